//! One authorized call, the same on both faces: token → scope check → send → one repetition after a 401.

use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::Poll;

use ::http::header::{ACCEPT, AUTHORIZATION};
use ::http::{HeaderMap, HeaderValue};
use tokio::time::Timeout;

use crate::authorization::ClientCredentials;
use crate::config::Settings;
use crate::error::decode::{Origin, challenge, decode};
use crate::error::{Answer, Error, ErrorKind, Result};
use crate::http::{Request, Response};
use crate::secret::ExposeSecret;
use crate::token::{AccessToken, CacheKey, Renewal, StoredExchange, TokenCache};
use crate::transport::{Counters, Http, Instant, Progress, Wire, deadline_passed, given_up};

/// What a call works with.
pub(super) struct Call<'a> {
    pub(super) settings: &'a Arc<Settings>,
    pub(super) key: &'a CacheKey,
    pub(super) cache: &'a Arc<TokenCache>,
    pub(super) http: Http,
    pub(super) background: bool,
}

impl Call<'_> {
    pub(super) async fn token(&self) -> Result<AccessToken> {
        self.token_until(std::future::pending()).await
    }

    pub(super) async fn token_until(&self, cancelled: impl Future<Output = ()>) -> Result<AccessToken> {
        let deadline = Instant::now() + self.settings.limits.total;
        let progress = Progress::default();
        let work = pin!(tokio::time::timeout_at(deadline, self.acquire(false)));
        until(work, pin!(cancelled), &progress).await
    }

    pub(super) async fn send(&self, request: &Request) -> Result<Response> {
        self.send_until(request, std::future::pending()).await
    }

    pub(super) async fn send_until(
        &self,
        request: &Request,
        cancelled: impl Future<Output = ()>,
    ) -> Result<Response> {
        let progress = Progress::default();
        let total = request.deadline().unwrap_or(self.settings.limits.total);
        let started = Instant::now();
        let deadline = started.checked_add(total).unwrap_or(started + self.settings.limits.total);
        let work = pin!(tokio::time::timeout_at(deadline, self.run(request, deadline, &progress)));
        until(work, pin!(cancelled), &progress).await
    }

    async fn run(&self, request: &Request, deadline: Instant, progress: &Progress) -> Result<Response> {
        let mut wire = self.wire(request)?;
        let mut token = self.acquire(false).await?;
        check_scope(request, &token)?;
        let mut answer = self.try_with(&mut wire, &token, deadline, progress).await?;
        if answer.status == 401 && !challenge(&answer.headers, "insufficient_scope") {
            // A 401 means the request was refused, so that any method may be repeated, with a newer token.
            self.cache.refused(token.generation());
            Counters::add(&self.http.counters().renewals);
            tracing::info!(route = request.route(), "the token was refused; repeating with a newer one");
            token = self.acquire(true).await?;
            answer = self.try_with(&mut wire, &token, deadline, progress).await?;
        }
        let outcome = self.finish(answer, progress);
        let outcome = match outcome {
            Err(error) if progress.was_ambiguous() => {
                self.recover(request, error, &token, deadline, progress).await
            }
            outcome => outcome,
        };
        outcome.map_err(|error| error.without(&[token.secret().expose_secret()]))
    }

    /// What an unanswered try made, if `error` refuses a later one because of it; else `error`.
    async fn recover(
        &self,
        request: &Request,
        error: Error,
        token: &AccessToken,
        deadline: Instant,
        progress: &Progress,
    ) -> Result<Response> {
        let Some((fetch, twin)) = request.recovery().filter(|(_, twin)| twin.is_conflict(&error)) else {
            return Err(error);
        };
        // The fetching's tries aren't the call's.
        let fetching = Progress::default();
        let mut wire = self.wire(fetch)?;
        let fetched = self.try_with(&mut wire, token, deadline, &fetching).await;
        let Ok(found) = fetched.and_then(|answer| self.finish(answer, &fetching)) else { return Err(error) };
        match twin.is(request.body_bytes(), found.body()) {
            Some(true) => {
                tracing::info!(route = request.route(), "an earlier try had arrived; its result was fetched");
                Ok(found.into_recovered(progress.attempts()))
            }
            // So the unanswered try was refused as well.
            Some(false) => {
                Err(error.with_maybe_sent(false).with_help("The id was used before, for something else."))
            }
            None => Err(error),
        }
    }

    fn wire(&self, request: &Request) -> Result<Wire> {
        Ok(Wire {
            method: request.method().clone(),
            url: self.settings.url(&request.target()?),
            headers: headers(request),
            body: request.body_bytes().clone(),
        })
    }

    async fn try_with(
        &self,
        wire: &mut Wire,
        token: &AccessToken,
        deadline: Instant,
        progress: &Progress,
    ) -> Result<Answer> {
        wire.headers.insert(AUTHORIZATION, token.authorization_header().clone());
        self.http.send(wire, deadline, || self.settings.clock.wall(), progress).await
    }

    fn finish(&self, answer: Answer, progress: &Progress) -> Result<Response> {
        let attempts = progress.attempts();
        if (200..300).contains(&answer.status) {
            return Ok(Response::new(answer.status, answer.headers, answer.body, attempts));
        }
        let failed_inside = answer.status >= 500;
        let repeated_blind = progress.was_ambiguous();
        let error = decode(answer, Origin::Call, self.settings.clock.wall())
            .with_attempts(attempts)
            .with_maybe_sent(failed_inside || repeated_blind);
        Err(match repeated_blind && error.help().is_none() {
            true => error.with_help(
                "An earlier try of this call got no answer and may be what the bank refers to: look the resource up.",
            ),
            false => error,
        })
    }

    /// The token to send; after a refusal, one that is not about to end.
    async fn acquire(&self, after_refusal: bool) -> Result<AccessToken> {
        if let Some(token) = self.cache.fresh() {
            return Ok(token);
        }
        let settings = self.settings;
        let exchange = ClientCredentials::new(Arc::clone(settings), self.http.clone());
        let store = settings.token_store.clone();
        let exchange = StoredExchange::new(exchange, store, self.key, &settings.pair.secret, self.cache);
        match tokio::runtime::Handle::try_current() {
            _ if after_refusal => self.cache.get(&exchange, Renewal::Awaited).await,
            Ok(runtime) if self.background => {
                let spawn = move |renewal| drop(runtime.spawn(renewal));
                self.cache.get(&exchange, Renewal::Background(&spawn)).await
            }
            _ => self.cache.get(&exchange, Renewal::InLine).await,
        }
    }
}

