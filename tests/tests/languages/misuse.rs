//! What the wrappers bear: closed twice, used after it, by many threads, closed under their callers, dropped.

use crate::building::{WRAPPED, misuse};
use crate::java;
use crate::setting::Setting;

#[test]
fn wrappers_bear_misuse_without_a_crash_or_a_leak() {
    for language in java::with_newer(&WRAPPED) {
        let wrote = Setting::new().run(&misuse(language));
        assert_eq!(wrote, "done\n", "{language:?}");
    }
}
