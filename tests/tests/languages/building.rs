//! The programs of examples/, copied out of the repository and built by the tools of their languages.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use gnpix_tests::installed::{prefix, root, target};

use crate::java;

/// A language, as the folder of its example is called, or Java's second wrapper, in a folder of Java's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Language {
    C,
    Cpp,
    Csharp,
    Go,
    Java,
    Node,
    Php,
    Python,
    Ruby,
    JavaFfm,
}

/// All that run everywhere; Java's second wrapper is added by [`java::with_newer`].
pub(crate) const LANGUAGES: [Language; 9] = [
    Language::C,
    Language::Cpp,
    Language::Csharp,
    Language::Go,
    Language::Java,
    Language::Node,
    Language::Php,
    Language::Python,
    Language::Ruby,
];

/// Those whose example brings a wrapper of its own.
pub(crate) const WRAPPED: [Language; 4] = [Language::Csharp, Language::Go, Language::Java, Language::Ruby];

/// Runs a command, which must succeed.
pub(crate) fn run(command: &mut Command) {
    let output = command.output().unwrap_or_else(|cause| panic!("{command:?}: {cause}"));
    let wrote = String::from_utf8_lossy(&output.stdout);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {}\n{wrote}{said}", output.status);
}

/// A script of the repository.
fn script(name: &str, arguments: &[&Path]) -> Command {
    let mut command = Command::new(root().join("scripts").join(name));
    command.current_dir(root()).args(arguments);
    command
}

pub(crate) fn inside(folder: &Path, program: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(folder).env("PKG_CONFIG_PATH", prefix().join("lib/pkgconfig"));
    command
}

/// The example's folder and, beside its files, the misuse programs: a copy, where nothing of the repository is found.
fn copied(language: Language, name: &str) -> PathBuf {
    let languages = target().join("languages");
    std::fs::create_dir_all(&languages).unwrap();
    let copy = languages.join(format!("{language:?}-{name}").to_lowercase());
    let _nothing_there = std::fs::remove_dir_all(&copy);
    run(Command::new("cp").arg("-r").arg(root().join("examples").join(folder_of(language))).arg(&copy));
    copy
}

fn folder_of(language: Language) -> &'static str {
    match language {
        Language::C => "c",
        Language::Cpp => "cpp",
        Language::Csharp => "csharp",
        Language::Go => "go",
        Language::Java | Language::JavaFfm => "java",
        Language::Node => "node",
        Language::Php => "php",
        Language::Python => "python",
        Language::Ruby => "ruby",
    }
}

/// The example's program, built once, ready to be run with the variables of a setting.
pub(crate) fn charge(language: Language) -> Command {
    static BUILT: [OnceLock<Vec<OsString>>; LANGUAGES.len() + 1] =
        [const { OnceLock::new() }; LANGUAGES.len() + 1];
    let words = BUILT[language as usize].get_or_init(|| {
        let built = build(language);
        std::iter::once(built.get_program()).chain(built.get_args()).map(OsString::from).collect()
    });
    let mut command = Command::new(&words[0]);
    command.args(&words[1..]);
    command
}

fn build(language: Language) -> Command {
    let folder = copied(language, "charge");
    match language {
        Language::C | Language::Cpp => {
            run(inside(&folder, "make").arg("--silent").arg("charge"));
            Command::new(folder.join("charge"))
        }
        Language::Csharp => csharp(&folder, "Charge.cs"),
        Language::Go => go(&folder, "."),
        Language::Java => java::jna(&folder, "Charge"),
        Language::JavaFfm => java::ffm(&folder, "Charge"),
        Language::Node => {
            let installed = target().join("languages").join("npm");
            run(&mut script("install-node.sh", &[Path::new("dev"), &installed]));
            // An example finds its package beside it.
            std::fs::copy(folder.join("charge.js"), installed.join("charge.mjs")).unwrap();
            program("node", &installed.join("charge.mjs"))
        }
        Language::Php => {
            let built = target().join("languages/extension");
            run(&mut script("build-php.sh", &[prefix(), &built]));
            let mut command = Command::new("php");
            command
                .arg("-n")
                .arg("-d")
                .arg(format!("extension={}", built.join("modules/gnpix.so").display()));
            command.arg(folder.join("authorize.php"));
            command
        }
        Language::Python => {
            let installed = target().join("languages").join("python-installed");
            run(&mut script("install-python.sh", &[Path::new("dev"), &installed]));
            let mut command = Command::new(installed.join("bin/python"));
            command.args(["-W", "error"]).arg(folder.join("charge.py"));
            command
        }
        Language::Ruby => ruby(&folder.join("charge.rb")),
    }
}

/// The program of tests/languages that does what it shouldn't with a wrapper.
pub(crate) fn misuse(language: Language) -> Command {
    let folder = copied(language, "misuse");
    let copy = |from: &str, to: &str| {
        let to = folder.join(to);
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        std::fs::copy(root().join("tests/languages").join(from), to).unwrap();
    };
    match language {
        Language::Csharp => {
            copy("Misuse.cs", "Misuse.cs");
            csharp(&folder, "Misuse.cs")
        }
        Language::Go => {
            copy("misuse.go", "misuse/main.go");
            go(&folder, "./misuse")
        }
        Language::Java => {
            copy("Misuse.java", "Misuse.java");
            java::jna(&folder, "Misuse")
        }
        Language::JavaFfm => {
            copy("Misuse.java", "Misuse.java");
            java::ffm(&folder, "Misuse")
        }
        Language::Ruby => {
            copy("misuse.rb", "misuse.rb");
            ruby(&folder.join("misuse.rb"))
        }
        other => panic!("{other:?} has no wrapper of its own here: its package has tests"),
    }
}

fn program(runtime: &str, path: &Path) -> Command {
    let mut command = Command::new(runtime);
    command.arg(path);
    command
}

fn ruby(path: &Path) -> Command {
    let mut command = Command::new("ruby");
    command.arg("-w").arg(path);
    command
}

/// With every warning an error, missing documentation among them.
fn csharp(folder: &Path, source: &str) -> Command {
    let mut mcs = inside(folder, "mcs");
    mcs.args(["-warnaserror", "-doc:documentation.xml", "-out:program.exe", "Gnpix.cs", source]);
    run(&mut mcs);
    program("mono", &folder.join("program.exe"))
}

/// With vet, and as gofmt writes it. Nothing is downloaded.
fn go(folder: &Path, package: &str) -> Command {
    let go = || {
        let mut go = inside(folder, "go");
        go.env("GOFLAGS", "-mod=mod").env("GOPROXY", "off").env("GOTOOLCHAIN", "local");
        go.env("GOCACHE", target().join("languages/go-cache"))
            .env("GOPATH", target().join("languages/go-path"));
        go
    };
    run(go().args(["vet", "./..."]));
    run(go().args(["build", "-o", "program", package]));
    let formatted = inside(folder, "gofmt").args(["-l", "."]).output().unwrap();
    assert!(formatted.stdout.is_empty(), "gofmt: {}", String::from_utf8_lossy(&formatted.stdout));
    Command::new(folder.join("program"))
}
