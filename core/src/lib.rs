//! gnpix core.
