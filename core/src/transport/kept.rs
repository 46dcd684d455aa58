//! What a pool keeps between calls: bookkeeping only, done under the pool's lock.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::Instant;

use super::exclusive::Exclusive;
use super::lost::Lost;
use super::multiplexed::Multiplexed;

/// News of a connection that is being made. Its end without a failure means: look again.
pub(super) type News = watch::Receiver<Option<Lost>>;

/// What there is for a caller.
pub(super) enum Found {
    Exclusive(Exclusive),
    Shared(Arc<Multiplexed>),
    /// Another caller makes a connection that may serve both.
    Coming(News),
    /// The caller is to make a connection; with a sender, others wait to hear of it.
    Nothing(Option<watch::Sender<Option<Lost>>>),
}

pub(super) struct Kept {
    /// Idle ones with the time of their last use, the newest last.
    exclusive: Vec<(Exclusive, Instant)>,
    shared: Shared,
    /// Whether the bank may speak HTTP/2, as far as the last connection told. If not, nobody waits for another's.
    http2: bool,
    /// Whether somebody sees to it that idle connections end in time.
    swept: bool,
}

enum Shared {
    None,
    Coming(News),
    There(Arc<Multiplexed>, Instant),
}

impl Kept {
    pub(super) fn nothing(http2: bool) -> Self {
        Self { exclusive: Vec::new(), shared: Shared::None, http2, swept: false }
    }

    pub(super) fn find(&mut self) -> Found {
        if let Shared::There(connection, _) = &self.shared {
            return Found::Shared(Arc::clone(connection));
        }
        if let Some((connection, _)) = self.exclusive.pop() {
            return Found::Exclusive(connection);
        }
        if let Shared::Coming(news) = &self.shared {
            return Found::Coming(news.clone());
        }
        Found::Nothing(self.http2.then(|| {
            let (sender, news) = watch::channel(None);
            self.shared = Shared::Coming(news);
            sender
        }))
    }

    /// Keeps a new HTTP/2 connection for all, unless there is one already; returns the one to use, and whether it
    /// is the new one.
    pub(super) fn share(&mut self, connection: Multiplexed) -> (Arc<Multiplexed>, bool) {
        self.http2 = true;
        if let Shared::There(other, _) = &self.shared {
            return (Arc::clone(other), false);
        }
        let connection = Arc::new(connection);
        self.shared = Shared::There(Arc::clone(&connection), Instant::now());
        (connection, true)
    }

    /// A new connection speaks HTTP/1.1.
    pub(super) fn stay_with_http1(&mut self) {
        self.http2 = false;
    }

    /// The connection that others waited for is there, or nobody makes it any more.
    pub(super) fn nothing_coming(&mut self) {
        if matches!(self.shared, Shared::Coming(_)) {
            self.shared = Shared::None;
        }
    }

    pub(super) fn give_back(&mut self, connection: Exclusive) {
        self.exclusive.push((connection, Instant::now()));
    }

    pub(super) fn was_used(&mut self, used: &Arc<Multiplexed>) {
        if let Shared::There(connection, since) = &mut self.shared
            && Arc::ptr_eq(connection, used)
        {
            *since = Instant::now();
        }
    }

    /// Gives the shared connection to no further caller; those who use it go on.
    pub(super) fn retire(&mut self, which: impl FnOnce(&Arc<Multiplexed>) -> bool) {
        if let Shared::There(connection, _) = &self.shared
            && which(connection)
        {
            self.shared = Shared::None;
        }
    }

    /// Takes out what was idle for longer than `idle`, to be dropped outside of the lock.
    pub(super) fn sweep(&mut self, idle: Duration) -> impl Sized + use<> {
        let now = Instant::now();
        let is_old = |since: Instant| now.saturating_duration_since(since) > idle;
        let old = self.exclusive.partition_point(|(_, since)| is_old(*since));
        let exclusive: Vec<_> = self.exclusive.drain(..old).collect();
        let shared = match &self.shared {
            Shared::There(connection, since) if Arc::strong_count(connection) == 1 && is_old(*since) => {
                Some(std::mem::replace(&mut self.shared, Shared::None))
            }
            _ => None,
        };
        (exclusive, shared)
    }

    /// When the next connection's idle time can end; `None` if nothing is kept, and then nobody needs to sweep.
    pub(super) fn next_sweep(&mut self, idle: Duration) -> Option<Instant> {
        let exclusive = self.exclusive.first().map(|(_, since)| *since);
        let shared = match &self.shared {
            Shared::There(connection, _) if Arc::strong_count(connection) > 1 => Some(Instant::now()),
            Shared::There(_, since) => Some(*since),
            _ => None,
        };
        let since = exclusive.into_iter().chain(shared).min();
        self.swept = since.is_some();
        since.map(|since| since + idle)
    }

    /// Whether the one who asks is to sweep from now on.
    pub(super) fn takes_a_sweeper(&mut self) -> bool {
        !std::mem::replace(&mut self.swept, true)
    }
}
