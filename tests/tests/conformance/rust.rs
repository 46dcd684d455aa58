//! Rust itself: the blocking and the async client.

use gnpix::{BaseUrl, ClientConfig, ErrorKind, Request, Response, operation};
use serde_json::{Value, json};

use crate::bank::Setting;
use crate::driver::Runner;
use crate::suite::Call;

/// The options of a client of this setting.
pub(crate) fn config(setting: &Setting, prefix: &str) -> ClientConfig {
    let base_url = BaseUrl::parse(setting.variable("GNPIX_BASE_URL")).unwrap();
    let config = setting.bank.config().base_url(base_url);
    let config = config.client_id(setting.variable(&format!("{prefix}_CLIENT_ID")));
    config.client_secret(setting.variable(&format!("{prefix}_CLIENT_SECRET")).to_owned())
}

/// The blocking client.
pub(crate) struct Blocking {
    all: gnpix::blocking::Client,
    reader: gnpix::blocking::Client,
}

impl Blocking {
    pub(crate) fn new(setting: &Setting) -> Self {
        let client = |prefix| gnpix::blocking::Client::new(config(setting, prefix)).unwrap();
        Self { all: client("GNPIX"), reader: client("READER") }
    }
}

impl Runner for Blocking {
    fn call(&mut self, call: &Call) -> Value {
        let client = if call.client == "reader" { &self.reader } else { &self.all };
        outcome(request(call).and_then(|request| client.send(request)))
    }
}

/// The async client.
pub(crate) struct Async {
    runtime: tokio::runtime::Runtime,
    all: gnpix::Client,
    reader: gnpix::Client,
}

impl Async {
    pub(crate) fn new(setting: &Setting) -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let client = |prefix| gnpix::Client::new(config(setting, prefix)).unwrap();
        Self { runtime, all: client("GNPIX"), reader: client("READER") }
    }
}

impl Runner for Async {
    fn call(&mut self, call: &Call) -> Value {
        let client = if call.client == "reader" { &self.reader } else { &self.all };
        let sent = async { client.send(request(call)?).await };
        outcome(self.runtime.block_on(sent))
    }
}

fn request(call: &Call) -> gnpix::Result<Request> {
    let parameters: Vec<(String, String)> = match &call.parameters {
        None => Vec::new(),
        Some(values) => {
            values.as_object().unwrap().iter().map(|(name, value)| (name.clone(), plain(value))).collect()
        }
    };
    operation::find(&call.operation)?.request_with(parameters, call.body.as_ref())
}

/// A parameter's value as it goes on the wire.
pub(crate) fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

pub(crate) fn outcome(result: gnpix::Result<Response>) -> Value {
    match result {
        Ok(answer) => json!({
            "status": answer.status(), "attempts": answer.attempts(), "recovered": answer.is_recovered(), "body": answer.text(),
        }),
        Err(error) => {
            let violations: Vec<Value> = error
                .violations()
                .iter()
                .map(|one| json!({ "property": one.property, "reason": one.reason, "value": one.value }))
                .collect();
            assert!(error.kind() != ErrorKind::Internal, "{error}");
            json!({ "error": {
                "kind": error.kind().name(), "status": error.answer().map(|answer| answer.status), "code": error.code(),
                "title": error.title(), "detail": error.detail(), "violations": violations,
                "maybe_sent": error.maybe_sent(), "retryable": error.is_retryable(), "attempts": error.attempts(),
                "message": error.message(), "help": error.help(),
            } })
        }
    }
}
