//! `gnpix_client`: makes authorized calls, on the caller's thread or in the background.

use std::ffi::{c_char, c_void};
use std::sync::Arc;

use tokio::sync::Notify;

use crate::call::{Waiting, gnpix_call, gnpix_callback};
use crate::certificate::gnpix_certificate;
use crate::config::gnpix_config;
use crate::engine::Engine;
use crate::error::gnpix_error;
use crate::gate::{self, Poison, handle};
use crate::operation;
use crate::pointer::{Out, UserData, lend, null, optional_text, text};
use crate::request::gnpix_request;
use crate::response::gnpix_response;
use crate::signal::without_sigpipe;
use crate::stat;
use crate::status::gnpix_status;
use crate::text::Text;
use crate::token::gnpix_token;

/// An authorized client of the Pix API. Any number of threads may use it at once; make one and keep it, as it holds the
/// connections and the token. Making one starts nothing: no thread, no connection. In a forked child it works anew,
/// apart from the parent's.
pub struct gnpix_client {
    poison: Poison,
    client: gnpix::Client,
    blocking: gnpix::blocking::Client,
    engine: Engine,
    base_url: Text,
    /// Then SIGPIPE has to be held back: see `signal`.
    uses_proxy: bool,
}
handle!(gnpix_client, "client");

impl Drop for gnpix_client {
    fn drop(&mut self) {
        self.engine.stop();
    }
}

impl gnpix_client {
    /// Runs a blocking call.
    fn here<T>(&self, work: impl FnOnce(&gnpix::blocking::Client) -> T) -> T {
        thread_local! {
            // The standard library keeps a thread's name and number, and frees them when the thread ends, but for the
            // main one. It holds them by their middle, which leak checkers take for lost; this holds them by their
            // start.
            static CALLER: std::thread::Thread = std::thread::current();
        }
        // A thread that is ending may be past this.
        let _ = CALLER.try_with(|_| ());
        match self.uses_proxy {
            true => without_sigpipe(|| work(&self.blocking)),
            false => work(&self.blocking),
        }
    }
}

/// Makes a client of options, which stay yours. Reads the certificate's and CA's files; makes no traffic. Free it with
/// gnpix_client_free.
/// GNPIX_ERROR_CONFIG for a missing or contradictory option; GNPIX_ERROR_CERTIFICATE, _CERTIFICATE_PASSWORD and
/// _CERTIFICATE_VALIDITY for a certificate that can't be used; GNPIX_ERROR_ENVIRONMENT_MISMATCH for one of the other
/// environment.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_client_new(
    config: Option<&gnpix_config>,
    client: *mut *mut gnpix_client,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::derive(config, client, err, |config| {
        let client = gnpix::Client::new(config.get().clone())?;
        Ok(gnpix_client {
            poison: Poison::default(),
            blocking: client.blocking(),
            base_url: Text::new(client.base_url()),
            client,
            engine: Engine::default(),
            uses_proxy: config.get().uses_proxy(),
        })
    })
}

/// The access token: the cached one while it is good, else a new one, fetched on this thread. Free it with
/// gnpix_token_free. gnpix_client_send needs no token from you.
/// GNPIX_ERROR_AUTHORIZATION, _CERTIFICATE_REFUSED, _CONNECT, _TIMEOUT and whatever else the exchange ended with. A
/// failure is remembered for a while and returned without traffic: see gnpix_error_remembered.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_client_token(
    client: Option<&gnpix_client>,
    token: *mut *mut gnpix_token,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::derive(client, token, err, |client| {
        let token = match client.blocking.cached_token() {
            Some(token) => token,
            None => client.here(gnpix::blocking::Client::token)?,
        };
        Ok(gnpix_token::new(token))
    })
}

/// Makes a call on this thread, and returns when its outcome is known, at the latest when its timeout passes. Free the
/// response with gnpix_response_free.
/// Every answer but 2xx is an error that keeps the answer. When gnpix_error_maybe_sent is set, the bank may have acted
/// on the request: look up what it was about before repeating a call that moves money.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_client_send(
    client: Option<&gnpix_client>,
    request: Option<&gnpix_request>,
    response: *mut *mut gnpix_response,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::derive(client, response, err, |client| {
        let request = request.ok_or_else(|| null("request"))?.get();
        client.here(|blocking| blocking.send(request)).map(gnpix_response::new)
    })
}

