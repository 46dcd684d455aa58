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

/// What a resource is, in a few words.
pub(crate) fn about_resource(resource: &str) -> &'static str {
    match resource {
        "cob" => "Immediate charges",
        "cobv" => "Charges with a due date",
        "lotecobv" => "Batches of charges with a due date",
        "loc" => "Locations of charges' payloads",
        "pix" => "Pix received and sent, and refunds",
        "qrcode" => "Others' QR codes",
        "receipt" => "Receipts",
        "webhook" => "Where Pix are reported",
        "webhookrec" => "Where recurrences are reported",
        "webhookcobr" => "Where recurring charges are reported",
        "evp" => "Random keys",
        "balance" => "The account's balance",
        "settings" => "The account's settings",
        "report" => "Reconciliation extracts",
        "infraction" => "Infractions (MED)",
        "keys" => "Look-ups of keys",
        "split" => "Payments divided among accounts",
        "rec" => "Recurrences (Pix Automático)",
        "solicrec" => "Requests to confirm a recurrence",
        "locrec" => "Locations of recurrences' payloads",
        "cobr" => "Recurring charges",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_resource_is_told_of() {
        for resource in gnpix::operation::resources() {
            assert!(!super::about_resource(resource).is_empty(), "{resource}");
        }
    }
}
