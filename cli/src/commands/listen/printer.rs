//! What is new goes to stdout, one line of JSON each, from a thread of its own: a slow reader holds up nobody's handshake.

use std::collections::{HashSet, VecDeque};
use std::io::Write;

use bytes::Bytes;
use gnpix::pix::webhook::{Callback, Notice};
use gnpix::{Error, ErrorKind};
use serde_json::{Value, json};
use tokio::sync::{mpsc, oneshot};

/// Callbacks that wait to be printed; callers wait when there are more.
const WAITING: usize = 64;
/// Keys that are remembered: repetitions come within hours, or after 36 days.
const REMEMBERED: usize = 100_000;

struct Job {
    callback: Callback,
    body: Bytes,
    done: oneshot::Sender<bool>,
}

/// The way to the printing thread.
pub(super) struct Lines {
    jobs: mpsc::Sender<Job>,
}

impl Lines {
    /// Prints the callback's new items; false if that failed, so that the bank calls again.
    pub(super) async fn print(&self, callback: Callback, body: Bytes) -> bool {
        let (done, printed) = oneshot::channel();
        self.jobs.send(Job { callback, body, done }).await.is_ok() && printed.await.unwrap_or(false)
    }
}

/// Starts the thread. What comes from the other end is why it stopped.
pub(super) fn start() -> (Lines, mpsc::Receiver<Error>) {
    let (jobs, mut work) = mpsc::channel::<Job>(WAITING);
    let (lost, stopped) = mpsc::channel(1);
    std::thread::spawn(move || {
        let mut seen = Seen::default();
        while let Some(job) = work.blocking_recv() {
            match print(&job, &mut seen) {
                Ok(()) => drop(job.done.send(true)),
                Err(cause) => {
                    let _ = job.done.send(false);
                    // A reader that went away has seen enough.
                    if cause.kind() == std::io::ErrorKind::BrokenPipe {
                        return;
                    }
                    let error = Error::new(ErrorKind::Internal, format!("stdout can't be written: {cause}"));
                    let _ = lost.blocking_send(error.with_code("output_lost"));
                    return;
                }
            }
        }
    });
    (Lines { jobs }, stopped)
}

fn print(job: &Job, seen: &mut Seen) -> std::io::Result<()> {
    let notices = &job.callback.notices;
    let mut text = String::new();
    let mut new: Vec<&str> = Vec::new();
    for notice in notices.iter().filter(|notice| !seen.has(&notice.key)) {
        // The same news may be in one callback twice.
        if !new.contains(&notice.key.as_str()) {
            new.push(&notice.key);
            text.push_str(&format!("{}\n", line(notice)));
        }
    }
    if notices.is_empty() {
        let body: Value = serde_json::from_slice(&job.body).unwrap_or_default();
        text.push_str(&format!("{}\n", json!({ "kind": "unknown", "item": body })));
    }
    let mut stdout = std::io::stdout().lock();
    stdout.write_all(text.as_bytes())?;
    stdout.flush()?;
    // Known only once it is out.
    new.into_iter().for_each(|key| seen.add(key));
    Ok(())
}

/// A notice, and the item as it came under `item`.
fn line(notice: &Notice) -> Value {
    let mut line = serde_json::to_value(notice).unwrap_or_default();
    if let Some(members) = line.as_object_mut() {
        members.remove("json");
        members.insert("item".to_owned(), serde_json::from_str(&notice.json).unwrap_or_default());
    }
    line
}

/// The newest keys.
#[derive(Default)]
struct Seen {
    keys: HashSet<String>,
    order: VecDeque<String>,
}

impl Seen {
    fn has(&self, key: &str) -> bool {
        self.keys.contains(key)
    }

    fn add(&mut self, key: &str) {
        if self.keys.insert(key.to_owned()) {
            self.order.push_back(key.to_owned());
        }
        if self.order.len() > REMEMBERED
            && let Some(oldest) = self.order.pop_front()
        {
            self.keys.remove(&oldest);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_keys_are_forgotten_first() {
        let mut seen = Seen::default();
        for number in 0..=REMEMBERED {
            seen.add(&number.to_string());
        }
        assert!(!seen.has("0") && seen.has("1") && seen.has(&REMEMBERED.to_string()));
        assert_eq!((seen.keys.len(), seen.order.len()), (REMEMBERED, REMEMBERED));
    }
}
