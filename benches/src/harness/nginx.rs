//! The neutral server: Debian's nginx as a foreground child, with its own configuration, PKI and ports.

use std::cell::Cell;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use tempfile::TempDir;

use super::pki;
use crate::Result;

/// The OAuth pair and the token the server knows; it is a bench, they open nothing.
const CLIENT_ID: &str = "Client_Id_bench";
const CLIENT_SECRET: &str = "Client_Secret_bench";
const TOKEN: &str =
    "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJiZW5jaCI6dHJ1ZX0.dGhpcyBvcGVucyBub3RoaW5nIGF0IGFsbA";

/// 380 bytes, shaped as the bank answers for a charge.
const CHARGE: &str = concat!(
    r#"{"calendario":{"criacao":"2026-11-23T12:00:00.000Z","expiracao":3600},"txid":"7978c0c97ea847e78e8849634473c1f1","#,
    r#""revisao":0,"loc":{"id":789,"location":"pix.example.com/qr/v2/9d36b84fc70b478fb95c12729b90ca25","tipoCob":"cob"},"#,
    r#""status":"ATIVA","devedor":{"cnpj":"12345678000195","nome":"Empresa S"},"valor":{"original":"37.00"},"#,
    r#""chave":"pix@example.com.br","solicitacaoPagador":"x"}"#
);

/// Workers: as many as the cores of a small shop's machine, and never more than this one has.
pub fn workers() -> usize {
    std::thread::available_parallelism().map_or(1, |cores| cores.get().min(2))
}

/// A running nginx. Dropping it ends it and removes its directory.
pub struct Nginx {
    child: Child,
    dir: TempDir,
    quiet: u16,
    logged: u16,
    status: u16,
    asked: Cell<u64>,
}

/// One line of the log: a request, on which connection, and whether its handshake resumed a session.
pub struct Logged {
    /// nginx's number of the connection.
    pub connection: u64,
    /// The TLS session was resumed rather than made anew.
    pub resumed: bool,
    /// The path that was asked for.
    pub path: String,
}

impl Nginx {
    /// Starts it and waits until it answers.
    pub fn start() -> Result<Self> {
        // A port found free may be taken before nginx binds it: try again a few times.
        let mut trouble = None;
        for _ in 0..3 {
            match Self::try_start() {
                Ok(nginx) => return Ok(nginx),
                Err(cause) => trouble = Some(cause),
            }
        }
        Err(trouble.unwrap_or_else(|| "never tried".into()))
    }

    fn try_start() -> Result<Self> {
        let dir = TempDir::with_prefix("gnpix-bench-")?;
        pki::write(dir.path())?;
        let [quiet, logged, status] = free_ports()?;
        std::fs::write(dir.path().join("nginx.conf"), configuration(quiet, logged, status))?;
        let mut nginx = Self { child: spawn(&dir)?, dir, quiet, logged, status, asked: Cell::default() };
        match nginx.wait_until_ready() {
            Ok(()) => Ok(nginx),
            Err(cause) => Err(format!("nginx did not start: {cause}: {}", nginx.error_log()).into()),
        }
    }

    /// The variables that tell a peer about the server; `logged` picks the port that writes the log.
    pub fn variables(&self, logged: bool) -> Vec<(&'static str, String)> {
        let port = if logged { self.logged } else { self.quiet };
        let file = |name: &str| self.dir.path().join(name).display().to_string();
        vec![
            ("GNPIX_BASE_URL", format!("https://localhost:{port}")),
            ("GNPIX_CERTIFICATE", file("client.pem")),
            ("GNPIX_CA_FILE", file("ca.pem")),
            ("GNPIX_CLIENT_ID", CLIENT_ID.to_owned()),
            ("GNPIX_CLIENT_SECRET", CLIENT_SECRET.to_owned()),
        ]
    }

