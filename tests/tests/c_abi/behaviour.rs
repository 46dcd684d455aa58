//! The programs of tests/c, each as it is, under AddressSanitizer and under valgrind. What they check stands in them; what
//! only the bank can know is checked here.

use gnpix_sandbox::{CertificateRequest, KeyType};
use gnpix_tests::Bank;
use gnpix_tests::installed::{prefix, root};

use crate::building::{WAYS, Way, build, folder};
use crate::running::{Program, Setting};

fn everywhere(program: &Program) {
    for way in WAYS {
        program.run(way, |_, _| ());
    }
}

#[test]
fn a_leak_and_a_use_after_free_are_found_by_both_judges() {
    let mistakes = [
        // Several: a pointer to the last one may be left somewhere.
        ("leaks", "for (int turn = 0; turn < 8; turn++) { config = NULL; gnpix_config_new(&config, NULL); }"),
        ("reads", "char *text = malloc(8); free(text); return text[1] == 'x' ? 1 : 0;"),
    ];
    for (name, mistake) in mistakes {
        let source = folder("generated").join(format!("{name}.c"));
        let code = "#include <stdlib.h>\n#include <gnpix.h>\n";
        let code =
            format!("{code}int main(void) {{ gnpix_config *config; {mistake} (void)config; return 0; }}\n");
        std::fs::write(&source, code).unwrap();
        let setting = Setting::new();
        // The mistake is the point: no optimizer takes it away, no warning stops it.
        let flags = ["-O0", "-Wno-error"];
        for (way, code) in [(Way::Address, 98), (Way::Valgrind, 99)] {
            let program = build(name, std::slice::from_ref(&source), way, &flags);
            let (status, _, said) = setting.end(&program, way);
            assert_eq!(status.code(), Some(code), "{name} {way:?}: {status}\n{said}");
        }
    }
}

#[test]
fn every_getter_answers_in_every_state() {
    everywhere(&Program::new("getters", &["getters.c"]));
}

#[test]
fn operations_are_called_by_their_names() {
    everywhere(&Program::new("operations", &["operations.c"]));
}

#[test]
fn values_of_pix_are_made_read_and_refused() {
    for way in WAYS {
        Program::new("pix", &["pix.c"]).run(way, |setting, _| {
            setting
                .set("TEST_BRCODES", root().join("core/tests/fixtures/brcode.tsv").canonicalize().unwrap());
        });
    }
}

#[test]
fn callbacks_are_read_and_their_callers_checked() {
    for way in WAYS {
        Program::new("webhook", &["webhook.c"]).run(way, |setting, _| {
            let callbacks = root().join("core/tests/fixtures/callbacks").canonicalize().unwrap();
            setting.set("TEST_CALLBACKS", callbacks);
            let sandbox = &setting.bank.sandbox;
            for (name, pem) in [
                ("authority.pem", sandbox.webhook_ca_pem()),
                ("bank.pem", sandbox.webhook_certificate().certificate_pem()),
                ("customer.pem", sandbox.certificate().certificate_pem()),
            ] {
                std::fs::write(setting.folder.path().join(name), pem).unwrap();
            }
            setting.set("TEST_CHAINS", setting.folder.path().to_owned());
        });
    }
}

#[test]
fn misuse_is_refused_and_harmless() {
    everywhere(&Program::new("misuse", &["misuse.c"]));
}

#[test]
fn threads_and_calls_in_flight_share_one_client() {
    for way in WAYS {
        let setting = Program::new("threads", &["threads.c"]).run(way, |_, _| ());
        assert_eq!(setting.bank.sandbox.stats().token_exchanges, 1);
    }
}

#[test]
fn asynchronous_calls_end_exactly_once_whatever_is_freed_or_cancelled() {
    everywhere(&Program::new("async", &["async.c"]));
}

#[test]
fn forks_work_and_leave_the_parent_undisturbed() {
    everywhere(&Program::new("forks", &["forks.c"]));
}

