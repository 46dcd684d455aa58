//! Secret strings and bytes: redacted in `Debug`, zeroed when the last holder drops them.

pub use secrecy::{ExposeSecret, SecretSlice, SecretString};
