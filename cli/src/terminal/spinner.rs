//! A sign of life on stderr while something is awaited.

use std::io::Write;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use super::style::Style;

const FRAMES: [&str; 10] = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const PACE: Duration = Duration::from_millis(80);
/// Quick work shows no spinner at all.
const PATIENCE: Duration = Duration::from_millis(150);

/// Runs until dropped, and leaves an empty line behind: nothing to restore, even on Ctrl-C.
#[derive(Debug)]
pub(crate) struct Spinner {
    running: Option<(Sender<()>, JoinHandle<()>)>,
}

impl Spinner {
    /// Starts turning beside `what`; without it, does nothing.
    pub(crate) fn start(what: Option<String>, colour: bool) -> Self {
        let running = what.and_then(|what| {
            let (stop, stopped) = channel::<()>();
            let turn = move || {
                let started = Instant::now();
                let mut pause = PATIENCE;
                for frame in FRAMES.iter().cycle() {
                    if stopped.recv_timeout(pause) != Err(RecvTimeoutError::Timeout) {
                        break;
                    }
                    pause = PACE;
                    let frame = if colour { Style::Accent.paint(frame) } else { (*frame).to_owned() };
                    write(&format!("\r\x1b[K{frame} {what} {:.1} s", started.elapsed().as_secs_f64()));
                }
                if pause == PACE {
                    write("\r\x1b[K");
                }
            };
            let thread = std::thread::Builder::new().name("spinner".into()).spawn(turn).ok()?;
            Some((stop, thread))
        });
        Self { running }
    }
}

impl Drop for Spinner {
    fn drop(&mut self) {
        if let Some((stop, thread)) = self.running.take() {
            drop(stop);
            let _ = thread.join();
        }
    }
}

fn write(text: &str) {
    let mut stderr = std::io::stderr().lock();
    let _ = stderr.write_all(text.as_bytes()).and_then(|()| stderr.flush());
}
