//! The header is what these sources say, and the frozen lists are what the header says.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use cbindgen::{Builder, Config, DocumentationStyle, ExportConfig, FunctionConfig, Language, Layout, Style};
use gnpix::Scope;

/// In the order in which a reader needs them.
const ROOMS: &[&str] = &[
    "version",
    "status",
    "error",
    "scope",
    "certificate",
    "inspection",
    "buffer",
    "config",
    "config_certificate",
    "config_limits",
    "store",
    "client",
    "call",
    "stat",
    "token",
    "request",
    "operation",
    "response",
    "log",
    "id",
    "amount",
    "document",
    "pix_key",
    "brcode",
    "qr",
    "webhook",
    "webhook_caller",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn macros() -> String {
    let version = env!("CARGO_PKG_VERSION");
    let mut text = format!(
        "/** The version of this header; gnpix_version tells the library's. */\n#define GNPIX_VERSION \"{version}\"\n"
    );
    for (name, number) in [
        ("VERSION_MAJOR", env!("CARGO_PKG_VERSION_MAJOR")),
        ("VERSION_MINOR", env!("CARGO_PKG_VERSION_MINOR")),
        ("VERSION_PATCH", env!("CARGO_PKG_VERSION_PATCH")),
        ("ABI_VERSION", env!("CARGO_PKG_VERSION_MAJOR")),
    ] {
        writeln!(text, "#define GNPIX_{name} {number}").unwrap();
    }
    text += "\n/** As a string's length: it ends at its NUL. */\n#define GNPIX_NT SIZE_MAX\n\n";
    text += "/* Scopes, as the bank spells them. gnpix_scope_permits says what each one permits. */\n";
    for scope in Scope::KNOWN {
        let name = scope.as_str().to_uppercase().replace('.', "_");
        writeln!(text, "#define GNPIX_SCOPE_{name} \"{scope}\"").unwrap();
    }
    text.trim_end().to_owned()
}

fn generate() -> String {
    let config = Config {
        language: Language::C,
        cpp_compat: true,
        style: Style::Type,
        header: Some(include_str!("header.txt").trim_end().to_owned()),
        include_guard: Some("GNPIX_H".to_owned()),
        no_includes: true,
        sys_includes: ["stdbool.h", "stddef.h", "stdint.h"].map(str::to_owned).to_vec(),
        after_includes: Some(format!("\n{}", macros())),
        usize_is_size_t: true,
        documentation: true,
        documentation_style: DocumentationStyle::Doxy,
        line_length: 110,
        function: FunctionConfig { args: Layout::Auto, ..FunctionConfig::default() },
        export: ExportConfig {
            include: [
                "gnpix_stat",
                "gnpix_log_level",
                "gnpix_operation_part",
                "gnpix_operation_trait",
                "gnpix_parameter_part",
                "gnpix_id_kind",
                "gnpix_id_part",
                "gnpix_key_kind",
                "gnpix_brcode_part",
                "gnpix_qr_correction",
                "gnpix_notice_part",
            ]
            .map(str::to_owned)
            .to_vec(),
            ..ExportConfig::default()
        },
        ..Config::default()
    };
    let sources = ROOMS.iter().map(|room| root().join(format!("ffi/src/{room}.rs")));
    let builder = sources.fold(Builder::new().with_config(config), |builder, path| builder.with_src(path));
    let mut bytes = Vec::new();
    builder.generate().unwrap().write(&mut bytes);
    String::from_utf8(bytes).unwrap()
}

/// Compares a committed file with what it should be; `GNPIX_BLESS=1` writes it.
fn compare(path: &str, expected: &str) {
    let path = root().join(path);
    if std::env::var_os("GNPIX_BLESS").is_some_and(|bless| bless == "1") {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, expected).unwrap();
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        found == expected,
        "{} isn't what ffi's sources say: look at it after GNPIX_BLESS=1 cargo test -p gnpix-ffi",
        path.display()
    );
}

/// The functions that a header declares.
fn functions(header: &str) -> Vec<String> {
    let is_letter = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let before_parentheses = header.split('(').filter_map(|piece| {
        let name = piece.rsplit(|c| !is_letter(c)).next().unwrap_or_default();
        let declares = piece.strip_suffix(name)?.ends_with([' ', '*']);
        (declares && name.starts_with("gnpix_")).then(|| name.to_owned())
    });
    let mut names: Vec<String> = before_parentheses.collect();
    names.sort();
    names.dedup();
    names
}

/// A header without its comments.
fn without_comments(header: &str) -> String {
    let mut pieces = header.split("/*");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |code, piece| code + piece.split_once("*/").unwrap().1)
}

#[test]
fn the_header_is_what_the_sources_say() {
    compare("include/gnpix.h", &generate());
}

#[test]
fn the_frozen_lists_are_what_the_header_says() {
    let header = without_comments(&generate());
    let symbols = functions(&header);
    assert!(symbols.len() > 100, "{symbols:?}");
    compare("tests/abi/symbols.txt", &(symbols.join("\n") + "\n"));
    let numbers = header.lines().map(|line| line.trim().trim_end_matches(','));
    let numbers: Vec<&str> =
        numbers.filter(|line| line.starts_with("GNPIX_") && line.contains(" = ")).collect();
    assert!(numbers.len() > 30, "{numbers:?}");
    compare("tests/abi/numbers.txt", &(numbers.join("\n") + "\n"));
}

#[test]
fn every_function_and_type_of_the_header_is_documented() {
    let header = generate();
    let lines: Vec<&str> = header.lines().collect();
    let mut documented = 0;
    for (at, line) in lines.iter().enumerate() {
        let opens = line.contains(" gnpix_") || line.contains("*gnpix_") || line.starts_with("gnpix_");
        let declares = opens && !line.starts_with([' ', '}', '/', '#']) && !line.starts_with("typedef enum");
        if !declares {
            continue;
        }
        assert!(lines[at - 1].ends_with("*/"), "undocumented: {line}");
        documented += 1;
    }
    assert!(documented > 100, "{documented}");
}
