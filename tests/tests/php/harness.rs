//! A pool of four php-fpm workers with the extension, behind nginx.

use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::bank::Bank;
use crate::child::{Server, program};
use crate::extension::extension;
use crate::nginx::Nginx;

/// As many workers as the pool has, and no more.
pub(crate) const WORKERS: u64 = 4;

/// What each request runs: one call through the worker's client.
const SCRIPT: &str = r#"<?php
function client(): Gnpix\Client
{
    return Gnpix\Client::persistent('shop', [
        'client_id' => getenv('GNPIX_CLIENT_ID'),
        'client_secret' => getenv('GNPIX_CLIENT_SECRET'),
        'certificate' => getenv('GNPIX_CERTIFICATE'),
        'base_url' => getenv('GNPIX_BASE_URL'),
        'ca_file' => getenv('GNPIX_CA_FILE'),
        'platform_roots' => false,
    ]);
}
if (PHP_SAPI !== 'fpm-fcgi' || !isset($_SERVER['REQUEST_METHOD'])) {
    // Preloaded, by the master.
    client()->warmUp();
    return;
}
try {
    printf('%d %s %s', getmypid(), client()->balance()->get()['saldo'], $_GET['mark'] ?? '');
} catch (Gnpix\Exception $failure) {
    http_response_code(500);
    echo get_class($failure), ': ', $failure->getMessage(), ' ', $failure->cause();
}
"#;

/// The pool and what is in front of it.
pub(crate) struct Pool {
    pub(crate) nginx: Nginx,
    pub(crate) fpm: Server,
    folder: TempDir,
}

impl Pool {
    /// Starts both. With `preload`, the master makes and uses the client before it forks its workers.
    pub(crate) fn start(bank: &Bank, preload: bool) -> Self {
        Self::running(SCRIPT, preload, bank.variables())
    }

    /// Starts both, with another script and variables.
    pub(crate) fn running(code: &str, preload: bool, variables: Vec<(String, String)>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let (script, socket) = (path("index.php"), path("fpm.sock"));
        std::fs::write(&script, code).unwrap();
        std::fs::write(path("fpm.conf"), configuration(&socket, &path("fpm.log"))).unwrap();
        let mut command = Command::new(fpm());
        command.args(["-n", "-F", "-R", "-y"]).arg(path("fpm.conf"));
        command.arg("-d").arg(format!("extension={}", extension().module.display()));
        if preload {
            command.args(["-d", "zend_extension=opcache.so", "-d", "opcache.enable=1"]);
            command.arg("-d").arg(format!("opcache.preload={}", script.display()));
            command.arg("-d").arg(format!("opcache.preload_user={}", user()));
        }
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).envs(variables);
        let mut server = Server::start(&command);
        server.wait_until(
            || UnixStream::connect(&socket).is_ok(),
            || std::fs::read_to_string(folder.path().join("fpm.log")).unwrap_or_default(),
        );
        let nginx = Nginx::start(folder.path(), &socket, &script);
        Self { nginx, fpm: server, folder }
    }

    /// What php-fpm wrote.
    pub(crate) fn log(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("fpm.log")).unwrap_or_default()
    }
}

/// php-fpm by whichever version the system has.
fn fpm() -> PathBuf {
    let version = crate::child::run(Command::new("php").args([
        "-n",
        "-r",
        "echo PHP_MAJOR_VERSION, '.', PHP_MINOR_VERSION;",
    ]));
    program(&[&format!("php-fpm{version}"), "php-fpm"])
}

fn user() -> String {
    crate::child::run(Command::new("id").arg("-un")).trim().to_owned()
}

fn configuration(socket: &Path, log: &Path) -> String {
    let user = user();
    format!(
        "[global]\nerror_log = {log}\ndaemonize = no\nprocess_control_timeout = 30s\n\n\
         [shop]\nuser = {user}\ngroup = {user}\nlisten = {socket}\nlisten.backlog = 1024\nlisten.mode = 0600\n\
         pm = static\npm.max_children = {WORKERS}\ncatch_workers_output = yes\nclear_env = no\n",
        log = log.display(),
        socket = socket.display(),
    )
}
