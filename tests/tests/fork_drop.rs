//! A forked child that only drops what it inherited leaves the parent alone. One test, alone in its process.
#![allow(clippy::unwrap_used, unsafe_code)]

use gnpix::Request;
use gnpix_tests::{Bank, in_child};

fn balance() -> Request {
    Request::get("/v2/gn/saldo")
}

/// Drops the child's copy of `value`; the parent's is in another process.
fn drop_in_child<T>(value: &T) {
    let code = in_child(|| {
        // SAFETY: the child leaves without ever using `value` again.
        drop(unsafe { std::ptr::read(value) });
        0
    });
    assert_eq!(code, 0);
}

#[test]
fn a_child_that_drops_an_inherited_client_unused_disturbs_nothing() {
    for http1_only in [true, false] {
        let bank = Bank::with(|builder| if http1_only { builder.http1_only() } else { builder });
        let client = bank.blocking();
        client.send(balance()).unwrap();
        drop_in_child(&client);
        for _ in 0..100 {
            assert_eq!(client.send(balance()).unwrap().status(), 200);
        }
        assert_eq!(client.stats().connections, 1, "the blocking face keeps its connection");

        let client = bank.client();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(client.send(balance())).unwrap();
        drop_in_child(&client);
        for _ in 0..100 {
            assert_eq!(runtime.block_on(client.send(balance())).unwrap().status(), 200);
        }
        assert_eq!(client.stats().connections, 1, "the async face keeps its connection");
        assert_eq!(bank.sandbox.stats().token_exchanges, 1);
    }
}
