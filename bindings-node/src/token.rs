//! What `Token` of `lib/token.js` is made of.

use gnpix::AccessToken;
use gnpix::secret::ExposeSecret;
use napi_derive::napi;

use crate::time::milliseconds;

/// An access token as the bank granted it.
#[napi(object, object_from_js = false)]
pub struct Granted {
    pub access_token: String,
    pub token_type: String,
    /// In seconds.
    pub expires_in: f64,
    /// In milliseconds since 1970.
    pub expires_at: f64,
    pub scope: Option<String>,
    pub scopes: Option<Vec<String>>,
    /// Which token of its cache this is.
    pub generation: f64,
}

impl From<AccessToken> for Granted {
    fn from(token: AccessToken) -> Self {
        let scopes =
            token.scopes().map(|scopes| scopes.iter().map(|scope| scope.as_str().to_owned()).collect());
        Self {
            access_token: token.secret().expose_secret().to_owned(),
            token_type: token.token_type().to_owned(),
            expires_in: token.expires_in().as_secs_f64(),
            expires_at: milliseconds(token.expires_at()),
            scope: token.scope().map(str::to_owned),
            scopes,
            generation: generation(&token),
        }
    }
}

/// A token's number in its cache, as JavaScript counts: exact up to 2^53.
#[allow(clippy::cast_precision_loss)]
pub(crate) fn generation(token: &AccessToken) -> f64 {
    token.generation() as f64
}
