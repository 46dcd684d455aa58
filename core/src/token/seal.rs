//! Tokens at rest: AES-256-GCM under a key that HKDF-SHA256 (RFC 5869) derives from the client secret.
//!
//! A sealed token is: version (1 byte), nonce (12), ciphertext, tag (16). The version and the store key are
//! authenticated with it, so an entry moved under another name does not open. What is sealed, big-endian:
//! lifetime and end in milliseconds (u64 each; the end counts from 1970), then token type, scope and token, each
//! with its length (u32) before it; a scope of length `u32::MAX` is unknown.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use ring::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use ring::hkdf::{HKDF_SHA256, Salt};
use ring::rand::{SecureRandom, SystemRandom};
use zeroize::Zeroizing;

use super::grant::Grant;
use super::store::{StoreKey, StoredToken};
use crate::secret::{ExposeSecret, SecretString};

const VERSION: u8 = 1;
const UNKNOWN: u32 = u32::MAX;
/// No honest entry is longer; see the limit on tokens.
const LONGEST: usize = 256 * 1024;

/// Seals and opens the entries of one store key.
pub(super) struct Sealer {
    key: LessSafeKey,
    aad: [u8; 33],
}

impl Sealer {
    pub(super) fn new(client_secret: &SecretString, name: &StoreKey) -> Option<Self> {
        let secret =
            Salt::new(HKDF_SHA256, b"gnpix token store").extract(client_secret.expose_secret().as_bytes());
        let info = [b"seal".as_slice(), name.as_bytes()];
        let key = LessSafeKey::new(UnboundKey::from(secret.expand(&info, &AES_256_GCM).ok()?));
        let mut aad = [VERSION; 33];
        aad.iter_mut().skip(1).zip(name.as_bytes()).for_each(|(to, from)| *to = *from);
        Some(Self { key, aad })
    }

    /// Seals `grant`, which ends at `expires_at`. `None` when the system has no randomness.
    pub(super) fn seal(&self, grant: &Grant, expires_at: SystemTime) -> Option<StoredToken> {
        let mut nonce = [0; NONCE_LEN];
        SystemRandom::new().fill(&mut nonce).ok()?;
        // Encrypted in place: exactly sized, so that no copy of the plain text is left by a move.
        let mut text = Vec::with_capacity(plain_len(grant) + AES_256_GCM.tag_len());
        text.extend_from_slice(&millis(grant.expires_in).to_be_bytes());
        text.extend_from_slice(&millis(expires_at.duration_since(UNIX_EPOCH).ok()?).to_be_bytes());
        put(&mut text, Some(&grant.token_type))?;
        put(&mut text, grant.scope.as_deref())?;
        put(&mut text, Some(grant.access_token.expose_secret()))?;
        let nonce_used = Nonce::assume_unique_for_key(nonce);
        self.key.seal_in_place_append_tag(nonce_used, Aad::from(&self.aad), &mut text).ok()?;
        let sealed = [[VERSION].as_slice(), &nonce, &text].concat();
        Some(StoredToken { sealed, expires_at })
    }

    /// Opens an entry: the grant with what is left of its life at `wall`, never more than was granted. `None` for
    /// rubbish and for what has ended.
    pub(super) fn open(&self, entry: &StoredToken, wall: SystemTime) -> Option<Grant> {
        if entry.sealed.len() > LONGEST {
            return None;
        }
        let (version, rest) = entry.sealed.split_first()?;
        let (nonce, text) = rest.split_first_chunk::<NONCE_LEN>()?;
        if *version != VERSION {
            return None;
        }
        let mut text = Zeroizing::new(text.to_vec());
        let nonce = Nonce::assume_unique_for_key(*nonce);
        let mut plain: &[u8] = self.key.open_in_place(nonce, Aad::from(&self.aad), &mut text).ok()?;
        let expires_in = Duration::from_millis(u64::from_be_bytes(take(&mut plain)?));
        let ends = UNIX_EPOCH.checked_add(Duration::from_millis(u64::from_be_bytes(take(&mut plain)?)))?;
        let left = ends.duration_since(wall).ok()?.min(expires_in);
        let token_type = get(&mut plain)??;
        let scope = get(&mut plain)?;
        let access_token = SecretString::from(get(&mut plain)??);
        let used = expires_in.saturating_sub(left);
        Grant { access_token, token_type, expires_in, scope, used }.checked().ok()
    }
}

fn plain_len(grant: &Grant) -> usize {
    let scope = grant.scope.as_ref().map_or(0, String::len);
    2 * size_of::<u64>()
        + 3 * size_of::<u32>()
        + grant.token_type.len()
        + scope
        + grant.access_token.expose_secret().len()
}

fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}

fn put(text: &mut Vec<u8>, field: Option<&str>) -> Option<()> {
    let length = match field {
        Some(field) => u32::try_from(field.len()).ok().filter(|length| *length != UNKNOWN)?,
        None => UNKNOWN,
    };
    text.extend_from_slice(&length.to_be_bytes());
    text.extend_from_slice(field.unwrap_or_default().as_bytes());
    Some(())
}

fn take<const N: usize>(plain: &mut &[u8]) -> Option<[u8; N]> {
    let (head, tail) = plain.split_first_chunk::<N>()?;
    *plain = tail;
    Some(*head)
}

/// The next field; the inner `None` is one that is unknown.
fn get(plain: &mut &[u8]) -> Option<Option<String>> {
    let length = u32::from_be_bytes(take(plain)?);
    if length == UNKNOWN {
        return Some(None);
    }
    let (head, tail) = plain.split_at_checked(usize::try_from(length).ok()?)?;
    *plain = tail;
    Some(Some(std::str::from_utf8(head).ok()?.to_owned()))
}
