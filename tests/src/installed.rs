//! The C library as a user has it: installed under a prefix of its own, optimized.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// The repository's root.
#[must_use]
pub fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// Where cargo builds.
#[must_use]
pub fn target() -> PathBuf {
    let chosen = std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
    let folder = root().join(chosen);
    std::fs::create_dir_all(&folder).unwrap();
    folder.canonicalize().unwrap()
}

/// The prefix, installed once per process. When nothing changed, cargo has nothing to build. `flock` keeps two test
/// processes from installing at once.
pub fn prefix() -> &'static Path {
    static PREFIX: OnceLock<PathBuf> = OnceLock::new();
    PREFIX.get_or_init(|| {
        let target = target();
        let prefix = target.join("installed");
        let mut install = Command::new("flock");
        install.arg(target.join("installed.lock")).arg("scripts/install-library.sh").arg(&prefix);
        // Where packagers put things is their business, not the tests'.
        install.env_remove("DESTDIR").env_remove("LIBDIR");
        let output = install.current_dir(root()).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "scripts/install-library.sh failed: {said}");
        prefix
    })
}
