//! Just enough reading of Rust sources: code without comments and tests, and the paths in it.

/// Whether a file is all test code.
pub(crate) fn is_test(path: &str) -> bool {
    path.contains("/tests/") || path.ends_with("/tests.rs") || path.ends_with("_tests.rs")
}

/// The code of a file as rustfmt writes it: no comment lines, nothing from its test module on.
pub(crate) fn code(source: &str) -> String {
    let lines = source.lines().collect::<Vec<_>>();
    let tests = lines
        .windows(2)
        .position(|pair| pair[0] == "#[cfg(test)]" && pair[1].starts_with("mod ") && pair[1].ends_with('{'));
    lines[..tests.unwrap_or(lines.len())]
        .iter()
        .filter(|line| !line.trim_start().starts_with("//"))
        .flat_map(|line| [*line, "\n"])
        .collect()
}

/// The first name after each `crate::` in `code`; a group in braces gives one name per item.
pub(crate) fn crate_paths(code: &str) -> Vec<String> {
    let mut names = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let before = code[..at].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '$') {
            continue;
        }
        let rest = &code[at + "crate::".len()..];
        match rest.strip_prefix('{') {
            None => names.push(first_name(rest)),
            Some(group) => names.extend(top_level_items(group).iter().map(|item| first_name(item))),
        }
    }
    names
}

fn first_name(path: &str) -> String {
    path.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

fn top_level_items(group: &str) -> Vec<String> {
    let mut depth = 0;
    let mut items = vec![String::new()];
    for c in group.chars() {
        match c {
            '}' if depth == 0 => break,
            ',' if depth == 0 => items.push(String::new()),
            _ => {
                depth += i32::from(c == '{') - i32::from(c == '}');
                items.last_mut().unwrap().push(c);
            }
        }
    }
    items.retain(|item| !item.trim().is_empty());
    items
}

/// Every string literal directly after one of `before` in `code`, spaces and line breaks apart.
pub(crate) fn literals_after(code: &str, before: &str) -> Vec<String> {
    let found = code.match_indices(before).filter_map(|(at, _)| {
        let rest = code[at + before.len()..].trim_start().strip_prefix('"')?;
        rest.split_once('"').map(|(literal, _)| literal.to_owned())
    });
    found.collect()
}

#[test]
fn paths_are_found_one_by_one_and_in_groups_but_not_in_comments_and_tests() {
    let source = "//! [`crate::zero`]\nuse crate::one::Thing;\nuse crate::{\n    two::{A, B},\n    Three,\n};\n\
                  let x: crate::four::X = $crate::not();\n#[cfg(test)]\nmod tests {\n    use crate::five;\n}\n";
    assert_eq!(crate_paths(&code(source)), ["one", "two", "Three", "four"]);
}
