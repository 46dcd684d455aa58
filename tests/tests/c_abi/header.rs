//! Reads the functions that gnpix.h declares.

use gnpix_tests::installed::root;

/// A parameter: its type without blanks around the stars, and its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Parameter {
    pub(crate) kind: String,
    pub(crate) name: String,
}

/// A function the header declares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Function {
    pub(crate) returns: String,
    pub(crate) name: String,
    pub(crate) parameters: Vec<Parameter>,
}

/// The functions of include/gnpix.h.
pub(crate) fn functions() -> Vec<Function> {
    let header = std::fs::read_to_string(root().join("include/gnpix.h")).unwrap();
    let functions = parse(&header);
    assert!(functions.len() > 100, "only {} functions were found", functions.len());
    functions
}

/// The functions declared in a text.
pub(crate) fn parse(header: &str) -> Vec<Function> {
    let code = without_comments_and_directives(header).replace("extern \"C\" {", " ");
    code.split([';', '}']).filter_map(function).collect()
}

fn function(declaration: &str) -> Option<Function> {
    let declaration = declaration.split_whitespace().collect::<Vec<_>>().join(" ");
    if declaration.starts_with("typedef") || declaration.contains('{') {
        return None;
    }
    let (head, rest) = declaration.split_once('(')?;
    let head = parameter(head);
    let inside = &rest[..rest.rfind(')')?];
    let parameters = match inside.trim() {
        "" | "void" => Vec::new(),
        _ => split(inside).iter().map(|text| parameter(text)).collect(),
    };
    Some(Function { returns: head.kind, name: head.name, parameters })
}

/// At the commas that are in no parentheses.
fn split(list: &str) -> Vec<String> {
    let mut depth = 0;
    let mut parts = vec![String::new()];
    for c in list.chars() {
        depth += i32::from(c == '(') - i32::from(c == ')');
        match c {
            ',' if depth == 0 => parts.push(String::new()),
            _ => parts.last_mut().unwrap().push(c),
        }
    }
    parts
}

fn parameter(text: &str) -> Parameter {
    let text = text.trim();
    let start = text.rfind(|c: char| !c.is_alphanumeric() && c != '_').map_or(0, |at| at + 1);
    let kind = text[..start].replace("struct ", "").replace("enum ", "");
    let kind = kind.split_whitespace().collect::<Vec<_>>().join(" ").replace(" *", "*");
    Parameter { kind, name: text[start..].to_owned() }
}

fn without_comments_and_directives(header: &str) -> String {
    let mut code = String::new();
    let mut rest = header;
    while let Some(at) = rest.find("/*") {
        code.push_str(&rest[..at]);
        rest = rest[at..].split_once("*/").unwrap().1;
    }
    code.push_str(rest);
    let code = code.replace("\\\n", " ");
    let lines = code.lines().map(|line| line.split("//").next().unwrap());
    lines.filter(|line| !line.trim_start().starts_with('#')).collect::<Vec<_>>().join("\n")
}

#[test]
fn functions_are_read_whatever_their_layout() {
    let functions = parse(
        "/* int no(void); */\n#define X \\\n int no(void);\ntypedef void (*call)(void *user_data);\n\
         typedef enum e { A = 1, } e;\nextern \"C\" {\nconst char *name(const struct thing *thing,\n  size_t *len);\n\
         void none(void); // int no(int);\n}\n",
    );
    let kinds: Vec<(&str, &str, Vec<&str>)> = functions
        .iter()
        .map(|f| {
            (f.returns.as_str(), f.name.as_str(), f.parameters.iter().map(|p| p.kind.as_str()).collect())
        })
        .collect();
    assert_eq!(kinds, [("const char*", "name", vec!["const thing*", "size_t*"]), ("void", "none", vec![])]);
}
