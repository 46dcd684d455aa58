//! Random identifiers, from the operating system.

use ring::rand::{SecureRandom, SystemRandom};

use crate::SandboxError;

const ALPHANUMERIC: &[u8; 62] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/// Fills `bytes` from the system's generator.
pub(crate) fn fill(bytes: &mut [u8]) -> Result<(), SandboxError> {
    SystemRandom::new()
        .fill(bytes)
        .map_err(|_| SandboxError::Certificate("the system's random generator failed".into()))
}

/// `length` letters and digits; an empty string when the system's generator fails.
pub(crate) fn alphanumeric(length: usize) -> String {
    let mut text = String::with_capacity(length);
    let mut pool = [0_u8; 64];
    while text.len() < length {
        if fill(&mut pool).is_err() {
            return String::new();
        }
        // 248 is the largest multiple of 62 in a byte: no letter is favoured.
        for byte in pool.iter().filter(|byte| **byte < 248) {
            if text.len() < length
                && let Some(letter) = ALPHANUMERIC.get(usize::from(byte % 62))
            {
                text.push(char::from(*letter));
            }
        }
    }
    text
}

/// A random (version 4) UUID, lower case.
pub(crate) fn uuid() -> String {
    let mut bytes = [0_u8; 16];
    if fill(&mut bytes).is_err() {
        return String::new();
    }
    let bits = (u128::from_be_bytes(bytes) & !(0xf000 << 64) & !(0xc << 60)) | (0x4000 << 64) | (0x8 << 60);
    let hex = format!("{bits:032x}");
    let parts = [(0, 8), (8, 12), (12, 16), (16, 20), (20, 32)];
    parts.iter().filter_map(|(from, to)| hex.get(*from..*to)).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_uuid_is_version_four_and_differs_each_time() {
        let one = super::uuid();
        assert_eq!(one.len(), 36);
        assert_eq!(one.as_bytes()[14], b'4');
        assert!(b"89ab".contains(&one.as_bytes()[19]));
        assert_ne!(one, super::uuid());
    }

    #[test]
    fn identifiers_have_the_length_asked_for() {
        assert_eq!(super::alphanumeric(35).len(), 35);
        assert_ne!(super::alphanumeric(20), super::alphanumeric(20));
    }
}
