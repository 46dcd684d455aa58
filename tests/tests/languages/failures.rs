//! What goes wrong is the same kind and number everywhere.

use std::net::Ipv4Addr;

use gnpix::ErrorKind;
use gnpix_sandbox::CertificateRequest;

use crate::building::{LANGUAGES, Language, charge};
use crate::java;
use crate::setting::Setting;

/// What is wrong, how it comes about, what every language says.
type Failure = (&'static str, fn(&mut Setting), ErrorKind);

/// The table.
const FAILURES: [Failure; 5] = [
    ("the wrong password", wrong_password, ErrorKind::CertificatePassword),
    ("no certificate", no_certificate, ErrorKind::Certificate),
    ("a certificate that the bank doesn't trust", untrusted, ErrorKind::CertificateRefused),
    ("the wrong secret", wrong_secret, ErrorKind::Authorization),
    ("a stopped bank", stopped, ErrorKind::Connect),
];

fn wrong_password(setting: &mut Setting) {
    let request = CertificateRequest::client().password("swordfish");
    let locked = setting.bank.sandbox.issue(request).unwrap();
    setting.file("GNPIX_CERTIFICATE", "locked.p12", locked.p12_legacy());
    setting.set("GNPIX_CERTIFICATE_PASSWORD", "hunter2-password");
}

fn no_certificate(setting: &mut Setting) {
    setting.set("GNPIX_CERTIFICATE", "nowhere.p12");
}

fn untrusted(setting: &mut Setting) {
    let foreign = setting.bank.sandbox.issue(CertificateRequest::client().foreign()).unwrap();
    setting.file("GNPIX_CERTIFICATE", "foreign.p12", foreign.p12_legacy());
}

fn wrong_secret(setting: &mut Setting) {
    setting.set("GNPIX_CLIENT_SECRET", "hunter2-secret");
}

/// The port is taken, by one that is bound and never listens.
fn stopped(setting: &mut Setting) {
    setting.set("GNPIX_BASE_URL", format!("https://localhost:{}/", closed_port()));
}

/// A port on which nobody listens while this process lives.
#[allow(unsafe_code)]
fn closed_port() -> u16 {
    // SAFETY: takes no pointer. The socket stays open, and so the port taken, until the process ends.
    let fd = unsafe { libc::socket(libc::AF_INET, libc::SOCK_STREAM | libc::SOCK_CLOEXEC, 0) };
    // SAFETY: all zeros is a valid address.
    let mut address: libc::sockaddr_in = unsafe { std::mem::zeroed() };
    address.sin_family = libc::AF_INET as libc::sa_family_t;
    address.sin_addr.s_addr = u32::from(Ipv4Addr::LOCALHOST).to_be();
    let mut length = size_of_val(&address) as libc::socklen_t;
    // SAFETY: the address is of that length, and both outlive the calls.
    let outcome = unsafe {
        libc::bind(fd, (&raw const address).cast(), length)
            | libc::getsockname(fd, (&raw mut address).cast(), &raw mut length)
    };
    assert_eq!(outcome, 0, "a port is to be had");
    u16::from_be(address.sin_port)
}

#[test]
fn what_goes_wrong_has_the_same_kind_and_number_in_every_language() {
    for language in java::with_newer(&LANGUAGES) {
        let program = charge(language);
        for (what, prepare, kind) in FAILURES {
            let mut setting = Setting::new();
            prepare(&mut setting);
            let (status, wrote, said) = setting.end(&program);
            assert_eq!(status.code(), Some(1), "{language:?}, {what}: {wrote}{said}");
            // Node has C's name for the number.
            let number = match language {
                Language::Node => format!("GNPIX_ERROR_{}", kind.name().to_uppercase()),
                _ => kind.number().to_string(),
            };
            let beginning = format!("failed: {} ({number}): ", kind.name());
            assert!(said.starts_with(&beginning), "{language:?}, {what}: no {beginning:?} in:\n{said}");
            assert!(
                !(said.clone() + &wrote).contains("hunter2"),
                "{language:?}, {what}: a secret is shown: {said}"
            );
            assert_eq!(setting.bank.seen("PUT", "/v2/cob"), 0, "{language:?}, {what}");
        }
    }
}
