//! BER → DER: old NSS and Windows exports use indefinite lengths and octet strings in pieces (X.690 §8.1.3.6, §8.7.3).

use zeroize::Zeroizing;

use super::limits;

const OCTET_STRING: u8 = 0x04;
const CONSTRUCTED: u8 = 0x20;

/// The first element of `input` with definite, shortest lengths and whole octet strings, and what follows it.
/// `None` if it is truncated, malformed or too deep. The contents of primitive elements are not touched.
pub(super) fn to_der(input: &[u8]) -> Option<(Zeroizing<Vec<u8>>, &[u8])> {
    let mut out = Zeroizing::new(Vec::with_capacity(input.len()));
    let mut rest = input;
    convert(&mut rest, limits::DEPTH, &mut out)?;
    Some((out, rest))
}

/// Adds bytes, wiping the old buffer when it must move.
pub(super) fn append(buffer: &mut Zeroizing<Vec<u8>>, bytes: &[u8]) {
    let needed = buffer.len().saturating_add(bytes.len());
    if needed > buffer.capacity() {
        let mut larger = Zeroizing::new(Vec::with_capacity(needed.saturating_mul(2)));
        larger.extend_from_slice(buffer);
        *buffer = larger;
    }
    buffer.extend_from_slice(bytes);
}

fn convert(rest: &mut &[u8], depth: u32, out: &mut Zeroizing<Vec<u8>>) -> Option<()> {
    let depth = depth.checked_sub(1)?;
    let tag = tag(rest)?;
    let first = *tag.first()?;
    let length = length(rest)?;
    if first & CONSTRUCTED == 0 {
        let content = take(rest, length?)?;
        return write(tag, content, out);
    }
    let mut content = Zeroizing::new(Vec::with_capacity(length.unwrap_or(0).min(rest.len())));
    match length {
        Some(length) => {
            let mut inner = take(rest, length)?;
            while !inner.is_empty() {
                convert(&mut inner, depth, &mut content)?;
            }
        }
        None => {
            while !rest.starts_with(&[0, 0]) {
                convert(rest, depth, &mut content)?;
            }
            take(rest, 2)?;
        }
    }
    if first == OCTET_STRING | CONSTRUCTED {
        return write(&[OCTET_STRING], &join(&content)?, out);
    }
    write(tag, &content, out)
}

/// The octets of a row of octet strings, in DER.
pub(super) fn join(mut pieces: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let mut whole = Zeroizing::new(Vec::with_capacity(pieces.len()));
    while !pieces.is_empty() {
        if tag(&mut pieces)? != [OCTET_STRING] {
            return None;
        }
        let length = length(&mut pieces)??;
        whole.extend_from_slice(take(&mut pieces, length)?);
    }
    Some(whole)
}

fn tag<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let first = *rest.first()?;
    let mut size = 1;
    if first & 0x1f == 0x1f {
        // High tag numbers are never used in these formats; four bytes hold any that exists.
        let more = rest.iter().skip(1).take(4).position(|byte| byte & 0x80 == 0)?;
        size = more.checked_add(2)?;
    }
    take(rest, size)
}

/// `Some(None)` is the indefinite length.
fn length(rest: &mut &[u8]) -> Option<Option<usize>> {
    let first = *take(rest, 1)?.first()?;
    if first < 0x80 {
        return Some(Some(usize::from(first)));
    }
    if first == 0x80 {
        return Some(None);
    }
    let bytes = take(rest, usize::from(first & 0x7f))?;
    bytes
        .iter()
        .try_fold(0_usize, |length, byte| {
            if length > limits::FILE { None } else { Some((length << 8) | usize::from(*byte)) }
        })
        .map(Some)
}

fn take<'a>(rest: &mut &'a [u8], size: usize) -> Option<&'a [u8]> {
    let (taken, left) = rest.split_at_checked(size)?;
    *rest = left;
    Some(taken)
}

fn write(tag: &[u8], content: &[u8], out: &mut Zeroizing<Vec<u8>>) -> Option<()> {
    append(out, tag);
    let length = u32::try_from(content.len()).ok()?;
    if length < 0x80 {
        append(out, &[u8::try_from(length).ok()?]);
    } else {
        let bytes: Vec<u8> = length.to_be_bytes().into_iter().skip_while(|byte| *byte == 0).collect();
        append(out, &[0x80 | u8::try_from(bytes.len()).ok()?]);
        append(out, &bytes);
    }
    append(out, content);
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn converted(input: &[u8]) -> Option<Vec<u8>> {
        to_der(input).map(|(der, _)| der.to_vec())
    }

    #[test]
    fn der_stays_as_it_is() {
        let long = [&[0x30, 0x81, 0x84, 0x04, 0x81, 0x81][..], &[7; 129]].concat();
        for der in [&[0x30, 0x00][..], &[0x30, 0x03, 0x02, 0x01, 0x05], &[0x9f, 0x81, 0x01, 0x00], &long] {
            assert_eq!(converted(der).as_deref(), Some(der));
        }
    }

    #[test]
    fn lengths_become_definite_and_short_and_octet_strings_whole() {
        let pieces = [0x24, 0x80, 0x04, 0x01, 1, 0x24, 0x80, 0x04, 0x01, 2, 0, 0, 0x04, 0x82, 0, 1, 3, 0, 0];
        assert_eq!(converted(&pieces).unwrap(), [0x04, 3, 1, 2, 3]);
        let nested = [&[0x30, 0x80, 0xa0, 0x80][..], &pieces, &[0, 0, 0, 0]].concat();
        assert_eq!(converted(&nested).unwrap(), [0x30, 7, 0xa0, 5, 0x04, 3, 1, 2, 3]);
    }

    #[test]
    fn what_follows_is_given_back() {
        assert_eq!(to_der(&[0x05, 0, 1, 2]).unwrap().1, [1, 2]);
    }

    #[test]
    fn truncation_depth_and_foreign_pieces_are_refused() {
        assert_eq!(converted(&[]), None);
        assert_eq!(converted(&[0x30]), None);
        assert_eq!(converted(&[0x30, 0x80, 0x05, 0x00, 0x00]), None);
        assert_eq!(converted(&[0x04, 0x80, 0x00, 0x00]), None);
        assert_eq!(converted(&[0x24, 0x03, 0x02, 0x01, 0x00]), None);
        assert_eq!(converted(&[0x30, 0x88, 1, 0, 0, 0, 0, 0, 0, 0]), None);
        assert_eq!(converted(&[0x1f, 0x80, 0x80, 0x80, 0x80, 0x80, 0x00]), None);
        let deep = |depth: usize| [[0x30, 0x80].repeat(depth), [0, 0].repeat(depth)].concat();
        assert!(converted(&deep(32)).is_some());
        assert_eq!(converted(&deep(33)), None);
    }
}
