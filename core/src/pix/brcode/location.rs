//! Locations: URLs without scheme, `host/path`.

/// The longest one (Manual de Padrões para Iniciação do Pix §2.5.2).
const LONGEST: usize = 77;

/// Why `text` isn't a location, if it isn't.
pub(super) fn broken(text: &str) -> Option<String> {
    if text.contains("://") {
        return Some("must be without its scheme, such as https://".into());
    }
    // What RFC 3986 allows in an authority, path and query.
    let is_allowed = |c: char| c.is_ascii_alphanumeric() || "-._~:/?[]@!$&'()*+,;=%".contains(c);
    if let Some(odd) = text.chars().find(|c| !is_allowed(*c)) {
        return Some(format!("holds {odd:?}, which no URL has"));
    }
    if text.len() > LONGEST {
        return Some(format!("has {} characters, and at most {LONGEST} are allowed", text.len()));
    }
    let is_label = |label: &str| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-');
    let is_name = |host: &str| {
        let letters = host.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.'));
        letters && host.contains('.') && host.split('.').all(is_label)
    };
    match text.split_once('/') {
        Some((host, path)) if is_name(host) && !path.is_empty() => None,
        _ => Some("must be a host's name, a slash and a path".into()),
    }
}

/// The name of the host.
pub(super) fn host(text: &str) -> &str {
    text.split('/').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::broken;

    #[test]
    fn locations_are_hosts_with_paths() {
        for good in
            ["pix.example.com/qr/v2/8b3da2f39a4140d1a91abd93113bd441", "pix-h.example.com.br/v2/cobv/x?y=1"]
        {
            assert_eq!(broken(good), None, "{good}");
        }
        let long = format!("pix.example.com/{}", "a".repeat(61));
        assert_eq!(broken(&long), None);
        for bad in [
            "https://pix.example.com/a",
            "pix.example.com",
            "pix.example.com/",
            "/a",
            "",
            "localhost/a",
            "pix..com/a",
            "pix.example.com/a b",
            "pix.example.com/é",
            "user@pix.example.com/a",
            "pix.example.com:443/a",
            "-a.com/a",
            &format!("{long}a"),
        ] {
            assert!(broken(bad).is_some(), "{bad}");
        }
    }
}
