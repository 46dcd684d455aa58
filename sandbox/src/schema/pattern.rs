//! The few regular expressions of the schemas: anchored, made of letters, classes, `\d`, `\.` and repetitions.

/// What one character may be, and how often.
struct Part<'a> {
    class: Class<'a>,
    least: usize,
    most: usize,
}

enum Class<'a> {
    Digit,
    Letter(char),
    /// The inside of `[…]`: letters and ranges.
    Any(&'a str),
}

impl Class<'_> {
    fn has(&self, letter: char) -> bool {
        match self {
            Self::Digit => letter.is_ascii_digit(),
            Self::Letter(own) => *own == letter,
            Self::Any(set) => {
                let mut rest = set.chars().peekable();
                while let Some(first) = rest.next() {
                    if rest.peek() == Some(&'-') {
                        rest.next();
                        let last = rest.next().unwrap_or(first);
                        if (first..=last).contains(&letter) {
                            return true;
                        }
                    } else if first == letter {
                        return true;
                    }
                }
                false
            }
        }
    }
}

/// Whether the whole text fits; `None` for a pattern of another make. Each part takes as much as it can, which is
/// enough as long as the part after it begins with something else.
pub(super) fn fits(pattern: &str, text: &str) -> Option<bool> {
    let inner = pattern.strip_prefix('^')?.strip_suffix('$')?;
    let inner = inner.strip_prefix("(?:").and_then(|inner| inner.strip_suffix(')')).unwrap_or(inner);
    let mut letters = text.chars().peekable();
    let mut fitting = true;
    for part in parts(inner)? {
        let mut count = 0;
        while count < part.most && letters.next_if(|letter| part.class.has(*letter)).is_some() {
            count += 1;
        }
        fitting &= count >= part.least;
    }
    Some(fitting && letters.next().is_none())
}

fn parts(mut rest: &str) -> Option<Vec<Part<'_>>> {
    let mut parts = Vec::new();
    while let Some(first) = rest.chars().next() {
        let class;
        (class, rest) = match first {
            '[' => {
                let (set, after) = rest.strip_prefix('[')?.split_once(']')?;
                (Class::Any(set), after)
            }
            '\\' => {
                let after = rest.strip_prefix('\\')?;
                let escaped = after.chars().next()?;
                let class = match escaped {
                    'd' => Class::Digit,
                    '.' => Class::Letter('.'),
                    _ => return None,
                };
                (class, after.strip_prefix(escaped)?)
            }
            plain if plain.is_ascii_alphanumeric() => (Class::Letter(plain), rest.strip_prefix(plain)?),
            _ => return None,
        };
        let (mut least, mut most) = (1, 1);
        if let Some((counts, after)) = rest.strip_prefix('{').and_then(|rest| rest.split_once('}')) {
            let (low, high) = counts.split_once(',').unwrap_or((counts, counts));
            (least, most) = (low.parse().ok()?, high.parse().ok()?);
            rest = after;
        }
        parts.push(Part { class, least, most });
    }
    Some(parts)
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn the_schemas_patterns_say_yes_and_no() {
        for (pattern, good, bad) in [
            (r"^(?:\d{1,10}\.\d{2})$", "1234567890.00", ["1.0", "12345678901.00", "1,00"]),
            (r"^[0-9A-Z]{14}$", "12ABC34501DE35", ["12abc34501de35", "1", "12ABC34501DE350"]),
            ("^(?:[a-zA-Z0-9]{1,35})$", "aZ9", ["", "a-b", "é"]),
            (r"^\d{11}$", "12345678909", ["1234567890", "123456789090", "1234567890x"]),
        ] {
            assert_eq!(fits(pattern, good), Some(true), "{pattern}");
            for text in bad {
                assert_eq!(fits(pattern, text), Some(false), "{pattern} {text}");
            }
        }
        assert_eq!(fits("(a|b)", "a"), None);
        assert_eq!(fits("^(a|b)$", "a"), None);
    }
}
