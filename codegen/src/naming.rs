//! Names as each language writes them.

use gnpix::operation::Parameter;

/// A parameter's name for code: without the header's `x-`, words joined as in the API's own names: `paginaAtual`,
/// `skipMtlsChecking`.
pub(crate) fn camel(parameter: &Parameter) -> String {
    let mut words = parameter.short_name().trim_start_matches("x-").split('-');
    let mut name = words.next().unwrap_or_default().to_owned();
    words.for_each(|word| name += &capitalized(word));
    name.replace("txId", "txid")
}

/// The same in Python's and Rust's way: `pagina_atual`.
pub(crate) fn snake(parameter: &Parameter) -> String {
    let mut name = String::new();
    for letter in camel(parameter).chars() {
        if letter.is_ascii_uppercase() {
            name.push('_');
        }
        name.push(letter.to_ascii_lowercase());
    }
    name
}

/// A resource as a class: `Lotecobv`.
pub(crate) fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}
