//! Names (X.501) as text, in the form of RFC 2253 that OpenSSL prints.

use std::fmt::Write;

use der::asn1::{AnyRef, ObjectIdentifier};
use der::{Decode, Encode, Tag, Tagged};

use super::asn1::{Oid, oid};
use super::hex::hex;

const COMMON_NAME: Oid = oid("2.5.4.3");

/// OpenSSL's short names.
const NAMES: &[(Oid, &str)] = &[
    (COMMON_NAME, "CN"),
    (oid("2.5.4.4"), "SN"),
    (oid("2.5.4.5"), "serialNumber"),
    (oid("2.5.4.6"), "C"),
    (oid("2.5.4.7"), "L"),
    (oid("2.5.4.8"), "ST"),
    (oid("2.5.4.9"), "street"),
    (oid("2.5.4.10"), "O"),
    (oid("2.5.4.11"), "OU"),
    (oid("2.5.4.12"), "title"),
    (oid("2.5.4.13"), "description"),
    (oid("2.5.4.15"), "businessCategory"),
    (oid("2.5.4.17"), "postalCode"),
    (oid("2.5.4.20"), "telephoneNumber"),
    (oid("2.5.4.41"), "name"),
    (oid("2.5.4.42"), "GN"),
    (oid("2.5.4.43"), "initials"),
    (oid("2.5.4.44"), "generationQualifier"),
    (oid("2.5.4.45"), "x500UniqueIdentifier"),
    (oid("2.5.4.46"), "dnQualifier"),
    (oid("2.5.4.65"), "pseudonym"),
    (oid("2.5.4.97"), "organizationIdentifier"),
    (oid("0.9.2342.19200300.100.1.1"), "UID"),
    (oid("0.9.2342.19200300.100.1.25"), "DC"),
    (oid("1.2.840.113549.1.9.1"), "emailAddress"),
    (oid("1.2.840.113549.1.9.2"), "unstructuredName"),
    (oid("1.3.6.1.4.1.311.60.2.1.1"), "jurisdictionL"),
    (oid("1.3.6.1.4.1.311.60.2.1.2"), "jurisdictionST"),
    (oid("1.3.6.1.4.1.311.60.2.1.3"), "jurisdictionC"),
];

/// The name of `der`, last part first.
pub(super) fn text(der: &[u8]) -> String {
    let sets: Vec<String> = sets(der)
        .iter()
        .rev()
        .map(|set| set.iter().rev().map(|(kind, value)| pair(*kind, *value)).collect::<Vec<_>>().join("+"))
        .collect();
    sets.join(",")
}

/// The last common name of `der`.
pub(super) fn common_name(der: &[u8]) -> Option<String> {
    let sets = sets(der);
    let value = sets.iter().flatten().rev().find(|pair| pair.0 == COMMON_NAME)?.1;
    decoded(value)
}

/// What can't be understood is left out: a name is only shown and compared.
fn sets(der: &[u8]) -> Vec<Vec<(ObjectIdentifier, AnyRef<'_>)>> {
    let sets = Vec::<AnyRef<'_>>::from_der(der).unwrap_or_default();
    sets.iter()
        .map(|set| {
            let mut rest = set.value();
            let mut pairs = Vec::new();
            while let Ok((pair, after)) = AnyRef::from_der_partial(rest) {
                rest = after;
                let Ok(fields) = pair.decode_as::<Vec<AnyRef<'_>>>() else { continue };
                if let [kind, value] = *fields
                    && let Ok(kind) = kind.decode_as()
                {
                    pairs.push((kind, value));
                }
            }
            pairs
        })
        .collect()
}

fn pair(kind: ObjectIdentifier, value: AnyRef<'_>) -> String {
    let known = NAMES.iter().find(|row| row.0 == kind);
    match (known, decoded(value)) {
        (Some((_, name)), Some(text)) => format!("{name}={}", escaped(&text)),
        (Some((_, name)), None) => format!("{name}=#{}", dump(value)),
        (None, _) => format!("{kind}=#{}", dump(value)),
    }
}

fn dump(value: AnyRef<'_>) -> String {
    hex(&value.to_der().unwrap_or_default()).to_ascii_uppercase()
}

fn decoded(value: AnyRef<'_>) -> Option<String> {
    let bytes = value.value();
    match value.tag() {
        Tag::Utf8String => String::from_utf8(bytes.to_vec()).ok(),
        Tag::PrintableString
        | Tag::Ia5String
        | Tag::NumericString
        | Tag::VisibleString
        | Tag::TeletexString => Some(bytes.iter().copied().map(char::from).collect()),
        Tag::BmpString => {
            let units: Vec<u16> = bytes
                .chunks(2)
                .map(|pair| pair.iter().fold(0, |unit, byte| (unit << 8) | u16::from(*byte)))
                .collect();
            String::from_utf16(&units).ok()
        }
        _ => None,
    }
}

/// RFC 2253 §2.4; what isn't printable ASCII is written byte by byte.
fn escaped(text: &str) -> String {
    let last = text.chars().count().saturating_sub(1);
    let mut out = String::with_capacity(text.len());
    for (place, char) in text.chars().enumerate() {
        match char {
            ',' | '+' | '"' | '\\' | '<' | '>' | ';' => out.extend(['\\', char]),
            ' ' if place == 0 || place == last => out.push_str("\\ "),
            '#' if place == 0 => out.push_str("\\#"),
            ' '..='~' => out.push(char),
            _ => {
                for byte in char.to_string().bytes() {
                    let _ = write!(out, "\\{byte:02X}");
                }
            }
        }
    }
    out
}
