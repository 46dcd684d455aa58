//! Answers that came compressed (RFC 9110 §8.4.1.3).

use std::io::Read as _;

use ::http::HeaderMap;
use ::http::header::{CONTENT_ENCODING, CONTENT_LENGTH};
use bytes::Bytes;
use flate2::bufread::MultiGzDecoder;

/// Why a body can't be had.
#[derive(Debug)]
pub(super) enum Refused {
    TooLarge,
    Garbled(std::io::Error),
}

/// Undoes gzip if the headers tell of it, and then drops the headers that no longer fit. The result is at most
/// `limit` bytes, however small the compressed body was.
pub(super) fn undo(headers: &mut HeaderMap, body: Bytes, limit: usize) -> Result<Bytes, Refused> {
    let told =
        headers.get(CONTENT_ENCODING).is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"gzip"));
    if !told || body.is_empty() {
        return Ok(body);
    }
    let mut plain = Vec::new();
    let most = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    MultiGzDecoder::new(&*body).take(most).read_to_end(&mut plain).map_err(Refused::Garbled)?;
    if plain.len() > limit {
        return Err(Refused::TooLarge);
    }
    headers.remove(CONTENT_ENCODING);
    headers.remove(CONTENT_LENGTH);
    Ok(plain.into())
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use ::http::HeaderValue;

    use super::*;

    fn compressed(plain: &[u8]) -> (HeaderMap, Bytes) {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        encoder.write_all(plain).unwrap();
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static("GZIP"));
        headers.insert(CONTENT_LENGTH, HeaderValue::from_static("1"));
        (headers, encoder.finish().unwrap().into())
    }

    #[test]
    fn gzip_is_undone_and_its_headers_go() {
        let (mut headers, body) = compressed(b"{}");
        assert_eq!(undo(&mut headers, body, 2).unwrap(), "{}");
        assert!(headers.is_empty());
    }

    #[test]
    fn a_small_body_that_unpacks_to_too_much_is_refused() {
        let (mut headers, body) = compressed(&vec![0; 1_000_000]);
        assert!(body.len() < 2_000);
        assert!(matches!(undo(&mut headers, body, 999_999), Err(Refused::TooLarge)));
    }

    #[test]
    fn what_only_says_it_is_gzip_is_garbled_and_what_does_not_is_left_alone() {
        let (mut headers, body) = compressed(b"{}");
        let cut = body.slice(..body.len() - 1);
        assert!(matches!(undo(&mut headers, cut, 9), Err(Refused::Garbled(_))));
        assert!(matches!(undo(&mut headers, Bytes::from_static(b"{}"), 9), Err(Refused::Garbled(_))));
        assert_eq!(undo(&mut headers, Bytes::new(), 9).unwrap(), "");
        assert_eq!(undo(&mut HeaderMap::new(), body.clone(), 0).unwrap(), body);
    }
}
