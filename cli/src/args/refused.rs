//! Options that people try and that must not exist: a process's arguments can be read by every user of the machine.

use std::ffi::OsString;

const PASSWORD: &str =
    "set GNPIX_CERTIFICATE_PASSWORD, give --password-file FILE, or wait to be asked on a terminal";
const SECRET: &str =
    "set GNPIX_CLIENT_SECRET, give --client-secret-file FILE, or wait to be asked on a terminal";
const TOKEN: &str = "gnpix gets the token itself, from the certificate and the Client_Id/Client_Secret pair";
const OUT_PASSWORD: &str = "set GNPIX_OUT_PASSWORD or give --out-password-file FILE";

const HMAC: &str = "the hmac of a webhook's URL is a secret, and others could read it in the arguments of a process; \
                    give the body from a file (-d @FILE) or from stdin (-d -)";

const REFUSED: &[(&str, &str)] = &[
    ("--password", PASSWORD),
    ("--pass", PASSWORD),
    ("--passphrase", PASSWORD),
    ("--certificate-password", PASSWORD),
    ("--client-secret", SECRET),
    ("--secret", SECRET),
    ("--token", TOKEN),
    ("--access-token", TOKEN),
    ("--out-password", OUT_PASSWORD),
];

/// Why the command line is refused, if it holds a secret's option; the value is not repeated.
pub(crate) fn secret_argument(words: &[OsString]) -> Option<String> {
    let words = words.iter().filter_map(|word| word.to_str()).take_while(|word| *word != "--");
    if words.clone().any(|word| word.contains("?hmac=") || word.contains("&hmac=")) {
        return Some(HMAC.to_owned());
    }
    let name = |word: &str| word.split('=').next().unwrap_or_default().to_owned();
    words.map(name).find_map(|word| {
        let (name, instead) = REFUSED.iter().find(|(name, _)| *name == word)?;
        Some(format!(
            "there is no {name}: others could read a secret in the arguments of a process; {instead}"
        ))
    })
}

/// Whether clap's own output must go without colour; it follows `NO_COLOR` by itself.
pub(crate) fn wants_no_color(words: &[OsString]) -> bool {
    let is = |word: &OsString, text: &str| word == text;
    let pairs = words.iter().zip(words.iter().skip(1));
    words.iter().any(|word| is(word, "--no-color") || is(word, "--color=never"))
        || pairs.into_iter().any(|(option, value)| is(option, "--color") && is(value, "never"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_as_an_argument_is_refused_without_repeating_it() {
        for words in [["--password", "hunter2"], ["--password=hunter2", "x"], ["--client-secret", "hunter2"]]
        {
            let text = secret_argument(&words.map(OsString::from)).unwrap();
            assert!(text.contains("-file") && !text.contains("hunter2"), "{text}");
        }
        let hook = r#"{"webhookUrl":"https://a.example/?hmac=hunter2&ignorar="}"#;
        let text = secret_argument(&["request", "-d", hook].map(OsString::from)).unwrap();
        assert!(text.contains("-d @FILE") && !text.contains("hunter2"), "{text}");
        assert_eq!(secret_argument(&["--password-file", "f"].map(OsString::from)), None);
        assert_eq!(secret_argument(&["--", "--password"].map(OsString::from)), None);
    }
}