#[test]
fn loading_and_unloading_leaves_nothing_behind() {
    for way in WAYS {
        Program::new("reload", &["reload.c"]).run(way, |setting, way| {
            setting.set("TEST_LIBRARY", prefix().join("lib/libgnpix.so"));
            // Valgrind reads the library's symbols anew each time.
            setting.set("TEST_TURNS", if way == Way::Valgrind { "10" } else { "100" });
        });
    }
}

#[test]
fn the_log_tells_events_and_never_a_secret() {
    for way in WAYS {
        Program::new("logs", &["logs.c"]).run(way, |setting, _| {
            let certificate = issue(setting, CertificateRequest::client().password("hunter3-password"));
            setting.file("GNPIX_CERTIFICATE", "locked.p12", certificate.p12_aes());
            setting.set("GNPIX_CERTIFICATE_PASSWORD", "hunter3-password");
            let application = setting.bank.sandbox.application();
            let pair = format!("{}:{}", application.client_id(), application.client_secret());
            let mut secrets = vec![
                application.client_secret().to_owned(),
                "hunter3-password".into(),
                base64(pair.as_bytes()),
            ];
            let key = certificate.key_pem().lines().filter(|line| line.len() > 8 && !line.starts_with('-'));
            secrets.extend(key.map(str::to_owned));
            setting.set("TEST_SECRETS", secrets.join("\n"));
        });
    }
}

#[test]
fn stores_share_tokens_and_fail_no_call() {
    everywhere(&Program::new("stores", &["stores.c"]));
}

#[test]
fn every_kind_of_failure_has_its_number_and_says_what_happened() {
    for way in WAYS {
        Program::new("faults", &["faults.c"]).run(way, |setting, _| {
            let expired = issue(setting, CertificateRequest::client().expired());
            setting.file("TEST_EXPIRED", "expired.p12", expired.p12_aes());
            let foreign = issue(setting, CertificateRequest::client().foreign());
            setting.file("TEST_FOREIGN", "foreign.p12", foreign.p12_legacy());
            let locked = issue(setting, CertificateRequest::client().password("swordfish"));
            setting.file("TEST_WITH_PASSWORD", "locked.p12", locked.p12_aes());
            let other = Bank::open();
            setting.file("TEST_OTHER_CA", "other-ca.pem", other.sandbox.ca_pem().as_bytes());
        });
    }
}

#[test]
fn the_layer_for_cpp_owns_throws_and_returns_as_it_says() {
    everywhere(&Program::new("layer", &["layer.cpp", "layer_other.cpp"]));
}

#[test]
fn the_values_of_pix_are_values_in_cpp() {
    for way in WAYS {
        Program::new("values", &["values.cpp", "layer_other.cpp"]).run(way, |setting, _| {
            let sandbox = &setting.bank.sandbox;
            let authority = sandbox.webhook_ca_pem().to_owned();
            let banks = sandbox.webhook_certificate().certificate_pem().to_owned();
            setting.set("TEST_AUTHORITY", authority);
            setting.set("TEST_CERTIFICATE", banks);
        });
    }
}

#[test]
fn the_layer_for_cpp_works_without_exceptions_and_rtti() {
    const FLAGS: &[&str] = &["-fno-exceptions", "-fno-rtti"];
    everywhere(&Program::new("quiet", &["quiet.cpp", "layer_other.cpp"]).with(FLAGS));
}

fn issue(setting: &Setting, request: CertificateRequest) -> gnpix_sandbox::IssuedCertificate {
    setting.bank.sandbox.issue(request.key_type(KeyType::P256)).unwrap()
}

/// RFC 4648, for the `Authorization` header of HTTP Basic.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let group =
            (0..3).fold(0_usize, |group, at| group << 8 | chunk.get(at).map_or(0, |byte| usize::from(*byte)));
        for at in 0..4 {
            let letter = LETTERS[group >> (18 - 6 * at) & 63];
            text.push(if at <= chunk.len() { char::from(letter) } else { '=' });
        }
    }
    text
}

#[test]
fn base64_is_that_of_the_rfc() {
    let all = [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg==")];
    assert!(all.iter().all(|(plain, coded)| base64(plain.as_bytes()) == *coded));
}
