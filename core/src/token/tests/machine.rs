//! The pure state machine, and the ages and backoffs it goes by.

use std::time::{Duration, SystemTime};

use super::support::{LEASE, failure, grant, seconds, text};
use crate::clock::Moment;
use crate::error::ErrorKind;
use crate::token::age::Ages;
use crate::token::cache::{Decision, Event, State, Ticket, step};
use crate::token::failure::{remembered_for, renewal_pause};

fn at(at: f64) -> Moment {
    Moment::new(seconds(at))
}

fn ask(state: &mut State, now: f64) -> Decision {
    step(state, at(now), Event::Ask { lease: LEASE, patient: false })
}

fn lead(state: &mut State, now: f64) -> Ticket {
    match ask(state, now) {
        Decision::Lead(ticket) => ticket,
        other => panic!("expected to lead, got {other:?}"),
    }
}

fn renew(state: &mut State, now: f64) -> Ticket {
    match ask(state, now) {
        Decision::Renew(_, ticket) => ticket,
        other => panic!("expected to renew, got {other:?}"),
    }
}

fn land(state: &mut State, ticket: &Ticket, now: f64, life: f64) {
    let token = grant(&format!("t{}", ticket.flight), life).issue(ticket, SystemTime::UNIX_EPOCH, 0).unwrap();
    step(state, at(now), Event::Landed { token });
}

fn fail(state: &mut State, ticket: &Ticket, now: f64, kind: ErrorKind) {
    step(state, at(now), Event::Failed { flight: ticket.flight, error: failure(kind), roll: u16::MAX });
}

#[test]
fn tc_02_generations_grow_from_token_to_token_through_failure_and_invalidation() {
    let mut state = State::default();
    let mut last = 0;
    for round in 0..5 {
        let now = f64::from(round) * 100.0;
        let ticket = lead(&mut state, now);
        fail(&mut state, &ticket, now, ErrorKind::Internal);
        let ticket = lead(&mut state, now + 1.0);
        land(&mut state, &ticket, now + 2.0, 3600.0);
        let Decision::Use(token) = ask(&mut state, now + 3.0) else { panic!("no token") };
        assert!(token.generation() > last);
        last = token.generation();
        step(&mut state, at(now + 4.0), Event::Invalidate);
    }
}

#[test]
fn tc_03_life_is_counted_from_when_the_request_was_sent_not_from_its_answer() {
    let mut state = State::default();
    let ticket = lead(&mut state, 1000.0);
    land(&mut state, &ticket, 1025.0, 3600.0);
    assert!(matches!(ask(&mut state, 1000.0 + 3600.0 * 0.8 - 0.001), Decision::Use(_)));
    assert!(matches!(ask(&mut state, 1000.0 + 3600.0 * 0.8), Decision::Renew(..)));
    assert!(matches!(ask(&mut state, 1000.0 + 3590.0), Decision::Wait { .. } | Decision::Lead(_)));
}

#[test]
fn tc_06_an_hour_is_fresh_to_80_percent_less_jitter_then_due_then_expired_10_seconds_before_its_end() {
    let hour = seconds(3600.0);
    let ages = Ages::new(at(0.0), hour, Duration::ZERO, 0);
    assert_eq!((ages.due, ages.expired), (at(2880.0), at(3590.0)));
    let early = Ages::new(at(0.0), hour, Duration::ZERO, u16::MAX);
    assert_eq!((early.due, early.expired), (at(2520.0), at(3590.0)));
    let half = Ages::new(at(0.0), hour, Duration::ZERO, u16::MAX / 2);
    assert!(half.due > early.due && half.due < ages.due);
    // 60 s before the end comes first below 300 s, and is held to half the life.
    assert_eq!(Ages::new(at(0.0), seconds(200.0), Duration::ZERO, 0).due, at(140.0));
    assert_eq!(Ages::new(at(0.0), seconds(60.0), Duration::ZERO, 0).due, at(30.0));
    assert_eq!(Ages::new(at(0.0), seconds(50.0), Duration::ZERO, 0).expired, at(45.0));
}

#[test]
fn tc_06_a_due_token_is_used_and_an_expired_one_never() {
    let mut state = State::default();
    let ticket = lead(&mut state, 0.0);
    land(&mut state, &ticket, 0.0, 3600.0);
    assert!(matches!(ask(&mut state, 2879.9), Decision::Use(_)));
    let renewal = renew(&mut state, 2880.0);
    assert!(renewal.renewal);
    assert_eq!(renewal.replaces.as_ref().map(text), Some("t1"));
    assert!(matches!(ask(&mut state, 2881.0), Decision::Use(_)), "one renewal is enough");
    step(&mut state, at(2900.0), Event::Abandoned { flight: renewal.flight });
    assert!(matches!(ask(&mut state, 3590.0), Decision::Lead(_)));
}

