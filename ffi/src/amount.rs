//! Amounts of money, in whole cents.

use std::ffi::c_char;

use gnpix::pix::Amount;

use crate::buffer::gnpix_buffer;
use crate::error::gnpix_error;
use crate::gate;
use crate::pointer::{null, text};
use crate::status::gnpix_status;

/// The largest amount that the Pix API can write, in cents.
pub const GNPIX_AMOUNT_MAX: i64 = 999_999_999_999;

/// Cents as C has them; -1 stands for none.
pub(crate) fn cents(amount: Option<Amount>) -> i64 {
    amount.and_then(|amount| i64::try_from(amount.cents()).ok()).unwrap_or(-1)
}

/// Reads an amount in the API's form and no other ("10.00", not "10" or "10,00") and sets `cents` to it: from 0 to
/// GNPIX_AMOUNT_MAX, or 0 on failure. No floating-point number is involved.
/// GNPIX_ERROR_INVALID_ARGUMENT, named "amount_invalid", whose violations say what is wrong.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_amount_parse(
    amount: *const c_char,
    amount_len: usize,
    cents: Option<&mut i64>,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::act(err, || {
        let cents = cents.ok_or_else(|| null("the place for the result"))?;
        *cents = 0;
        *cents = self::cents(Some(Amount::parse(text(amount, amount_len, "amount")?)?));
        Ok(())
    })
}

/// Writes an amount as the API does: 1050 is "10.50". Free it with gnpix_buffer_free.
/// GNPIX_ERROR_INVALID_ARGUMENT, named "amount_invalid", for cents below 0 or above GNPIX_AMOUNT_MAX.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_amount_format(
    cents: i64,
    amount: *mut *mut gnpix_buffer,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::make(amount, err, || {
        let size = cents.unsigned_abs();
        let amount = if cents < 0 {
            // Refused, in the words that every amount below zero is refused in.
            Amount::parse(&format!("-{}.{:02}", size / 100, size % 100))?
        } else {
            Amount::from_cents(size)?
        };
        Ok(gnpix_buffer::new(amount.to_string().as_bytes()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_amount_is_cores() {
        assert_eq!(cents(Some(Amount::MAX)), GNPIX_AMOUNT_MAX);
        assert_eq!(cents(None), -1);
    }
}
