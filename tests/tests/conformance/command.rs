//! The command line: a process for each call, `gnpix --json cob get TXID`.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use gnpix::operation::{self, Operation, Parameter, Place};
use serde_json::{Value, json};

use crate::bank::Setting;
use crate::driver::Runner;
use crate::rust::plain;
use crate::suite::Call;

/// The built command, with one setting's bank.
pub(crate) struct CommandLine<'a> {
    program: PathBuf,
    setting: &'a Setting,
}

impl<'a> CommandLine<'a> {
    pub(crate) fn new(program: PathBuf, setting: &'a Setting) -> Self {
        Self { program, setting }
    }

    fn command(&self, call: &Call, operation: &Operation) -> Option<Command> {
        let mut command = Command::new(&self.program);
        command.arg("--json").arg(operation.resource()).arg(operation.verb());
        let empty = json!({});
        let mut given = call.parameters.as_ref().unwrap_or(&empty).as_object()?.clone();
        for parameter in operation.parameters() {
            let value = given.remove(parameter.name()).or_else(|| given.remove(parameter.short_name()));
            match (parameter.place(), value) {
                (Place::Path, Some(value)) => _ = command.arg(plain(&value)),
                (_, Some(value)) => _ = command.arg(format!("--{}={}", option(parameter), plain(&value))),
                (_, None) if parameter.is_required() => return None,
                (_, None) => {}
            }
        }
        // An id of ours, under which the operation's twin is called.
        for (name, value) in given {
            command.arg(format!("--{name}={}", plain(&value)));
        }
        match (&call.body, operation.body()) {
            (Some(body), _) => _ = command.arg("-d").arg(body.to_string()),
            // Without -d, the body is made of options.
            (None, Some(_)) => return None,
            (None, None) => {}
        }
        Some(command)
    }
}

fn option(parameter: &Parameter) -> &str {
    parameter.short_name().trim_start_matches("x-")
}

impl Runner for CommandLine<'_> {
    fn call(&mut self, call: &Call) -> Value {
        let unsaid = json!({ "unsaid": true });
        let Ok(operation) = operation::find(&call.operation) else { return unsaid };
        let Some(mut command) = self.command(call, operation) else { return unsaid };
        if asks(operation) {
            command.arg("--yes");
        }
        command.env_clear().envs(self.setting.variables()).stdin(Stdio::null());
        // Read in no time, where a PKCS#12 file takes an unoptimized build long.
        command.env("GNPIX_CERTIFICATE", self.setting.path().join("client.pem"));
        command.env("HOME", self.setting.path()).current_dir(self.setting.path());
        if call.client == "reader" {
            for name in ["CLIENT_ID", "CLIENT_SECRET"] {
                command.env(format!("GNPIX_{name}"), self.setting.variable(&format!("READER_{name}")));
            }
        }
        let output = command.output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        if output.status.success() {
            return json!({ "body": String::from_utf8_lossy(&output.stdout) });
        }
        let told = said.lines().find_map(|line| serde_json::from_str::<Value>(line).ok());
        match told {
            Some(mut error) if error["kind"].is_string() => {
                let members = error.as_object_mut().unwrap();
                let status = members.remove("http_status").unwrap();
                members.insert("status".into(), status);
                // Told in the command's own words.
                members.remove("help");
                members.remove("message");
                json!({ "error": error })
            }
            // The command line itself is refused, by the parser.
            _ if output.status.code() == Some(2) => unsaid,
            _ => panic!("{command:?}: {}: {said}", output.status),
        }
    }

    fn is_whole(&self) -> bool {
        false
    }
}

/// Whether money leaves the account: then the command asks first.
fn asks(operation: &Operation) -> bool {
    let name = operation.name();
    name.starts_with("pix.send") || name.ends_with(".refund") || name == "qrcode.pay"
}
