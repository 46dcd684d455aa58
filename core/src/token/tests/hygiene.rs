//! Nothing that can be printed or logged shows a token or a secret; and what is logged.

use std::fmt::{Debug, Write};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

use super::support::{Bank, Caller, ask, cache, failure, grant, seconds};
use crate::error::ErrorKind;
use crate::secret::SecretString;
use crate::token::{CacheIdentity, CacheKey, Grant, StoreKey};

/// Writes down every span and event of this thread.
#[derive(Clone, Default)]
struct Log(Arc<(Mutex<String>, AtomicU64)>);

struct Line<'a>(&'a mut String);

impl Visit for Line<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        let _ = write!(self.0, " {field}={value:?}");
    }
}

impl Log {
    fn line(&self, what: &str, fields: impl FnOnce(&mut Line<'_>)) {
        let mut text = self.0.0.lock().unwrap();
        text.push_str(what);
        fields(&mut Line(&mut text));
        text.push('\n');
    }

    fn of(run: impl FnOnce()) -> String {
        let log = Self::default();
        tracing::subscriber::with_default(log.clone(), run);
        log.0.0.lock().unwrap().clone()
    }
}

impl Subscriber for Log {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        self.line(span.metadata().name(), |line| span.record(line));
        Id::from_u64(self.0.1.fetch_add(1, Ordering::Relaxed) + 1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        self.line("recorded", |line| values.record(line));
    }

    fn event(&self, event: &Event<'_>) {
        self.line("event", |line| event.record(line));
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

#[test]
fn tc_25_nothing_that_can_be_printed_shows_the_token_or_the_secret() {
    let (_, cache) = cache();
    let bank = Bank::default();
    let caller = Caller::of(&cache, &bank).waits();
    bank.answer(1, Ok(grant("s3cr3t", 3600.0)));
    let token = caller.done().unwrap();
    let key = CacheKey::of(&CacheIdentity {
        base_url: "https://pix.example",
        token_path: "/oauth/token",
        client_id: "id",
        client_secret: &SecretString::from("s3cr3t"),
        certificate: None,
        scope: None,
    });
    let printed = format!(
        "{token:?} {token:#?} {:?} {:?} {:?} {cache:?} {key:?} {:?} {:?}",
        grant("s3cr3t", 1.0),
        token.secret(),
        token.authorization_header(),
        StoreKey(*key.public()),
        cache.counters(),
    );
    assert!(!printed.contains("s3cr3t"), "{printed}");
    assert!(printed.contains("AccessToken"));
}

#[test]
fn tc_25_no_event_or_span_shows_the_token_whatever_happens() {
    let text = Log::of(|| {
        let (clock, cache) = cache();
        let bank = Bank::default();
        let (leader, waiter) = (Caller::of(&cache, &bank).waits(), Caller::of(&cache, &bank).waits());
        drop(leader);
        drop(waiter);
        let call = |number, answer: crate::error::Result<Grant>| {
            let caller = Caller::of(&cache, &bank).waits();
            bank.answer(number, answer);
            caller.done()
        };
        let token = call(2, Ok(grant("s3cr3t-2", 3600.0))).unwrap();
        cache.refused(token.generation());
        let odd = Grant::from_json(br#"{"access_token":"s3cr3t-3","expires_in":"s3cr3t"}"#);
        call(3, odd).unwrap();
        call(4, Grant::from_json(br#"{"access_token":"s3cr3t-4","token_type":"MAC"}"#)).unwrap_err();
        assert!(ask(&cache, &bank).unwrap_err().is_remembered());
        clock.advance(seconds(31.0));
        call(5, Ok(grant("s3cr3t-5", 3600.0))).unwrap();
        clock.advance(seconds(3000.0));
        call(6, Err(failure(ErrorKind::Server))).unwrap();
    });
    assert!(text.lines().count() > 10, "{text}");
    assert!(!text.contains("s3cr3t"), "{text}");
}

#[test]
fn tc_28_each_exchange_is_a_span_with_its_duration_and_outcome() {
    let text = Log::of(|| {
        let (clock, cache) = cache();
        let bank = Bank::default();
        let caller = Caller::of(&cache, &bank).waits();
        clock.advance(seconds(1.5));
        bank.answer(1, Err(failure(ErrorKind::Connect)));
        caller.done().unwrap_err();
        clock.advance(seconds(1.0));
        bank.promise(3600.0);
        ask(&cache, &bank).unwrap();
    });
    assert_eq!(text.matches("token_exchange").count(), 2, "{text}");
    assert!(text.contains("duration_ms=1500"), "{text}");
    assert!(text.contains("outcome=\"connect\"") && text.contains("outcome=\"granted\""), "{text}");
}
