//! The two PKCS#12 encodings a bank's certificate comes in.

use p12_keystore::{Certificate, KeyStore, KeyStoreEntry, MacAlgorithm, PrivateKey, PrivateKeyChain};
use zeroize::Zeroizing;

use crate::SandboxError;

const FRIENDLY_NAME: &str = "gnpix-sandbox";
/// OpenSSL's default count.
const ITERATIONS: u32 = 2048;

/// OpenSSL 1.x's encoding: certificate RC2-40-CBC, key 3DES, MAC SHA-1. OpenSSL 3 refuses it without `-legacy`.
pub(crate) fn legacy(
    certificate: &[u8],
    pkcs8: &[u8],
    password: &str,
) -> Result<Zeroizing<Vec<u8>>, SandboxError> {
    let pfx = p12::PFX::new(certificate, pkcs8, None, password, FRIENDLY_NAME)
        .ok_or_else(|| SandboxError::Certificate("the RC2-40/3DES PKCS#12 was refused".into()))?;
    Ok(Zeroizing::new(pfx.to_der()))
}

/// OpenSSL 3's encoding: PBES2 with AES-256-CBC and HMAC-SHA-256, MAC SHA-256.
pub(crate) fn aes(
    certificate: &[u8],
    pkcs8: &[u8],
    password: &str,
) -> Result<Zeroizing<Vec<u8>>, SandboxError> {
    let key = PrivateKey::from_der(pkcs8).map_err(SandboxError::certificate)?;
    let leaf = Certificate::from_der(certificate).map_err(SandboxError::certificate)?;
    let mut store = KeyStore::new();
    let chain = PrivateKeyChain::new(FRIENDLY_NAME.as_bytes().to_vec(), key, [leaf]);
    store.add_entry(FRIENDLY_NAME, KeyStoreEntry::PrivateKeyChain(chain));
    let der = store
        .writer(password)
        .encryption_iterations(ITERATIONS)
        .mac_algorithm(MacAlgorithm::HmacSha256)
        .mac_iterations(ITERATIONS)
        .write()
        .map_err(SandboxError::certificate)?;
    Ok(Zeroizing::new(der))
}
