//! A child made by a real fork.

/// Runs `work` in a forked child and returns its exit status; the child never returns from here.
///
/// # Panics
/// If the system has no room for another process.
#[allow(unsafe_code)]
pub fn in_child(work: impl FnOnce() -> i32) -> i32 {
    // SAFETY: the child runs only `work` and `_exit`, on the one thread it has.
    let child = unsafe { libc::fork() };
    assert!(child >= 0, "fork failed");
    if child == 0 {
        let code = std::panic::catch_unwind(std::panic::AssertUnwindSafe(work)).unwrap_or(101);
        // SAFETY: leaves without running the parent's destructors.
        unsafe { libc::_exit(code) };
    }
    let mut status = 0;
    // SAFETY: `status` outlives the call, and `child` is ours.
    let waited = unsafe { libc::waitpid(child, &raw mut status, 0) };
    assert_eq!(waited, child);
    libc::WEXITSTATUS(status)
}
