//! Requests and responses: plain data.

mod path;
mod request;
mod response;

pub use ::http::{HeaderMap, HeaderName, HeaderValue, Method};
pub use request::Request;
pub use response::Response;
