//! TLS, mutual TLS, token, scopes and clock: what one authorization and one answer of the bank tell.

use std::time::{Duration, Instant, SystemTime};

use gnpix::http::HeaderMap;
use gnpix::token::AccessToken;
use gnpix::{Client, Error, ErrorKind, Request, Result, Scope};
use serde_json::json;

use super::check::{Check, Report};
use crate::terminal::Terminal;

/// A clock further off than this spoils tokens and certificates sooner or later.
const SKEW: Duration = Duration::from_secs(60);

pub(super) async fn check(report: &mut Report<'_>, terminal: &Terminal, client: &Client) {
    let waiting = terminal.spinner("asking the bank for an authorization");
    let started = Instant::now();
    let (token, connected) = watch(client).await;
    let took = started.elapsed();
    drop(waiting);
    match token {
        Ok(token) => {
            report.add(tls_ok(connected));
            report.add(Check::ok("mTLS", "the bank accepted the certificate"));
            let kind = token.token_type();
            let detail = format!("{kind}, valid for {} s", token.expires_in().as_secs());
            report.add(Check::ok("token", detail).took(took));
            report.add(scopes(&token));
            let answer = client.send(Request::get("/")).await;
            let headers = match &answer {
                Ok(response) => Some(response.headers()),
                Err(error) => error.answer().map(|answer| &answer.headers),
            };
            report.add(clock(headers));
        }
        Err(error) => refused(report, &error, connected, took),
    }
}

/// Gets a token, and notes when the client's first connection stood, TLS included.
async fn watch(client: &Client) -> (Result<AccessToken>, Option<Duration>) {
    let started = Instant::now();
    let mut connected = None;
    let mut ticks = tokio::time::interval(Duration::from_millis(1));
    let mut token = std::pin::pin!(client.token());
    let outcome = loop {
        tokio::select! {
            outcome = &mut token => break outcome,
            _ = ticks.tick(), if connected.is_none() => {
                if client.stats().connections > 0 {
                    connected = Some(started.elapsed());
                }
            }
        }
    };
    if connected.is_none() && client.stats().connections > 0 {
        connected = Some(started.elapsed());
    }
    (outcome, connected)
}

fn tls_ok(connected: Option<Duration>) -> Check {
    let check = Check::ok("TLS", "the server's certificate is trusted");
    match connected {
        Some(took) => check.took(took),
        None => check,
    }
}

/// Which of the steps the failure belongs to.
fn refused(report: &mut Report<'_>, error: &Error, connected: Option<Duration>, took: Duration) {
    let no_tls = match error.kind() {
        ErrorKind::Tls | ErrorKind::Connect => true,
        ErrorKind::Timeout | ErrorKind::ConnectionLost => connected.is_none(),
        _ => false,
    };
    if no_tls {
        report.add(Check::fail("TLS", error.clone()).took(took));
        return report.skip_rest("there is no secure connection");
    }
    report.add(tls_ok(connected));
    if error.kind() == ErrorKind::CertificateRefused {
        report.add(Check::fail("mTLS", error.clone()).took(took));
        report.add(Check::skipped("token", "the bank refused the certificate"));
    } else {
        report.add(match error.answer() {
            Some(_) => Check::ok("mTLS", "the bank answered, so it accepted the certificate"),
            None => Check::skipped("mTLS", "no answer came"),
        });
        report.add(Check::fail("token", error.clone()).took(took));
    }
    report.add(Check::skipped("scopes", "there is no token"));
    report.add(clock(error.answer().map(|answer| &answer.headers)));
}

fn scopes(token: &AccessToken) -> Check {
    let Some(granted) = token.scopes() else {
        return Check::ok("scopes", "not told by the bank: those that were asked for");
    };
    let missing: Vec<&str> =
        Scope::KNOWN.iter().filter(|scope| !granted.contains(scope)).map(Scope::as_str).collect();
    let more =
        json!({ "granted": granted.iter().map(Scope::as_str).collect::<Vec<_>>(), "missing": missing });
    let check = if granted.is_empty() {
        Check::warn(
            "scopes",
            "none granted",
            "Tick the scopes the application needs in its settings at the bank.",
        )
    } else if missing.is_empty() {
        Check::ok("scopes", format!("all {} known ones granted", granted.len()))
    } else {
        let without = missing.join(" ");
        Check::ok("scopes", format!("{} granted: {granted}; without: {without}", granted.len()))
    };
    check.with(more)
}

/// Compares the `Date` of an answer with this machine's clock.
fn clock(headers: Option<&HeaderMap>) -> Check {
    let date = headers.and_then(|headers| headers.get("date")).and_then(|date| date.to_str().ok());
    let Some(bank) = date.and_then(|date| httpdate::parse_http_date(date).ok()) else {
        return Check::skipped("clock", "no answer with a date came");
    };
    let here = SystemTime::now();
    let (skew, side) = match here.duration_since(bank) {
        Ok(ahead) => (ahead, "ahead of"),
        Err(behind) => (behind.duration(), "behind"),
    };
    let more = json!({ "skew_s": skew.as_secs() });
    let check = if skew > SKEW {
        let detail = format!("this machine's clock is {} s {side} the bank's", skew.as_secs());
        Check::warn("clock", detail, "Set it, for instance with timedatectl set-ntp true.")
    } else {
        Check::ok("clock", format!("within {} s of the bank's", skew.as_secs().max(1)))
    };
    check.with(more)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::doctor::check::State;

    fn clock_at(offset: i64) -> Check {
        let now = SystemTime::now();
        let shift = Duration::from_secs(offset.unsigned_abs());
        let date = if offset < 0 { now - shift } else { now + shift };
        let mut headers = HeaderMap::new();
        headers.insert("date", httpdate::fmt_http_date(date).parse().unwrap());
        clock(Some(&headers))
    }

    #[test]
    fn a_clock_more_than_a_minute_off_is_a_warning_on_either_side() {
        assert_eq!(clock_at(5).state(), State::Ok);
        assert_eq!(clock_at(-30).state(), State::Ok);
        assert_eq!(clock_at(90).state(), State::Warn);
        assert_eq!(clock_at(-90).state(), State::Warn);
        assert_eq!(clock(None).state(), State::Skipped);
    }
}
