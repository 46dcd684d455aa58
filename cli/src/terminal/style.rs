//! The few styles in use.

/// What a piece of text means; each has one look (SGR codes of the 16-colour set, so the user's theme decides).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    /// Nothing special.
    Plain,
    /// A heading.
    Title,
    /// What may be overlooked.
    Dim,
    /// It went well.
    Good,
    /// Look here before long.
    Warn,
    /// It failed.
    Bad,
    /// A name, a link, advice.
    Accent,
}

impl Style {
    /// `text` between the style's codes.
    pub(crate) fn paint(self, text: &str) -> String {
        let code = match self {
            Style::Plain => return text.to_owned(),
            Style::Title => "1",
            Style::Dim => "2",
            Style::Good => "32",
            Style::Warn => "33",
            Style::Bad => "1;31",
            Style::Accent => "36",
        };
        format!("\x1b[{code}m{text}\x1b[0m")
    }
}
