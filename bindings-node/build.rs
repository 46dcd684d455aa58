//! Tells the linker that Node brings its own interface, and that the library stays where it was loaded.

fn main() {
    napi_build::setup();
}
