//! The installed tree: static linking, moving it, staging it, and what the programs find in it.

use std::path::{Path, PathBuf};
use std::process::Command;

use gnpix_tests::installed::{prefix, root};

use crate::building::{Way, cmake, compiler, folder, pkg_config, run};
use crate::running::Setting;

const PROGRAM: &str = "tests/c/getters.c";

fn copied(name: &str, from: &Path) -> PathBuf {
    let to = folder(name).join("tree with blanks");
    let _ = std::fs::remove_dir_all(&to);
    run(Command::new("cp").arg("-a").arg(from).arg(&to));
    to
}

fn libraries(program: &Path) -> String {
    run(Command::new("ldd").arg(program))
}

/// Compiles against the tree under `prefix`, which may have blanks in its name, as a build system would.
fn build_against(prefix: &Path, name: &str, arguments: &[&str], extra: &[String]) -> PathBuf {
    let program = folder("packaging").join(name);
    let mut shell = Command::new("sh");
    let script = r#"program=$1; source=$2; shift 2; eval "exec gcc -std=c11 -pthread \"\$source\" -o \"\$program\" $FLAGS \"\$@\"""#;
    let flags = raw_pkg_config(prefix, arguments);
    shell.env("FLAGS", flags).args(["-c", script, "sh"]).arg(&program).arg(root().join(PROGRAM)).args(extra);
    run(&mut shell);
    program
}

/// With pkg-config's own quoting.
fn raw_pkg_config(prefix: &Path, arguments: &[&str]) -> String {
    let mut command = Command::new("pkg-config");
    command.env("PKG_CONFIG_LIBDIR", prefix.join("lib/pkgconfig")).args(arguments).arg("gnpix");
    run(&mut command).trim().to_owned()
}

fn rpath(prefix: &Path) -> String {
    format!("-Wl,-rpath,{}", prefix.join("lib").display())
}

#[test]
fn pkg_config_knows_the_version_and_cpp_users_need_no_more() {
    assert_eq!(pkg_config(prefix(), &["--modversion"]), ["0.1.0"]);
    assert!(pkg_config(prefix(), &["--libs"]).iter().any(|flag| flag == "-lgnpix"));
    for path in ["include/gnpix.h", "include/gnpix.hpp", "lib/libgnpix.so", "lib/libgnpix.a"] {
        assert!(prefix().join(path).is_file(), "{path} isn't installed");
    }
}

#[test]
fn the_static_library_links_and_works_alone() {
    let tree = copied("static", prefix());
    for entry in std::fs::read_dir(tree.join("lib")).unwrap() {
        let path = entry.unwrap().path();
        if path.file_name().unwrap().to_str().unwrap().contains(".so") {
            std::fs::remove_file(path).unwrap();
        }
    }
    let program = build_against(&tree, "static", &["--static", "--cflags", "--libs"], &[]);
    assert!(!libraries(&program).contains("gnpix"), "{}", libraries(&program));
    Setting::new().run(&program, Way::Plain);
}

#[test]
fn a_tree_that_was_moved_still_works_with_pkg_config_and_cmake() {
    let tree = copied("moved", prefix());
    let program = build_against(&tree, "moved", &["--cflags", "--libs"], &[rpath(&tree)]);
    assert!(libraries(&program).contains(tree.to_str().unwrap()), "{}", libraries(&program));
    Setting::new().run(&program, Way::Plain);
    let into = folder("moved").join("cmake");
    let _ = std::fs::remove_dir_all(&into);
    cmake(&root().join("tests/c"), &into, &tree);
    assert!(libraries(&into.join("getters")).contains(tree.to_str().unwrap()));
    Setting::new().run(&into.join("getters"), Way::Plain);
    let files = [tree.join("lib/pkgconfig/gnpix.pc"), tree.join("lib/cmake/gnpix/gnpixConfig.cmake")];
    for text in files.iter().map(|file| std::fs::read_to_string(file).unwrap()) {
        assert!(!text.contains(prefix().to_str().unwrap()), "the tree names the place it was installed to");
    }
}

#[test]
fn the_shared_library_is_found_by_its_major_version() {
    let library = prefix().join("lib/libgnpix.so");
    let real = library.canonicalize().unwrap();
    assert_eq!(real.file_name().unwrap(), "libgnpix.so.0.1.0");
    let dynamic = run(Command::new("readelf").arg("-d").arg(&library));
    assert!(dynamic.contains("Library soname: [libgnpix.so.0]"), "{dynamic}");
    assert!(prefix().join("lib/libgnpix.so.0").canonicalize().unwrap() == real);
    // Nothing but what every system has: no OpenSSL, no libcurl.
    for line in libraries(&library).lines().map(str::trim) {
        let known =
            ["linux-vdso", "libgcc_s", "libc.so", "libm.so", "libdl", "libpthread", "ld-linux", "librt"];
        assert!(known.iter().any(|name| line.contains(name)), "{line}");
    }
}

#[test]
fn installing_into_a_stage_makes_the_same_tree() {
    let stage = tempfile::tempdir().unwrap();
    let staged = stage.path().join("usr");
    let mut install = Command::new("flock");
    install.arg(folder("stage").join("lock")).arg("scripts/install-library.sh").arg("/usr");
    run(install.env("DESTDIR", stage.path()).env_remove("LIBDIR").current_dir(root()));
    let list = |tree: &Path| {
        let listing =
            run(Command::new("find").args([".", "-type", "f", "-o", "-type", "l"]).current_dir(tree));
        let mut files: Vec<String> = listing.lines().map(str::to_owned).collect();
        files.sort();
        files
    };
    assert_eq!(list(&staged), list(prefix()));
    let makefile = std::fs::read_to_string(root().join("Makefile")).unwrap();
    assert!(
        makefile.contains("DESTDIR=\"$(DESTDIR)\" scripts/install.sh \"$(PREFIX)\""),
        "make install takes both"
    );
    let script = std::fs::read_to_string(root().join("scripts/install.sh")).unwrap();
    assert!(script.contains("scripts/install-library.sh"), "make install installs the library");
    let mut compile = compiler(&root().join(PROGRAM));
    compile.args(pkg_config(&staged, &["--cflags"])).arg("-fsyntax-only").arg(root().join(PROGRAM));
    run(&mut compile);
}
