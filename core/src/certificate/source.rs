//! From a path or bytes to contents: what a file is, is told by what is in it.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use der::asn1::AnyRef;
use der::{Decode, Tag, Tagged};
use zeroize::Zeroizing;

use super::contents::Contents;
use super::limits::{self, Budget};
use super::passphrase::Passphrase;
use super::{ber, fail, key, pem, pkcs12};
use crate::error::Result;

/// Reads a regular file of at most a mebibyte.
pub(super) fn file(path: &Path) -> Result<Zeroizing<Vec<u8>>> {
    let unreadable = |cause| fail::unreadable(path, cause);
    // Asked before opening: opening a pipe that nobody writes to would wait for ever.
    let about = std::fs::metadata(path).map_err(unreadable)?;
    if !about.is_file() {
        let what = if about.is_dir() { "it is a folder" } else { "it is not a regular file" };
        return Err(unreadable(std::io::Error::other(what)));
    }
    let limit = u64::try_from(limits::FILE).unwrap_or(u64::MAX);
    if about.len() > limit {
        return Err(fail::too_large(format_args!("{} bytes, at most {limit} are read", about.len())));
    }
    let size = usize::try_from(about.len()).unwrap_or(limits::FILE);
    // One byte more than the file, so that the vector needn't grow to see its end.
    let mut bytes = Zeroizing::new(Vec::with_capacity(size.saturating_add(1)));
    File::open(path).and_then(|file| file.take(limit + 1).read_to_end(&mut bytes)).map_err(unreadable)?;
    Ok(bytes)
}

/// Adds what `bytes` hold to `contents`.
pub(super) fn read(
    bytes: &[u8],
    password: &Passphrase<'_>,
    budget: &mut Budget,
    contents: &mut Contents,
) -> Result<()> {
    if bytes.len() > limits::FILE {
        return Err(fail::too_large(format_args!(
            "{} bytes, at most {} are read",
            bytes.len(),
            limits::FILE
        )));
    }
    if bytes.is_empty() {
        return Err(fail::empty());
    }
    // Only ASCII matters in text: a byte-order mark, or accents between blocks, become blanks.
    let mut ascii = Zeroizing::new(Vec::with_capacity(bytes.len()));
    ascii.extend(bytes.iter().map(|byte| if byte.is_ascii() { *byte } else { b' ' }));
    let text = std::str::from_utf8(&ascii).unwrap_or_default();
    if pem::looks_like(text) && (bytes.first() != Some(&0x30) || std::str::from_utf8(bytes).is_ok()) {
        return read_pem(text, password, budget, contents);
    }
    // The byte that begins DER is also the digit 0.
    let printable = bytes.iter().all(|byte| byte.is_ascii_graphic() || byte.is_ascii_whitespace());
    if bytes.first() == Some(&0x30) && !printable {
        return der(bytes, password, budget, contents);
    }
    let unmarked = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if unmarked.iter().all(u8::is_ascii_whitespace) {
        return Err(fail::empty());
    }
    match unwrap_base64(text) {
        Some(inner) if inner.first() == Some(&0x30) => der(&inner, password, budget, contents),
        Some(inner) => match std::str::from_utf8(&inner) {
            Ok(text) if pem::looks_like(text) => read_pem(text, password, budget, contents),
            _ => Err(fail::unknown_format(guess(bytes))),
        },
        None => Err(fail::unknown_format(guess(bytes))),
    }
}

fn read_pem(
    text: &str,
    password: &Passphrase<'_>,
    budget: &mut Budget,
    contents: &mut Contents,
) -> Result<()> {
    // Environment variables often hold PEM on one line, line ends written as \n.
    if text.trim().contains('\n') || !text.contains("\\n") {
        return pem::read(text, password, budget, contents);
    }
    let mut lines = Zeroizing::new(String::with_capacity(text.len()));
    for line in text.split("\\n") {
        lines.push_str(line.trim_end_matches("\\r"));
        lines.push('\n');
    }
    pem::read(&lines, password, budget, contents)
}

