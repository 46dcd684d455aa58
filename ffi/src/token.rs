//! `gnpix_token`: an access token.

use std::ffi::c_char;
use std::sync::OnceLock;
use std::time::SystemTime;

use gnpix::secret::ExposeSecret;
use gnpix::{AccessToken, Scope};

use crate::buffer::Secret;
use crate::gate::{self, Poison, handle};
use crate::pointer::{self, lend, lend_bytes};
use crate::text::Text;

/// An OAuth 2.0 access token as the bank granted it. Immutable: any number of threads may read it. It stays readable
/// after the client is freed, but is good for calls until its end only. Zeroed when it is freed.
pub struct gnpix_token {
    poison: Poison,
    token: AccessToken,
    // Made when first asked for: most tokens are only looked at for their lifetime, if at all.
    secret: OnceLock<Secret>,
    token_type: OnceLock<Text>,
    scope: OnceLock<Text>,
}
handle!(gnpix_token, "token");

impl gnpix_token {
    pub(crate) fn new(token: AccessToken) -> Self {
        Self {
            poison: Poison::default(),
            token,
            secret: OnceLock::new(),
            token_type: OnceLock::new(),
            scope: OnceLock::new(),
        }
    }
}

/// Seconds since 1970-01-01 00:00 UTC, negative before.
pub(crate) fn unix_seconds(time: SystemTime) -> i64 {
    match time.duration_since(SystemTime::UNIX_EPOCH) {
        Ok(after) => i64::try_from(after.as_secs()).unwrap_or(i64::MAX),
        Err(before) => i64::try_from(before.duration().as_secs()).map_or(i64::MIN, i64::wrapping_neg),
    }
}

/// The token itself, a secret: it goes in `Authorization: Bearer …`, and gnpix_client_send puts it there for you.
/// Borrowed until the token is freed; NULL for NULL.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_token_access_token(token: Option<&gnpix_token>, len: *mut usize) -> *const c_char {
    gate::read(token, None, |token| {
        let secret =
            token.secret.get_or_init(|| Secret::new(token.token.secret().expose_secret().as_bytes()));
        Some(lend_bytes(Some(secret.place()), len))
    })
    .unwrap_or_else(|| lend(None, len))
}

/// The token's type as the bank spelled it, such as "Bearer". Borrowed until the token is freed; NULL for NULL.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_token_token_type(token: Option<&gnpix_token>, len: *mut usize) -> *const c_char {
    gate::read(token, None, |token| {
        let text = token.token_type.get_or_init(|| Text::new(token.token.token_type()));
        Some(lend(Some(text), len))
    })
    .unwrap_or_else(|| lend(None, len))
}

/// The lifetime the bank granted, in seconds, counted from the request for it.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_token_expires_in(token: Option<&gnpix_token>) -> u64 {
    gate::read(token, 0, |token| token.token.expires_in().as_secs())
}

/// When the token ends, by the wall clock, in seconds since 1970-01-01 00:00 UTC; 0 for NULL. For people to read:
/// gnpix itself counts on a clock that nobody sets.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_token_expires_at(token: Option<&gnpix_token>) -> i64 {
    gate::read(token, 0, |token| unix_seconds(token.token.expires_at()))
}

/// The granted scopes as the bank sent them, separated by spaces. Borrowed until the token is freed; NULL when it did
/// not say, which is not the same as none.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_token_scope(token: Option<&gnpix_token>, len: *mut usize) -> *const c_char {
    gate::read(token, None, |token| {
        let scope = token.token.scope()?;
        Some(lend(Some(token.scope.get_or_init(|| Text::new(scope))), len))
    })
    .unwrap_or_else(|| lend(None, len))
}

/// Whether the token has the scope `name`: 1 yes, 0 no, -1 unknown, since the bank did not say, or for NULL.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_token_has_scope(
    token: Option<&gnpix_token>,
    name: *const c_char,
    name_len: usize,
) -> i32 {
    gate::read(token, -1, |token| {
        let Some(scopes) = token.token.scopes() else { return -1 };
        let named = pointer::text(name, name_len, "name");
        named.map_or(0, |name| i32::from(scopes.contains(&Scope::from(name))))
    })
}

/// Frees the token; NULL is nothing.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_token_free(token: Option<Box<gnpix_token>>) {
    gate::free(token);
}
