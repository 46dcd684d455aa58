//! Who makes a callback: the secret in its URL, its address, its certificate.

use std::ffi::c_char;
use std::time::{Duration, SystemTime};

use gnpix::pix::webhook::{CallbackAuthority, is_bank_address, is_hmac_right};

use crate::error::gnpix_error;
use crate::gate::{self, Poison, handle};
use crate::pointer::{bytes, text};
use crate::status::gnpix_status;

/// The authority that signs the certificate of the bank's callbacks. Make one and keep it. Immutable: any number of threads may
/// use it.
pub struct gnpix_webhook_authority {
    poison: Poison,
    authority: CallbackAuthority,
}
handle!(gnpix_webhook_authority, "authority");

/// Whether a request's target ("/webhook?hmac=…") or query has one `hmac` value, and it is `secret`, which you put into the
/// registered URL: despite its name no signature. It understands what the bank puts behind the URL, takes the same time
/// whatever the value, and is false for an empty secret, for NULL and for text that isn't UTF-8.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_webhook_hmac_right(
    target: *const c_char,
    target_len: usize,
    secret: *const c_char,
    secret_len: usize,
) -> bool {
    gate::answer(false, || {
        let target = text(target, target_len, "target");
        let secret = text(secret, secret_len, "secret");
        matches!((target, secret), (Ok(target), Ok(secret)) if is_hmac_right(target, secret))
    })
}

/// Whether an address ("34.193.116.226") is the one that the bank calls from, for webhooks registered without mutual TLS. It
/// must be that of the connection itself, or one that a proxy of your own reports. False for what is no address.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_webhook_bank_address(address: *const c_char, address_len: usize) -> bool {
    gate::answer(false, || text(address, address_len, "address").is_ok_and(is_bank_address))
}

/// Reads the chain that the bank publishes for the environment (certificate-chain-prod.crt or certificate-chain-homolog.crt):
/// PEM, each certificate of it trusted. Free it with gnpix_webhook_authority_free.
/// GNPIX_ERROR_INVALID_ARGUMENT, named "webhook_untrusted", when no certificate of it can be trusted.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_webhook_authority_new(
    pem: *const u8,
    pem_len: usize,
    authority: *mut *mut gnpix_webhook_authority,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::make(authority, err, || {
        let authority = CallbackAuthority::from_pem(bytes(pem, pem_len, "pem")?)?;
        Ok(gnpix_webhook_authority { poison: Poison::default(), authority })
    })
}

/// Checks that the certificates that a caller presented lead to the authority: PEM, the caller's own first. `now` is in seconds
/// since 1970-01-01 00:00 UTC, as time(NULL) gives. Whoever ended TLS must have asked for them and checked the handshake. Says
/// that the bank calls, not that a payment is yours: compare the notice's key, and look the payment up.
/// GNPIX_ERROR_INVALID_ARGUMENT, named "webhook_untrusted", when they don't, or are none: refuse the call, as the first trial
/// call of a registration has to be.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_webhook_authority_check(
    authority: Option<&gnpix_webhook_authority>,
    presented: *const u8,
    presented_len: usize,
    now: i64,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::with(authority, err, |authority| {
        let since = Duration::from_secs(u64::try_from(now).unwrap_or(0));
        let wall = SystemTime::UNIX_EPOCH.checked_add(since).unwrap_or(SystemTime::UNIX_EPOCH);
        authority.authority.check_pem(bytes(presented, presented_len, "presented")?, wall)
    })
}

/// Frees the authority; NULL is nothing.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_webhook_authority_free(authority: Option<Box<gnpix_webhook_authority>>) {
    gate::free(authority);
}
