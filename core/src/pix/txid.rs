//! The identifiers that a caller chooses: of charges, of payments and of refunds.

use super::identifier::checked_text;
use super::{fail, random, text};
use crate::error::Result;

checked_text! {
    /// The identifier of a charge (cob, cobv, cobr): 26 to 35 ASCII letters and digits, case-sensitive, never used
    /// before by the same receiver.
    ///
    /// Only for what is sent: a payment that came by a static QR code has a shorter txid, and one without a charge
    /// has none, so keep the txids of answers as text. Source: schema `TxId` of the central bank's Pix API 2.9.0.
    Txid
}

checked_text! {
    /// The identifier in a static BR Code: 1 to 25 ASCII letters and digits (field 62-05, Manual de Padrões para
    /// Iniciação do Pix §2.6.2). A BR Code without one says `***`.
    StaticTxid
}

checked_text! {
    /// The identifier of a sent Pix (`idEnvio`): 1 to 35 ASCII letters and digits. The bank pays once for each, so
    /// that a repetition with the same one is safe. Source: the bank's documentation of `PUT /v3/gn/pix/:idEnvio`.
    IdEnvio
}

checked_text! {
    /// The identifier of a refund (devolução): 1 to 35 ASCII letters and digits, never used before for the same Pix.
    /// Source: schema `DevolucaoId` of the central bank's Pix API 2.9.0.
    DevolucaoId
}

macro_rules! chosen {
    ($name:ident, $field:literal, $least:literal to $most:literal, random $random:literal) => {
        impl $name {
            /// Checks the text.
            ///
            /// # Errors
            /// `id_invalid`, naming the rule that is broken.
            pub fn parse(text: &str) -> Result<Self> {
                match text::not_alphanumeric(text, $least, $most) {
                    Some(rule) => Err(fail::id($field, rule)),
                    None => Ok(Self(text.to_owned())),
                }
            }

            #[doc = concat!("A new one of ", $random, " random characters, from the operating system.")]
            ///
            /// # Errors
            /// [`Internal`](crate::ErrorKind::Internal) if the machine gives no random bytes.
            pub fn generate() -> Result<Self> {
                Ok(Self(random::alphanumeric($random)?))
            }
        }
    };
}

chosen!(Txid, "txid", 26 to 35, random 32);
chosen!(StaticTxid, "txid", 1 to 25, random 25);
chosen!(IdEnvio, "idEnvio", 1 to 35, random 32);
chosen!(DevolucaoId, "id", 1 to 35, random 32);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_and_letters_are_the_specs() {
        for length in 0..=40 {
            let text = "a".repeat(length);
            assert_eq!(Txid::parse(&text).is_ok(), (26..=35).contains(&length), "{length}");
            assert_eq!(StaticTxid::parse(&text).is_ok(), (1..=25).contains(&length), "{length}");
            assert_eq!(IdEnvio::parse(&text).is_ok(), (1..=35).contains(&length), "{length}");
            assert_eq!(DevolucaoId::parse(&text).is_ok(), (1..=35).contains(&length), "{length}");
        }
        for odd in ["-", " ", "_", "/", "é", "\0", "\n", "٣"] {
            assert!(Txid::parse(&format!("{}{odd}", "a".repeat(27))).is_err(), "{odd:?}");
            assert!(IdEnvio::parse(odd).is_err(), "{odd:?}");
        }
    }

    #[test]
    fn generated_ones_are_good_and_differ() {
        let (one, other) = (Txid::generate().unwrap(), Txid::generate().unwrap());
        assert_ne!(one, other);
        assert_eq!(Txid::parse(one.as_str()).unwrap(), one);
        assert_eq!(StaticTxid::generate().unwrap().as_str().len(), 25);
        assert_eq!(IdEnvio::generate().unwrap().into_string().len(), 32);
        assert_eq!(DevolucaoId::generate().unwrap().to_string().len(), 32);
    }

    #[test]
    fn the_refusal_names_field_and_rule() {
        let error = Txid::parse("pedido-1").unwrap_err();
        assert_eq!(error.code(), Some("id_invalid"));
        assert_eq!(error.violations()[0].property.as_deref(), Some("txid"));
        assert_eq!(
            error.to_string(),
            "invalid identifier; txid: holds '-', and only the letters a to z, A to Z and digits are allowed"
        );
        let error = "pedido1".parse::<Txid>().unwrap_err();
        assert_eq!(error.to_string(), "invalid identifier; txid: has 7 characters, and 26 to 35 are needed");
    }
}