    /// TLS connections accepted since the start, as nginx counts them.
    pub fn accepted(&self) -> Result<u64> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.status))?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        stream.write_all(b"GET /status HTTP/1.0\r\n\r\n")?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        let numbers = answer.lines().skip_while(|line| !line.starts_with("server accepts")).nth(1);
        let accepted: u64 = numbers
            .and_then(|line| line.split_whitespace().next())
            .ok_or("no count in the status")?
            .parse()?;
        // The questions themselves are connections too.
        self.asked.set(self.asked.get() + 1);
        Ok(accepted.saturating_sub(self.asked.get()))
    }

    /// Forgets what was logged so far.
    pub fn clear_log(&self) -> Result<()> {
        Ok(std::fs::write(self.dir.path().join("access.log"), "")?)
    }

    /// What was logged, once the log has stood still: nginx writes a line after it has sent the answer.
    pub fn log(&self) -> Result<Vec<Logged>> {
        let path = self.dir.path().join("access.log");
        let mut text = std::fs::read_to_string(&path)?;
        loop {
            std::thread::sleep(Duration::from_millis(50));
            let again = std::fs::read_to_string(&path)?;
            if again == text {
                break;
            }
            text = again;
        }
        text.lines().map(parse).collect()
    }

    /// The token exchanges that were logged.
    pub fn exchanges(&self) -> Result<usize> {
        Ok(self.log()?.iter().filter(|line| line.path == "/oauth/token").count())
    }

    fn wait_until_ready(&mut self) -> Result<()> {
        let deadline = Instant::now() + Duration::from_secs(5);
        loop {
            let trouble = match self.accepted() {
                Ok(_) => return Ok(()),
                Err(cause) => cause,
            };
            if let Some(status) = self.child.try_wait()? {
                return Err(format!("nginx ended with {status}").into());
            }
            if Instant::now() > deadline {
                return Err(format!("no answer in 5 s: {trouble}").into());
            }
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    fn error_log(&self) -> String {
        std::fs::read_to_string(self.dir.path().join("error.log")).unwrap_or_default()
    }

    fn stop(&mut self) {
        // TERM, not KILL: the master takes its workers along.
        let pid = i32::try_from(self.child.id()).ok().and_then(rustix::process::Pid::from_raw);
        if let Some(pid) = pid.filter(|_| matches!(self.child.try_wait(), Ok(None))) {
            let _gone_already = rustix::process::kill_process(pid, rustix::process::Signal::TERM);
        }
        let _status = self.child.wait();
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Its version, as it says itself.
pub fn version() -> String {
    let said =
        command().arg("-v").output().map(|output| String::from_utf8_lossy(&output.stderr).into_owned());
    said.unwrap_or_default().rsplit('/').next().unwrap_or("unknown").trim().to_owned()
}

fn command() -> Command {
    // /usr/sbin is not on an ordinary user's PATH in Debian.
    let program = PathBuf::from("/usr/sbin/nginx");
    Command::new(if program.exists() { program } else { PathBuf::from("nginx") })
}

fn spawn(dir: &TempDir) -> Result<Child> {
    let nginx = command();
    // setpriv asks the kernel to end nginx if this process is killed before it can.
    let mut guarded = Command::new("setpriv");
    guarded.args(["--pdeathsig", "TERM"]).arg(nginx.get_program());
    let has_setpriv = Command::new("setpriv").arg("--version").stdout(Stdio::null()).status().is_ok();
    let mut command = if has_setpriv { guarded } else { nginx };
    command.arg("-p").arg(dir.path()).arg("-c").arg(dir.path().join("nginx.conf"));
    command.arg("-e").arg(dir.path().join("error.log"));
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command
        .spawn()
        .map_err(|cause| format!("nginx: {cause}; install it (Debian: apt-get install nginx-light)").into())
}

fn free_ports() -> Result<[u16; 3]> {
    let listen = || TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, 0)));
    let held = [listen()?, listen()?, listen()?];
    let [first, second, third] = &held;
    Ok([first.local_addr()?.port(), second.local_addr()?.port(), third.local_addr()?.port()])
}

fn parse(line: &str) -> Result<Logged> {
    match line.split(' ').collect::<Vec<_>>().as_slice() {
        [connection, reused, path] => {
            Ok(Logged { connection: connection.parse()?, resumed: *reused == "r", path: (*path).to_owned() })
        }
        _ => Err(format!("odd log line: {line}").into()),
    }
}

fn configuration(quiet: u16, logged: u16, status: u16) -> String {
    let basic = STANDARD.encode(format!("{CLIENT_ID}:{CLIENT_SECRET}"));
    let token = format!(
        r#"{{"access_token":"{TOKEN}","token_type":"Bearer","expires_in":3600,"scope":"cob.read cob.write pix.read pix.write"}}"#
    );
    // The workers' user must exist; without root, nginx ignores the line with a warning.
    let user = if rustix::process::geteuid().is_root() { "user www-data;" } else { "" };
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .iter()
        .map(|kind| format!("    {kind}_temp_path {kind}_temp;\n"))
        .collect();
    let site = |port: u16, log: &str| {
        format!(
            r#"
    server {{
        listen 127.0.0.1:{port} ssl backlog=1024;
        access_log {log};
        location = /oauth/token {{
            if ($basic_is_right = 0) {{ return 401 '{{"error":"invalid_client"}}'; }}
            return 200 '{token}';
        }}
        location = /v2/cob/x {{
            if ($bearer_is_right = 0) {{ return 401 '{{"error":"invalid_token"}}'; }}
            return 200 '{CHARGE}';
        }}
    }}"#
        )
    };
    format!(
        r#"daemon off;
{user}
worker_processes {workers};
error_log error.log warn;
pid nginx.pid;
events {{ worker_connections 4096; }}
http {{
{temporary}    default_type application/json;
    log_format handshakes '$connection $ssl_session_reused $uri';
    map_hash_bucket_size 512;
    map $http_authorization $basic_is_right {{ default 0; "Basic {basic}" 1; }}
    map $http_authorization $bearer_is_right {{ default 0; "Bearer {TOKEN}" 1; }}
    ssl_certificate server.crt;
    ssl_certificate_key server.key;
    ssl_client_certificate ca.pem;
    ssl_verify_client on;
    ssl_protocols TLSv1.2 TLSv1.3;
    keepalive_requests 1000000000;
    keepalive_timeout 1h;
    tcp_nodelay on;
{}{}
    server {{ listen 127.0.0.1:{status}; access_log off; location = /status {{ stub_status; }} }}
}}
"#,
        site(quiet, "off"),
        site(logged, "access.log handshakes"),
        workers = workers(),
    )
}

#[cfg(test)]
mod tests {
    use super::CHARGE;

    #[test]
    fn the_answer_is_380_bytes_of_json() {
        assert_eq!(CHARGE.len(), 380);
        assert!(serde_json::from_str::<serde_json::Value>(CHARGE).is_ok());
    }
}
