//! No call raises SIGPIPE, which ends a host that doesn't ignore it. One test, alone in its process.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, unsafe_code)]

use std::io::Write as _;
use std::sync::atomic::{AtomicUsize, Ordering};

use gnpix::Request;
use gnpix_tests::Bank;

static RAISED: AtomicUsize = AtomicUsize::new(0);

extern "C" fn count(_: libc::c_int) {
    RAISED.fetch_add(1, Ordering::Relaxed);
}

/// A request that is still being written when the bank hangs up.
fn large() -> Request {
    Request::post("/v2/cob").body("application/octet-stream", vec![b' '; 4 * 1024 * 1024])
}

#[test]
fn a_bank_that_hangs_up_amid_a_request_raises_no_signal() {
    let handler: extern "C" fn(libc::c_int) = count;
    // SAFETY: the handler only adds to an atomic. Rust's own start has made the process ignore the signal.
    unsafe { libc::signal(libc::SIGPIPE, handler as libc::sighandler_t) };
    for http1 in [true, false] {
        let bank = Bank::with(|builder| if http1 { builder.http1_only() } else { builder });
        let blocking = bank.blocking();
        blocking.token().unwrap();
        bank.fault("path=/v2/*; close=before_request");
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let client = bank.client();
        for _ in 0..10 {
            blocking.send(large()).unwrap_err();
            runtime.block_on(client.send(large())).unwrap_err();
        }
    }
    assert_eq!(RAISED.load(Ordering::Relaxed), 0);
    // The count counts: a write that nobody reads raises it.
    let (reader, mut writer) = std::io::pipe().unwrap();
    drop(reader);
    writer.write_all(b"x").unwrap_err();
    assert_eq!(RAISED.load(Ordering::Relaxed), 1);
}
