//! Small pieces of text: widths, durations, dates, and what came from outside made harmless.

use std::time::{Duration, SystemTime};

use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// `text` without control characters: what a certificate or an answer holds must not steer the terminal.
pub(crate) fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}

/// A duration as a person says it: `640 µs`, `12 ms`, `1.4 s`.
pub(crate) fn duration(duration: Duration) -> String {
    match duration.as_micros() {
        micros @ 0..1_000 => format!("{micros} µs"),
        micros @ 1_000..1_000_000 => format!("{} ms", micros / 1_000),
        _ => format!("{:.1} s", duration.as_secs_f64()),
    }
}

/// A time as RFC 3339 in UTC, to the second; `None` beyond the calendar.
pub(crate) fn rfc3339(time: SystemTime) -> Option<String> {
    let seconds = match time.duration_since(SystemTime::UNIX_EPOCH) {
        Ok(after) => i64::try_from(after.as_secs()).ok()?,
        Err(before) => i64::try_from(before.duration().as_secs()).ok()?.checked_neg()?,
    };
    OffsetDateTime::from_unix_timestamp(seconds).ok()?.format(&Rfc3339).ok()
}

/// The columns of the terminal that stderr or stdout is; 80 where it doesn't say.
pub(crate) fn width() -> usize {
    #[cfg(unix)]
    if let Ok(size) = rustix::termios::tcgetwinsize(std::io::stdout())
        .or_else(|_| rustix::termios::tcgetwinsize(std::io::stderr()))
        && size.ws_col >= 20
    {
        return usize::from(size.ws_col);
    }
    80
}

/// `text` on lines that hang below `indent` columns, if there is a `width` to keep to.
pub(crate) fn hang(text: &str, indent: usize, width: Option<usize>) -> String {
    let Some(width) = width else { return text.to_owned() };
    wrap(text, width.saturating_sub(indent).max(20)).join(&format!("\n{:indent$}", ""))
}

/// `text` broken at spaces into lines of at most `width` characters; longer words are broken too.
pub(crate) fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let mut lines = vec![String::new()];
    let mut used: usize = 0;
    for word in text.split(' ') {
        let mut rest: Vec<char> = word.chars().collect();
        if used > 0 && used.saturating_add(1).saturating_add(rest.len()) > width {
            lines.push(String::new());
            used = 0;
        }
        while !rest.is_empty() || word.is_empty() {
            let Some(line) = lines.last_mut() else { break };
            if used > 0 {
                line.push(' ');
                used = used.saturating_add(1);
            }
            let taken: Vec<char> = rest.drain(..rest.len().min(width.saturating_sub(used))).collect();
            used = used.saturating_add(taken.len());
            line.extend(taken);
            if rest.is_empty() {
                break;
            }
            lines.push(String::new());
            used = 0;
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_at_spaces_and_long_words_break_anywhere() {
        assert_eq!(wrap("cob.read cob.write pix", 9), ["cob.read", "cob.write", "pix"]);
        assert_eq!(wrap("abcdefgh ij", 3), ["abc", "def", "gh", "ij"]);
        assert_eq!(wrap("", 5), [""]);
    }

    #[test]
    fn hanging_lines_keep_their_indent_and_a_pipe_gets_one_line() {
        assert_eq!(hang("aaaa bbbb cccc dddd eeee ffff", 4, Some(24)), "aaaa bbbb cccc dddd\n    eeee ffff");
        assert_eq!(hang("aaaa bbbb cccc dddd eeee ffff", 4, None), "aaaa bbbb cccc dddd eeee ffff");
    }

    #[test]
    fn durations_and_dates_read_well() {
        assert_eq!(duration(Duration::from_micros(640)), "640 µs");
        assert_eq!(duration(Duration::from_millis(12)), "12 ms");
        assert_eq!(duration(Duration::from_millis(1440)), "1.4 s");
        let date = SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000);
        assert_eq!(rfc3339(date).unwrap(), "2023-11-14T22:13:20Z");
    }

    #[test]
    fn escape_sequences_from_outside_lose_their_teeth() {
        assert_eq!(plain("a\x1b[31mb\u{9b}c"), "a\u{fffd}[31mb\u{fffd}c");
    }
}
