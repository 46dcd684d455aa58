//! What the tests read: the files git tracks, and what cargo knows of the packages.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use serde_json::Value;

/// The repository's root.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// A file's text, by its path from the root.
pub(crate) fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|cause| panic!("{path}: {cause}"))
}

/// Every tracked file that is there, as a path from the root, and those a next commit would add.
pub(crate) fn tracked() -> Vec<String> {
    let listing = run(Command::new("git").args(["ls-files", "--cached", "--others", "--exclude-standard"]));
    let files: Vec<String> =
        listing.lines().filter(|path| root().join(path).is_file()).map(str::to_owned).collect();
    assert!(files.len() > 50, "git lists only {} files", files.len());
    files
}

/// Tracked files below `folder` whose name ends with `ending`.
pub(crate) fn below(folder: &str, ending: &str) -> Vec<String> {
    tracked().into_iter().filter(|path| path.starts_with(folder) && path.ends_with(ending)).collect()
}

/// The packages of the whole graph, for every platform and feature.
pub(crate) fn packages() -> &'static [Value] {
    static METADATA: OnceLock<Value> = OnceLock::new();
    let metadata = METADATA.get_or_init(|| {
        let arguments = ["metadata", "--locked", "--all-features", "--format-version", "1"];
        serde_json::from_str(&run(Command::new(env!("CARGO")).args(arguments))).unwrap()
    });
    metadata["packages"].as_array().unwrap()
}

/// Our own packages.
pub(crate) fn members() -> impl Iterator<Item = &'static Value> {
    packages().iter().filter(|package| package["source"].is_null())
}

/// A package's field, as text.
pub(crate) fn text<'a>(package: &'a Value, field: &str) -> &'a str {
    package[field].as_str().unwrap_or_default()
}

fn run(command: &mut Command) -> String {
    let output = command.current_dir(root()).output().unwrap_or_else(|cause| panic!("{command:?}: {cause}"));
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}
