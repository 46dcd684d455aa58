//! The extension, built out of tree and installed below the target folder, once per process.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use gnpix_tests::installed::{prefix, root, target};

use crate::child::run;

/// Every warning counts; the one that PHP's own macros cause is left out.
const CFLAGS: &str = "-O2 -g -Wall -Wextra -Werror -Wno-cast-function-type";

/// The built and installed extension.
pub(crate) struct Extension {
    /// Where it was built: a copy of bindings-php.
    pub(crate) folder: PathBuf,
    /// The installed module.
    pub(crate) module: PathBuf,
}

/// Builds it anew, as a user would.
pub(crate) fn extension() -> &'static Extension {
    static BUILT: OnceLock<Extension> = OnceLock::new();
    BUILT.get_or_init(|| {
        let work = target().join("php");
        let (folder, installed) = (work.join("build"), work.join("root"));
        let _nothing_there = std::fs::remove_dir_all(&work);
        std::fs::create_dir_all(&folder).unwrap();
        for path in tracked() {
            let to = folder.join(path.strip_prefix("bindings-php/").unwrap());
            std::fs::create_dir_all(to.parent().unwrap()).unwrap();
            std::fs::copy(root().join(&path), to).unwrap();
        }
        let inside = |program: &str| {
            let mut command = Command::new(program);
            command.current_dir(&folder).env("CFLAGS", CFLAGS);
            command
        };
        run(&mut inside("phpize"));
        run(inside("sh")
            .args(["./configure", "--silent"])
            .arg(format!("--with-gnpix={}", prefix().display())));
        run(inside("make").arg("--silent"));
        run(inside("make")
            .args(["--silent", "install"])
            .arg(format!("INSTALL_ROOT={}", installed.display())));
        let extensions = run(Command::new("php-config").arg("--extension-dir"));
        let module = installed.join(extensions.trim().trim_start_matches('/')).join("gnpix.so");
        assert!(module.is_file(), "make install left no {}", module.display());
        Extension { folder, module }
    })
}

/// The extension's files in the repository, and those a next commit would add.
fn tracked() -> Vec<String> {
    let mut git = Command::new("git");
    git.args(["ls-files", "--cached", "--others", "--exclude-standard", "bindings-php"]).current_dir(root());
    let listing = run(&mut git);
    listing.lines().filter(|path| root().join(path).is_file()).map(str::to_owned).collect()
}

/// PHP with no settings but the extension.
pub(crate) fn php() -> Command {
    let mut command = Command::new("php");
    command.arg("-n").arg("-d").arg(format!("extension={}", extension().module.display()));
    command
}

/// The folder of certificates that the tests read.
pub(crate) fn fixtures() -> PathBuf {
    Path::new(root()).join("core/tests/fixtures/p12").canonicalize().unwrap()
}

#[test]
fn the_module_loads_from_its_prefix_and_needs_only_libgnpix_and_the_system() {
    let said =
        run(php().args(["-r", "echo Gnpix\\VERSION, ' ', extension_loaded('gnpix') ? 'loaded' : '';"]));
    assert_eq!(said, format!("{} loaded", env!("CARGO_PKG_VERSION")));
    let dynamic = run(Command::new("readelf").arg("-d").arg(&extension().module));
    let needed: Vec<&str> = dynamic.lines().filter(|line| line.contains("(NEEDED)")).collect();
    assert!(needed.iter().any(|line| line.contains("libgnpix.so.")), "{needed:?}");
    let known = ["libgnpix.so.", "libc.so.", "ld-linux", "libm.so."];
    assert!(needed.iter().all(|line| known.iter().any(|name| line.contains(name))), "{needed:?}");
}

#[test]
fn configure_says_what_to_do_when_the_library_is_not_there() {
    let folder = &extension().folder;
    let nowhere = tempfile::tempdir().unwrap();
    let mut configure = Command::new("sh");
    configure.arg(folder.join("configure")).arg("--cache-file=/dev/null").current_dir(nowhere.path());
    configure.arg(format!("--with-gnpix={}", nowhere.path().display()));
    let output = configure.output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success() && said.contains("no libgnpix in"), "{said}");
}
