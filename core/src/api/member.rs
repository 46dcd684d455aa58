//! JSON ↔ members of the API's types.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::{Map, Number, Value};

/// A value that a member of a schema can have. For the types of [`types`](super::types), and what they are made of.
pub trait Member: Sized {
    /// Reads it.
    ///
    /// # Errors
    /// What doesn't fit, and where.
    fn read(value: &Value) -> Result<Self, Misfit>;

    /// Writes it.
    fn write(&self) -> Value;
}

/// Why JSON isn't of a type: a member's path, and what it should be. Never its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misfit {
    path: String,
    reason: &'static str,
}

impl Misfit {
    pub(super) fn new(reason: &'static str) -> Self {
        Self { path: String::new(), reason }
    }

    /// The member, such as `valor.original`; empty for the whole.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    fn inside(mut self, step: &str) -> Self {
        let point = if self.path.is_empty() || self.path.starts_with('[') { "" } else { "." };
        self.path = format!("{step}{point}{}", self.path);
        self
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = if self.path.is_empty() { "it" } else { &self.path };
        write!(f, "{path} {}", self.reason)
    }
}

impl std::error::Error for Misfit {}

/// A member that must be there.
pub(super) fn required<T: Member>(members: &mut Map<String, Value>, name: &str) -> Result<T, Misfit> {
    let value = members.get(name).ok_or_else(|| Misfit::new("is missing").inside(name))?;
    let read = T::read(value).map_err(|misfit| misfit.inside(name))?;
    members.remove(name);
    Ok(read)
}

/// A member that may be there. One that doesn't fit is left where it is.
pub(super) fn optional<T: Member>(members: &mut Map<String, Value>, name: &str) -> Option<T> {
    let read = members.get(name).and_then(|value| T::read(value).ok())?;
    members.remove(name);
    Some(read)
}

pub(super) fn object(value: &Value) -> Result<Map<String, Value>, Misfit> {
    value.as_object().cloned().ok_or(Misfit::new("isn't an object"))
}

/// A member whose value is the same in JSON.
macro_rules! plain {
    ($($ty:ty, $read:expr, $reason:literal;)*) => {$(
        impl Member for $ty {
            fn read(value: &Value) -> Result<Self, Misfit> {
                let read: fn(&Value) -> Option<Self> = $read;
                read(value).ok_or(Misfit::new($reason))
            }

            fn write(&self) -> Value {
                Value::from(self.clone())
            }
        }
    )*};
}

plain! {
    String, |value| value.as_str().map(str::to_owned), "isn't text";
    bool, Value::as_bool, "isn't true or false";
    // 1.0 is not a whole number here: it would be written as 1.
    i64, Value::as_i64, "isn't a whole number";
    Number, |value| value.as_number().cloned(), "isn't a number";
    Map<String, Value>, |value| value.as_object().cloned(), "isn't an object";
    Value, |value| Some(value.clone()), "isn't there";
}

impl<T: Member> Member for Vec<T> {
    fn read(value: &Value) -> Result<Self, Misfit> {
        let items = value.as_array().ok_or(Misfit::new("isn't a list"))?;
        let read = |(index, item)| T::read(item).map_err(|misfit| misfit.inside(&format!("[{index}]")));
        items.iter().enumerate().map(read).collect()
    }

    fn write(&self) -> Value {
        Value::Array(self.iter().map(T::write).collect())
    }
}

impl<T: Member> Member for BTreeMap<String, T> {
    fn read(value: &Value) -> Result<Self, Misfit> {
        let members = value.as_object().ok_or(Misfit::new("isn't an object"))?;
        let read = |(name, value): (&String, &Value)| match T::read(value) {
            Ok(member) => Ok((name.clone(), member)),
            Err(misfit) => Err(misfit.inside(name)),
        };
        members.iter().map(read).collect()
    }

    fn write(&self) -> Value {
        Value::Object(self.iter().map(|(name, member)| (name.clone(), member.write())).collect())
    }
}
