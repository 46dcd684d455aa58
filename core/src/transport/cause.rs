//! Looking into an error's causes.

use std::error::Error as StdError;
use std::io;

pub(super) type BoxError = Box<dyn StdError + Send + Sync>;

/// The first cause of type `T`. An `io::Error` hides what it wraps from `source`, so that is looked into too.
pub(super) fn find<'a, T: StdError + 'static>(error: &'a (dyn StdError + 'static)) -> Option<&'a T> {
    let mut cause = Some(error);
    while let Some(error) = cause {
        if let Some(found) = error.downcast_ref::<T>() {
            return Some(found);
        }
        let wrapped = error.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
        if let Some(found) = wrapped.and_then(|inner| find::<T>(inner)) {
            return Some(found);
        }
        cause = error.source();
    }
    None
}

/// What the operating system said in the end: an `io::Error` may wrap another.
pub(super) fn innermost_io(error: &(dyn StdError + 'static)) -> Option<io::ErrorKind> {
    let mut cause = Some(error);
    while let Some(error) = cause {
        if let Some(found) = error.downcast_ref::<io::Error>() {
            let wrapped = found.get_ref().and_then(|inner| innermost_io(inner));
            return wrapped.or(Some(found.kind()));
        }
        cause = error.source();
    }
    None
}
