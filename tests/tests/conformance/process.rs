//! A runner that is a program: a line of a call in, a line of its outcome out.

use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use serde_json::Value;

use crate::bank::Setting;
use crate::driver::Runner;
use crate::suite::Call;

/// The longest that any call may take.
const PATIENCE: Duration = Duration::from_secs(120);

/// A runner's process.
pub(crate) struct Process {
    name: String,
    stderr: PathBuf,
    child: Child,
    input: Option<ChildStdin>,
    lines: Receiver<String>,
    whole: bool,
}

impl Process {
    /// Starts it with the setting's variables and nothing else of this process's but what `command` has.
    pub(crate) fn start(mut command: Command, setting: &Setting, whole: bool) -> Self {
        let name = format!("{command:?}");
        let stderr = setting.path().join("stderr");
        let said = std::fs::File::create(&stderr).unwrap();
        command.envs(setting.variables()).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(said);
        let mut child = command.spawn().unwrap_or_else(|cause| panic!("{name}: {cause}"));
        let output = child.stdout.take().unwrap();
        let (sender, lines) = channel();
        std::thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                if sender.send(line).is_err() {
                    break;
                }
            }
        });
        let input = child.stdin.take();
        Self { name, stderr, child, input, lines, whole }
    }

    /// Ends it by closing its input: it must succeed, for its leaks and its complaints are failures.
    pub(crate) fn finish(mut self) {
        drop(self.input.take());
        while self.lines.recv_timeout(PATIENCE).is_ok() {}
        let status = self.child.wait().unwrap();
        assert!(status.success(), "{}: {status}\n{}", self.name, self.complaints());
    }

    /// What the program wrote on its standard error.
    fn complaints(&self) -> String {
        std::fs::read_to_string(&self.stderr).unwrap_or_default()
    }

    /// Writes a line and reads one.
    pub(crate) fn ask(&mut self, line: &str) -> Result<Value, String> {
        let input = self.input.as_mut().ok_or("its input is closed")?;
        writeln!(input, "{line}").and_then(|()| input.flush()).map_err(|cause| cause.to_string())?;
        let line = self.lines.recv_timeout(PATIENCE).map_err(|_| "it answers nothing".to_owned())?;
        serde_json::from_str(&line).map_err(|cause| format!("{cause}: {line}"))
    }
}

/// A call as a line: client, operation, parameters, body, between tabs; `-` is none.
pub(crate) fn line(call: &Call) -> String {
    let json = |value: &Option<Value>| value.as_ref().map_or_else(|| "-".to_owned(), Value::to_string);
    let line =
        [call.client.clone(), call.operation.clone(), json(&call.parameters), json(&call.body)].join("\t");
    assert!(!line.contains('\n'));
    line
}

impl Runner for Process {
    fn call(&mut self, call: &Call) -> Value {
        let outcome = self.ask(&line(call));
        outcome.unwrap_or_else(|told| {
            panic!("{} at {}: {told}\n{}", self.name, call.operation, self.complaints())
        })
    }

    fn is_whole(&self) -> bool {
        self.whole
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        drop(self.input.take());
        // Already ended, unless a test failed.
        let _gone = self.child.kill();
        let _status = self.child.wait();
    }
}
