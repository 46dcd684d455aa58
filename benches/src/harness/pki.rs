//! A CA, a server certificate for localhost and a client certificate, made by openssl at every start.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::Result;

/// Writes `ca.pem`, `server.pem`, `server.key` and `client.pem` (certificate and key) into `dir`.
/// RSA 2048 throughout, as the bank's own certificates are.
pub fn write(dir: &Path) -> Result<()> {
    std::fs::write(
        dir.join("server.ext"),
        "subjectAltName=DNS:localhost,IP:127.0.0.1\nbasicConstraints=CA:FALSE\n",
    )?;
    std::fs::write(dir.join("client.ext"), "extendedKeyUsage=clientAuth\nbasicConstraints=CA:FALSE\n")?;
    let new = "req -newkey rsa:2048 -nodes -sha256";
    openssl(dir, &format!("{new} -x509 -days 2 -subj /CN=bench-ca -keyout ca.key -out ca.pem"))?;
    for name in ["server", "client"] {
        openssl(dir, &format!("{new} -subj /CN={name} -keyout {name}.key -out {name}.csr"))?;
        openssl(
            dir,
            &format!(
                "x509 -req -sha256 -days 2 -in {name}.csr -CA ca.pem -CAkey ca.key -CAcreateserial \
                 -extfile {name}.ext -out {name}.crt"
            ),
        )?;
    }
    let pair = [std::fs::read(dir.join("client.crt"))?, std::fs::read(dir.join("client.key"))?].concat();
    std::fs::write(dir.join("client.pem"), pair)?;
    Ok(())
}

fn openssl(dir: &Path, arguments: &str) -> Result<()> {
    let output = Command::new("openssl")
        .args(arguments.split_whitespace())
        .current_dir(dir)
        .stdin(Stdio::null())
        .output()
        .map_err(|cause| format!("openssl: {cause}; install it (Debian: apt-get install openssl)"))?;
    if output.status.success() {
        return Ok(());
    }
    Err(format!("openssl {arguments}: {}", String::from_utf8_lossy(&output.stderr)).into())
}
