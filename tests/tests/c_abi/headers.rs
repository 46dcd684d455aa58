//! The headers by themselves: in every language they promise, with every warning an error.

use std::path::{Path, PathBuf};
use std::process::Command;

use gnpix_tests::installed::{prefix, root};

use crate::building::{WARNINGS, folder, run};

const C_WARNINGS: [&str; 5] =
    ["-Wstrict-prototypes", "-Wmissing-prototypes", "-Wundef", "-Wshadow", "-Wconversion"];
const CPP_WARNINGS: [&str; 7] = [
    "-Wundef",
    "-Wshadow",
    "-Wconversion",
    "-Wsign-conversion",
    "-Wold-style-cast",
    "-Wnon-virtual-dtor",
    "-Woverloaded-virtual",
];

/// The system's compilers, and clang where there is one: it isn't worth half a gigabyte of every machine.
fn compilers(gnu: &'static str, clang: &'static str) -> Vec<&'static str> {
    let has_clang = Command::new(clang).arg("--version").output().is_ok();
    if !has_clang {
        eprintln!("no {clang} here: only {gnu} judges the headers");
    }
    if has_clang { vec![gnu, clang] } else { vec![gnu] }
}

fn source(name: &str, text: &str) -> PathBuf {
    let path = folder("headers").join(name);
    std::fs::write(&path, text).unwrap();
    path
}

fn compile(compiler: &str, standard: &str, warnings: &[&str], flags: &[&str], source: &Path) {
    let mut command = Command::new(compiler);
    command.arg(format!("-std={standard}")).args(WARNINGS).args(warnings).args(flags);
    // Not -isystem, which hides warnings.
    command.arg("-I").arg(prefix().join("include")).arg("-fsyntax-only").arg(source);
    run(&mut command);
}

#[test]
fn the_header_for_c_compiles_alone_and_twice_in_every_standard() {
    let alone = source("alone.c", "#include <gnpix.h>\n");
    let twice = source("twice.c", "#include <gnpix.h>\n#include <gnpix.h>\nint unused;\n");
    for compiler in compilers("gcc", "clang") {
        for standard in ["c99", "c11", "c17"] {
            for source in [&alone, &twice] {
                compile(compiler, standard, &C_WARNINGS, &[], source);
            }
        }
    }
    let cpp = source("c_in_cpp.cpp", "#include <gnpix.h>\n#include <gnpix.h>\n");
    for compiler in compilers("g++", "clang++") {
        for standard in ["c++11", "c++17", "c++20"] {
            compile(compiler, standard, &["-Wundef", "-Wshadow", "-Wconversion"], &[], &cpp);
        }
    }
}

#[test]
fn the_layer_for_cpp_compiles_with_every_warning_and_without_exceptions() {
    let alone = source("layer.cpp", "#include <gnpix.hpp>\n#include <gnpix.hpp>\n");
    for compiler in compilers("g++", "clang++") {
        for standard in ["c++17", "c++20"] {
            for flags in [&[][..], &["-fno-exceptions", "-fno-rtti"]] {
                compile(compiler, standard, &CPP_WARNINGS, flags, &alone);
            }
        }
    }
}

#[test]
fn each_part_of_the_layer_compiles_by_itself() {
    let parts = root().join("include/gnpix");
    let mut text = String::new();
    let mut count = 0;
    for part in std::fs::read_dir(parts).unwrap() {
        let name = part.unwrap().file_name().into_string().unwrap();
        assert!(prefix().join("include/gnpix").join(&name).is_file(), "{name} isn't installed");
        let alone = source(&format!("part_{name}.cpp"), &format!("#include <gnpix/{name}>\n"));
        compile("g++", "c++17", &CPP_WARNINGS, &[], &alone);
        text += &format!("#include <gnpix/{name}>\n");
        count += 1;
    }
    assert!(count > 10, "only {count} parts");
    compile("g++", "c++17", &CPP_WARNINGS, &[], &source("all_parts.cpp", &text));
}

#[test]
fn every_public_item_of_the_layer_is_documented() {
    let mut items = 0;
    for part in std::fs::read_dir(root().join("include/gnpix")).unwrap() {
        let path = part.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        if text.contains("namespace gnpix::detail {") {
            continue;
        }
        let lines: Vec<&str> = text.lines().collect();
        let mut is_public = true;
        for (at, line) in lines.iter().enumerate() {
            let starts_public = line.starts_with("public:") || line.starts_with("struct ");
            let starts_hidden = line.starts_with("private:") || line.starts_with("namespace detail {");
            is_public =
                (is_public || starts_public || line.starts_with("}  // namespace detail")) && !starts_hidden;
            if is_public && is_item(line) {
                let before = lines[at - 1].trim_start();
                let before = if before.starts_with("template") { lines[at - 2].trim_start() } else { before };
                assert!(before.starts_with("///"), "{}:{}: {line}", path.display(), at + 1);
                items += 1;
            }
        }
    }
    assert!(items > 200, "only {items} items were found");
}

/// Whether a line begins a class, an enumerator, or a function: at the left or one step in, and not their ends.
fn is_item(line: &str) -> bool {
    let text = line.trim_start();
    let depth = line.len() - text.len();
    let is_declaration =
        ["class ", "enum class ", "struct ", "inline "].iter().any(|word| text.starts_with(word));
    let is_member = depth == 4
        && text.contains('(')
        && (text.ends_with('{') || text.ends_with('}') || text.ends_with(';'));
    let is_statement = ["return ", "if ", "while ", "throw ", "static_assert", "start(", "else "];
    let is_forward = text.starts_with("class ") && text.ends_with(';');
    let is_deleted = text.ends_with("= delete;") || text.ends_with("= default;");
    (depth == 0 && is_declaration && !is_forward)
        || (is_member && !is_statement.iter().any(|word| text.starts_with(word)) && !is_deleted)
}
