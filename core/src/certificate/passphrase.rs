//! One password, in the encodings that programs have given it.

use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

type Bytes = Zeroizing<Vec<u8>>;

pub(super) struct Passphrase<'a> {
    text: &'a str,
}

impl<'a> Passphrase<'a> {
    pub(super) fn new(password: &'a SecretString) -> Self {
        Self { text: password.expose_secret() }
    }

    /// Whether the caller gave one.
    pub(super) fn given(&self) -> bool {
        !self.text.is_empty()
    }

    /// For PKCS#12's own derivation (RFC 7292 §B.1): UTF-16BE with a terminator. Then what others made of it:
    /// nothing at all for an empty password (node-forge, some Java), UTF-8 bytes widened one by one (OpenSSL 1.0).
    pub(super) fn wide(&self) -> Vec<Bytes> {
        let mut encodings = vec![terminated(self.text.encode_utf16())];
        if self.text.is_empty() {
            encodings.push(Bytes::default());
        } else if !self.text.is_ascii() {
            encodings.push(terminated(self.text.bytes().map(u16::from)));
        }
        encodings
    }

    /// For PBES2, PBES1 and PEM: UTF-8 (RFC 8018). Then what others made of it: Latin-1 (node-forge), the wide
    /// encoding (old NSS).
    pub(super) fn narrow(&self) -> Vec<Bytes> {
        let mut encodings = vec![Zeroizing::new(self.text.as_bytes().to_vec())];
        if !self.text.is_ascii() {
            let latin: Option<Vec<u8>> = self.text.chars().map(|char| u8::try_from(char).ok()).collect();
            encodings.extend(latin.map(Zeroizing::new));
        }
        encodings.push(terminated(self.text.encode_utf16()));
        encodings
    }

    /// As PEM's own encryption takes it.
    pub(super) fn bytes(&self) -> &[u8] {
        self.text.as_bytes()
    }
}

fn terminated(units: impl Iterator<Item = u16>) -> Bytes {
    // Reserved once: a vector that grows leaves copies behind.
    let mut bytes =
        Zeroizing::new(Vec::with_capacity(units.size_hint().1.unwrap_or(0).saturating_mul(2) + 2));
    for unit in units {
        bytes.extend_from_slice(&unit.to_be_bytes());
    }
    bytes.extend_from_slice(&[0, 0]);
    bytes
}
