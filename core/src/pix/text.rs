//! Small questions about text.

pub(super) fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// `[0-9A-Z]`, the alphabet of CNPJ and ISPB.
pub(super) fn is_upper_alphanumeric(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())
}

/// A number of exactly `digits` digits at the start of `text`, and what follows.
pub(super) fn number(text: &str, digits: usize) -> Option<(u32, &str)> {
    let (head, tail) = text.split_at_checked(digits)?;
    if is_digits(head) { Some((head.parse().ok()?, tail)) } else { None }
}

/// Why `text` isn't `least` to `most` ASCII letters and digits, if it isn't.
pub(super) fn not_alphanumeric(text: &str, least: usize, most: usize) -> Option<String> {
    if let Some(odd) = text.chars().find(|c| !c.is_ascii_alphanumeric()) {
        return Some(format!("holds {odd:?}, and only the letters a to z, A to Z and digits are allowed"));
    }
    let length = text.len();
    let wanted = if least == most { format!("exactly {least}") } else { format!("{least} to {most}") };
    let fits = (least..=most).contains(&length);
    (!fits).then(|| format!("has {length} characters, and {wanted} are needed"))
}

/// The text for an error: quoted, escaped and cut.
pub(super) fn shown(text: &str) -> String {
    const MOST: usize = 40;
    let cut: String = text.chars().take(MOST).collect();
    let dots = if cut.len() < text.len() { "…" } else { "" };
    format!("{cut:?}{dots}")
}
