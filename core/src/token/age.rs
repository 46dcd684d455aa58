//! When a token is fresh, due and expired (statements 3, 6 and 7).

use std::time::Duration;

use crate::clock::Moment;

/// A token is due this long before its end, if that is earlier than 80 % of its life.
const DUE_WITHIN: Duration = Duration::from_secs(60);
/// A token is no longer sent this long before its end.
const EXPIRED_WITHIN: Duration = Duration::from_secs(10);
/// Below this, proportions alone count.
const SHORT_LIFE: Duration = Duration::from_secs(30);

/// The two turning points of a token's life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ages {
    /// From here on the token is used and renewed.
    pub(super) due: Moment,
    /// From here on the token is never sent.
    pub(super) expired: Moment,
}

impl Ages {
    /// The ages of a token requested at `started` that lives for `life`, of which `used` had passed by then.
    /// `roll` (uniform over `u16`) moves *due* up to 10 % of the life forward, so that a fleet does not renew
    /// in step.
    pub(super) fn new(started: Moment, life: Duration, used: Duration, roll: u16) -> Self {
        // The 60 s are held to half the life: a token of 60 s would otherwise be due when it arrives, and
        // every use would renew it.
        let margin = match life {
            life if life < SHORT_LIFE => life / 5,
            life => (life / 5).max(DUE_WITHIN.min(life / 2)),
        };
        let early = fraction(life / 10, roll);
        let due = life.saturating_sub(margin).saturating_sub(early);
        let expired = life.saturating_sub(EXPIRED_WITHIN.min(life / 10));
        Self {
            due: started.after(due.saturating_sub(used)),
            expired: started.after(expired.saturating_sub(used)),
        }
    }
}

/// `roll` out of 65,535 parts of `whole`.
pub(super) fn fraction(whole: Duration, roll: u16) -> Duration {
    whole.saturating_mul(u32::from(roll)) / u32::from(u16::MAX)
}
