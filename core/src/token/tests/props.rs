//! The state machine under random events.

use std::collections::BTreeSet;
use std::time::{Duration, SystemTime};

use proptest::prelude::*;

use super::support::{failure, grant, seconds};
use crate::clock::Moment;
use crate::error::ErrorKind;
use crate::token::cache::{Decision, Event, State, Ticket, step};

#[derive(Debug, Clone)]
enum Op {
    Wait(u32),
    Ask { lease: u8 },
    Land { which: usize, life: f64, roll: u16 },
    Fail { which: usize, kind: usize, roll: u16 },
    Abandon { which: usize },
    Refuse { back: u64 },
    Invalidate,
}

fn op() -> impl Strategy<Value = Op> {
    let life = prop_oneof![Just(0.0), 0.001..2.0, 2.0..100.0, Just(3600.0)];
    prop_oneof![
        3 => prop_oneof![0..50_u32, 0..5_000_u32, 0..4_000_000_u32].prop_map(Op::Wait),
        6 => (1..60_u8).prop_map(|lease| Op::Ask { lease }),
        3 => (any::<usize>(), life, any::<u16>()).prop_map(|(which, life, roll)| Op::Land { which, life, roll }),
        2 => (any::<usize>(), 0..6_usize, any::<u16>()).prop_map(|(which, kind, roll)| Op::Fail { which, kind, roll }),
        1 => any::<usize>().prop_map(|which| Op::Abandon { which }),
        1 => (0..3_u64).prop_map(|back| Op::Refuse { back }),
        1 => Just(Op::Invalidate),
    ]
}

const KINDS: [ErrorKind; 6] = [
    ErrorKind::Connect,
    ErrorKind::Server,
    ErrorKind::RateLimit,
    ErrorKind::Authorization,
    ErrorKind::Internal,
    ErrorKind::Timeout,
];

/// The flights that were begun and not ended, with the ends of their leases.
#[derive(Default)]
struct World {
    now: Moment,
    open: Vec<(Ticket, Moment)>,
    flights: u64,
    used: u64,
    refused: BTreeSet<u64>,
    floor: u64,
    failed: bool,
}

impl World {
    fn live(&self) -> usize {
        // Only the newest can be live: an older one was superseded.
        self.open.iter().filter(|(ticket, ends)| ticket.flight == self.flights && self.now < *ends).count()
    }

    fn take(&mut self, which: usize) -> Option<Ticket> {
        (!self.open.is_empty()).then(|| self.open.remove(which % self.open.len()).0)
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn tc_06_tc_09_tc_19_random_events_never_yield_an_expired_or_refused_token_nor_a_second_flight(
        ops in proptest::collection::vec(op(), 1..120)
    ) {
        let mut state = State::default();
        let mut world = World { now: Moment::new(seconds(100.0)), ..World::default() };
        for op in ops {
            match op {
                Op::Wait(millis) => world.now = world.now.after(Duration::from_millis(millis.into())),
                Op::Ask { lease } => {
                    let lease = Duration::from_secs(lease.into());
                    let decision = step(&mut state, world.now, Event::Ask { lease, patient: lease.as_secs() % 2 == 1 });
                    if let Decision::Use(token) | Decision::Renew(token, _) = &decision {
                        prop_assert!(token.is_usable(world.now), "an expired token");
                        prop_assert!(token.generation() >= world.used, "generations shrink");
                        prop_assert!(token.generation() >= world.floor, "invalidated");
                        prop_assert!(!world.refused.contains(&token.generation()), "refused");
                        world.used = token.generation();
                    }
                    match decision {
                        Decision::Lead(ticket) | Decision::Renew(_, ticket) => {
                            prop_assert_eq!(world.live(), 0, "two flights");
                            prop_assert!(ticket.flight > world.flights);
                            world.flights = ticket.flight;
                            world.open.push((ticket, world.now.after(lease)));
                        }
                        Decision::Wait { lease_ends, .. } => {
                            prop_assert_eq!(world.live(), 1, "waits for nobody");
                            prop_assert!(lease_ends > world.now);
                        }
                        Decision::Fail(error) => prop_assert!(world.failed && error.is_remembered()),
                        Decision::Use(_) => {}
                        other => prop_assert!(false, "{:?}", other),
                    }
                }
                Op::Land { which, life, roll } => {
                    if let Some(ticket) = world.take(which) {
                        let token = grant("t", life).issue(&ticket, SystemTime::UNIX_EPOCH, roll).unwrap();
                        step(&mut state, world.now, Event::Landed { token });
                    }
                }
                Op::Fail { which, kind, roll } => {
                    if let Some(ticket) = world.take(which) {
                        let error = failure(KINDS[kind]);
                        step(&mut state, world.now, Event::Failed { flight: ticket.flight, error, roll });
                        world.failed = true;
                    }
                }
                Op::Abandon { which } => {
                    if let Some(ticket) = world.take(which) {
                        step(&mut state, world.now, Event::Abandoned { flight: ticket.flight });
                    }
                }
                Op::Refuse { back } => {
                    let generation = world.flights.saturating_sub(back);
                    if state.current().is_some_and(|token| token.generation() == generation) {
                        world.refused.insert(generation);
                    }
                    step(&mut state, world.now, Event::Refused { generation });
                }
                Op::Invalidate => {
                    step(&mut state, world.now, Event::Invalidate);
                    world.floor = world.flights + 1;
                }
            }
        }
    }
}