#[test]
fn tc_20_after_a_refusal_a_renewal_under_way_is_waited_for_and_a_paused_one_is_not() {
    let patient =
        |state: &mut State, now: f64| step(state, at(now), Event::Ask { lease: LEASE, patient: true });
    let mut state = State::default();
    let ticket = lead(&mut state, 0.0);
    land(&mut state, &ticket, 0.0, 3600.0);
    assert!(matches!(patient(&mut state, 100.0), Decision::Use(_)), "fresh");
    let renewal = renew(&mut state, 2880.0);
    assert!(matches!(patient(&mut state, 2881.0), Decision::Wait { .. }));
    assert!(matches!(ask(&mut state, 2881.0), Decision::Use(_)), "others go on with the token at hand");
    let error = failure(ErrorKind::Server);
    step(&mut state, at(2882.0), Event::Failed { flight: renewal.flight, error, roll: u16::MAX });
    assert!(matches!(patient(&mut state, 2882.1), Decision::Use(_)), "nothing to wait for");
}

#[test]
fn tc_07_short_lives_keep_the_proportions() {
    for life in [0.5, 1.0, 5.0, 29.0] {
        let ages = Ages::new(at(0.0), seconds(life), Duration::ZERO, 0);
        let within = |moment: Moment, share: f64| {
            let off = moment.since(at(0.0)).as_secs_f64() - life * share;
            assert!(off.abs() < 1e-6, "{life} s: off by {off}");
        };
        within(ages.due, 0.8);
        within(ages.expired, 0.9);
    }
}

