//! The identifiers that the payment system makes: they are read, never chosen.

use super::identifier::checked_text;
use super::text::is_upper_alphanumeric;
use super::{Date, Moment, fail, text};
use crate::error::Result;

checked_text! {
    /// The identifier of a payment, end to end: 32 ASCII letters and digits.
    ///
    /// Source: schema `EndToEndId` of the central bank's Pix API 2.9.0. Only for what is sent: some of the spec's own
    /// samples are longer, so keep those of answers as text when they don't fit.
    EndToEndId
}

checked_text! {
    /// The identifier of a return (devolução): 32 ASCII letters and digits. Source: `rtrId` of schema `Devolucao`.
    RtrId
}

checked_text! {
    /// The identifier of a recurrence (Pix Automático): 29 ASCII letters and digits. Source: schema `RecId`.
    IdRec
}

checked_text! {
    /// The identifier of a request to confirm a recurrence: 29 ASCII letters and digits. Source: schema `SolicRecId`.
    IdSolicRec
}

/// What an [`EndToEndId`] or [`RtrId`] is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransferIdParts {
    /// `E` of a payment, `D` of a return.
    pub letter: char,
    /// Who made it: the ISPB of a participant, 8 of `[0-9A-Z]`.
    pub ispb: String,
    /// When, to the minute, in UTC.
    pub moment: Moment,
    /// 11 letters and digits.
    pub suffix: String,
}

/// What an [`IdRec`] or [`IdSolicRec`] is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecurrenceIdParts {
    /// `RR` of a recurrence whose charges may be tried again after they are due, `RN` of one whose may not, `SC` of
    /// a request.
    pub prefix: String,
    /// Who made it: the ISPB of a participant, or the start of an initiator's CNPJ, 8 of `[0-9A-Z]`.
    pub ispb: String,
    /// The day it was made.
    pub date: Date,
    /// 11 letters and digits.
    pub suffix: String,
}

macro_rules! given {
    ($name:ident, $field:literal, $length:literal, $parts:ident = $read:ident($prefixes:expr)) => {
        impl $name {
            /// Checks length and letters, as the spec's pattern does, and nothing more.
            ///
            /// # Errors
            /// `id_invalid`, naming the rule that is broken.
            pub fn parse(text: &str) -> Result<Self> {
                match text::not_alphanumeric(text, $length, $length) {
                    Some(rule) => Err(fail::id($field, rule)),
                    None => Ok(Self(text.to_owned())),
                }
            }

            /// Its parts; `None` when it isn't made as the spec says.
            #[must_use]
            pub fn parts(&self) -> Option<$parts> {
                $read(&self.0, $prefixes)
            }
        }
    };
}

given!(EndToEndId, "endToEndId", 32, TransferIdParts = transfer('E'));
given!(RtrId, "rtrId", 32, TransferIdParts = transfer('D'));
given!(IdRec, "idRec", 29, RecurrenceIdParts = recurrence(&["RR", "RN"]));
given!(IdSolicRec, "idSolicRec", 29, RecurrenceIdParts = recurrence(&["SC"]));

fn transfer(text: &str, letter: char) -> Option<TransferIdParts> {
    let (ispb, rest) = ispb(text.strip_prefix(letter)?)?;
    let (date, rest) = date(rest)?;
    let (hour, rest) = text::number(rest, 2)?;
    let (minute, suffix) = text::number(rest, 2)?;
    let moment = Moment::parse(&format!("{date}T{hour:02}:{minute:02}:00Z")).ok()?;
    Some(TransferIdParts { letter, ispb, moment, suffix: suffix.to_owned() })
}

fn recurrence(text: &str, prefixes: &[&str]) -> Option<RecurrenceIdParts> {
    let prefix = prefixes.iter().find(|prefix| text.starts_with(**prefix))?;
    let (ispb, rest) = ispb(text.strip_prefix(prefix)?)?;
    let (date, suffix) = date(rest)?;
    Some(RecurrenceIdParts { prefix: (*prefix).to_owned(), ispb, date, suffix: suffix.to_owned() })
}

fn ispb(text: &str) -> Option<(String, &str)> {
    let (ispb, rest) = text.split_at_checked(8)?;
    is_upper_alphanumeric(ispb).then(|| (ispb.to_owned(), rest))
}

fn date(text: &str) -> Option<(Date, &str)> {
    let (year, rest) = text::number(text, 4)?;
    let (month, rest) = text::number(rest, 2)?;
    let (day, rest) = text::number(rest, 2)?;
    Some((Date::new(year, month, day).ok()?, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_of_a_payments_id_are_told_apart() {
        let id = EndToEndId::parse("E12345678202009091221abcdef12345").unwrap();
        let parts = id.parts().unwrap();
        assert_eq!(
            (parts.letter, parts.ispb.as_str(), parts.suffix.as_str()),
            ('E', "12345678", "abcdef12345")
        );
        assert_eq!(parts.moment.to_string(), "2020-09-09T12:21:00Z");
        let id = RtrId::parse("D12345678202009091000abcde123456").unwrap();
        assert_eq!(id.parts().unwrap().moment.to_string(), "2020-09-09T10:00:00Z");
        assert_eq!(
            EndToEndId::parse("E12ABC345202009091221abcdef12345").unwrap().parts().unwrap().ispb,
            "12ABC345"
        );
    }

    #[test]
    fn ids_that_break_the_rule_of_making_are_kept_without_parts() {
        for odd in [
            "e12345678202009091221abcdef12345",
            "D12345678202009091221abcdef12345",
            "E1234567x202009091221abcdef12345",
            "E12345678202013091221abcdef12345",
            "E12345678202009092421abcdef12345",
        ] {
            assert_eq!(EndToEndId::parse(odd).unwrap().parts(), None, "{odd}");
        }
        // A sample of the spec itself, two characters too long.
        let error = EndToEndId::parse("E12345678202009091221ghijk78901234").unwrap_err();
        assert_eq!(error.violations()[0].reason, "has 34 characters, and exactly 32 are needed");
        assert!(EndToEndId::parse("E12345678202009091221abcdef1234/").is_err());
    }

    #[test]
    fn recurrences_and_requests_have_a_date() {
        let parts = IdRec::parse("RR1234567820240115abcdefghijk").unwrap().parts().unwrap();
        assert_eq!((parts.prefix.as_str(), parts.ispb.as_str()), ("RR", "12345678"));
        assert_eq!((parts.date.to_string().as_str(), parts.suffix.as_str()), ("2024-01-15", "abcdefghijk"));
        assert_eq!(IdRec::parse("RN1234567820240115abcdefghijk").unwrap().parts().unwrap().prefix, "RN");
        assert!(IdRec::parse("SC1234567820240115abcdefghijk").unwrap().parts().is_none());
        assert!(IdSolicRec::parse("SC1234567820240115abcdefghijk").unwrap().parts().is_some());
        assert!(IdRec::parse("RR1234567820240115abcdefghij").is_err());
    }
}
