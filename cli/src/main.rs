//! The `gnpix` command.

fn main() {}
