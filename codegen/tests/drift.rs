//! What is committed is what would be generated.
#![allow(clippy::unwrap_used, clippy::panic)]

#[test]
fn generated_files_are_up_to_date() {
    let bless = std::env::var_os("GNPIX_BLESS").is_some_and(|bless| bless == "1");
    for output in gnpix_codegen::outputs().unwrap() {
        gnpix_codegen::check(&output, bless).unwrap();
    }
}
