//! Each fault of the sandbox → the documented error kind, no hang past the deadline, no POST repeated.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::time::{Duration, Instant};

use gnpix::{Error, ErrorKind, Request};
use gnpix_tests::Bank;
use serde_json::{Value, json};

struct Case {
    fault: &'static str,
    /// What a GET under a lasting fault ends with, and how many times the bank sees it.
    get: Option<(ErrorKind, usize)>,
    /// The same for a POST; `maybe_sent`.
    post: Option<(ErrorKind, usize, bool)>,
}

/// The client tries three times at most.
const CASES: &[Case] = &[
    Case { fault: "latency=20", get: None, post: None },
    Case { fault: "trickle=16/1", get: None, post: None },
    Case { fault: "close=after_response", get: None, post: None },
    Case { fault: "no_content_type", get: None, post: None },
    Case {
        fault: "status=401",
        get: Some((ErrorKind::Authorization, 2)),
        post: Some((ErrorKind::Authorization, 2, false)),
    },
    Case {
        fault: "status=403",
        get: Some((ErrorKind::CertificateRefused, 1)),
        post: Some((ErrorKind::CertificateRefused, 1, false)),
    },
    Case {
        fault: "status=429; retry_after=0",
        get: Some((ErrorKind::RateLimit, 3)),
        post: Some((ErrorKind::RateLimit, 3, false)),
    },
    Case {
        fault: "status=429; retry_after=3600",
        get: Some((ErrorKind::RateLimit, 1)),
        post: Some((ErrorKind::RateLimit, 1, false)),
    },
    Case {
        fault: "status=429",
        get: Some((ErrorKind::RateLimit, 1)),
        post: Some((ErrorKind::RateLimit, 1, false)),
    },
    Case { fault: "status=500", get: Some((ErrorKind::Server, 1)), post: Some((ErrorKind::Server, 1, true)) },
    Case { fault: "status=502", get: Some((ErrorKind::Server, 3)), post: Some((ErrorKind::Server, 1, true)) },
    Case { fault: "status=503", get: Some((ErrorKind::Server, 3)), post: Some((ErrorKind::Server, 1, true)) },
    Case { fault: "html=502", get: Some((ErrorKind::Server, 3)), post: Some((ErrorKind::Server, 1, true)) },
    Case {
        fault: "html=400",
        get: Some((ErrorKind::CertificateRefused, 1)),
        post: Some((ErrorKind::CertificateRefused, 1, false)),
    },
    Case {
        fault: "close=before_response",
        get: Some((ErrorKind::ConnectionLost, 3)),
        post: Some((ErrorKind::ConnectionLost, 1, true)),
    },
    Case {
        fault: "close=after_processing",
        get: Some((ErrorKind::ConnectionLost, 3)),
        post: Some((ErrorKind::ConnectionLost, 1, true)),
    },
    Case {
        fault: "close=in_headers",
        get: Some((ErrorKind::ConnectionLost, 3)),
        post: Some((ErrorKind::ConnectionLost, 1, true)),
    },
    Case {
        fault: "close=in_body",
        get: Some((ErrorKind::ConnectionLost, 3)),
        post: Some((ErrorKind::ConnectionLost, 1, true)),
    },
    Case {
        fault: "huge=20000000",
        get: Some((ErrorKind::Response, 1)),
        post: Some((ErrorKind::Response, 1, true)),
    },
];

fn post(bank: &Bank) -> Request {
    Request::post("/v2/cob").json(&json!({
        "calendario": { "expiracao": 3600 },
        "valor": { "original": "12.00" },
        "chave": bank.sandbox.pix_key(),
    }))
}

fn bank_with(case: &Case, http1_only: bool) -> Bank {
    let bank = Bank::with(|builder| if http1_only { builder.http1_only() } else { builder });
    bank.fault(&format!("path=/v2/*; {}", case.fault));
    bank
}

fn check_get(case: &Case, bank: &Bank, outcome: Result<(), Error>) {
    let got = outcome.err().map(|error| {
        assert_eq!(error.attempts() as usize, bank.seen("GET", "/v2/gn/saldo"), "GET {}", case.fault);
        error.kind()
    });
    assert_eq!(got, case.get.map(|expected| expected.0), "GET {}", case.fault);
    assert_eq!(
        bank.seen("GET", "/v2/gn/saldo"),
        case.get.map_or(1, |expected| expected.1),
        "GET {}",
        case.fault
    );
}

fn check_post(case: &Case, bank: &Bank, outcome: Result<(), Error>) {
    let got = outcome.err().map(|error| (error.kind(), error.maybe_sent()));
    assert_eq!(got, case.post.map(|(kind, _, maybe)| (kind, maybe)), "POST {}", case.fault);
    assert_eq!(
        bank.seen("POST", "/v2/cob"),
        case.post.map_or(1, |expected| expected.1),
        "POST {}",
        case.fault
    );
}

#[test]
fn blocking_calls_end_as_documented_under_every_fault() {
    for (case, http1_only) in CASES.iter().flat_map(|case| [(case, true), (case, false)]) {
        let bank = bank_with(case, http1_only);
        check_get(case, &bank, bank.blocking().send(Request::get("/v2/gn/saldo")).map(drop));
        let bank = bank_with(case, http1_only);
        check_post(case, &bank, bank.blocking().send(post(&bank)).map(drop));
    }
}

