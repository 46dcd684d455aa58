//! Requests and responses: plain data.

mod path;
mod request;
mod response;
mod twin;

pub use ::http::{HeaderMap, HeaderName, HeaderValue, Method};
pub use request::Request;
pub use response::Response;
pub use twin::Twin;
