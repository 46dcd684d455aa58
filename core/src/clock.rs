//! Time, injectable. Lifetimes are counted on a monotonic clock that goes on during suspend;
//! the wall clock is only shown to people and compared with certificates.

use std::fmt::Debug;
use std::sync::Mutex;
use std::time::{Duration, SystemTime};

/// A reading of a [`Clock`]'s monotonic side: the time since an origin that stays the same within a boot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Moment(Duration);

impl Moment {
    /// The moment `since_origin` after the clock's origin.
    #[must_use]
    pub const fn new(since_origin: Duration) -> Self {
        Self(since_origin)
    }

    /// The time from `earlier` to this moment; zero if `earlier` is later.
    #[must_use]
    pub const fn since(self, earlier: Moment) -> Duration {
        self.0.saturating_sub(earlier.0)
    }

    /// This moment plus `duration`, held at the end of time rather than overflowing.
    #[must_use]
    pub const fn after(self, duration: Duration) -> Moment {
        Moment(self.0.saturating_add(duration))
    }
}

/// Where gnpix reads the time. Implementations are shared by threads and must not block.
pub trait Clock: Debug + Send + Sync {
    /// A monotonic reading that includes time spent suspended.
    fn now(&self) -> Moment;

    /// The wall clock.
    fn wall(&self) -> SystemTime;
}

/// The machine's clocks: `CLOCK_BOOTTIME` on Linux, the standard library's monotonic clock elsewhere.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[cfg(target_os = "linux")]
    fn now(&self) -> Moment {
        let time = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
        let seconds = u64::try_from(time.tv_sec).unwrap_or(0);
        let nanos = u32::try_from(time.tv_nsec).unwrap_or(0);
        Moment(Duration::new(seconds, nanos))
    }

    #[cfg(not(target_os = "linux"))]
    fn now(&self) -> Moment {
        use std::sync::OnceLock;
        use std::time::Instant;
        static ORIGIN: OnceLock<Instant> = OnceLock::new();
        Moment(ORIGIN.get_or_init(Instant::now).elapsed())
    }

    fn wall(&self) -> SystemTime {
        SystemTime::now()
    }
}

/// A clock that stands still until told to move: for tests of gnpix and of programs that use it.
#[derive(Debug)]
pub struct ManualClock {
    time: Mutex<(Moment, SystemTime)>,
}

impl ManualClock {
    /// A clock whose monotonic side starts a day after its origin, with `wall` on the wall.
    #[must_use]
    pub fn starting_at(wall: SystemTime) -> Self {
        Self { time: Mutex::new((Moment::new(Duration::from_secs(86_400)), wall)) }
    }

    /// Moves both clocks forward.
    pub fn advance(&self, by: Duration) {
        let mut time = self.time.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        time.0 = time.0.after(by);
        time.1 = time.1.checked_add(by).unwrap_or(time.1);
    }

    /// Sets the wall clock alone, as an administrator or NTP would.
    pub fn set_wall(&self, wall: SystemTime) {
        self.time.lock().unwrap_or_else(std::sync::PoisonError::into_inner).1 = wall;
    }
}

impl Clock for ManualClock {
    fn now(&self) -> Moment {
        self.time.lock().unwrap_or_else(std::sync::PoisonError::into_inner).0
    }

    fn wall(&self) -> SystemTime {
        self.time.lock().unwrap_or_else(std::sync::PoisonError::into_inner).1
    }
}
