//! The program in examples/rust does what it says, as a process of its own.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::process::Command;

use gnpix_tests::Bank;

#[test]
fn the_till_makes_a_charge_and_tells_the_takings() {
    let bank = Bank::open();
    let folder = tempfile::tempdir().unwrap();
    let (certificate, ca) = (folder.path().join("bank.p12"), folder.path().join("ca.pem"));
    std::fs::write(&certificate, bank.sandbox.certificate().p12_legacy()).unwrap();
    std::fs::write(&ca, bank.sandbox.ca_pem()).unwrap();
    let till = |amount: &str| {
        let mut till = Command::new(env!("CARGO_BIN_EXE_example-charge"));
        till.args([amount, bank.sandbox.pix_key()])
            .env("GNPIX_CLIENT_ID", bank.sandbox.application().client_id())
            .env("GNPIX_CLIENT_SECRET", bank.sandbox.application().client_secret())
            .env("GNPIX_CERTIFICATE", &certificate)
            .env("GNPIX_BASE_URL", bank.sandbox.base_url())
            .env("GNPIX_CA_FILE", &ca)
            .env("GNPIX_TIMEOUT", "20");
        till.output().unwrap()
    };
    // Homologation pays up to 10.00 at once.
    let told = till("4.50");
    let (said, complained) = (String::from_utf8_lossy(&told.stdout), String::from_utf8_lossy(&told.stderr));
    assert!(told.status.success(), "{complained}");
    let lines: Vec<&str> = said.lines().collect();
    assert!(lines[0].ends_with(" 4.50") && lines[1].starts_with("000201"), "{said}");
    assert_eq!(lines[2], "taken since yesterday: 4.50");
    let refused = till("4,50");
    assert!(!refused.status.success());
    assert!(String::from_utf8_lossy(&refused.stderr).contains("has a comma"));
}
