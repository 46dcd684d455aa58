//! A language's bank, with the variables that lead its runner there, and the strings that steps pull.

use std::ffi::OsString;
use std::path::Path;

use gnpix::Request;
use gnpix_tests::Bank;
use serde_json::Value;

/// A bank for one run of the suite.
pub(crate) struct Setting {
    pub(crate) bank: Bank,
    admin: gnpix::blocking::Client,
    pub(crate) folder: tempfile::TempDir,
    variables: Vec<(String, OsString)>,
}

impl Setting {
    pub(crate) fn new() -> Self {
        // Over HTTP/1.1, a lost connection takes only one answer with it.
        let bank = Bank::with(|builder| builder.balance_cents(10_000_000).http1_only());
        let folder = tempfile::tempdir().unwrap();
        let files = bank.sandbox.write_files(folder.path()).unwrap();
        let applications = bank.sandbox.applications().to_vec();
        let [all, reader] = applications.as_slice() else { panic!("the bank has two applications") };
        let mut setting = Self { admin: bank.blocking(), folder, variables: Vec::new(), bank };
        for (name, value) in [
            ("GNPIX_CLIENT_ID", all.client_id()),
            ("GNPIX_CLIENT_SECRET", all.client_secret()),
            ("READER_CLIENT_ID", reader.client_id()),
            ("READER_CLIENT_SECRET", reader.client_secret()),
        ] {
            setting.set(name, value);
        }
        setting.set("GNPIX_CA_FILE", files.ca);
        setting.set("GNPIX_CERTIFICATE", files.p12_legacy);
        let base_url = setting.bank.sandbox.base_url().to_owned();
        setting.at(&base_url);
        setting
    }

    /// Has the runner call another address: one in front of the bank.
    pub(crate) fn at(&mut self, base_url: &str) {
        self.variables.retain(|(name, _)| name != "GNPIX_BASE_URL");
        self.set("GNPIX_BASE_URL", base_url);
    }

    fn set(&mut self, name: &str, value: impl Into<OsString>) {
        self.variables.push((name.to_owned(), value.into()));
    }

    pub(crate) fn variables(&self) -> impl Iterator<Item = (&str, &OsString)> {
        self.variables.iter().map(|(name, value)| (name.as_str(), value))
    }

    pub(crate) fn variable(&self, name: &str) -> &str {
        let (_, value) = self.variables.iter().find(|(known, _)| known == name).unwrap();
        value.to_str().unwrap()
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Pulls one of the sandbox's strings. A refusal is a mistake of the suite.
    pub(crate) fn pull(&self, method: &str, path: &str, body: Option<&Value>) -> Result<Value, String> {
        let method = method.parse().map_err(|_| format!("{method} is no method"))?;
        let mut request = Request::new(method, path);
        if let Some(body) = body {
            request = request.json(body);
        }
        let answer = self.admin.send(request).map_err(|error| error.to_string())?;
        Ok(serde_json::json!({ "status": answer.status(), "body": answer.text(), "recovered": false }))
    }
}
