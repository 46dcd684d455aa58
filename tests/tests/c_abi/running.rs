//! Runs programs against a bank of their own, in each of the three ways.

use std::ffi::OsString;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

use gnpix_tests::Bank;
use gnpix_tests::installed::root;

use crate::building::{Way, program};

/// A bank and a folder with its files: the setting of one run.
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
        let application = bank.sandbox.application();
        let (id, secret) = (application.client_id().to_owned(), application.client_secret().to_owned());
        let mut setting = Self { folder, variables: Vec::new(), bank };
        let url = setting.bank.sandbox.base_url().to_owned();
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

    /// Runs a program, which must succeed and leak nothing, and returns what it wrote.
    pub(crate) fn run(&self, program: &Path, way: Way) -> String {
        let (status, wrote, said) = self.end(program, way);
        assert!(status.success(), "{way:?} {}: {status}\n{wrote}{said}", program.display());
        assert!(!said.contains("ERROR:") && !said.contains("definitely lost"), "{way:?}: {said}");
        wrote
    }

    /// Runs an instrumented program, which must end with status 1 and leak nothing, and returns what it said.
    pub(crate) fn fail(&self, program: &Path) -> String {
        let (status, wrote, said) = self.end(program, Way::Address);
        assert_eq!(status.code(), Some(1), "{}: {status}\n{wrote}{said}", program.display());
        assert!(!said.contains("ERROR:"), "{said}");
        said
    }

    /// Runs a program to whatever end: its status, and what it wrote and said.
    pub(crate) fn end(&self, program: &Path, way: Way) -> (ExitStatus, String, String) {
        let mut command = match way {
            Way::Plain | Way::Address => Command::new(program),
            Way::Valgrind => {
                let mut valgrind = Command::new("valgrind");
                // "Possibly lost" is what only a pointer into its middle leads to. Rust's Arc and hash maps in statics
                // and thread locals are held by such pointers.
                let kinds = "definite,indirect";
                valgrind.args(["--quiet", "--leak-check=full", "--fair-sched=try", "--num-callers=30"]);
                valgrind.arg(format!("--show-leak-kinds={kinds}")).arg("--error-exitcode=99");
                valgrind.arg(format!("--suppressions={}", root().join("tests/c/valgrind.supp").display()));
                valgrind.arg(format!("--errors-for-leak-kinds={kinds}")).arg(program);
                valgrind
            }
        };
        // Files, not pipes: a child that outlives its parent would hold a pipe open.
        let folder = self.folder.path();
        let (out, err) = (folder.join("stdout"), folder.join("stderr"));
        command.env_clear().env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.env("HOME", folder).current_dir(folder);
        command.env("ASAN_OPTIONS", "detect_leaks=1:exitcode=98");
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        command.stdin(Stdio::null());
        command.stdout(File::create(&out).unwrap()).stderr(File::create(&err).unwrap());
        let status = command.status().unwrap_or_else(|cause| panic!("{command:?}: {cause}"));
        let text = |path| String::from_utf8_lossy(&std::fs::read(path).unwrap()).into_owned();
        (status, text(out), text(err))
    }
}

/// A program of tests/c.
pub(crate) struct Program {
    name: &'static str,
    sources: &'static [&'static str],
    flags: &'static [&'static str],
}

impl Program {
    /// Made of these sources.
    pub(crate) const fn new(name: &'static str, sources: &'static [&'static str]) -> Self {
        Self { name, sources, flags: &[] }
    }

    /// The same with flags for the compiler; tests/c/CMakeLists.txt has them too.
    pub(crate) const fn with(self, flags: &'static [&'static str]) -> Self {
        Self { flags, ..self }
    }

    /// Builds and runs it in a way, in a setting that `prepare` completes.
    pub(crate) fn run(&self, way: Way, prepare: impl FnOnce(&mut Setting, Way)) -> Setting {
        let path: PathBuf = program(self.name, self.sources, way, self.flags);
        let mut setting = Setting::new();
        prepare(&mut setting, way);
        setting.run(&path, way);
        setting
    }
}
