//! The bank, and the files and variables that tell a script about it.

use gnpix_sandbox::{FilesWritten, KeyType, Sandbox};
use tempfile::TempDir;

/// A sandbox with its files in a folder of its own.
pub(crate) struct Bank {
    pub(crate) sandbox: Sandbox,
    _folder: TempDir,
    pub(crate) files: FilesWritten,
}

impl Bank {
    pub(crate) fn open() -> Self {
        let sandbox = Sandbox::builder().key_type(KeyType::P256).start().unwrap();
        let folder = tempfile::tempdir().unwrap();
        let files = sandbox.write_files(folder.path()).unwrap();
        Self { sandbox, _folder: folder, files }
    }

    /// What its env file says, quotes undone.
    pub(crate) fn variables(&self) -> Vec<(String, String)> {
        let text = std::fs::read_to_string(&self.files.env).unwrap();
        let pairs = text.lines().map(|line| {
            let (name, value) = line.split_once('=').unwrap();
            (name.to_owned(), value.trim_matches('\'').to_owned())
        });
        pairs.collect()
    }
}
