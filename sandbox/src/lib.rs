//! A bank on loopback.
