//! One async client on several tokio runtimes: what docs/threads-and-fork.md promises.

#![allow(clippy::unwrap_used, clippy::panic)]

use gnpix::{ErrorKind, Request};
use gnpix_tests::Bank;
use tokio::runtime::Builder;

#[test]
fn an_async_client_serves_runtimes_that_come_stand_still_and_go() {
    let bank = Bank::open();
    let client = bank.client();
    for round in 0..20 {
        let first = Builder::new_current_thread().enable_all().build().unwrap();
        let read = first.block_on(client.send(Request::get("/v2/gn/saldo"))).unwrap();
        assert_eq!(read.status(), 200, "round {round}");
        // The first runtime lives on, and nobody drives its connection.
        let second = Builder::new_current_thread().enable_all().build().unwrap();
        // A POST may not be repeated, so it must not meet a connection that is dead or stands still.
        let posted = second.block_on(client.send(Request::post("/v2/cob").json("no charge"))).unwrap_err();
        assert_eq!((posted.kind(), posted.attempts()), (ErrorKind::Api, 1), "round {round}: {posted}");
        assert!(first.block_on(client.send(Request::get("/v2/gn/saldo"))).is_ok());
    }
    let stats = client.stats();
    assert_eq!((stats.retries, stats.token.exchanges), (0, 1), "the token belongs to no runtime");
    assert_eq!(stats.connections, 40, "one for each runtime");
}

#[test]
fn outside_a_runtime_the_async_client_says_so() {
    let bank = Bank::open();
    let client = bank.client();
    let mut call = Box::pin(client.send(Request::get("/v2/gn/saldo")));
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    let std::task::Poll::Ready(outcome) = call.as_mut().poll(&mut context) else { panic!("it waits") };
    let error = outcome.unwrap_err();
    assert_eq!((error.kind(), error.code()), (ErrorKind::InvalidArgument, Some("runtime_missing")));
    assert_eq!(bank.sandbox.stats().connections, 0);
}
