//! `doctor`: each thing that can be wrong is found, named and explained.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::{Bank, ClosedPort, Gnpix};
use gnpix_sandbox::{Application, CertificateRequest, Refusal, Sandbox};
use serde_json::Value;

/// The states by check, and the exit code.
fn diagnose(gnpix: Gnpix) -> (i32, Value) {
    let ran = gnpix.run();
    (ran.code, ran.json())
}

fn state<'a>(report: &'a Value, name: &str) -> &'a str {
    find(report, name)["state"].as_str().unwrap()
}

fn find<'a>(report: &'a Value, name: &str) -> &'a Value {
    let checks = report["checks"].as_array().unwrap();
    checks.iter().find(|check| check["name"] == name).unwrap_or_else(|| panic!("no check {name}: {report}"))
}

/// Asserts that `name` failed with advice and what came before it did not.
#[track_caller]
fn fails_at(gnpix: Gnpix, name: &str, code: i32) -> Value {
    let (exit, report) = diagnose(gnpix);
    assert_eq!(state(&report, name), "fail", "{report:#}");
    assert_eq!(report["ok"], false);
    assert_eq!(exit, code, "{report:#}");
    let failed = report["checks"].as_array().unwrap().iter().filter(|check| check["state"] == "fail").count();
    assert_eq!(failed, 1, "{report:#}");
    assert_eq!(report["checks"].as_array().unwrap().len(), 10, "every check is accounted for");
    report
}

#[test]
fn a_healthy_account_has_ten_good_checks_and_exits_with_0() {
    let bank = Bank::start();
    let (exit, report) = diagnose(bank.gnpix(&["doctor", "--json"]));
    assert_eq!(exit, 0);
    for check in report["checks"].as_array().unwrap() {
        assert_eq!(check["state"], "ok", "{check}");
    }
    assert_eq!(report["checks"].as_array().unwrap().len(), 10);
    let plain = bank.gnpix(&["doctor"]).run().exits(0);
    assert!(plain.stdout.contains("10 ok") && !plain.stdout.contains('\x1b'), "{}", plain.stdout);
    assert_eq!(plain.stderr, "");
}

#[test]
fn missing_and_contradictory_configuration() {
    let bank = Bank::start();
    fails_at(bank.bare(&["doctor", "--json"]), "configuration", 3);
    fails_at(bank.gnpix(&["doctor", "--json"]).env("GNPIX_BASE_URL", "nonsense"), "configuration", 3);
    fails_at(bank.gnpix(&["doctor", "--json"]).env("GNPIX_CA_FILE", "/nonexistent"), "configuration", 3);
    let report =
        fails_at(bank.gnpix(&["doctor", "--json"]).without("GNPIX_CLIENT_SECRET"), "configuration", 3);
    assert_eq!(state(&report, "TCP"), "ok", "the network can still be looked at");
    assert_eq!(state(&report, "token"), "skipped");
}

#[test]
fn a_certificate_that_cannot_be_used() {
    let bank = Bank::start();
    let gnpix = || bank.gnpix(&["doctor", "--json"]);
    fails_at(gnpix().env("GNPIX_CERTIFICATE", "/nonexistent.p12"), "certificate", 3);
    fails_at(gnpix().env("GNPIX_CERTIFICATE", bank.write("bad.p12", "garbage")), "certificate", 3);
    let locked = bank.sandbox.issue(CertificateRequest::client().password("x")).unwrap();
    let locked = bank.write("locked.p12", locked.p12_aes());
    let report = fails_at(gnpix().env("GNPIX_CERTIFICATE", &locked), "certificate", 3);
    assert!(find(&report, "certificate")["help"].as_str().unwrap().contains("--password-file"));
    let wrong = gnpix().env("GNPIX_CERTIFICATE", &locked).env("GNPIX_CERTIFICATE_PASSWORD", "y");
    fails_at(wrong, "certificate", 3);
    fails_at(gnpix().env("GNPIX_ENVIRONMENT", "production"), "certificate", 3);
}

