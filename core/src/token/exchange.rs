//! What the cache needs from whoever asks the bank.

use std::time::Duration;

use super::grant::Grant;
use super::{AccessToken, BoxFuture};
use crate::error::Result;

/// The request to the token endpoint, and the caller's runtime.
pub(crate) trait Exchange: Clone + Send + Sync + 'static {
    /// Asks for a token other than `replaces`, in bounded time. Only a shared store needs to look at `replaces`.
    fn exchange(&self, replaces: Option<AccessToken>) -> BoxFuture<'static, Result<Grant>>;

    /// How long one exchange may take in all: after this, others no longer wait for it.
    fn lease(&self) -> Duration;

    /// A timer of the caller's runtime.
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()>;
}