/// Secret stores and environment variables hold a .p12 as base64, sometimes as a `data:` URL.
fn unwrap_base64(text: &str) -> Option<Zeroizing<Vec<u8>>> {
    let text = text.trim().trim_matches(['"', '\'']);
    let text =
        text.strip_prefix("data:").and_then(|url| url.split_once(";base64,")).map_or(text, |url| url.1);
    pem::from_base64(text)
}

/// A file that begins as a SEQUENCE does.
fn der(bytes: &[u8], password: &Passphrase<'_>, budget: &mut Budget, contents: &mut Contents) -> Result<()> {
    budget.item()?;
    let malformed = || fail::malformed("its outer structure");
    let (whole, after) = ber::to_der(bytes).ok_or_else(malformed)?;
    // Text-mode transfers and block devices leave these behind.
    if after.iter().any(|byte| !matches!(byte, 0 | b' ' | b'\t' | b'\r' | b'\n' | 0x1a)) {
        return Err(fail::malformed("something follows its outer structure"));
    }
    let fields = Vec::<AnyRef<'_>>::from_der(&whole).map_err(|_| malformed())?;
    let tags: Vec<Tag> = fields.iter().map(|field| field.tag()).take(4).collect();
    match *tags {
        [Tag::Integer, Tag::Sequence] | [Tag::Integer, Tag::Sequence, Tag::Sequence] => {
            pkcs12::read(&whole, password, budget, contents)
        }
        [Tag::Integer, Tag::Sequence, Tag::OctetString, ..] => add(contents, key::from_pkcs8(&whole)?),
        [Tag::Integer, Tag::Integer, Tag::Integer, Tag::Integer] => add(contents, key::from_pkcs1(&whole)?),
        [Tag::Integer, Tag::OctetString, ..] => add(contents, key::from_sec1(&whole, None)?),
        [Tag::Sequence, Tag::OctetString] => add(contents, key::from_encrypted(&whole, password, budget)?),
        // The bytes as they came: a signature covers them.
        [Tag::Sequence, Tag::Sequence, Tag::BitString] => {
            contents.certificate(bytes.get(..bytes.len() - after.len()).unwrap_or_default())
        }
        [Tag::ObjectIdentifier, ..] => Err(fail::unknown_format(
            "it looks like PKCS#7 (.p7b), which holds certificates but no private key",
        )),
        _ => Err(fail::unknown_format("it is ASN.1 of another kind")),
    }
}

fn add(contents: &mut Contents, key: key::Key) -> Result<()> {
    contents.keys.push(key);
    Ok(())
}

/// What a file that can't be used looks like.
fn guess(bytes: &[u8]) -> &'static str {
    let zeros = |odd: usize| {
        let half = bytes.iter().skip(odd).step_by(2).take(64);
        let count = half.clone().filter(|byte| **byte == 0).count();
        count > 0 && count * 2 > half.count()
    };
    let start: Vec<u8> = bytes.iter().copied().skip_while(u8::is_ascii_whitespace).take(16).collect();
    let start = start.to_ascii_lowercase();
    match *start {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => "it looks like UTF-16 text: save it as UTF-8",
        [0xfe, 0xed, 0xfe, 0xed, ..] | [0xce, 0xce, 0xce, 0xce, ..] => {
            "it looks like a Java key store: convert it with keytool -importkeystore -deststoretype PKCS12"
        }
        [b'p', b'k', 3, 4, ..] => "it looks like a ZIP archive: take the .p12 out of it",
        [b'{' | b'[', ..] => "it looks like JSON",
        _ if start.starts_with(b"<!doctype") || start.starts_with(b"<html") => {
            "it looks like an HTML page: the download probably met a login form"
        }
        [b'<', ..] => "it looks like XML or HTML",
        _ if start.starts_with(b"ssh-") => "it looks like an OpenSSH public key",
        _ if zeros(0) || zeros(1) => "it looks like UTF-16 text: save it as UTF-8",
        _ if bytes.is_ascii() => "it looks like text of another kind",
        _ => "its bytes are of no kind known here",
    }
}
