//! Where passwords and secrets come from: a file, a variable, or a prompt without echo. Never an argument.

use std::io::{IsTerminal, Read};
use std::path::Path;

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
    cfg!(unix) && std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
}

/// Asks on the terminal without echo. Ctrl-C ends the whole command: see [`restore_terminal`].
pub(crate) async fn ask(question: &str) -> Result<SecretString> {
    // Before the question shows, so that not even a quick answer is echoed.
    prompt::hide_input();
    eprint!("{question}");
    let answer = tokio::task::spawn_blocking(prompt::read_line).await;
    restore_terminal();
    let failed =
        || Error::new(ErrorKind::Config, "no answer came from the terminal").with_code("prompt_failed");
    match answer {
        Ok(Ok(text)) => Ok(text),
        Ok(Err(cause)) => Err(failed().with_source(cause)),
        Err(cause) => Err(failed().with_source(cause)),
    }
}

/// Turns the echo on again after a prompt, answered or not; true if there was one.
pub(crate) fn restore_terminal() -> bool {
    prompt::show_input()
}

#[cfg(unix)]
mod prompt {
    use std::io::{Error, ErrorKind, stdin};
    use std::sync::{Mutex, PoisonError};

    use gnpix::secret::SecretString;
    use rustix::termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcsetattr};
    use zeroize::Zeroizing;

    /// The terminal's settings from before a prompt.
    static BEFORE: Mutex<Option<Termios>> = Mutex::new(None);

    pub(super) fn hide_input() {
        let Ok(before) = tcgetattr(stdin()) else { return };
        let mut hidden = before.clone();
        hidden.local_modes.remove(LocalModes::ECHO);
        hidden.local_modes.insert(LocalModes::ECHONL);
        let _ = tcsetattr(stdin(), OptionalActions::Now, &hidden);
        *BEFORE.lock().unwrap_or_else(PoisonError::into_inner) = Some(before);
    }

    pub(super) fn show_input() -> bool {
        let before = BEFORE.lock().unwrap_or_else(PoisonError::into_inner).take();
        before.is_some_and(|before| tcsetattr(stdin(), OptionalActions::Now, &before).is_ok())
    }

    /// One line as the terminal hands it over; past the standard library's buffer, which would keep a copy.
    pub(super) fn read_line() -> Result<SecretString, Error> {
        let mut line = Zeroizing::new([0; 4096]);
        let length = loop {
            match rustix::io::read(stdin(), line.as_mut_slice()) {
                Err(rustix::io::Errno::INTR) => {}
                read => break read?,
            }
        };
        let text = line.get(..length).and_then(|line| std::str::from_utf8(line).ok());
        let text = text.and_then(|text| text.strip_suffix('\n')).ok_or(ErrorKind::InvalidData)?;
        Ok(SecretString::from(text))
    }
}

/// Nobody is asked here.
#[cfg(not(unix))]
mod prompt {
    pub(super) fn hide_input() {}

    pub(super) fn show_input() -> bool {
        false
    }

    pub(super) fn read_line() -> Result<gnpix::secret::SecretString, std::io::Error> {
        Err(std::io::ErrorKind::Unsupported.into())
    }
}
