//! The closed loop every peer runs: N callers, each sending its next call when the last one is answered.

use std::fmt;
use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::time::{Duration, Instant};

use super::histogram::Histogram;
use super::usage;
use crate::Result;

// Zero is the warm-up.
const MEASURING: u8 = 1;
const STOPPED: u8 = 2;

/// How many callers, for how long.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    /// Callers at once.
    pub callers: usize,
    /// Time before counting starts.
    pub warmup: Duration,
    /// Time that is counted.
    pub window: Duration,
}

/// What a run measured. `Display` is the `key=value` line that the harness reads.
pub struct Outcome {
    callers: Calls,
    window: Duration,
    cpu: Duration,
    /// Connections, as the peer itself counts them.
    pub connections: u64,
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "answers={} requests={} window_ns={} p50_ns={} p99_ns={} cpu_ns={} connections={} peak_rss_kib={}",
            self.callers.answers,
            self.callers.latencies.total(),
            self.window.as_nanos(),
            self.callers.latencies.quantile(0.50),
            self.callers.latencies.quantile(0.99),
            self.cpu.as_nanos(),
            self.connections,
            usage::peak_rss_kib()
        )
    }
}

/// One caller's calls, or all callers'.
#[derive(Default)]
struct Calls {
    /// Whenever they began and ended.
    answers: u64,
    /// Of those that began and ended in the window.
    latencies: Histogram,
}

impl Calls {
    /// When the next call begins, and in which phase: none once the time is up, but never none for the first.
    fn begin(&self, phase: &Phase) -> Option<(u8, Instant)> {
        let at = phase.is();
        (at != STOPPED || self.answers == 0).then(|| (at, Instant::now()))
    }

    fn end(&mut self, phase: &Phase, (at, began): (u8, Instant)) {
        let took = began.elapsed();
        self.answers += 1;
        if at == MEASURING && phase.is() == MEASURING {
            self.latencies.record(took.as_nanos() as u64);
        }
    }

    fn merge(&mut self, other: &Self) {
        self.answers += other.answers;
        self.latencies.merge(&other.latencies);
    }
}

#[derive(Default)]
struct Phase(AtomicU8);

impl Phase {
    fn is(&self) -> u8 {
        self.0.load(Ordering::Relaxed)
    }

    /// Moves through the phases on the calling thread; returns the window as it really was, and its CPU time.
    fn conduct(&self, plan: Plan) -> (Duration, Duration) {
        std::thread::sleep(plan.warmup);
        let (cpu, began) = (usage::cpu(), Instant::now());
        self.0.store(MEASURING, Ordering::Relaxed);
        std::thread::sleep(plan.window);
        self.0.store(STOPPED, Ordering::Relaxed);
        (began.elapsed(), usage::cpu().saturating_sub(cpu))
    }
}

/// Callers that are threads: `caller` is run on each thread and makes what performs one call.
pub fn threads<C>(plan: Plan, caller: impl Fn() -> Result<C> + Sync) -> Result<Outcome>
where
    C: FnMut() -> Result<()>,
{
    let phase = Phase::default();
    let run = || -> Result<Calls> {
        let mut call = caller()?;
        let mut calls = Calls::default();
        while let Some(begun) = calls.begin(&phase) {
            call()?;
            calls.end(&phase, begun);
        }
        Ok(calls)
    };
    std::thread::scope(|scope| {
        let running: Vec<_> = (0..plan.callers).map(|_| scope.spawn(run)).collect();
        let (window, cpu) = phase.conduct(plan);
        let mut callers = Calls::default();
        for caller in running {
            callers.merge(&caller.join().map_err(|_| "a caller panicked")??);
        }
        Ok(Outcome { callers, window, cpu, connections: 0 })
    })
}

/// Callers that are tasks of `runtime`: `call` performs one call.
pub fn tasks<F>(
    runtime: &tokio::runtime::Runtime,
    plan: Plan,
    call: impl Fn() -> F + Clone + Send + 'static,
) -> Result<Outcome>
where
    F: Future<Output = Result<()>> + Send,
{
    let phase = Arc::new(Phase::default());
    let running: Vec<tokio::task::JoinHandle<Result<Calls>>> = (0..plan.callers)
        .map(|_| {
            let (phase, call) = (Arc::clone(&phase), call.clone());
            runtime.spawn(async move {
                let mut calls = Calls::default();
                while let Some(begun) = calls.begin(&phase) {
                    call().await?;
                    calls.end(&phase, begun);
                }
                crate::Result::<Calls>::Ok(calls)
            })
        })
        .collect();
    let (window, cpu) = phase.conduct(plan);
    let mut callers = Calls::default();
    for caller in running {
        callers.merge(&runtime.block_on(caller)??);
    }
    Ok(Outcome { callers, window, cpu, connections: 0 })
}