/// The outcome of `work`, unless `cancelled` completes while it waits. Both are lent, as they are large to move.
async fn until<T>(
    mut work: Pin<&mut Timeout<impl Future<Output = Result<T>>>>,
    mut cancelled: Pin<&mut impl Future<Output = ()>>,
    progress: &Progress,
) -> Result<T> {
    poll_fn(|context| match work.as_mut().poll(context) {
        Poll::Ready(outcome) => Poll::Ready(outcome.unwrap_or_else(|_| Err(deadline_passed(progress)))),
        Poll::Pending => cancelled.as_mut().poll(context).map(|()| Err(given_up(progress))),
    })
    .await
}

fn headers(request: &Request) -> HeaderMap {
    let mut headers = request.headers().clone();
    // These two, and those of the transport.
    headers.reserve(2 + 4);
    headers.entry(ACCEPT).or_insert(HeaderValue::from_static("application/json, */*;q=0.5"));
    headers
}

fn check_scope(request: &Request, token: &AccessToken) -> Result<()> {
    match (request.needed_scope(), token.scopes()) {
        (Some(needed), Some(granted)) if !granted.contains(needed) => Err(Error::new(
            ErrorKind::Scope,
            format!(
                "{} {} needs the scope {needed}, which the token lacks",
                request.method(),
                request.route()
            ),
        )
        .with_code("scope_missing")
        .with_help("Tick the scope in the application's settings at the bank, then get a new token.")),
        _ => Ok(()),
    }
}
