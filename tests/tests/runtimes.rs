//! One async client on several tokio runtimes: what docs/threads-and-fork.md promises.

use gnpix::{ErrorKind, Request};
use gnpix_tests::Bank;
use tokio::runtime::Builder;

#[test]
fn an_async_client_outlives_the_runtimes_that_drove_its_connections() {
    let bank = Bank::open();
    let client = bank.client();
    for round in 0..20 {
        // Each runtime ends with its round, and with it the connections it drove.
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        let read = runtime.block_on(client.send(Request::get("/v2/gn/saldo"))).unwrap();
        assert_eq!(read.status(), 200, "round {round}");
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        // An answer is what matters: a POST may not be repeated, so it must not meet a dead connection.
        let posted = runtime.block_on(client.send(Request::post("/v2/cob").json("no charge"))).unwrap_err();
        assert_eq!((posted.kind(), posted.attempts()), (ErrorKind::Api, 1), "round {round}: {posted}");
    }
    let stats = client.stats();
    assert_eq!((stats.retries, stats.token.exchanges), (0, 1), "the token belongs to no runtime");
}
