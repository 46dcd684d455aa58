//! Programs, built from the installed tree: with CMake to be run as they are and by valgrind, with pkg-config for ASan.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use gnpix_tests::installed::{prefix, root, target};

/// How a program is run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// As it is.
    Plain,
    /// Instrumented by AddressSanitizer, with its leak check.
    Address,
    /// By valgrind.
    Valgrind,
}

/// All of them.
pub(crate) const WAYS: [Way; 3] = [Way::Plain, Way::Address, Way::Valgrind];

/// What every source must bear.
pub(crate) const WARNINGS: [&str; 4] = ["-Wall", "-Wextra", "-Wpedantic", "-Werror"];

/// Runs a command, which must succeed, and returns what it wrote.
pub(crate) fn run(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|cause| panic!("{command:?}: {cause}"));
    let wrote = String::from_utf8_lossy(&output.stdout).into_owned();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {}\n{wrote}{said}", output.status);
    wrote
}

/// A folder for what this test process builds.
pub(crate) fn folder(name: &str) -> PathBuf {
    let folder = target().join("c-tests").join(name);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// What pkg-config says of the tree under `prefix`, and of it alone.
pub(crate) fn pkg_config(prefix: &Path, arguments: &[&str]) -> Vec<String> {
    let mut command = Command::new("pkg-config");
    command.env("PKG_CONFIG_LIBDIR", prefix.join("lib/pkgconfig")).args(arguments).arg("gnpix");
    run(&mut command).split_whitespace().map(str::to_owned).collect()
}

/// A compile command for a file by its ending: C11 or C++17, with every warning an error.
pub(crate) fn compiler(source: &Path) -> Command {
    let is_c = source.extension().is_some_and(|ending| ending == "c");
    let mut command = Command::new(if is_c { "gcc" } else { "g++" });
    command.arg(if is_c { "-std=c11" } else { "-std=c++17" }).args(WARNINGS).arg("-pthread");
    command
}

/// Compiles and links `sources` with what pkg-config says of the installed tree, instrumented for `Way::Address`.
pub(crate) fn build(name: &str, sources: &[PathBuf], way: Way, flags: &[&str]) -> PathBuf {
    let is_instrumented = way == Way::Address;
    let program = folder(if is_instrumented { "address" } else { "plain" }).join(name);
    let mut command = compiler(&sources[0]);
    command.args(["-g", "-O1", "-fno-omit-frame-pointer"]).args(flags);
    if is_instrumented {
        command.arg("-fsanitize=address");
    }
    command.arg("-I").arg(root().join("tests/c"));
    command.args(pkg_config(prefix(), &["--cflags"])).args(sources).arg("-o").arg(&program);
    // As needed: the program that loads the library itself must not be linked with it.
    command.arg("-Wl,--as-needed").args(pkg_config(prefix(), &["--libs"])).arg("-ldl");
    command.arg(format!("-Wl,-rpath,{}", prefix().join("lib").display()));
    run(&mut command);
    if is_instrumented {
        // A program that isn't instrumented finds nothing and proves nothing.
        let symbols = run(Command::new("nm").arg(&program));
        assert!(symbols.contains("__asan_init"), "{name} isn't instrumented");
    }
    program
}

/// Builds a program of one source in both forms, for each way to run it.
pub(crate) fn build_for_all(name: &str, source: &Path) -> [(PathBuf, Way); 3] {
    let sources = [source.to_owned()];
    let plain = build(name, &sources, Way::Plain, &[]);
    let address = build(name, &sources, Way::Address, &[]);
    [(plain.clone(), Way::Plain), (address, Way::Address), (plain, Way::Valgrind)]
}

/// Configures and builds a folder with CMake against the tree under `prefix`.
pub(crate) fn cmake(source: &Path, into: &Path, prefix: &Path) {
    let mut configure = Command::new("cmake");
    configure.arg("-S").arg(source).arg("-B").arg(into).arg("-Wno-dev");
    configure.arg(format!("-DCMAKE_PREFIX_PATH={}", prefix.display())).arg("-DCMAKE_BUILD_TYPE=Debug");
    run(&mut configure);
    run(Command::new("cmake").arg("--build").arg(into).args(["--parallel", "2"]));
}

/// A program of tests/c, built in the manner of `way`.
pub(crate) fn program(name: &str, sources: &[&str], way: Way, flags: &[&str]) -> PathBuf {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    if way != Way::Address {
        let built = BUILT.get_or_init(|| {
            let into = folder("cmake");
            cmake(&root().join("tests/c"), &into, prefix());
            into
        });
        return built.join(name);
    }
    let sources: Vec<PathBuf> = sources.iter().map(|file| root().join("tests/c").join(file)).collect();
    build(name, &sources, way, flags)
}