#[tokio::test]
async fn async_calls_end_as_documented_under_every_fault() {
    for (case, http1_only) in CASES.iter().flat_map(|case| [(case, true), (case, false)]) {
        let bank = bank_with(case, http1_only);
        check_get(case, &bank, bank.client().send(Request::get("/v2/gn/saldo")).await.map(drop));
        let bank = bank_with(case, http1_only);
        check_post(case, &bank, bank.client().send(post(&bank)).await.map(drop));
    }
}

#[test]
fn a_fault_that_passes_is_ridden_out_where_repeating_is_safe() {
    for fault in
        ["status=503", "status=502", "close=before_response", "close=in_body", "status=429; retry_after=0"]
    {
        let bank = Bank::open();
        bank.fault(&format!("path=/v2/*; times=2; {fault}"));
        let answer = bank.blocking().send(Request::get("/v2/gn/saldo")).unwrap();
        assert_eq!((answer.status(), answer.attempts()), (200, 3), "{fault}");
    }
}

#[test]
fn a_hanging_bank_costs_no_more_than_the_deadline() {
    let bank = Bank::open();
    let client = bank.blocking();
    client.token().unwrap();
    bank.fault("path=/v2/*; hang");
    let started = Instant::now();
    let error = client.send(post(&bank).timeout(Duration::from_millis(300))).unwrap_err();
    assert_eq!((error.kind(), error.code()), (ErrorKind::Timeout, Some("deadline_passed")));
    assert!(error.maybe_sent() && error.attempts() == 1);
    assert!(started.elapsed() < Duration::from_secs(10));
    assert_eq!(bank.seen("POST", "/v2/cob"), 1);
}

#[test]
fn a_slow_trickle_ends_at_the_deadline_and_a_silence_at_the_read_timeout() {
    let bank = Bank::open();
    let client = bank.blocking();
    client.token().unwrap();
    bank.fault("path=/v2/gn/saldo; trickle=1/100");
    let drip = client.send(Request::get("/v2/gn/saldo").timeout(Duration::from_millis(900))).unwrap_err();
    assert_eq!((drip.kind(), drip.code()), (ErrorKind::Timeout, Some("deadline_passed")));
    bank.sandbox.faults().clear();
    bank.fault("path=/v2/gn/saldo; hang");
    let config = bank.config().read_timeout(Duration::from_millis(400)).max_attempts(1_u32);
    let silence =
        gnpix::blocking::Client::new(config).unwrap().send(Request::get("/v2/gn/saldo")).unwrap_err();
    assert_eq!((silence.kind(), silence.code()), (ErrorKind::Timeout, Some("read_timeout")));
}

#[test]
fn a_token_endpoint_that_hangs_costs_a_call_no_more_than_its_deadline() {
    let bank = Bank::open();
    bank.fault("path=/oauth/token; hang");
    let error = bank.blocking().send(post(&bank).timeout(Duration::from_millis(300))).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert!(!error.maybe_sent(), "the call itself was never sent");
}

#[test]
fn a_stopped_bank_is_a_connect_error_and_nothing_was_sent() {
    let bank = Bank::open();
    let client = bank.blocking();
    client.token().unwrap();
    let Bank { sandbox, .. } = bank;
    sandbox.stop();
    let error = client.send(Request::post("/v2/cob").json(&json!({}))).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Connect, "{error}");
    assert!(!error.maybe_sent() && error.is_retryable() && error.attempts() == 3);
}

#[test]
fn a_post_after_the_bank_closed_the_idle_connection_succeeds_100_times() {
    for http1_only in [true, false] {
        let bank = Bank::with(|builder| if http1_only { builder.http1_only() } else { builder });
        let client = bank.blocking();
        client.token().unwrap();
        bank.fault("path=/v2/cob; close=after_response");
        for _ in 0..100 {
            let answer = client.send(post(&bank)).unwrap();
            assert_eq!((answer.status(), answer.attempts()), (201, 1));
            // An HTTP/2 server takes leave (GOAWAY) and waits for the client to close.
            if http1_only {
                bank.wait_until_all_closed();
            }
        }
        assert_eq!(bank.seen("POST", "/v2/cob"), 100);
        assert!(!http1_only || client.stats().connections == 100);
    }
}

#[test]
fn a_repeated_put_that_meets_its_own_first_try_says_so() {
    let bank = Bank::open();
    bank.fault("path=/v2/cob/*; close=after_processing; times=1");
    let request =
        Request::put("/v2/cob/:txid").path_param("txid", "7978c0c97ea847e78e8849634473c1f1").json(&json!({
            "calendario": { "expiracao": 3600 },
            "valor": { "original": "12.00" },
            "chave": bank.sandbox.pix_key(),
        }));
    let error = bank.blocking().send(request).unwrap_err();
    assert_eq!((error.http_status(), error.code()), (Some(409), Some("txid_duplicado")));
    assert!(error.maybe_sent() && error.attempts() == 2, "never reported as a plain refusal");
    assert!(error.help().unwrap().contains("look"));
}

#[test]
fn a_token_that_died_is_renewed_once_and_the_post_repeated() {
    let bank = Bank::open();
    let client = bank.blocking();
    let old = client.token().unwrap();
    bank.sandbox.revoke_tokens();
    let answer = client.send(post(&bank)).unwrap();
    assert_eq!((answer.status(), answer.attempts()), (201, 2));
    assert!(client.token().unwrap().generation() > old.generation());
    let stats = client.stats();
    assert_eq!((stats.renewals, stats.retries, stats.token.exchanges), (1, 0, 2));
    let body: Value = answer.json().unwrap();
    assert_eq!(body["status"], "ATIVA");
}