/// Makes a call of an operation of the catalogue on this thread: gnpix_request_new_operation, gnpix_client_send and
/// gnpix_request_free in one. Free the response with gnpix_response_free.
/// As those two.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_client_call(
    client: Option<&gnpix_client>,
    operation: *const c_char,
    operation_len: usize,
    parameters: *const c_char,
    parameters_len: usize,
    body: *const c_char,
    body_len: usize,
    response: *mut *mut gnpix_response,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::derive(client, response, err, |client| {
        let operation = text(operation, operation_len, "operation")?;
        let parameters = optional_text(parameters, parameters_len, "parameters")?;
        let body = optional_text(body, body_len, "body")?;
        let request = operation::request(operation, parameters, body)?;
        client.here(|blocking| blocking.send(request)).map(gnpix_response::new)
    })
}

/// Starts a call and returns at once. `callback` is called exactly once with the outcome, unless this function returns
/// anything but GNPIX_OK: then never. The first such call of a client starts a thread of its own, which drives all of
/// them. `call`, if not NULL, is set to the call's cancel token, to be freed with gnpix_call_free at any time. The
/// request may be freed or changed as soon as this returns.
/// GNPIX_ERROR_INVALID_ARGUMENT, or GNPIX_ERROR_INTERNAL if no thread can be started. Whatever else goes wrong is told
/// to the callback.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_client_send_async(
    client: Option<&gnpix_client>,
    request: Option<&gnpix_request>,
    callback: gnpix_callback,
    user_data: *mut c_void,
    call: *mut *mut gnpix_call,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    let call = Out::cleared(call);
    gate::with(client, err, |client| {
        let request = request.ok_or_else(|| null("request"))?.get().clone();
        let callback = callback.ok_or_else(|| null("callback"))?;
        let background = client.engine.running()?;
        let cancelled = Arc::new(Notify::new());
        let (told, caller, user_data) =
            (Arc::clone(&cancelled), client.client.clone(), UserData::new(user_data));
        // Before the call starts: its callback may look for the token.
        call.put(gnpix_call::new(cancelled));
        background.spawn(|closing| {
            let waiting = Waiting::new(callback, user_data);
            async move {
                let given_up = async {
                    tokio::select! {
                        () = told.notified() => {}
                        () = closing.wait() => {}
                    }
                };
                let outcome = caller.send_until(request, given_up).await;
                waiting.tell(outcome);
            }
        });
        Ok(())
    })
}

/// Fetches a token unless a good one is cached, and so connects: the first call finds both.
/// As gnpix_client_token.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_client_warm_up(
    client: Option<&gnpix_client>,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::with(client, err, |client| client.here(gnpix::blocking::Client::warm_up))
}

/// Drops the cached token: the next call gets a new one.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_client_invalidate(client: Option<&gnpix_client>) {
    gate::read(client, (), |client| client.blocking.invalidate());
}

/// A count, by its number in gnpix_stat; 0 for a number that is none.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_client_stat(client: Option<&gnpix_client>, stat: i32) -> u64 {
    gate::read(client, 0, |client| stat::of(&client.client.stats(), stat))
}

/// The certificate the client presents. Free it with gnpix_certificate_free.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_client_certificate(
    client: Option<&gnpix_client>,
    certificate: *mut *mut gnpix_certificate,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::derive(client, certificate, err, |client| {
        Ok(gnpix_certificate::new(client.client.certificate().clone()))
    })
}

/// The base URL, ending in "/". Borrowed until the client is freed; NULL for NULL.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_client_base_url(client: Option<&gnpix_client>, len: *mut usize) -> *const c_char {
    lend(client.map(|client| &client.base_url), len)
}

/// Frees the client; NULL is nothing. No call of gnpix_client_send may be under way. Calls in the background are
/// cancelled: when this returns, each one's callback has run, so that what their user_data leads to may go. A callback
/// that waits for the thread which frees the client waits for ever. Inside a callback, this returns at once and the
/// others' callbacks run afterwards. In a forked child, the parent's connections and calls are left alone.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_client_free(client: Option<Box<gnpix_client>>) {
    gate::free(client);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn handles_that_the_header_lets_threads_share_are_shareable() {
        fn shareable<T: Send + Sync>() {}
        shareable::<gnpix_client>();
        shareable::<gnpix_call>();
        shareable::<gnpix_token>();
        shareable::<gnpix_request>();
        shareable::<gnpix_response>();
        shareable::<gnpix_error>();
        shareable::<gnpix_certificate>();
        shareable::<crate::inspection::gnpix_inspection>();
        shareable::<crate::buffer::gnpix_buffer>();
        shareable::<crate::id::gnpix_id>();
        shareable::<crate::pix_key::gnpix_pix_key>();
        shareable::<crate::brcode::gnpix_brcode>();
        shareable::<crate::brcode::gnpix_brcode_data>();
        shareable::<crate::qr::gnpix_qr>();
        shareable::<crate::webhook::gnpix_webhook>();
        shareable::<crate::webhook_caller::gnpix_webhook_authority>();
    }
}
