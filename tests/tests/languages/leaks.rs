//! The programs under valgrind, where the runtime lets it look: no leak of gnpix's, no stray read or write.
//!
//! C and C++ run under it in tests/tests/c_abi, all of them, and PHP in tests/tests/php. The JVM, mono and Go move stacks
//! and raise signals of their own by design, of which valgrind makes thousands of errors; V8 writes the code it runs.
//! There, the misuse programs count what a dropped client leaves open.

use std::process::Command;

use gnpix_tests::installed::{prefix, root};

use crate::building::{Language, charge};
use crate::setting::Setting;

/// How much of valgrind's report is about gnpix: errors with a frame of the library or the module.
fn of_gnpix(report: &str) -> Vec<&str> {
    let blocks = report.split("\n\n");
    blocks.filter(|block| block.contains("gnpix")).collect()
}

#[test]
fn ruby_and_python_leave_nothing_of_gnpix_behind() {
    for language in [Language::Ruby, Language::Python] {
        let program = charge(language, "leaks");
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
        let report = said.replace("== \n", "==\n");
        let blocks: String = report
            .lines()
            .map(|line| line.splitn(3, "==").nth(2).unwrap_or(line).trim().to_owned() + "\n")
            .collect();
        assert_eq!(of_gnpix(&blocks), Vec::<&str>::new(), "{language:?}");
    }
}
