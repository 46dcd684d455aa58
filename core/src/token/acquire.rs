//! How a caller gets a token: at once, by waiting for the exchange under way, or by running it.

use std::sync::Arc;

use super::cache::Decision;
use super::desk::{Asked, Told};
use super::exchange::Exchange;
use super::flight::{Leader, Seat};
use super::keeper::TokenCache;
use super::{AccessToken, BoxFuture};
use crate::error::{Error, ErrorKind, Result};

/// What becomes of the renewal of a token that is still good.
pub(crate) enum Renewal<'a> {
    /// The caller that comes upon it renews before it goes on: nothing runs behind anyone's back.
    InLine,
    /// As `InLine`; and a renewal that is under way is waited for. After a 401: a token about to end might be
    /// refused again, and there is no third try.
    Awaited,
    /// It is handed to this spawner, and the caller goes on at once.
    Background(&'a (dyn Fn(BoxFuture<'static, ()>) + Send + Sync)),
}

impl TokenCache {
    /// A token that may be sent: the one at hand, or the outcome of the one exchange under way, which this
    /// caller runs if nobody else does. Dropping the future harms nobody; give it a deadline of its own.
    pub(crate) async fn get<E: Exchange>(
        self: &Arc<Self>,
        exchange: &E,
        renewal: Renewal<'_>,
    ) -> Result<AccessToken> {
        if let Some(token) = self.fresh() {
            return Ok(token);
        }
        let patient = matches!(renewal, Renewal::Awaited);
        let (desk, decision) = loop {
            let desk = self.desk();
            let seat = match desk.ask(self.now(), exchange.lease(), patient) {
                Asked::Decided(decision) => break (desk, decision),
                Asked::Seated(number) => Seat::new(Arc::clone(&desk), number),
            };
            match seat.wait(self, exchange).await {
                // A patient caller had a token to fall back on.
                Some(Told::Outcome(Err(error))) if patient => return desk.usable(self.now()).ok_or(error),
                Some(Told::Outcome(outcome)) => return outcome,
                Some(Told::Decided(decision)) => break (desk, decision),
                Some(Told::Wait { .. }) | None => {}
            }
        };
        match decision {
            Decision::Use(token) => Ok(token),
            Decision::Fail(error) => {
                tracing::debug!(
                    kind = error.kind().name(),
                    "token exchange failed lately; not tried again yet"
                );
                Err(error)
            }
            Decision::Lead(ticket) => Leader::new(Arc::clone(self), desk, ticket).fly(exchange).await,
            Decision::Renew(token, ticket) => {
                tracing::debug!(generation = ticket.flight, "token is due for renewal");
                let leader = Leader::new(Arc::clone(self), desk, ticket);
                match renewal {
                    Renewal::InLine | Renewal::Awaited => leader.fly(exchange).await,
                    Renewal::Background(spawn) => {
                        let exchange = exchange.clone();
                        spawn(Box::pin(async move {
                            // A failure was logged and remembered; the token at hand still serves.
                            let _ = leader.fly(&exchange).await;
                        }));
                        Ok(token)
                    }
                }
            }
            _ => Err(out_of_step()),
        }
    }
}

/// The desk never answers so; an error beats a panic if it ever does.
fn out_of_step() -> Error {
    Error::new(ErrorKind::Internal, "the token cache is out of step").with_help("Please report this.")
}
