//! When a request is tried again, and when never.

use std::hash::{BuildHasher, Hasher, RandomState};
use std::time::{Duration, SystemTime};

use ::http::Method;
use tokio::time::Instant;

use super::failure::Failure;
use super::{Counters, Http, Progress, Wire};
use crate::error::decode::retry_after;
use crate::error::{Answer, Error};

const FIRST_BACKOFF: Duration = Duration::from_millis(100);
const LONGEST_BACKOFF: Duration = Duration::from_secs(10);

impl Http {
    /// Sends until there is an answer to return or repeating is no longer safe, allowed or in time.
    pub(crate) async fn send(
        &self,
        wire: &Wire,
        deadline: Instant,
        wall: impl Fn() -> SystemTime,
        progress: &Progress,
    ) -> Result<Answer, Error> {
        let mut attempt = 0;
        loop {
            attempt += 1;
            let outcome = self.attempt(wire, progress).await;
            let wait = wait_before_repeating(&wire.method, &outcome, attempt, wall());
            let room = deadline.saturating_duration_since(Instant::now());
            let wait = wait.filter(|wait| attempt < self.limits().attempts && *wait < room);
            let Some(wait) = wait else {
                return outcome.map_err(|failure| {
                    let maybe_sent = failure.maybe_processed || progress.was_ambiguous();
                    failure.error.with_attempts(progress.attempts()).with_maybe_sent(maybe_sent)
                });
            };
            if let Ok(answer) = &outcome {
                // A 5xx to a repeatable request: what it did is unknown until a later try is answered.
                progress.ends(answer.status >= 500);
            }
            tracing::info!(method = %wire.method, attempt, ?wait, "trying again");
            Counters::add(&self.counters().retries);
            tokio::time::sleep(wait).await;
        }
    }
}

/// How long to wait before another try; `None` if there must be none.
fn wait_before_repeating(
    method: &Method,
    outcome: &Result<Answer, Failure>,
    attempt: u32,
    wall: SystemTime,
) -> Option<Duration> {
    match outcome {
        Err(failure) => {
            let safe = !failure.maybe_processed || is_repeatable(method);
            (failure.transient && safe).then(|| backoff(attempt))
        }
        Ok(answer) => match (answer.status, retry_after(&answer.headers, wall)) {
            // The bank says that it did nothing, and when it will.
            (429 | 503, Some(wait)) => Some(wait.max(Duration::from_millis(1))),
            (502..=504, _) if is_repeatable(method) => Some(backoff(attempt)),
            _ => None,
        },
    }
}

/// Methods whose repetition asks for the same state (RFC 9110 §9.2.2).
pub(crate) fn is_repeatable(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD | Method::PUT | Method::DELETE | Method::OPTIONS)
}

/// Exponential backoff with full jitter.
fn backoff(attempt: u32) -> Duration {
    let ceiling = FIRST_BACKOFF.saturating_mul(1 << attempt.saturating_sub(1).min(10)).min(LONGEST_BACKOFF);
    let random = RandomState::new().build_hasher().finish();
    let ceiling_us = u64::try_from(ceiling.as_micros()).unwrap_or(u64::MAX);
    Duration::from_micros(random % ceiling_us.max(1))
}

#[cfg(test)]
mod tests {
    use std::time::UNIX_EPOCH;

    use ::http::{HeaderMap, HeaderValue};
    use bytes::Bytes;

    use super::*;
    use crate::error::ErrorKind;

    fn answer(status: u16, after: Option<&'static str>) -> Result<Answer, Failure> {
        let mut headers = HeaderMap::new();
        if let Some(after) = after {
            headers.insert("retry-after", HeaderValue::from_static(after));
        }
        Ok(Answer { status, headers, body: Bytes::new() })
    }

    fn failure(maybe_processed: bool, transient: bool) -> Result<Answer, Failure> {
        Err(Failure { error: Error::new(ErrorKind::ConnectionLost, "x"), maybe_processed, transient })
    }

    fn repeats(method: &Method, outcome: &Result<Answer, Failure>) -> bool {
        wait_before_repeating(method, outcome, 1, UNIX_EPOCH).is_some()
    }

    #[test]
    fn a_post_or_patch_that_may_have_left_is_never_repeated() {
        for method in [Method::POST, Method::PATCH] {
            assert!(!repeats(&method, &failure(true, true)));
            assert!(repeats(&method, &failure(false, true)), "nothing had left");
            for status in [400, 408, 500, 502, 503, 504] {
                assert!(!repeats(&method, &answer(status, None)), "{method} {status}");
            }
        }
    }

    #[test]
    fn repeatable_methods_are_repeated_after_a_lost_connection_or_gateway_error() {
        for method in [Method::GET, Method::HEAD, Method::PUT, Method::DELETE] {
            assert!(repeats(&method, &failure(true, true)));
            assert!(!repeats(&method, &failure(true, false)), "permanent");
            for status in [502, 503, 504] {
                assert!(repeats(&method, &answer(status, None)));
            }
            for status in [200, 400, 401, 404, 409, 429, 500, 501] {
                assert!(!repeats(&method, &answer(status, None)), "{method} {status}");
            }
        }
    }

    #[test]
    fn retry_after_is_honoured_for_every_method() {
        for method in [Method::POST, Method::GET] {
            for status in [429, 503] {
                let wait = wait_before_repeating(&method, &answer(status, Some("3")), 1, UNIX_EPOCH);
                assert_eq!(wait, Some(Duration::from_secs(3)));
            }
        }
    }

    #[test]
    fn backoff_grows_is_jittered_and_bounded() {
        for attempt in 1..200 {
            assert!(backoff(attempt) < LONGEST_BACKOFF);
        }
        assert!(backoff(1) < FIRST_BACKOFF);
        let distinct: std::collections::BTreeSet<Duration> = (0..20).map(|_| backoff(8)).collect();
        assert!(distinct.len() > 1);
    }
}
