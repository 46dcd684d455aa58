//! Programs: run to their end, or kept running as children that end with the test.

use std::path::PathBuf;
use std::process::{Child, Command};
use std::time::{Duration, Instant};

/// Runs a command, which must succeed, and returns what it wrote.
pub(crate) fn run(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|cause| panic!("{command:?}: {cause}"));
    let said =
        String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {}\n{said}", output.status);
    said
}

/// A server as a foreground child. Dropping it ends it in good order.
pub(crate) struct Server(pub(crate) Child);

impl Server {
    /// Starts it; the kernel ends it too if this process is killed before it can.
    pub(crate) fn start(command: &Command) -> Self {
        let mut guarded = Command::new("setpriv");
        guarded.args(["--pdeathsig", "TERM"]).arg(command.get_program()).args(command.get_args());
        for (name, value) in command.get_envs() {
            match value {
                Some(value) => guarded.env(name, value),
                None => guarded.env_remove(name),
            };
        }
        Self(guarded.spawn().unwrap_or_else(|cause| panic!("{guarded:?}: {cause}")))
    }

    /// Sends a signal.
    pub(crate) fn signal(&self, signal: i32) {
        // SAFETY: a child of ours that was not waited for, so the number is still its own.
        #[allow(unsafe_code)]
        let sent = unsafe { libc::kill(i32::try_from(self.0.id()).unwrap(), signal) };
        assert_eq!(sent, 0, "no signal could be sent");
    }

    /// Waits until `ready`; fails when the server ends, or after 30 s, with `trouble`.
    pub(crate) fn wait_until(&mut self, ready: impl Fn() -> bool, trouble: impl Fn() -> String) {
        let deadline = Instant::now() + Duration::from_secs(30);
        while !ready() {
            let ended = self.0.try_wait().unwrap();
            assert!(ended.is_none(), "a server ended with {ended:?}: {}", trouble());
            assert!(Instant::now() < deadline, "a server wasn't ready in 30 s: {}", trouble());
            std::thread::yield_now();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if matches!(self.0.try_wait(), Ok(None)) {
            self.signal(libc::SIGTERM);
        }
        let _status = self.0.wait();
    }
}

/// The first of these programs that is there, by name or path.
pub(crate) fn program(candidates: &[&str]) -> PathBuf {
    let folders: Vec<PathBuf> = std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default())
        .chain(["/usr/sbin".into()])
        .collect();
    let found = candidates.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    found
        .into_iter()
        .find(|path| path.is_file())
        .unwrap_or_else(|| panic!("none of {candidates:?} is installed"))
}
