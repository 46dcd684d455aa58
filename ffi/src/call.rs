//! `gnpix_call`: a call in the background, and the one time its outcome is told.

use std::ffi::c_void;
use std::sync::Arc;

use gnpix::{Error, ErrorKind, Response, Result};
use tokio::sync::Notify;

use crate::error::gnpix_error;
use crate::gate::{self, Poison, handle, panicked};
use crate::pointer::UserData;
use crate::response::gnpix_response;

/// What gnpix_client_send_async calls with the outcome: exactly once, on a thread of the library's own. Exactly one of
/// `response` and `error` is not NULL, and the callback frees it. It must not throw or longjmp. Keep it short: the
/// client's other calls in the background wait for it. It may call any function of gnpix.
pub type gnpix_callback = Option<
    extern "C" fn(
        user_data: *mut c_void,
        response: Option<Box<gnpix_response>>,
        error: Option<Box<gnpix_error>>,
    ),
>;

/// A call in the background: its cancel token. Any number of threads may use it. It may outlive the call and the client.
pub struct gnpix_call {
    poison: Poison,
    cancelled: Arc<Notify>,
}
handle!(gnpix_call, "call");

impl gnpix_call {
    pub(crate) fn new(cancelled: Arc<Notify>) -> Self {
        Self { poison: Poison::default(), cancelled }
    }
}

/// Gives the call up. Its callback then runs with GNPIX_ERROR_CANCELLED, whose gnpix_error_maybe_sent says whether the
/// bank may have received the request, unless the outcome came first. Cancelling again, or late, is nothing; so is NULL.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_call_cancel(call: Option<&gnpix_call>) {
    gate::read(call, (), |call| call.cancelled.notify_one());
}

/// Frees the cancel token; NULL is nothing. The call goes on.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_call_free(call: Option<Box<gnpix_call>>) {
    gate::free(call);
}

/// Whoever waits for an outcome: told exactly once, even if the work is dropped or panics.
pub(crate) struct Waiting {
    callback: Option<extern "C" fn(*mut c_void, Option<Box<gnpix_response>>, Option<Box<gnpix_error>>)>,
    user_data: UserData,
}

impl Waiting {
    pub(crate) fn new(
        callback: extern "C" fn(*mut c_void, Option<Box<gnpix_response>>, Option<Box<gnpix_error>>),
        user_data: UserData,
    ) -> Self {
        Self { callback: Some(callback), user_data }
    }

    pub(crate) fn tell(mut self, outcome: Result<Response>) {
        self.call(outcome);
    }

    fn call(&mut self, outcome: Result<Response>) {
        let Some(callback) = self.callback.take() else { return };
        let (response, error) = match outcome {
            Ok(response) => (Some(Box::new(gnpix_response::new(response))), None),
            Err(error) => (None, Some(Box::new(gnpix_error::new(error)))),
        };
        callback(self.user_data.get(), response, error);
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        if self.callback.is_none() {
            return;
        }
        let error = match std::thread::panicking() {
            true => panicked(),
            false => Error::new(ErrorKind::Cancelled, "the client was freed before the bank answered")
                .with_code("cancelled"),
        };
        // How far the call had got is lost with it.
        self.call(Err(error.with_maybe_sent(true)));
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;

    type Told = Mutex<Vec<(ErrorKind, bool)>>;

    extern "C" fn note(
        user_data: *mut c_void,
        response: Option<Box<gnpix_response>>,
        error: Option<Box<gnpix_error>>,
    ) {
        assert!(response.is_none());
        let error = error.unwrap();
        // SAFETY: the test's own list, which outlives the call.
        let told = unsafe { &*user_data.cast::<Told>() };
        told.lock().unwrap().push((error.inner().kind(), error.inner().maybe_sent()));
    }

    #[test]
    fn an_outcome_is_told_once_whatever_becomes_of_the_work() {
        let told = Told::default();
        let waiting = || Waiting::new(note, UserData::new((&raw const told).cast_mut().cast()));
        waiting().tell(Err(Error::new(ErrorKind::Api, "x")));
        drop(waiting());
        let panicking = waiting();
        let thread = std::thread::scope(|scope| {
            scope
                .spawn(move || {
                    let _panicking = panicking;
                    panic!("on purpose");
                })
                .join()
        });
        assert!(thread.is_err());
        let expected = [(ErrorKind::Api, false), (ErrorKind::Cancelled, true), (ErrorKind::Internal, true)];
        assert_eq!(*told.lock().unwrap(), expected);
    }
}
