//! Debian's nginx as a foreground child in front of php-fpm, on a unix socket of its own.

use std::io::{Read, Write};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::child::{Server, program};

/// A running nginx.
pub(crate) struct Nginx {
    socket: PathBuf,
    _server: Server,
}

impl Nginx {
    /// Starts it in `folder` with `fpm` behind it, and waits until it accepts.
    pub(crate) fn start(folder: &Path, fpm: &Path, script: &Path) -> Self {
        let socket = folder.join("nginx.sock");
        std::fs::write(folder.join("nginx.conf"), configuration(&socket, fpm, script)).unwrap();
        let mut command = Command::new(program(&["nginx"]));
        command.arg("-p").arg(folder).arg("-c").arg(folder.join("nginx.conf"));
        command.arg("-e").arg(folder.join("nginx.log")).stdin(Stdio::null());
        let mut server = Server::start(&command);
        server.wait_until(
            || UnixStream::connect(&socket).is_ok(),
            || std::fs::read_to_string(folder.join("nginx.log")).unwrap_or_default(),
        );
        Self { socket, _server: server }
    }

    /// GETs a path: the status line and the body.
    pub(crate) fn get(&self, path: &str) -> (String, String) {
        self.send("GET", path, "")
    }

    /// POSTs a body: the status line and the answer's body.
    pub(crate) fn post(&self, path: &str, body: &str) -> (String, String) {
        self.send("POST", path, body)
    }

    fn send(&self, method: &str, path: &str, body: &str) -> (String, String) {
        let mut stream = UnixStream::connect(&self.socket).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
        let length = body.len();
        write!(
            stream,
            "{method} {path} HTTP/1.0\r\nHost: localhost\r\nContent-Length: {length}\r\n\r\n{body}"
        )
        .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
        (head.lines().next().unwrap_or_default().to_owned(), body.to_owned())
    }
}

fn configuration(socket: &Path, fpm: &Path, script: &Path) -> String {
    // SAFETY: it only reads a number.
    #[allow(unsafe_code)]
    let is_root = unsafe { libc::geteuid() } == 0;
    // The workers must reach sockets and files in a folder that is this user's alone.
    let user = if is_root { "user root;" } else { "" };
    let kinds = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    let temporary: String = kinds.iter().map(|kind| format!("    {kind}_temp_path {kind}_temp;\n")).collect();
    format!(
        "daemon off;\n{user}\nworker_processes 1;\nerror_log nginx.log warn;\npid nginx.pid;\n\
         events {{ worker_connections 1024; }}\n\
         http {{\n{temporary}    access_log off;\n    server {{\n        listen unix:{};\n        location / {{\n\
         \x20           fastcgi_pass unix:{};\n            fastcgi_param SCRIPT_FILENAME {};\n\
         \x20           fastcgi_param REQUEST_METHOD $request_method;\n            fastcgi_param QUERY_STRING $query_string;\n\
         \x20           fastcgi_param REQUEST_URI $request_uri;\n            fastcgi_param CONTENT_LENGTH $content_length;\n\
         \x20           fastcgi_read_timeout 60s;\n        }}\n    }}\n}}\n",
        socket.display(),
        fpm.display(),
        script.display()
    )
}
