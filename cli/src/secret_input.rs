//! Where passwords and secrets come from: a file, a variable, or a prompt without echo. Never an argument.

use std::io::{IsTerminal, Read};
use std::path::Path;
#[cfg(unix)]
use std::sync::{Mutex, PoisonError};

use gnpix::secret::SecretString;
use gnpix::{Error, ErrorKind, Result};

/// Longer first lines are no password.
const LONGEST: u64 = 64 * 1024;

/// The secret in `path`: its content without the newline at its end.
pub(crate) fn from_file(path: &Path) -> Result<SecretString> {
    let refuse = |why: &str| {
        Error::new(ErrorKind::Config, format!("the secret's file {} {why}", path.display()))
            .with_code("secret_file_invalid")
    };
    let file = std::fs::File::open(path).map_err(|cause| refuse("can't be read").with_source(cause))?;
    // Room for all of it at once: a growing string would leave pieces of the secret behind in memory.
    let mut text = String::with_capacity(usize::try_from(LONGEST).unwrap_or(0).saturating_add(1));
    let read = file.take(LONGEST.saturating_add(1)).read_to_string(&mut text);
    let secret = SecretString::from(text);
    let length = read.map_err(|cause| refuse("isn't UTF-8 text").with_source(cause))?;
    if u64::try_from(length).unwrap_or(u64::MAX) > LONGEST {
        return Err(refuse("is too long to hold a secret"));
    }
    Ok(without_newline(&secret))
}

fn without_newline(text: &SecretString) -> SecretString {
    use gnpix::secret::ExposeSecret;
    let text = text.expose_secret();
    let line = text.strip_suffix('\n').unwrap_or(text);
    SecretString::from(line.strip_suffix('\r').unwrap_or(line).to_owned())
}

/// The secret in the environment variable `name`, if it is set and not empty.
pub(crate) fn from_variable(name: &str) -> Result<Option<SecretString>> {
    match std::env::var(name) {
        Ok(value) if value.is_empty() => Ok(None),
        Ok(value) => Ok(Some(value.into())),
        Err(std::env::VarError::NotPresent) => Ok(None),
        Err(std::env::VarError::NotUnicode(_)) => {
            Err(Error::new(ErrorKind::Config, format!("the environment variable {name} isn't UTF-8"))
                .with_code("environment_variable_invalid"))
        }
    }
}

/// Whether there is a person to ask: stdin and stderr are terminals.
pub(crate) fn can_ask() -> bool {
    std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
}

/// Asks on the terminal without echo.
///
/// # Errors
/// `Cancelled` for Ctrl-C, which may also end the whole command first: see [`restore_terminal`].
pub(crate) async fn ask(question: &str) -> Result<SecretString> {
    let question = question.to_owned();
    // Before the question shows, so that not even a quick answer is echoed.
    hide_input();
    let answer = tokio::task::spawn_blocking(move || rpassword::prompt_password(question)).await;
    restore_terminal();
    let failed =
        || Error::new(ErrorKind::Config, "no answer came from the terminal").with_code("prompt_failed");
    match answer {
        Ok(Ok(text)) => Ok(text.into()),
        Ok(Err(cause)) if cause.kind() == std::io::ErrorKind::Interrupted => {
            Err(Error::new(ErrorKind::Cancelled, "interrupted"))
        }
        Ok(Err(cause)) => Err(failed().with_source(cause)),
        Err(cause) => Err(failed().with_source(cause)),
    }
}

/// The terminal's settings from before a prompt.
#[cfg(unix)]
static BEFORE: Mutex<Option<rustix::termios::Termios>> = Mutex::new(None);

#[cfg(unix)]
fn hide_input() {
    use rustix::termios::{LocalModes, OptionalActions, tcgetattr, tcsetattr};
    let Ok(before) = tcgetattr(std::io::stdin()) else { return };
    let mut hidden = before.clone();
    hidden.local_modes.remove(LocalModes::ECHO);
    let _ = tcsetattr(std::io::stdin(), OptionalActions::Now, &hidden);
    *BEFORE.lock().unwrap_or_else(PoisonError::into_inner) = Some(before);
}

/// Turns the echo on again after a prompt, interrupted or not; true if there was one.
#[cfg(unix)]
pub(crate) fn restore_terminal() -> bool {
    let before = BEFORE.lock().unwrap_or_else(PoisonError::into_inner).take();
    let now = rustix::termios::OptionalActions::Now;
    before.is_some_and(|before| rustix::termios::tcsetattr(std::io::stdin(), now, &before).is_ok())
}

#[cfg(not(unix))]
fn hide_input() {}

/// Nothing is changed here that would need it.
#[cfg(not(unix))]
pub(crate) fn restore_terminal() -> bool {
    false
}
