//! Java's two wrappers, and the JDKs that build and run them.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use gnpix_tests::installed::prefix;

use crate::building::{Language, inside, run};

/// Where Debian puts JNA.
const JNA: &str = "/usr/share/java/jna.jar";

/// Where Debian, and whoever packages for it, put JDKs.
const JDKS: &str = "/usr/lib/jvm";

/// The first release with `java.lang.foreign`. From 24 on the JVM warns of a program that calls C without leave.
const FOREIGN: u32 = 22;
const LEAVE: &str = "--enable-native-access=ALL-UNNAMED";

/// The wrapper on JNA, with the JDK of PATH.
pub(crate) fn jna(folder: &Path, class: &str) -> Command {
    compile(inside(folder, "javac").args(["-cp", JNA, "Gnpix.java"]), class);
    let mut java = Command::new("java");
    if release(Path::new("javac")) >= Some(FOREIGN) {
        java.arg(LEAVE);
    }
    // The library's path is given, since this JVM's own variables may not be.
    java.arg(format!("-Djna.library.path={}", prefix().join("lib").display()));
    java.arg("-cp").arg(format!("{JNA}:{}", folder.join("classes").display())).arg(class);
    java
}

/// The wrapper on `java.lang.foreign`, with a JDK that has it.
pub(crate) fn ffm(folder: &Path, class: &str) -> Command {
    let jdk = newer().unwrap();
    let javac = jdk.join("javac");
    compile(inside(folder, javac.to_str().unwrap()).arg("ffm/Gnpix.java"), class);
    let mut java = Command::new(jdk.join("java"));
    java.arg(LEAVE);
    // The misuse programs find the library as the system does.
    if class == "Charge" {
        java.arg(format!("-Dgnpix.library={}", prefix().join("lib/libgnpix.so.0").display()));
    }
    java.arg("-cp").arg(folder.join("classes")).arg(class);
    java
}

/// With every warning an error, missing documentation among them.
fn compile(javac: &mut Command, class: &str) {
    javac.args(["-encoding", "UTF-8", "-Xlint:all", "-Xdoclint:all/protected", "-Werror", "-d", "classes"]);
    run(javac.arg(format!("{class}.java")));
}

/// `languages` and, where a JDK has what it needs, Java's second wrapper. Where none has, that is said past the capture
/// of the test's own output.
pub(crate) fn with_newer(languages: &[Language]) -> Vec<Language> {
    let mut languages = languages.to_vec();
    if newer().is_some() {
        languages.push(Language::JavaFfm);
    } else {
        let said = format!(
            "NOT RUN: Java's wrapper on java.lang.foreign: no JDK of {FOREIGN} or newer in JAVA_HOME, PATH or {JDKS}; \
             all the others run\n"
        );
        std::io::stderr().write_all(said.as_bytes()).unwrap();
    }
    languages
}

/// The programs' folder of the first JDK that has `java.lang.foreign`.
fn newer() -> Option<&'static Path> {
    static NEWER: OnceLock<Option<PathBuf>> = OnceLock::new();
    let found = NEWER.get_or_init(|| {
        let mut folders = Vec::new();
        folders.extend(std::env::var_os("JAVA_HOME").map(|home| Path::new(&home).join("bin")));
        folders.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
        let mut packaged: Vec<PathBuf> = std::fs::read_dir(JDKS)
            .into_iter()
            .flatten()
            .map(|jdk| jdk.unwrap().path().join("bin"))
            .collect();
        packaged.sort();
        folders.extend(packaged);
        folders
            .into_iter()
            .find(|folder| folder.join("java").exists() && release(&folder.join("javac")) >= Some(FOREIGN))
    });
    found.as_deref()
}

/// The release of a compiler; none if it can't be run.
fn release(javac: &Path) -> Option<u32> {
    let output = Command::new(javac).arg("-version").output().ok()?;
    number(&String::from_utf8_lossy(&output.stdout))
}

/// The number in what a compiler says of itself, such as "javac 25.0.3" and "javac 26-ea".
fn number(said: &str) -> Option<u32> {
    said.strip_prefix("javac ")?.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

#[test]
fn a_release_is_the_first_number_of_a_version() {
    let said =
        ["javac 17.0.15\n", "javac 25.0.3\n", "javac 26-ea\n", "javac 22\n", "javac 1.8.0_452\n", "", "no"];
    let releases = said.map(number);
    assert_eq!(releases, [Some(17), Some(25), Some(26), Some(22), Some(1), None, None]);
    assert!(None < Some(FOREIGN) && Some(21) < Some(FOREIGN), "an absent compiler is none of the newer");
}
