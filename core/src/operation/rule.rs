//! What one value must be.

use std::borrow::Cow;

use super::Form;

/// What one value must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// Text of this form.
    Text(Form),
    /// `true` or `false`.
    Boolean,
    /// A whole number within bounds.
    Integer(i64, i64),
    /// One of these words.
    Choice(&'static [&'static str]),
}

impl Rule {
    /// A charge's txid.
    pub const TXID: Self = Self::Text(Form::Alphanumeric(26, 35));
    /// A refund's id or an idEnvio.
    pub const ID: Self = Self::Text(Form::Alphanumeric(1, 35));
    /// An endToEndId or rtrId.
    pub const END_TO_END_ID: Self = Self::Text(Form::Alphanumeric(32, 32));
    /// A recurrence's id, or that of a request for one.
    pub const RECURRENCE_ID: Self = Self::Text(Form::Alphanumeric(29, 29));

    /// Whether `value`, as it goes on the wire, keeps the rule.
    #[must_use]
    pub fn accepts(self, value: &str) -> bool {
        match self {
            Self::Text(form) => form.accepts(value),
            Self::Boolean => matches!(value, "true" | "false"),
            Self::Integer(least, most) => {
                let is_plain = !value.starts_with('+');
                is_plain && value.parse::<i64>().is_ok_and(|number| (least..=most).contains(&number))
            }
            Self::Choice(words) => words.contains(&value),
        }
    }

    /// The rule in words, to follow "must be".
    #[must_use]
    pub fn requirement(self) -> Cow<'static, str> {
        match self {
            Self::Text(form) => form.requirement(),
            Self::Boolean => "true or false".into(),
            Self::Integer(i64::MIN, i64::MAX) => "a whole number".into(),
            Self::Integer(least, i64::MAX) => format!("a whole number from {least}").into(),
            Self::Integer(least, most) => format!("a whole number from {least} to {most}").into(),
            Self::Choice(words) => format!("one of {}", words.join(", ")).into(),
        }
    }

    /// The JSON type that a value has where values have types: `string`, `integer` or `boolean`.
    #[must_use]
    pub const fn json_type(self) -> &'static str {
        match self {
            Self::Boolean => "boolean",
            Self::Integer(..) => "integer",
            Self::Text(_) | Self::Choice(_) => "string",
        }
    }
}
