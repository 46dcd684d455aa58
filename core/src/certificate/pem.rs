//! PEM (RFC 7468, and RFC 1421's headers as OpenSSL writes them), read tolerantly: any text between blocks,
//! any order, any line ends.

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use zeroize::Zeroizing;

use super::asn1::Fields;
use super::cipher::Cipher;
use super::contents::Contents;
use super::hex::from_hex;
use super::kdf::{self, Hash};
use super::limits::Budget;
use super::passphrase::Passphrase;
use super::{ber, fail, key, pkcs12};
use crate::error::{Error, Result};

type Bytes = Zeroizing<Vec<u8>>;

const BEGIN: &str = "-----BEGIN ";
const DASHES: &str = "-----";

/// Base64 as people paste it: with or without padding.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

pub(super) fn looks_like(text: &str) -> bool {
    text.contains(BEGIN)
}

/// Adds what the blocks hold to `contents`.
pub(super) fn read(
    text: &str,
    password: &Passphrase<'_>,
    budget: &mut Budget,
    contents: &mut Contents,
) -> Result<()> {
    let mut rest = text;
    while let Some((_, after)) = rest.split_once(BEGIN) {
        budget.item()?;
        let (label, after) = after.split_once(DASHES).ok_or_else(|| fail::malformed("a PEM label"))?;
        let end = format!("-----END {label}-----");
        let Some((body, after)) = after.split_once(&end) else {
            return Err(fail::malformed(format_args!("no end of its PEM block {:?}", shown(label))));
        };
        rest = after;
        block(label, body, password, budget, contents)?;
    }
    Ok(())
}

fn block(
    label: &str,
    body: &str,
    password: &Passphrase<'_>,
    budget: &mut Budget,
    contents: &mut Contents,
) -> Result<()> {
    match label {
        "CERTIFICATE" | "X509 CERTIFICATE" => contents.certificate(&decode(label, body)?),
        "TRUSTED CERTIFICATE" => {
            // OpenSSL's trust settings follow the certificate.
            let both = decode(label, body)?;
            let (_, after) = ber::to_der(&both).ok_or_else(|| fail::malformed("a trusted certificate"))?;
            let length = both.len().saturating_sub(after.len());
            contents.certificate(both.get(..length).unwrap_or_default())
        }
        "PRIVATE KEY" | "RSA PRIVATE KEY" | "EC PRIVATE KEY" => {
            let der = plain(label, body, password, budget)?;
            let key = match label {
                "RSA PRIVATE KEY" => key::from_pkcs1(&der),
                "EC PRIVATE KEY" => key::from_sec1(&der, None),
                _ => key::from_pkcs8(&der),
            };
            contents.keys.push(key?);
            Ok(())
        }
        "ENCRYPTED PRIVATE KEY" => {
            contents.keys.push(key::from_encrypted(&decode(label, body)?, password, budget)?);
            Ok(())
        }
        "PKCS12" => {
            let bytes = decode(label, body)?;
            let (pfx, _) = ber::to_der(&bytes).ok_or_else(|| fail::malformed("its PKCS#12 block"))?;
            pkcs12::read(&pfx, password, budget, contents)
        }
        "OPENSSH PRIVATE KEY" => Err(fail::unsupported("key format of OpenSSH")
            .with_help("Convert it: ssh-keygen -p -m PKCS8 -f KEY rewrites the file in place.")),
        other if other.ends_with("PRIVATE KEY") => {
            Err(fail::unsupported(format_args!("key type {:?}", shown(other))))
        }
        _ => Ok(()),
    }
}

/// A label that may be anything, made fit to print.
fn shown(label: &str) -> String {
    label.chars().filter(|char| char.is_ascii_graphic() || *char == ' ').take(40).collect()
}

fn decode(label: &str, body: &str) -> Result<Bytes> {
    let malformed = || fail::malformed(format_args!("the base64 of its PEM block {:?}", shown(label)));
    from_base64(body).ok_or_else(malformed)
}

/// The bytes of base64 text, of either alphabet, with any white space.
pub(super) fn from_base64(text: &str) -> Option<Bytes> {
    let mut packed = Zeroizing::new(Vec::with_capacity(text.len()));
    packed.extend(text.bytes().filter(|byte| !byte.is_ascii_whitespace()).map(|byte| match byte {
        b'-' => b'+',
        b'_' => b'/',
        other => other,
    }));
    let mut out = Zeroizing::new(vec![0; base64::decoded_len_estimate(packed.len())]);
    let length = BASE64.decode_slice(&packed, &mut out).ok()?;
    out.truncate(length);
    Some(out)
}

/// A key block's DER, decrypted if its headers say so (`Proc-Type: 4,ENCRYPTED`).
fn plain(label: &str, body: &str, password: &Passphrase<'_>, budget: &mut Budget) -> Result<Bytes> {
    let mut algorithm = None;
    let mut encrypted = false;
    let mut data = body.trim_start();
    while let Some((line, after)) = data.split_once('\n') {
        let Some((name, value)) = line.split_once(':') else { break };
        match name.trim() {
            "Proc-Type" => encrypted = value.contains("ENCRYPTED"),
            "DEK-Info" => algorithm = Some(value.trim()),
            _ => {}
        }
        data = after;
    }
    let bytes = decode(label, data)?;
    if !encrypted {
        return Ok(bytes);
    }
    let malformed = || fail::malformed("the encryption header of its private key");
    let (name, iv) = algorithm.and_then(|info| info.split_once(',')).ok_or_else(malformed)?;
    let cipher = dek_cipher(name.trim())?;
    let iv = from_hex(iv.trim()).filter(|iv| iv.len() == cipher.iv_length()).ok_or_else(malformed)?;
    // OpenSSL's EVP_BytesToKey: one round of MD5, the IV's beginning as salt.
    let salt = iv.get(..8).unwrap_or_default();
    let key = kdf::pbkdf1(Hash::Md5, password.bytes(), salt, 1, cipher.key_length(), budget)?;
    if !cipher.fits(&bytes) {
        return Err(fail::malformed("the length of its encrypted private key"));
    }
    let plain =
        cipher.decrypt(&key, &iv, &bytes).filter(|plain| Fields::of(plain, "its private key").is_ok());
    plain.ok_or_else(|| fail::password(password.given()))
}

fn dek_cipher(name: &str) -> Result<Cipher> {
    match name {
        "AES-128-CBC" => Ok(Cipher::Aes128),
        "AES-192-CBC" => Ok(Cipher::Aes192),
        "AES-256-CBC" => Ok(Cipher::Aes256),
        "DES-EDE3-CBC" => Ok(Cipher::TripleDes),
        "DES-CBC" => Ok(Cipher::Des),
        other => Err(unsupported_dek(other)),
    }
}

fn unsupported_dek(name: &str) -> Error {
    fail::unsupported(format_args!("key encryption {:?}", shown(name)))
        .with_help("Convert it: openssl pkcs8 -topk8 -v2 aes-256-cbc -in KEY -out NEW.")
}
