//! `Gnpix\Api`: a class for each resource, with a method for each operation.

use std::collections::BTreeSet;

use gnpix::operation::{self, Answer, Operation};

use super::STUB;
use super::signature::{Argument, arguments, body, class, methods, verb};
use crate::emit::items;
use crate::naming::about_resource;
use crate::{Model, Output, Result};

pub(super) fn stub(model: &Model) -> Result<Output> {
    let mut text = STUB.to_owned();
    for resource in operation::resources() {
        text += &whole(resource, model)?;
    }
    Ok(Output { path: "bindings-php/stubs/api.stub.php", text })
}

fn whole(resource: &str, model: &Model) -> Result<String> {
    let mut types = BTreeSet::new();
    let mut work = String::new();
    for operation in methods(resource) {
        work += &method(operation, model, &mut types)?;
        if let Some(list) = operation.pages() {
            let item = items::of(operation, list, model)?;
            work += &pages(operation, &item)?;
            types.insert(item);
        }
    }
    let types = types
        .iter()
        .fold(String::new(), |text, ty| text + &format!(" * @phpstan-import-type {ty} from Types\n"));
    Ok(format!(
        "\n/**\n * {}: `$client->{resource}()`.\n *\n{types} *\n * @strict-properties\n * @not-serializable\n */\n\
         final class {}\n{{\n    /** Made by `$client->{resource}()`. */\n    private function __construct() {{}}\n{work}}}\n",
        about_resource(resource),
        class(resource),
    ))
}

fn method(operation: &'static Operation, model: &Model, types: &mut BTreeSet<String>) -> Result<String> {
    let schema = body(operation, model)?;
    let arguments = arguments(operation, &[])?;
    let (native, documented) = match operation.answer() {
        Answer::Json(answer) => {
            types.insert(answer.to_owned());
            ("array", Some(answer))
        }
        Answer::Nothing => ("void", None),
        Answer::File(_) => ("\\Gnpix\\Response", None),
    };
    let mut text = format!("\n    /**\n     * {}\n     *\n{}     *\n", operation.summary(), wire(operation));
    if let Some(schema) = schema {
        types.insert(schema.to_owned());
        text += &format!("     * @param {schema}|object $body an object is what json_encode() makes of it\n");
    }
    text += &told(&arguments);
    text += "     * @param float|null $timeout seconds for the whole call; the client's own if left out\n";
    if let Some(answer) = documented {
        text += &format!("     * @return {answer}\n");
    }
    text += "     * @throws \\Gnpix\\Exception\n     */\n";
    text += &format!(
        "    public function {}({}): {native} {{}}\n",
        verb(operation),
        signature(schema.is_some(), &arguments)
    );
    Ok(text)
}

/// `listAll` beside `list`: all pages, one after the other.
fn pages(operation: &'static Operation, item: &str) -> Result<String> {
    let arguments = arguments(operation, &["paginaAtual"])?;
    let verb = verb(operation);
    Ok(format!(
        "\n    /**\n     * The items of all pages of {verb}(), fetched as they are asked for.\n     *\n{}     \
         * @param float|null $timeout seconds for each page's call; the client's own if left out\n     \
         * @return \\Gnpix\\Pages<{item}>\n     */\n    \
         public function {verb}All({}): \\Gnpix\\Pages {{}}\n",
        told(&arguments),
        signature(false, &arguments)
    ))
}

fn signature(has_body: bool, arguments: &[Argument]) -> String {
    let mut parts = Vec::new();
    if has_body {
        parts.push("#[\\SensitiveParameter] array|object $body".to_owned());
    }
    for argument in arguments {
        let default = if argument.required { "" } else { " = null" };
        parts.push(format!("{} ${}{default}", argument.native(), argument.name()));
    }
    parts.push("?float $timeout = null".to_owned());
    parts.join(", ")
}

fn told(arguments: &[Argument]) -> String {
    arguments.iter().fold(String::new(), |text, argument| {
        let (parameter, name) = (argument.parameter, argument.name());
        let (about, requirement) = (parameter.about(), parameter.rule().requirement());
        let words = argument.words();
        let words = words.map(|words| format!("     * @phpstan-param {words} ${name}\n")).unwrap_or_default();
        text + &format!("     * @param {} ${name} {about}: {requirement}\n{words}", argument.native())
    })
}

/// Where it goes and what it needs.
fn wire(operation: &Operation) -> String {
    let mut text = format!("     * `{} {}`", operation.method().as_str(), operation.route());
    let keyed = operation.keyed();
    if let Some(keyed) = keyed {
        text += &format!(", or `{} {}` under an id of yours", keyed.method().as_str(), keyed.route());
    }
    if let Some(scope) = operation.scope() {
        let doubt = if operation.is_scope_confirmed() { "" } else { " (not certain)" };
        text += &format!("; scope `{scope}`{doubt}");
    }
    text += ".\n";
    if operation.recovery().is_some() || keyed.is_some_and(|keyed| keyed.recovery().is_some()) {
        let when = if keyed.is_some() { "With an id of yours it" } else { "It" };
        text += &format!(
            "     * {when} is safe to repeat: after a lost answer gnpix does, and returns what the first try made.\n"
        );
    }
    text
}
