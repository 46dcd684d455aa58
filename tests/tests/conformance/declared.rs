//! What TypeScript says of every good call of the suite: the answers that came are of the declared types.

use std::path::Path;
use std::process::Command;

use gnpix::operation::{self, Answer, Operation};
use gnpix_tests::installed::root;
use serde_json::Value;

use crate::driver::Transcript;

/// A program with each good answer where a value of its declared type must be. `taken` keeps words as they are, and lets
/// an answer have more than is declared.
fn program(transcript: &Transcript) -> String {
    let mut text = "import { Operations } from \"gnpix\";\n\
                    declare function taken<T>(value: T): T;\ndeclare let operations: Operations;\n"
        .to_owned();
    for (place, outcome) in transcript {
        let (_, name) = place.rsplit_once(", ").unwrap();
        let is_json = operation::find(name)
            .map(Operation::answer)
            .is_ok_and(|answer| matches!(answer, Answer::Json(_)));
        let body: Option<Value> = outcome["body"].as_str().and_then(|text| serde_json::from_str(text).ok());
        if let (true, Some(body)) = (is_json, body) {
            text += &format!("// {place}\noperations[{name:?}].answer = taken({body});\n");
        }
    }
    text
}

/// Compiles it beside the installed package.
pub(crate) fn check(folder: &Path, transcript: &Transcript) {
    std::fs::write(folder.join("answers.ts"), program(transcript)).unwrap();
    let mut command = Command::new("node");
    command.arg(root().join("bindings-node/node_modules/typescript/bin/tsc"));
    command.args(["--strict", "--noEmit", "--skipLibCheck", "--target", "es2022", "--module", "node16"]);
    let output = command.arg(folder.join("answers.ts")).output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&said));
}