#[test]
fn a_certificate_out_of_its_dates_or_near_its_end() {
    let bank = Bank::start();
    let with = |request: CertificateRequest| {
        let file = bank.write("odd.p12", bank.sandbox.issue(request).unwrap().p12_aes());
        bank.gnpix(&["doctor", "--json"]).env("GNPIX_CERTIFICATE", file)
    };
    fails_at(with(CertificateRequest::client().expired()), "validity", 3);
    fails_at(with(CertificateRequest::client().not_yet_valid()), "validity", 3);
    let (exit, report) = diagnose(with(CertificateRequest::client().days_left(5)));
    assert_eq!((exit, state(&report, "validity"), state(&report, "token")), (0, "warn", "ok"));
}

#[test]
fn a_name_that_is_not_there_and_a_port_that_is_closed() {
    let bank = Bank::start();
    let gnpix = || bank.gnpix(&["doctor", "--json"]);
    // A label too long for DNS is refused on this machine.
    let nowhere = format!("https://{}.invalid", "b".repeat(64));
    fails_at(gnpix().env("GNPIX_BASE_URL", nowhere), "DNS", 6);
    let closed = ClosedPort::reserve();
    fails_at(gnpix().env("GNPIX_BASE_URL", closed.url()), "TCP", 6);
}

#[test]
fn a_server_that_is_not_trusted() {
    let bank = Bank::start();
    let other = bank.write("other.pem", bank.sandbox.webhook_ca_pem());
    let report = fails_at(bank.gnpix(&["doctor", "--json"]).env("GNPIX_CA_FILE", other), "TLS", 6);
    assert_eq!(state(&report, "mTLS"), "skipped");
}

#[test]
fn a_certificate_that_the_bank_refuses_in_each_of_its_ways() {
    for refusal in [Refusal::Tls, Refusal::Html400, Refusal::Drop] {
        let bank = Bank::of(Sandbox::builder().certificate_refusal(refusal).start().unwrap());
        let foreign = bank.sandbox.issue(CertificateRequest::client().foreign()).unwrap();
        let foreign = bank.write("foreign.p12", foreign.p12_aes());
        let report = fails_at(bank.gnpix(&["doctor", "--json"]).env("GNPIX_CERTIFICATE", foreign), "mTLS", 9);
        assert_eq!(state(&report, "TLS"), "ok", "{refusal:?}");
    }
}

#[test]
fn a_pair_that_the_bank_refuses_still_tells_the_clock() {
    let bank = Bank::start();
    let gnpix = bank.gnpix(&["doctor", "--json"]).env("GNPIX_CLIENT_SECRET", "wrong");
    let report = fails_at(gnpix, "token", 9);
    assert_eq!((state(&report, "mTLS"), state(&report, "scopes")), ("ok", "skipped"));
    assert_eq!(state(&report, "clock"), "ok");
}

#[test]
fn a_bank_that_never_answers_is_given_up_in_time() {
    let bank = Bank::start();
    bank.fault("latency=60000; path=/oauth/token");
    let started = std::time::Instant::now();
    fails_at(bank.gnpix(&["doctor", "--json", "--timeout", "1"]), "token", 7);
    assert!(started.elapsed() < std::time::Duration::from_secs(20));
}

#[test]
fn scopes_granted_and_missing_are_listed() {
    let bank = Bank::of(
        Sandbox::builder()
            .application(Application::new().with_scopes(["cob.read", "x.new"]))
            .start()
            .unwrap(),
    );
    let (exit, report) = diagnose(bank.gnpix(&["doctor", "--json"]));
    assert_eq!(exit, 0);
    let more = &find(&report, "scopes")["more"];
    assert_eq!(more["granted"], serde_json::json!(["cob.read", "x.new"]));
    assert_eq!(more["missing"].as_array().unwrap().len(), gnpix::Scope::KNOWN.len() - 1);
    let none = Bank::of(
        Sandbox::builder().application(Application::new().with_scopes(Vec::<String>::new())).start().unwrap(),
    );
    let (exit, report) = diagnose(none.gnpix(&["doctor", "--json"]));
    assert_eq!((exit, state(&report, "scopes")), (0, "warn"));
}
