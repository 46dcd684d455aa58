//! The block and stream ciphers that key files are encrypted with.

use aes::{Aes128, Aes192, Aes256};
use cbc::cipher::block_padding::Pkcs7;
use cbc::cipher::{
    BlockCipherDecrypt, BlockModeDecrypt, BlockModeEncrypt, InnerIvInit, KeyInit, KeyIvInit, StreamCipher,
};
use des::{Des, TdesEde2, TdesEde3};
use rc2::Rc2;
use rc4::Rc4;
use zeroize::Zeroizing;

use super::fail;
use crate::error::Result;

type Bytes = Zeroizing<Vec<u8>>;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cipher {
    Aes128,
    Aes192,
    Aes256,
    Des,
    TwoKeyTripleDes,
    TripleDes,
    /// RC2 with a key of `length` bytes, of which `bits` are effective.
    Rc2 {
        length: usize,
        bits: usize,
    },
    /// RC4 with a key of `length` bytes.
    Rc4 {
        length: usize,
    },
}

impl Cipher {
    pub(super) fn key_length(self) -> usize {
        match self {
            Cipher::Des => 8,
            Cipher::Aes128 | Cipher::TwoKeyTripleDes => 16,
            Cipher::Aes192 | Cipher::TripleDes => 24,
            Cipher::Aes256 => 32,
            Cipher::Rc2 { length, .. } | Cipher::Rc4 { length } => length,
        }
    }

    pub(super) fn iv_length(self) -> usize {
        match self {
            Cipher::Aes128 | Cipher::Aes192 | Cipher::Aes256 => 16,
            Cipher::Des | Cipher::TwoKeyTripleDes | Cipher::TripleDes | Cipher::Rc2 { .. } => 8,
            Cipher::Rc4 { .. } => 0,
        }
    }

    /// Whether encrypted data can have this length.
    pub(super) fn fits(self, data: &[u8]) -> bool {
        let block = self.iv_length();
        block == 0 || !data.is_empty() && data.len().is_multiple_of(block)
    }

    /// CBC with PKCS#7 padding, or the RC4 stream. `None` if lengths or padding don't fit: probably the wrong key.
    pub(super) fn decrypt(self, key: &[u8], iv: &[u8], data: &[u8]) -> Option<Bytes> {
        let mut buffer = Zeroizing::new(data.to_vec());
        let length = match self {
            Cipher::Aes128 => cbc::<Aes128>(key, iv, &mut buffer)?,
            Cipher::Aes192 => cbc::<Aes192>(key, iv, &mut buffer)?,
            Cipher::Aes256 => cbc::<Aes256>(key, iv, &mut buffer)?,
            Cipher::Des => cbc::<Des>(key, iv, &mut buffer)?,
            Cipher::TwoKeyTripleDes => cbc::<TdesEde2>(key, iv, &mut buffer)?,
            Cipher::TripleDes => cbc::<TdesEde3>(key, iv, &mut buffer)?,
            Cipher::Rc2 { length, bits } => {
                if key.len() != length || !(1..=128).contains(&length) || !(1..=1024).contains(&bits) {
                    return None;
                }
                open(Rc2::new_with_eff_key_len(key, bits), iv, &mut buffer)?
            }
            Cipher::Rc4 { .. } => {
                Rc4::new_from_slice(key).ok()?.apply_keystream(&mut buffer);
                buffer.len()
            }
        };
        buffer.truncate(length);
        Some(buffer)
    }
}

fn cbc<C: BlockCipherDecrypt + KeyInit>(key: &[u8], iv: &[u8], buffer: &mut [u8]) -> Option<usize> {
    open(C::new_from_slice(key).ok()?, iv, buffer)
}

fn open<C: BlockCipherDecrypt>(cipher: C, iv: &[u8], buffer: &mut [u8]) -> Option<usize> {
    let mode = cbc::Decryptor::inner_iv_slice_init(cipher, iv).ok()?;
    mode.decrypt_padded::<Pkcs7>(buffer).ok().map(<[u8]>::len)
}

/// AES-256-CBC with PKCS#7 padding.
pub(super) fn encrypt_aes256(key: &[u8], iv: &[u8], data: &[u8]) -> Result<Vec<u8>> {
    let mode = cbc::Encryptor::<Aes256>::new_from_slices(key, iv);
    let mode = mode.map_err(|_| fail::internal("an AES key or IV has the wrong length"))?;
    // The buffer holds the secret until it is encrypted in place, so nothing is left to wipe.
    let padded = data.len() - data.len() % 16 + 16;
    let mut buffer = Vec::with_capacity(padded);
    buffer.extend_from_slice(data);
    buffer.resize(padded, 0);
    mode.encrypt_padded::<Pkcs7>(&mut buffer, data.len())
        .map_err(|_| fail::internal("a block could not be encrypted"))?;
    Ok(buffer)
}
