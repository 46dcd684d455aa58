//! Whether what the bank has already is what a request asks for.

use bytes::Bytes;
use serde_json::Value;

use crate::error::Error;

/// By what a refused repetition, and the thing that its first try made, are known.
#[derive(Debug, Clone, Copy)]
pub struct Twin {
    /// The bank's codes for a duplicate, beside HTTP 409.
    pub conflicts: &'static [&'static str],
    /// Members, as dotted paths into the request's body and into the fetched answer, that must be equal where both have
    /// them. If they aren't, the id was used before for something else.
    pub same: &'static [(&'static str, &'static str)],
}

impl Twin {
    pub(crate) fn is_conflict(&self, error: &Error) -> bool {
        error.http_status() == Some(409) || error.code().is_some_and(|code| self.conflicts.contains(&code))
    }

    /// Whether `found` is what `asked` would have made; `None` if that can't be told.
    pub(crate) fn is(&self, asked: &Bytes, found: &Bytes) -> Option<bool> {
        let object = |bytes: &Bytes| serde_json::from_slice::<Value>(bytes).ok().filter(Value::is_object);
        let (asked, found) = (object(asked)?, object(found)?);
        let is =
            self.same.iter().all(|(ours, theirs)| match (member(&asked, ours), member(&found, theirs)) {
                (Some(ours), Some(theirs)) => ours == theirs,
                _ => true,
            });
        Some(is)
    }
}

fn member<'a>(value: &'a Value, path: &str) -> Option<&'a Value> {
    path.split('.').try_fold(value, |value, name| value.get(name)).filter(|value| !value.is_null())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::ErrorKind;

    const TWIN: Twin = Twin { conflicts: &["twice"], same: &[("a.b", "b"), ("c", "c")] };

    fn is(asked: &'static str, found: &'static str) -> Option<bool> {
        TWIN.is(&Bytes::from_static(asked.as_bytes()), &Bytes::from_static(found.as_bytes()))
    }

    #[test]
    fn a_twin_agrees_wherever_both_have_a_value() {
        assert_eq!(is(r#"{"a":{"b":"1.00"},"c":"k"}"#, r#"{"b":"1.00","c":"k","more":1}"#), Some(true));
        assert_eq!(is(r#"{"a":{"b":"1.00"}}"#, r#"{"b":"1.00","c":"k"}"#), Some(true));
        assert_eq!(is(r#"{"a":{"b":"1.00"},"c":"k"}"#, r#"{"b":"1.00","c":null}"#), Some(true));
        assert_eq!(is(r#"{"a":{"b":"1.00"}}"#, r#"{"b":"2.00"}"#), Some(false));
        assert_eq!(is(r#"{"a":{"b":"1.00"}}"#, "not JSON"), None);
        assert_eq!((is("", "{}"), is("{}", "[]")), (None, None));
    }

    #[test]
    fn a_conflict_is_known_by_the_banks_code() {
        let refused = |code| Error::new(ErrorKind::Api, "refused").with_code(code);
        assert!(TWIN.is_conflict(&refused("twice")) && !TWIN.is_conflict(&refused("once")));
    }
}
