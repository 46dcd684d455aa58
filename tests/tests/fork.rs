//! A real fork: the child works, and the parent is undisturbed (tc_27). One test, alone in its process.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use gnpix::secret::ExposeSecret;
use gnpix::{ErrorKind, Request, Result};
use gnpix_tests::{Bank, in_child};

fn balance(client: &gnpix::blocking::Client) -> Result<u16> {
    client.send(Request::get("/v2/gn/saldo")).map(|answer| answer.status())
}

#[test]
fn tc_27_children_work_before_and_after_the_first_call_and_the_parent_is_undisturbed() {
    let bank = Bank::open();
    // Before the first call: nothing is live yet.
    let client = bank.blocking();
    let code = in_child(|| i32::from(balance(&client).ok() != Some(200)));
    assert_eq!(code, 0, "a child forked before the first call");
    assert_eq!(bank.sandbox.stats().token_exchanges, 1);

    // After it: the parent has a token, a warm connection and a runtime.
    assert_eq!(balance(&client).unwrap(), 200);
    let token = client.token().unwrap();
    let before = client.stats();
    for round in 0_u64..5 {
        let code = in_child(|| {
            let own = client.token();
            let fresh = own.is_ok_and(|own| own.secret().expose_secret() != token.secret().expose_secret());
            let works = (0..20).all(|_| balance(&client).ok() == Some(200));
            let one_connection = client.stats().connections == 1;
            let grandchild = in_child(|| i32::from(balance(&client).ok() != Some(200)));
            i32::from(!fresh) | i32::from(!works) << 1 | i32::from(!one_connection) << 2 | grandchild << 3
        });
        assert_eq!(code, 0, "round {round}");
        // The child and its child each got a token of their own.
        assert_eq!(bank.sandbox.stats().token_exchanges, 2 + 2 * (round + 1));
        for _ in 0..100 {
            assert_eq!(balance(&client).unwrap(), 200);
        }
        let now = client.token().unwrap();
        assert_eq!(
            now.secret().expose_secret(),
            token.secret().expose_secret(),
            "the parent's token is kept"
        );
    }
    let after = client.stats();
    assert_eq!(after.connections, before.connections, "the parent's connection is kept");

    // Several threads call while the process forks.
    let stop = std::sync::atomic::AtomicBool::new(false);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                while !stop.load(std::sync::atomic::Ordering::Relaxed) {
                    assert_eq!(balance(&client).unwrap(), 200);
                }
            });
        }
        for _ in 0..20 {
            let code = in_child(|| match balance(&client) {
                Ok(200) => 0,
                Err(error) if error.kind() == ErrorKind::Timeout => 2,
                _ => 1,
            });
            assert_eq!(code, 0, "a child forked amid calls");
        }
        stop.store(true, std::sync::atomic::Ordering::Relaxed);
    });
}