#[test]
fn tc_07_a_token_of_a_second_costs_at_most_one_exchange_each_time_it_becomes_due() {
    let mut state = State::default();
    let (mut exchanges, mut answered) = (0_u32, 0_u32);
    for millis in 0..60_000_u32 {
        let now = f64::from(millis) / 1000.0;
        match ask(&mut state, now) {
            Decision::Use(_) => answered += 1,
            Decision::Renew(_, ticket) | Decision::Lead(ticket) => {
                exchanges += 1;
                land(&mut state, &ticket, now, 1.0);
            }
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(exchanges, 75, "one every 0.8 s");
    assert_eq!(answered, 60_000 - 75);
}

#[test]
fn tc_05_a_life_without_sense_serves_those_who_wait_and_nobody_after() {
    let mut state = State::default();
    let ticket = lead(&mut state, 0.0);
    let token = grant("odd", 0.0).issue(&ticket, SystemTime::UNIX_EPOCH, 0).unwrap();
    let Decision::Deliver(Ok(token)) = step(&mut state, at(1.0), Event::Landed { token }) else {
        panic!("the waiters get it")
    };
    assert_eq!(text(&token), "odd");
    assert!(matches!(ask(&mut state, 1.0), Decision::Lead(_)));
}

#[test]
fn tc_05_a_renewal_with_a_life_without_sense_does_not_make_every_call_renew() {
    let mut state = State::default();
    let ticket = lead(&mut state, 0.0);
    land(&mut state, &ticket, 0.0, 3600.0);
    let renewal = renew(&mut state, 3000.0);
    land(&mut state, &renewal, 3000.0, 0.0);
    assert!(matches!(ask(&mut state, 3000.5), Decision::Use(_)));
    assert!(matches!(ask(&mut state, 3001.0), Decision::Renew(..)));
}

#[test]
fn tc_15_a_failed_renewal_is_invisible_and_tried_again_after_1_s_doubling_to_60() {
    let mut state = State::default();
    let ticket = lead(&mut state, 0.0);
    land(&mut state, &ticket, 0.0, 36_000.0);
    let mut now = 36_000.0 * 0.8;
    for pause in [1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 60.0, 60.0] {
        let renewal = renew(&mut state, now);
        fail(&mut state, &renewal, now, ErrorKind::Server);
        assert!(
            matches!(ask(&mut state, now + pause - 0.001), Decision::Use(_)),
            "too early after {pause} s"
        );
        now += pause;
    }
    let renewal = renew(&mut state, now);
    land(&mut state, &renewal, now, 36_000.0);
    let again = renew(&mut state, now + 36_000.0 * 0.8);
    fail(&mut state, &again, now + 36_000.0 * 0.8, ErrorKind::Server);
    assert!(
        matches!(ask(&mut state, now + 36_000.0 * 0.8 + 1.0), Decision::Renew(..)),
        "success starts over"
    );
}

#[test]
fn tc_15_renewal_backoff_has_full_jitter() {
    let error = failure(ErrorKind::Connect);
    assert_eq!(renewal_pause(&error, 3, 0), Duration::ZERO);
    assert_eq!(renewal_pause(&error, 3, u16::MAX), seconds(4.0));
    let half = renewal_pause(&error, 3, u16::MAX / 2);
    assert!(half > seconds(1.9) && half < seconds(2.1));
    assert_eq!(renewal_pause(&error, u32::MAX, u16::MAX), seconds(60.0));
}

#[test]
fn tc_16_without_a_token_a_failure_is_remembered_for_half_a_second_doubling_to_30() {
    let mut state = State::default();
    let mut now = 0.0;
    for pause in [0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 30.0, 30.0] {
        let ticket = lead(&mut state, now);
        fail(&mut state, &ticket, now, ErrorKind::Connect);
        let Decision::Fail(error) = ask(&mut state, now + pause - 0.001) else { panic!("not remembered") };
        assert!(error.is_remembered());
        assert_eq!(error.kind(), ErrorKind::Connect);
        now += pause;
    }
}

#[test]
fn tc_16_a_429_is_remembered_for_its_retry_after_but_not_for_ever() {
    let limited =
        |seconds| failure(ErrorKind::RateLimit).with_retry_after(Some(Duration::from_secs(seconds)));
    assert_eq!(remembered_for(&limited(7), 1), Some(seconds(7.0)));
    assert_eq!(remembered_for(&limited(7), 9), Some(seconds(7.0)));
    assert_eq!(remembered_for(&limited(1 << 40), 1), Some(seconds(3600.0)));
    assert_eq!(remembered_for(&failure(ErrorKind::RateLimit), 2), Some(seconds(1.0)));
    assert_eq!(renewal_pause(&limited(90), 1, 0), seconds(90.0));
}

#[test]
fn tc_17_a_permanent_refusal_is_remembered_for_30_seconds() {
    for kind in [ErrorKind::Authorization, ErrorKind::CertificateRefused, ErrorKind::Api, ErrorKind::Scope] {
        let mut state = State::default();
        let ticket = lead(&mut state, 0.0);
        fail(&mut state, &ticket, 0.0, kind);
        assert!(matches!(ask(&mut state, 29.999), Decision::Fail(error) if error.kind() == kind));
        assert!(matches!(ask(&mut state, 30.0), Decision::Lead(_)));
        assert_eq!(renewal_pause(&failure(kind), 1, 0), seconds(30.0), "not hammered while due either");
    }
}

#[test]
fn tc_18_success_clears_the_memory_and_the_count_of_failures() {
    let mut state = State::default();
    let mut now = 0.0;
    for _ in 0..6 {
        let ticket = lead(&mut state, now);
        fail(&mut state, &ticket, now, ErrorKind::Server);
        now += 30.0;
    }
    let ticket = lead(&mut state, now);
    land(&mut state, &ticket, now, 3600.0);
    step(&mut state, at(now), Event::Refused { generation: ticket.flight });
    let ticket = lead(&mut state, now);
    fail(&mut state, &ticket, now, ErrorKind::Server);
    assert!(matches!(ask(&mut state, now + 0.5), Decision::Lead(_)), "back to half a second");
}

#[test]
fn tc_19_a_refusal_drops_only_the_token_it_names() {
    let mut state = State::default();
    let first = lead(&mut state, 0.0);
    land(&mut state, &first, 0.0, 3600.0);
    assert!(matches!(
        step(&mut state, at(1.0), Event::Refused { generation: first.flight }),
        Decision::Dropped
    ));
    let second = lead(&mut state, 1.0);
    land(&mut state, &second, 1.0, 3600.0);
    assert!(matches!(
        step(&mut state, at(2.0), Event::Refused { generation: first.flight }),
        Decision::Nothing
    ));
    assert!(matches!(ask(&mut state, 2.0), Decision::Use(token) if token.generation() == second.flight));
}

#[test]
fn tc_11_after_its_lease_a_flight_is_superseded_and_its_late_token_is_kept_only_if_newer() {
    let mut state = State::default();
    let slow = lead(&mut state, 0.0);
    assert!(matches!(ask(&mut state, 29.9), Decision::Wait { .. }));
    let second = lead(&mut state, 30.0);
    land(&mut state, &slow, 31.0, 3600.0);
    assert!(matches!(ask(&mut state, 31.0), Decision::Use(token) if token.generation() == slow.flight));
    land(&mut state, &second, 32.0, 3600.0);
    assert!(matches!(ask(&mut state, 32.0), Decision::Use(token) if token.generation() == second.flight));
    land(&mut state, &slow, 33.0, 3600.0);
    assert!(matches!(ask(&mut state, 33.0), Decision::Use(token) if token.generation() == second.flight));
}

#[test]
fn tc_11_a_superseded_flight_that_fails_spoils_nothing() {
    let mut state = State::default();
    let slow = lead(&mut state, 0.0);
    let second = lead(&mut state, 30.0);
    fail(&mut state, &slow, 31.0, ErrorKind::Timeout);
    step(&mut state, at(31.0), Event::Abandoned { flight: slow.flight });
    assert!(matches!(ask(&mut state, 31.0), Decision::Wait { .. }), "the second flight goes on");
    land(&mut state, &second, 32.0, 3600.0);
    assert!(matches!(ask(&mut state, 32.0), Decision::Use(_)));
}

#[test]
fn tc_29_invalidate_keeps_no_token_that_was_asked_for_before() {
    let mut state = State::default();
    let before = lead(&mut state, 0.0);
    step(&mut state, at(1.0), Event::Invalidate);
    let Decision::Wait { floor, .. } = ask(&mut state, 1.0) else { panic!("one request on the wire") };
    assert!(floor > before.flight, "the new caller won't take the old flight's token");
    land(&mut state, &before, 2.0, 3600.0);
    let after = lead(&mut state, 2.0);
    land(&mut state, &after, 3.0, 3600.0);
    assert!(matches!(ask(&mut state, 3.0), Decision::Use(token) if token.generation() == after.flight));
}
