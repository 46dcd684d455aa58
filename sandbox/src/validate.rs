//! The central bank's rules for single values.

use serde_json::Value;

use crate::money;
use crate::problem::Violation;

/// Gathers every rule a body breaks, so that all come back at once.
#[derive(Debug, Default)]
pub(crate) struct Check {
    pub(crate) violations: Vec<Violation>,
}

impl Check {
    pub(crate) fn fail(&mut self, property: &str, reason: impl Into<String>, value: Option<&Value>) {
        self.violations.push(Violation::new(property, reason, value));
    }

    /// An amount above zero, in cents.
    pub(crate) fn amount(&mut self, at: &str, value: Option<&Value>, zero_allowed: bool) -> Option<i64> {
        let cents = value.and_then(Value::as_str).and_then(money::parse);
        match cents {
            None => self.fail(at, format!("O campo {at} não respeita o schema."), value),
            Some(0) if !zero_allowed => self.fail(at, format!("O campo {at} não pode ser 0.00."), value),
            Some(_) => {}
        }
        cents
    }

    /// A Pix key, present and well formed.
    pub(crate) fn key(&mut self, at: &str, value: Option<&Value>) -> Option<String> {
        let key = value.and_then(Value::as_str).filter(|key| is_key(key));
        if key.is_none() {
            self.fail(at, format!("O campo {at} não respeita o schema."), value);
        }
        key.map(str::to_owned)
    }

    /// `cpf` xor `cnpj`, with `nome`.
    pub(crate) fn debtor(&mut self, at: &str, value: Option<&Value>) -> Option<Value> {
        let value = value.filter(|value| !value.is_null())?;
        let Some(object) = value.as_object() else {
            self.fail(at, format!("O objeto {at} não respeita o schema."), Some(value));
            return None;
        };
        let document = match (object.get("cpf"), object.get("cnpj")) {
            (Some(cpf), None) => cpf.as_str().is_some_and(is_cpf),
            (None, Some(cnpj)) => cnpj.as_str().is_some_and(is_cnpj),
            _ => false,
        };
        if !document {
            self.fail(
                at,
                format!("O objeto {at} precisa de um cpf ou de um cnpj válido, e só de um."),
                Some(value),
            );
        }
        let name = object.get("nome").and_then(Value::as_str);
        if !name.is_some_and(|name| !name.is_empty() && name.chars().count() <= 200) {
            self.fail(
                &format!("{at}.nome"),
                "O nome é obrigatório e tem no máximo 200 caracteres.",
                object.get("nome"),
            );
        }
        Some(value.clone())
    }
}

/// `^[a-zA-Z0-9]{26,35}$`
pub(crate) fn is_txid(text: &str) -> bool {
    alphanumeric(text, 26, 35)
}

/// `^[a-zA-Z0-9]{1,35}$`: devolução id, idEnvio.
pub(crate) fn is_short_id(text: &str) -> bool {
    alphanumeric(text, 1, 35)
}

fn alphanumeric(text: &str, min: usize, max: usize) -> bool {
    (min..=max).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Eleven digits with right check digits.
pub(crate) fn is_cpf(text: &str) -> bool {
    text.len() == 11
        && text.bytes().all(|byte| byte.is_ascii_digit())
        && !text.bytes().all(|byte| text.bytes().next() == Some(byte))
        && check_digits(text.as_bytes(), 9, 11)
}

/// Fourteen digits or capitals with right check digits (alphanumeric since version 2.9.0 of the API's standard).
pub(crate) fn is_cnpj(text: &str) -> bool {
    let bytes = text.as_bytes();
    let shape = bytes.len() == 14
        && bytes.iter().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())
        && bytes.iter().skip(12).all(u8::is_ascii_digit);
    shape && bytes.iter().any(|byte| *byte != b'0') && check_digits(bytes, 12, 9)
}

/// Modulo 11 over ASCII − 48; weights run 2, 3, … `top` from the right, then again from 2.
fn check_digits(bytes: &[u8], body: usize, top: u32) -> bool {
    (body..bytes.len()).all(|end| {
        let weights = (2..=top).cycle();
        let sum: u32 = bytes
            .iter()
            .take(end)
            .rev()
            .zip(weights)
            .map(|(byte, weight)| u32::from(byte.saturating_sub(b'0')) * weight)
            .sum();
        let digit = match sum % 11 {
            0 | 1 => 0,
            rest => 11 - rest,
        };
        bytes.get(end).is_some_and(|byte| u32::from(byte.saturating_sub(b'0')) == digit)
    })
}

/// CPF, CNPJ, phone, e-mail or random key.
pub(crate) fn is_key(text: &str) -> bool {
    is_cpf(text) || is_cnpj(text) || is_phone(text) || is_email(text) || is_evp(text)
}

fn is_phone(text: &str) -> bool {
    text.strip_prefix('+').is_some_and(|digits| {
        (3..=16).contains(&digits.len())
            && digits.bytes().all(|byte| byte.is_ascii_digit())
            && !digits.starts_with('0')
    })
}

fn is_email(text: &str) -> bool {
    let allowed = |byte: u8| {
        byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".!#$&'*+/=?^_`{|}~-".contains(&byte)
    };
    text.len() <= 77
        && text.split_once('@').is_some_and(|(user, host)| {
            !user.is_empty() && host.contains('.') && user.bytes().all(allowed) && host.bytes().all(allowed)
        })
}

fn is_evp(text: &str) -> bool {
    text.len() == 36
        && text.char_indices().all(|(at, letter)| match at {
            8 | 13 | 18 | 23 => letter == '-',
            _ => letter.is_ascii_digit() || ('a'..='f').contains(&letter),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_are_checked_by_their_digits() {
        assert!(is_cpf("12345678909"));
        assert!(!is_cpf("12345678900"));
        assert!(!is_cpf("11111111111"));
        assert!(is_cnpj("12ABC34501DE35"));
        assert!(is_cnpj("09089356000118"));
        assert!(!is_cnpj("12ABC34501DE36"));
        assert!(!is_cnpj("12abc34501de35"));
    }

    #[test]
    fn keys_of_every_kind_are_known() {
        for key in
            ["12345678909", "+5511987654321", "loja@exemplo.com.br", "7d9f0335-8dcc-4054-9bf9-0dbd61d36906"]
        {
            assert!(is_key(key), "{key}");
        }
        for bad in ["", "abc", "LOJA@exemplo.com", "+0111", "7D9F0335-8dcc-4054-9bf9-0dbd61d36906", "a@b"] {
            assert!(!is_key(bad), "{bad}");
        }
    }

    #[test]
    fn txids_have_26_to_35_letters_and_digits() {
        assert!(is_txid(&"a".repeat(26)) && is_txid(&"Z9".repeat(17)));
        assert!(!is_txid(&"a".repeat(25)) && !is_txid(&"a".repeat(36)) && !is_txid(&"a-".repeat(14)));
    }
}
