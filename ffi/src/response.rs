//! `gnpix_response`: one answer of the bank.

use std::ffi::c_char;
use std::sync::OnceLock;

use gnpix::{Answer, Response};

use crate::gate::{self, Poison, handle};
use crate::pointer::{self, lend};
use crate::text::Text;

/// One answer, whole: status, headers and raw body. Immutable: any number of threads may read it.
pub struct gnpix_response {
    poison: Poison,
    answer: Answer,
    attempts: u32,
    recovered: bool,
    body: Text,
    /// Names and values, made when they are first asked for.
    headers: OnceLock<Vec<(Text, Text)>>,
}
handle!(gnpix_response, "response");

impl gnpix_response {
    /// A success.
    pub(crate) fn new(response: Response) -> Self {
        let (attempts, recovered) = (response.attempts(), response.is_recovered());
        Self { recovered, ..Self::of_error(response.into_answer(), attempts) }
    }

    /// What an error came from.
    pub(crate) fn of_error(mut answer: Answer, attempts: u32) -> Self {
        let body = Text::new(&answer.body);
        // Kept once.
        answer.body.clear();
        let (poison, headers) = (Poison::default(), OnceLock::new());
        Self { poison, answer, attempts, recovered: false, body, headers }
    }

    fn headers(&self) -> &[(Text, Text)] {
        self.headers.get_or_init(|| {
            let pairs = self.answer.headers.iter();
            pairs.map(|(name, value)| (Text::new(name.as_str()), Text::new(value.as_bytes()))).collect()
        })
    }
}

/// The HTTP status: 200–299, or any other in an error's answer; 0 for NULL.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_response_status(response: Option<&gnpix_response>) -> u16 {
    gate::read(response, 0, |response| response.answer.status)
}

/// The raw body, after undoing only `Content-Encoding: gzip`: "" if there was none. It may hold any bytes, NUL among
/// them; another NUL follows. Borrowed until the response is freed; NULL for NULL.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_response_body(response: Option<&gnpix_response>, len: *mut usize) -> *const c_char {
    lend(response.map(|response| &response.body), len)
}

/// The first value of the header called `name`, in any case. Borrowed until the response is freed; NULL if it isn't
/// there.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_response_header(
    response: Option<&gnpix_response>,
    name: *const c_char,
    name_len: usize,
    len: *mut usize,
) -> *const c_char {
    let found = gate::read(response, None, |response| {
        let name = pointer::text(name, name_len, "name").ok()?;
        let mut headers = response.headers().iter();
        let header = headers.find(|header| header.0.as_bytes().eq_ignore_ascii_case(name.as_bytes()))?;
        Some(lend(Some(&header.1), len))
    });
    found.unwrap_or_else(|| lend(None, len))
}

/// How many headers there are; one that was sent twice counts twice.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_response_header_count(response: Option<&gnpix_response>) -> usize {
    gate::read(response, 0, |response| response.headers().len())
}

/// The name of the header at `index`, in lower case. Borrowed until the response is freed; NULL past the end.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_response_header_name(
    response: Option<&gnpix_response>,
    index: usize,
    len: *mut usize,
) -> *const c_char {
    header_at(response, index, len, |header| &header.0)
}

/// The value of the header at `index`, as it came. Borrowed until the response is freed; NULL past the end.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_response_header_value(
    response: Option<&gnpix_response>,
    index: usize,
    len: *mut usize,
) -> *const c_char {
    header_at(response, index, len, |header| &header.1)
}

fn header_at(
    response: Option<&gnpix_response>,
    index: usize,
    len: *mut usize,
    choose: impl Fn(&(Text, Text)) -> &Text,
) -> *const c_char {
    gate::read(response, None, |response| {
        response.headers().get(index).map(|header| lend(Some(choose(header)), len))
    })
    .unwrap_or_else(|| lend(None, len))
}

/// How many times the request was tried, the try that brought this answer included.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_response_attempts(response: Option<&gnpix_response>) -> u32 {
    gate::read(response, 0, |response| response.attempts)
}

/// Whether this is what an earlier, unanswered try of the operation made, fetched after a later one was refused as a
/// duplicate; status and body are the fetching's. False for NULL.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_response_recovered(response: Option<&gnpix_response>) -> bool {
    gate::read(response, false, |response| response.recovered)
}

/// Frees the response; NULL is nothing. Not for one that gnpix_error_response lent.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_response_free(response: Option<Box<gnpix_response>>) {
    gate::free(response);
}
