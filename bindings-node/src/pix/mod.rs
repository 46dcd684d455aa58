//! Values of Pix: what `gnpix/pix` is made of. JavaScript keeps texts and cents; what they may be, core says.

pub mod brcode;
pub mod qr;
pub mod values;
pub mod webhook;

use gnpix::{Error, Violation};
use napi::{Env, Result};

use crate::error::raise;

/// What core refuses is thrown, with fields named as JavaScript names them: `postalCode`.
fn told<T>(env: &Env, outcome: gnpix::Result<T>) -> Result<T> {
    outcome.map_err(|error| {
        let violations: Vec<Violation> = error.violations().iter().map(renamed).collect();
        raise(env, error.with_violations(violations))
    })
}

fn renamed(violation: &Violation) -> Violation {
    let camel = |name: &String| {
        let mut words = name.split('_');
        let first = words.next().unwrap_or_default().to_owned();
        words.fold(first, |name, word| {
            let (start, rest) = word.split_at_checked(1).unwrap_or((word, ""));
            name + &start.to_uppercase() + rest
        })
    };
    Violation { property: violation.property.as_ref().map(camel), ..violation.clone() }
}

/// A refusal that core has no word for, because its types can't hold the value.
fn refusal(what: &str, code: &'static str, property: &str, reason: String) -> Error {
    let violation = Violation { reason, property: Some(property.to_owned()), value: None };
    Error::new(gnpix::ErrorKind::InvalidArgument, what.to_owned())
        .with_code(code)
        .with_violations(vec![violation])
}
