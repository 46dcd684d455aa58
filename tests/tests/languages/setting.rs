//! A bank, and programs run with the variables that lead to it.

use std::ffi::OsString;
use std::fs::File;
use std::process::{Command, ExitStatus, Stdio};

use gnpix_tests::Bank;
use gnpix_tests::installed::prefix;

/// The setting of one program.
pub(crate) struct Setting {
    pub(crate) bank: Bank,
    pub(crate) folder: tempfile::TempDir,
    variables: Vec<(String, OsString)>,
}

impl Setting {
    /// A bank, and the variables that lead to it.
    pub(crate) fn new() -> Self {
        let bank = Bank::open();
        let folder = tempfile::tempdir().unwrap();
        let files = bank.sandbox.write_files(folder.path()).unwrap();
        let mut setting = Self { folder, variables: Vec::new(), bank };
        let application = setting.bank.sandbox.application();
        let pair = [application.client_id().to_owned(), application.client_secret().to_owned()];
        let url = setting.bank.sandbox.base_url().to_owned();
        let [id, secret] = pair;
        setting.set("GNPIX_BASE_URL", url);
        setting.set("GNPIX_CA_FILE", files.ca);
        setting.set("GNPIX_CERTIFICATE", files.p12_legacy);
        setting.set("GNPIX_CLIENT_ID", id);
        setting.set("GNPIX_CLIENT_SECRET", secret);
        setting
    }

    /// Sets a variable of the program's environment.
    pub(crate) fn set(&mut self, name: &str, value: impl Into<OsString>) {
        self.variables.push((name.to_owned(), value.into()));
    }

    /// Writes a file into the folder and sets a variable to its path.
    pub(crate) fn file(&mut self, name: &str, file: &str, content: &[u8]) {
        let path = self.folder.path().join(file);
        std::fs::write(&path, content).unwrap();
        self.set(name, path);
    }

    /// Runs a program to its end, at most two minutes: its status, what it wrote, what it said.
    pub(crate) fn end(&self, program: &Command) -> (ExitStatus, String, String) {
        let mut command = Command::new("timeout");
        command.args(["--kill-after=5", "120"]).arg(program.get_program()).args(program.get_args());
        let folder = self.folder.path();
        let (out, err) = (folder.join("stdout"), folder.join("stderr"));
        command.env_clear().env("PATH", std::env::var_os("PATH").unwrap_or_default()).env("LANG", "C.UTF-8");
        command.env("HOME", folder).env("LD_LIBRARY_PATH", prefix().join("lib")).current_dir(folder);
        command.envs(program.get_envs().filter_map(|(name, value)| Some((name, value?))));
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        command.stdin(Stdio::null());
        command.stdout(File::create(&out).unwrap()).stderr(File::create(&err).unwrap());
        let status = command.status().unwrap_or_else(|cause| panic!("{command:?}: {cause}"));
        let text = |path| String::from_utf8_lossy(&std::fs::read(path).unwrap()).into_owned();
        (status, text(out), text(err))
    }

    /// Runs a program that must succeed without a word of complaint, and returns what it wrote.
    pub(crate) fn run(&self, program: &Command) -> String {
        let (status, wrote, said) = self.end(program);
        assert!(status.success() && said.is_empty(), "{program:?}: {status}\n{wrote}{said}");
        wrote
    }
}
