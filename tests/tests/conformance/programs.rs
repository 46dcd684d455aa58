//! The runners as programs, each built on what a user of its language installs.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use gnpix_tests::installed::{prefix, root, target};

/// Runs a command, which must succeed, and returns what it wrote.
fn run(command: &mut Command) -> String {
    let output = command.current_dir(root()).output().unwrap_or_else(|cause| panic!("{command:?}: {cause}"));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {}\n{said}", output.status);
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn runner(file: &str) -> PathBuf {
    root().join("tests/conformance/runners").join(file)
}

/// Under AddressSanitizer, whose complaints end the program with another status than 0.
pub(crate) fn c() -> Command {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    sanitized(BUILT.get_or_init(|| compiled("gcc", "-std=c11", "runner.c")))
}

pub(crate) fn cpp() -> Command {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    sanitized(BUILT.get_or_init(|| compiled("g++", "-std=c++17", "runner.cpp")))
}

fn sanitized(program: &Path) -> Command {
    let mut command = Command::new(program);
    command.env("ASAN_OPTIONS", "detect_leaks=1:exitcode=98");
    command
}

fn compiled(compiler: &str, standard: &str, file: &str) -> PathBuf {
    let folder = target().join("conformance");
    std::fs::create_dir_all(&folder).unwrap();
    let program = folder.join(file.replace('.', "-"));
    let library = prefix().join("lib");
    let flags = |what: &str| -> Vec<String> {
        let mut command = Command::new("pkg-config");
        command.env("PKG_CONFIG_LIBDIR", library.join("pkgconfig")).args([what, "gnpix"]);
        run(&mut command).split_whitespace().map(str::to_owned).collect()
    };
    let mut command = Command::new(compiler);
    command.args([standard, "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-g", "-O1", "-fsanitize=address"]);
    command.args(flags("--cflags")).arg(runner(file)).arg("-o").arg(&program).args(flags("--libs"));
    command.arg(format!("-Wl,-rpath,{}", library.display()));
    run(&mut command);
    program
}

/// The package from its wheel, in an environment of its own.
pub(crate) fn python(arguments: &[&str]) -> Command {
    static INSTALLED: OnceLock<PathBuf> = OnceLock::new();
    let folder = INSTALLED.get_or_init(|| {
        let folder = root().join(".cache/conformance-python");
        let mut install = Command::new("scripts/install-python.sh");
        run(install.arg("dev").arg(&folder).env("CARGO_TARGET_DIR", target()));
        folder
    });
    let mut command = Command::new(folder.join("bin/python"));
    command.args(["-W", "error"]).arg(runner("runner.py")).args(arguments);
    command
}

/// The extension, built on the installed library.
pub(crate) fn php(way: &str) -> Command {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    let module = BUILT.get_or_init(|| {
        let folder = target().join("conformance/php");
        run(Command::new("scripts/build-php.sh").arg(prefix()).arg(&folder));
        folder.join("modules/gnpix.so")
    });
    let mut command = Command::new("php");
    command.arg("-n").arg("-d").arg(format!("extension={}", module.display()));
    command
        .args(["-d", "error_reporting=-1", "-d", "display_errors=stderr"])
        .arg(runner("runner.php"))
        .arg(way);
    command
}

/// The package from its tarballs, in a folder of its own: that folder.
pub(crate) fn node_package() -> PathBuf {
    static INSTALLED: OnceLock<PathBuf> = OnceLock::new();
    let folder = INSTALLED.get_or_init(|| {
        let folder = target().join("conformance/node");
        let mut install = Command::new("scripts/install-node.sh");
        run(install.arg("dev").arg(&folder).env("CARGO_TARGET_DIR", target()));
        folder
    });
    folder.clone()
}

pub(crate) fn node(way: &str) -> Command {
    let folder = node_package();
    let mut command = Command::new("node");
    command
        .arg("--throw-deprecation")
        .arg(runner("runner.mjs"))
        .arg(folder.join("node_modules/gnpix"))
        .arg(way);
    command
}

/// The command, built.
pub(crate) fn command() -> PathBuf {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    let program = BUILT.get_or_init(|| {
        let mut build = Command::new(env!("CARGO"));
        run(build
            .args(["build", "--quiet", "--locked", "-p", "gnpix-cli"])
            .env("CARGO_TARGET_DIR", target()));
        target().join("debug/gnpix")
    });
    program.clone()
}
