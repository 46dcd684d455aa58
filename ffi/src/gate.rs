//! The gate every export passes: NULL is told, panics stop here, the status and the error go out.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};

use gnpix::{Error, ErrorKind, Result};

use crate::error::gnpix_error;
use crate::pointer::{Out, null};
use crate::status::gnpix_status;

/// Whether a panic left a handle in a state nobody knows.
#[derive(Default)]
pub(crate) struct Poison(AtomicBool);

/// What C holds by an opaque pointer.
pub(crate) trait Handle {
    /// The argument's name in the header.
    const NAME: &'static str;

    fn poison(&self) -> &Poison;
}

macro_rules! handle {
    ($type:ident, $name:literal) => {
        impl $crate::gate::Handle for $type {
            const NAME: &'static str = $name;

            fn poison(&self) -> &$crate::gate::Poison {
                &self.poison
            }
        }
    };
}
pub(crate) use handle;

/// For an export that needs no handle.
pub(crate) fn act(err: *mut *mut gnpix_error, work: impl FnOnce() -> Result<()>) -> gnpix_status {
    settle(Out::cleared(err), None, work)
}

/// For an export that makes a handle.
pub(crate) fn make<T>(
    out: *mut *mut T,
    err: *mut *mut gnpix_error,
    work: impl FnOnce() -> Result<T>,
) -> gnpix_status {
    let out = Out::cleared(out);
    act(err, || give(out, work))
}

/// For an export that uses a handle.
pub(crate) fn with<H: Handle>(
    handle: Option<&H>,
    err: *mut *mut gnpix_error,
    work: impl FnOnce(&H) -> Result<()>,
) -> gnpix_status {
    let err = Out::cleared(err);
    match handle {
        None => settle(err, None, || Err(null(H::NAME))),
        Some(handle) => settle(err, Some(handle.poison()), || work(handle)),
    }
}

/// For an export that makes a handle out of another.
pub(crate) fn derive<H: Handle, T>(
    handle: Option<&H>,
    out: *mut *mut T,
    err: *mut *mut gnpix_error,
    work: impl FnOnce(&H) -> Result<T>,
) -> gnpix_status {
    let out = Out::cleared(out);
    with(handle, err, |handle| give(out, || work(handle)))
}

/// For an export that changes a handle.
pub(crate) fn change<H: Handle>(
    handle: Option<&mut H>,
    err: *mut *mut gnpix_error,
    work: impl FnOnce(&mut H) -> Result<()>,
) -> gnpix_status {
    let err = Out::cleared(err);
    let Some(handle) = handle else { return settle(err, None, || Err(null(H::NAME))) };
    // The mark is set afterwards, as the work has the handle to itself.
    let mut panicked = Poison::default();
    if handle.poison().is_set() {
        panicked.set();
    }
    let status = settle(err, Some(&panicked), || work(handle));
    if *panicked.0.get_mut() {
        handle.poison().set();
    }
    status
}

/// For an export that can't fail: `otherwise` for NULL, and should it panic.
pub(crate) fn read<H: Handle, T>(handle: Option<&H>, otherwise: T, work: impl FnOnce(&H) -> T) -> T {
    match handle {
        None => otherwise,
        Some(handle) => catch_unwind(AssertUnwindSafe(|| work(handle))).unwrap_or_else(|payload| {
            handle.poison().set();
            forget(payload);
            otherwise
        }),
    }
}

/// For an export that has neither handle nor failure.
pub(crate) fn answer<T>(otherwise: T, work: impl FnOnce() -> T) -> T {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|payload| {
        forget(payload);
        otherwise
    })
}

/// Frees a handle; NULL is nothing.
pub(crate) fn free<H>(handle: Option<Box<H>>) {
    answer((), || drop(handle));
}

fn give<T>(out: Out<T>, work: impl FnOnce() -> Result<T>) -> Result<()> {
    // Told before the work, whose result would have nowhere to go: a payment that is made must be reported.
    if out.is_null() {
        return Err(null("the place for the result"));
    }
    out.put(work()?);
    Ok(())
}

