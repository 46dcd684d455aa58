//! The programs under valgrind, where the runtime lets it look: no leak of gnpix's, no stray read or write.
//!
//! C and C++ run under it in tests/tests/c_abi, all of them, and PHP in tests/tests/php. The JVM, mono and Go move stacks
//! and raise signals of their own by design, of which valgrind makes thousands of errors; V8 writes the code it runs.
//! There, the misuse programs count what a dropped client leaves open.

use std::process::Command;

use gnpix_tests::installed::{prefix, root};

use crate::building::{Language, charge};
use crate::setting::Setting;

/// The parts of valgrind's report, between its empty lines, that have a frame of gnpix.
fn of_gnpix(report: &str) -> Vec<String> {
    let text = |line: &str| line.splitn(3, "==").nth(2).unwrap_or(line).trim().to_owned();
    let lines: Vec<String> = report.lines().map(text).collect();
    let parts = lines.split(|line| line.is_empty()).map(|part| part.join("\n"));
    parts.filter(|part| part.contains("gnpix")).collect()
}

#[test]
fn a_part_of_a_report_is_found_by_its_frame() {
    let report =
        "==7== 8 bytes lost\n==7==    by gnpix_client_new\n==7== \n==7== 9 bytes lost\n==7==    by rb_gc\n";
    assert_eq!(of_gnpix(report), ["8 bytes lost\nby gnpix_client_new"]);
}

#[test]
fn ruby_and_python_leave_nothing_of_gnpix_behind() {
    for language in [Language::Ruby, Language::Python] {
        let program = charge(language);
        let mut valgrind = Command::new("valgrind");
        valgrind.args(["--quiet", "--undef-value-errors=no", "--leak-check=full", "--num-callers=30"]);
        valgrind.args(["--show-leak-kinds=definite", "--errors-for-leak-kinds=definite"]);
        for list in [prefix().join("share/gnpix/valgrind.supp"), root().join("tests/c/valgrind.supp")] {
            valgrind.arg(format!("--suppressions={}", list.display()));
        }
        valgrind.arg(program.get_program()).args(program.get_args());
        if language == Language::Python {
            valgrind.env("PYTHONMALLOC", "malloc");
        }
        let (status, wrote, said) = Setting::new().end(&valgrind);
        assert!(
            status.success() && wrote.contains("reused: 1 token"),
            "{language:?}: {status} {wrote}{said}"
        );
        assert_eq!(of_gnpix(&said), Vec::<String>::new(), "{language:?}");
    }
}
