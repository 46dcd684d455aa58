//! NULL for every pointer argument of every function. The calls are written from the header's text, so that none is
//! forgotten: a parameter of an unknown type fails the test.

use std::collections::BTreeSet;
use std::fmt::Write;

use gnpix_tests::installed::root;

use crate::building::{build_for_all, folder};
use crate::header::{Function, Parameter, functions};
use crate::running::Setting;

/// What a parameter is, as far as NULL is concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// Where the error goes: may be NULL.
    Error,
    /// Where a handle goes. NULL is refused, but for the call of `send_async`, which nobody need ask for.
    Out,
    /// A handle.
    Handle,
    /// A text or bytes, with their length in the next parameter.
    Text,
    /// Where a length goes: may be NULL.
    Length,
    /// A function.
    Callback,
    /// Where an amount goes. NULL is refused.
    Cents,
    /// What a callback gets: may be anything.
    UserData,
    /// No pointer.
    Number,
}

fn role(parameter: &Parameter) -> Role {
    match parameter.kind.as_str() {
        "gnpix_error**" => Role::Error,
        "size_t*" => Role::Length,
        "int64_t*" => Role::Cents,
        "void*" => Role::UserData,
        "const char*" | "const uint8_t*" => Role::Text,
        "size_t" | "uint32_t" | "int32_t" | "uint64_t" | "int64_t" | "bool" => Role::Number,
        kind if kind.starts_with("gnpix_") && kind.ends_with("**") => Role::Out,
        kind if kind.trim_start_matches("const ").starts_with("gnpix_") && kind.ends_with('*') => {
            Role::Handle
        }
        "gnpix_callback" | "gnpix_log_callback" => Role::Callback,
        kind if kind.starts_with("gnpix_store_") => Role::Callback,
        kind => panic!("{kind} {}: a type that this test doesn't know", parameter.name),
    }
}

/// A value that isn't NULL, and if possible is good.
fn good(function: &Function, parameter: &Parameter) -> String {
    let name = parameter.name.as_str();
    match role(parameter) {
        Role::Error => "&error".into(),
        Role::Out => format!("&out_{name}"),
        Role::Handle => {
            format!(
                "the.{}",
                parameter
                    .kind
                    .trim_start_matches("const gnpix_")
                    .trim_start_matches("gnpix_")
                    .trim_end_matches('*')
            )
        }
        Role::Text => {
            let text = match (function.name.as_str(), name) {
                ("gnpix_config_set_environment", _) => "homologation",
                (_, "url") => "https://localhost:1",
                (_, "form") => "json",
                (_, "method") => "GET",
                (_, "route") => "/v2/gn/saldo",
                (_, "json") => "{}",
                (_, "content_type") => "text/plain",
                (_, "product") => "tests/1",
                (_, "typed") => "12345678909",
                (_, "amount") => "10.00",
                _ => "x",
            };
            if parameter.kind == "const char*" {
                format!("\"{text}\"")
            } else {
                format!("(const uint8_t *)\"{text}\"")
            }
        }
        Role::Length => "&length".into(),
        Role::Cents => "&cents".into(),
        Role::Callback => format!("some_{}", parameter.kind.trim_start_matches("gnpix_")),
        Role::UserData => "&the".into(),
        Role::Number => number(function, parameter),
    }
}

/// A number: the length of the text before it, or a small one.
fn number(function: &Function, parameter: &Parameter) -> String {
    let text = parameter.name.strip_suffix("_len");
    let text = text.and_then(|name| function.parameters.iter().find(|other| other.name == name));
    match text.map(|text| good(function, text)) {
        Some(literal) => format!("sizeof({}) - 1", literal.trim_start_matches("(const uint8_t *)")),
        None if parameter.kind == "bool" => "true".into(),
        None => "1".into(),
    }
}

/// What must become of a call with NULL for one parameter: refused, or nothing in particular.
fn is_refused(function: &Function, parameter: &Parameter) -> bool {
    match role(parameter) {
        Role::Handle | Role::Text | Role::Cents => true,
        Role::Out => parameter.kind != "gnpix_call**",
        Role::Callback => function.name != "gnpix_set_log_callback" && parameter.name != "free_user_data",
        Role::Error | Role::Length | Role::UserData | Role::Number => false,
    }
}