fn settle(err: Out<gnpix_error>, poison: Option<&Poison>, work: impl FnOnce() -> Result<()>) -> gnpix_status {
    let outcome = match poison {
        Some(poison) if poison.is_set() => Err(poisoned()),
        _ => catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|payload| {
            if let Some(poison) = poison {
                poison.set();
            }
            forget(payload);
            Err(panicked())
        }),
    };
    match outcome {
        Ok(()) => gnpix_status::GNPIX_OK,
        Err(error) => {
            let status = gnpix_status::of(error.kind());
            if !err.is_null() {
                err.put(gnpix_error::new(error));
            }
            status
        }
    }
}

/// A panic's payload may panic again when it is dropped.
fn forget(payload: Box<dyn std::any::Any + Send>) {
    std::mem::forget(payload);
}

/// The error for a panic, which is a defect of gnpix. Whatever the call did before is unknown.
pub(crate) fn panicked() -> Error {
    Error::new(ErrorKind::Internal, "gnpix panicked")
        .with_code("panic")
        .with_help("This is a defect of gnpix: please report it. The handle can't be used any more, only freed. A call may have reached the bank: look up what it was about.")
}

fn poisoned() -> Error {
    Error::new(ErrorKind::Internal, "an earlier call with this handle panicked")
        .with_code("handle_poisoned")
        .with_help("Free the handle and make a new one.")
}

impl Poison {
    fn is_set(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    fn set(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Default)]
    struct Thing {
        poison: Poison,
    }
    handle!(Thing, "thing");

    #[allow(clippy::disallowed_methods)]
    fn code(work: impl FnOnce(*mut *mut gnpix_error) -> gnpix_status) -> (gnpix_status, String) {
        let mut error = std::ptr::dangling_mut();
        let status = work(&raw mut error);
        // SAFETY: NULL, or made by the gate just now.
        let error = (!error.is_null()).then(|| unsafe { Box::from_raw(error) });
        (status, error.and_then(|error| error.inner().code().map(str::to_owned)).unwrap_or_default())
    }

    #[test]
    fn a_panic_becomes_an_error_and_poisons_the_handle() {
        let internal = gnpix_status::GNPIX_ERROR_INTERNAL;
        let thing = Thing::default();
        assert_eq!(code(|err| with(Some(&thing), err, |_| panic!("x"))), (internal, "panic".into()));
        assert_eq!(code(|err| with(Some(&thing), err, |_| Ok(()))), (internal, "handle_poisoned".into()));
        let mut thing = Thing::default();
        assert_eq!(code(|err| change(Some(&mut thing), err, |_| panic!("x"))), (internal, "panic".into()));
        assert_eq!(
            code(|err| change(Some(&mut thing), err, |_| Ok(()))),
            (internal, "handle_poisoned".into())
        );
        let thing = Thing::default();
        assert_eq!(read(Some(&thing), 3, |_| panic!("x")), 3);
        assert_eq!(code(|err| with(Some(&thing), err, |_| Ok(()))), (internal, "handle_poisoned".into()));
        assert_eq!(code(|err| act(err, || panic!("x"))), (internal, "panic".into()));
        assert_eq!(answer(3, || panic!("x")), 3);
    }

    #[test]
    fn null_is_told_by_name_before_any_work() {
        let invalid = gnpix_status::GNPIX_ERROR_INVALID_ARGUMENT;
        let null = (invalid, "argument_null".to_owned());
        assert_eq!(code(|err| with(None::<&Thing>, err, |_| panic!("must not run"))), null);
        assert_eq!(code(|err| change(None::<&mut Thing>, err, |_| panic!("must not run"))), null);
        let nowhere = std::ptr::null_mut::<*mut Thing>();
        assert_eq!(code(|err| make(nowhere, err, || panic!("must not run"))), null);
        assert_eq!(
            code(|err| derive(Some(&Thing::default()), nowhere, err, |_| panic!("must not run"))),
            null
        );
        assert_eq!(make(nowhere, std::ptr::null_mut(), || panic!("must not run")), invalid);
    }
}
