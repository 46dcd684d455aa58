//! Random letters and digits, from the operating system.

use ring::rand::{SecureRandom, SystemRandom};

use super::fail;
use crate::error::Result;

const ALPHABET: &[u8; 62] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/// `length` letters and digits, each of the 62 as likely: 5.95 bits of chance a character.
pub(super) fn alphanumeric(length: usize) -> Result<String> {
    let system = SystemRandom::new();
    let mut text = String::with_capacity(length);
    let mut pool = [0_u8; 48];
    while text.len() < length {
        system.fill(&mut pool).map_err(|_| fail::no_random())?;
        // 248 is the largest multiple of 62 in a byte: no letter is favoured.
        let letters = pool.iter().filter(|byte| **byte < 248);
        let letters = letters.filter_map(|byte| ALPHABET.get(usize::from(byte % 62)));
        text.extend(letters.take(length.saturating_sub(text.len())).map(|letter| char::from(*letter)));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_comes_up_about_as_often_as_any_other() {
        let text = alphanumeric(62_000).unwrap();
        assert_eq!(text.len(), 62_000);
        for letter in ALPHABET {
            let count = text.bytes().filter(|byte| byte == letter).count();
            // 1000 are expected with a deviation of 31.4: outside of ten deviations is no chance.
            assert!((686..1314).contains(&count), "{}: {count}", char::from(*letter));
        }
    }
}