/// A block of C that calls `function` with NULL for one parameter.
fn block(function: &Function, null: usize) -> String {
    let mut code = String::new();
    let mut after = String::new();
    let parameters = &function.parameters;
    let is_null = |wanted: Role| role(&parameters[null]) == wanted;
    writeln!(code, "    {{ /* {} */", parameters[null].name).unwrap();
    for parameter in parameters.iter().filter(|parameter| role(parameter) == Role::Out) {
        let kind = parameter.kind.trim_end_matches('*');
        writeln!(code, "        {kind} *out_{} = ({kind} *)(uintptr_t)8;", parameter.name).unwrap();
        if role(&parameters[null]) != Role::Out {
            writeln!(after, "        {kind}_free(out_{});", parameter.name).unwrap();
        } else {
            writeln!(after, "        (void)out_{};", parameter.name).unwrap();
        }
    }
    let arguments: Vec<String> = parameters
        .iter()
        .enumerate()
        .map(|(at, parameter)| if at == null { "NULL".into() } else { good(function, parameter) })
        .collect();
    let call = format!("{}({})", function.name, arguments.join(", "));
    let refused = is_refused(function, &parameters[null]);
    if let Some(length) = function.parameters.iter().find(|parameter| role(parameter) == Role::Length) {
        writeln!(code, "        size_t length = 77;").unwrap();
        let kept =
            if is_null(Role::Length) { "        (void)length;" } else { "        CHECK(length != 77);" };
        writeln!(after, "{kept}").unwrap();
        if refused {
            // A length is then none; an index is past the end.
            let sign = if length.name == "len" { "==" } else { "!=" };
            writeln!(after, "        CHECK(length {sign} 0);").unwrap();
        }
    }
    if parameters.iter().any(|parameter| role(parameter) == Role::Cents) {
        writeln!(code, "        int64_t cents = 77;").unwrap();
        // It is set whatever becomes of the call.
        let kept = if is_null(Role::Cents) { "        (void)cents;" } else { "        CHECK(cents != 77);" };
        writeln!(after, "{kept}").unwrap();
    }
    // A getter may return a status too.
    let can_fail = parameters.iter().any(|parameter| role(parameter) == Role::Error);
    let returns =
        if function.returns == "gnpix_status" && !can_fail { "int32_t" } else { function.returns.as_str() };
    match (returns, refused) {
        ("gnpix_status", true) => {
            writeln!(code, "        gnpix_error *error = (gnpix_error *)(uintptr_t)8;").unwrap();
            writeln!(code, "        gnpix_status status = {call};").unwrap();
            writeln!(code, "        refused(__LINE__, status, error);").unwrap();
        }
        ("gnpix_status", false) if is_null(Role::Error) => {
            writeln!(code, "        CHECK({call} != GNPIX_ERROR_INTERNAL);").unwrap();
        }
        ("gnpix_status", false) => {
            writeln!(code, "        gnpix_error *error = (gnpix_error *)(uintptr_t)8;").unwrap();
            writeln!(
                code,
                "        CHECK({call} != GNPIX_ERROR_INTERNAL);\n        gnpix_error_free(error);"
            )
            .unwrap();
        }
        ("void", _) => writeln!(code, "        {call};").unwrap(),
        (kind, true) if kind.ends_with('*') => writeln!(code, "        CHECK({call} == NULL);").unwrap(),
        (kind, false) if kind.ends_with('*') => writeln!(code, "        (void){call};").unwrap(),
        (_, true) => writeln!(code, "        CHECK(is_nothing((int64_t){call}));").unwrap(),
        (_, false) => writeln!(code, "        (void){call};").unwrap(),
    }
    code + &after + "    }\n"
}

/// The program: one function of C for each of the header's.
fn program(functions: &[Function]) -> (String, BTreeSet<String>) {
    let mut code = String::from("/* Generated by tests/tests/c_abi/nulls.rs. */\n#include \"nulls.h\"\n\n");
    let mut covered = BTreeSet::new();
    let (mut anywhere, mut in_load) = (String::new(), String::new());
    for function in functions {
        covered.insert(function.name.clone());
        let pointers =
            (0..function.parameters.len()).filter(|at| role(&function.parameters[*at]) != Role::Number);
        let blocks: String = pointers.map(|at| block(function, at)).collect();
        // One without pointers is called as it is.
        let arguments: Vec<String> =
            function.parameters.iter().map(|parameter| good(function, parameter)).collect();
        let blocks = match blocks.as_str() {
            "" => format!("    (void){}({});\n", function.name, arguments.join(", ")),
            _ => blocks,
        };
        let name = &function.name;
        writeln!(code, "static void nulls_of_{name}(void) {{\n{blocks}}}\n").unwrap();
        let needs_entry = function.parameters.iter().any(|parameter| parameter.kind == "gnpix_store_entry*");
        let list = if needs_entry { &mut in_load } else { &mut anywhere };
        writeln!(list, "    nulls_of_{name}();").unwrap();
    }
    write!(code, "void anywhere(void) {{\n{anywhere}}}\n\nvoid in_load(void) {{\n{in_load}}}\n").unwrap();
    (code, covered)
}

#[test]
fn null_for_every_pointer_of_every_function_is_refused_or_harmless() {
    let functions = functions();
    let (code, covered) = program(&functions);
    let exported = std::fs::read_to_string(root().join("tests/abi/symbols.txt")).unwrap();
    let exported: BTreeSet<String> =
        exported.lines().filter(|line| line.starts_with("gnpix_")).map(str::to_owned).collect();
    assert_eq!(covered, exported, "the header declares what the library exports, and each is called");
    let source = folder("generated").join("nulls.c");
    std::fs::write(&source, code).unwrap();
    for (program, way) in build_for_all("nulls", &source) {
        let wrote = Setting::new().run(&program, way);
        assert!(wrote.contains("all called"), "{way:?}: {wrote}");
    }
}
