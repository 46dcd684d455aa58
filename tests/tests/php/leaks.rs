//! Some of the .phpt under valgrind, with PHP's own allocator out of the way: no leak, no stray read or write.

use std::process::Command;

use crate::bank::Bank;
use crate::child::run;
use crate::extension::{extension, fixtures, php};

/// What has the most to free: values that run code, every kind of failure, certificates, clients that replace others.
const TESTS: [&str; 5] =
    ["032-callbacks", "033-response", "050-certificate", "060-persistent", "081-memory-pix"];

/// The script of a .phpt, as the runner cuts it out.
fn script(test: &str) -> String {
    let text = std::fs::read_to_string(extension().folder.join(format!("tests/{test}.phpt"))).unwrap();
    let (_, rest) = text.split_once("\n--FILE--\n").unwrap();
    rest.split("\n--").next().unwrap().to_owned()
}

#[test]
fn nothing_is_leaked_or_touched_after_its_end() {
    let bank = Bank::open();
    for test in TESTS {
        let path = extension().folder.join(format!("tests/{test}.valgrind.php"));
        std::fs::write(&path, script(test)).unwrap();
        let php = php();
        let mut valgrind = Command::new("valgrind");
        // ring's assembly reads beyond what it uses, and valgrind can't know that: undefined values aren't judged.
        valgrind.args(["--quiet", "--undef-value-errors=no", "--leak-check=full", "--num-callers=30"]);
        valgrind.args([
            "--show-leak-kinds=definite",
            "--errors-for-leak-kinds=definite",
            "--error-exitcode=99",
        ]);
        valgrind.arg(php.get_program()).args(php.get_args()).arg("-d").arg("pcre.jit=0").arg(&path);
        valgrind.envs(bank.variables()).env("GNPIX_TEST_FIXTURES", fixtures());
        valgrind.env("USE_ZEND_ALLOC", "0").env("ZEND_DONT_UNLOAD_MODULES", "1");
        let said = run(&mut valgrind);
        assert!(said.contains("done") && !said.contains("does not hold"), "{test}: {said}");
        assert!(!said.contains("=="), "{test}: {said}");
    }
}
