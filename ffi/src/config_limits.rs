//! Options that bound a call: its time, its tries, its size.

use std::time::Duration;

use gnpix::ClientConfig;

use crate::config::gnpix_config;
use crate::error::gnpix_error;
use crate::gate;
use crate::status::gnpix_status;

fn set(
    config: Option<&mut gnpix_config>,
    err: *mut *mut gnpix_error,
    option: impl FnOnce(ClientConfig) -> ClientConfig,
) -> gnpix_status {
    gate::change(config, err, |config| {
        config.set(option);
        Ok(())
    })
}

/// The longest that connecting (name, TCP, TLS) may take, in milliseconds; 10,000 by default. 0 is refused when a client
/// is made.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_config_set_connect_timeout_ms(
    config: Option<&mut gnpix_config>,
    ms: u64,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    set(config, err, |options| options.connect_timeout(Duration::from_millis(ms)))
}

/// The longest silence while an answer is awaited (connecting included) or read, in milliseconds; 30,000 by default. 0 is
/// refused when a client is made.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_config_set_read_timeout_ms(
    config: Option<&mut gnpix_config>,
    ms: u64,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    set(config, err, |options| options.read_timeout(Duration::from_millis(ms)))
}

/// The longest that a whole call may take, in milliseconds: token, tries, answer; 60,000 by default. 0 is refused when a
/// client is made. gnpix_request_set_timeout_ms sets it for one call.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_config_set_timeout_ms(
    config: Option<&mut gnpix_config>,
    ms: u64,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    set(config, err, |options| options.timeout(Duration::from_millis(ms)))
}

/// How long an idle connection is kept, in milliseconds; 30,000 by default, below what servers allow. 0 is refused when a
/// client is made.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_config_set_idle_timeout_ms(
    config: Option<&mut gnpix_config>,
    ms: u64,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    set(config, err, |options| options.idle_timeout(Duration::from_millis(ms)))
}

/// How many times a request may be tried where repeating is safe, the first try included: 1 to 100; 3 by default.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_config_set_max_attempts(
    config: Option<&mut gnpix_config>,
    attempts: u32,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    set(config, err, |options| options.max_attempts(attempts))
}

/// The largest answer taken, in bytes after decompression; 16 MiB by default.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_config_set_max_body(
    config: Option<&mut gnpix_config>,
    bytes: usize,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    set(config, err, |options| options.max_body(bytes))
}

/// Whether to use HTTP/2 where the server offers it; true by default.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_config_set_http2(
    config: Option<&mut gnpix_config>,
    allow: bool,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    set(config, err, |options| options.http2(allow))
}
