//! Signals are for Python's own threads.

/// Keeps all signals from this thread, but for those it brings upon itself.
#[cfg(unix)]
#[allow(unsafe_code)]
pub(crate) fn hold_all() {
    // Held back, these would still end the process, but without the host's handler.
    const OWN_FAULTS: &[libc::c_int] = &[
        libc::SIGSEGV,
        libc::SIGBUS,
        libc::SIGFPE,
        libc::SIGILL,
        libc::SIGABRT,
        libc::SIGTRAP,
        libc::SIGSYS,
    ];
    let mut all = std::mem::MaybeUninit::<libc::sigset_t>::uninit();
    // SAFETY: the set is filled before it is used, and all pointers lead to this frame.
    unsafe {
        libc::sigfillset(all.as_mut_ptr());
        for fault in OWN_FAULTS {
            libc::sigdelset(all.as_mut_ptr(), *fault);
        }
        libc::pthread_sigmask(libc::SIG_BLOCK, all.as_ptr(), std::ptr::null_mut());
    }
}

#[cfg(not(unix))]
pub(crate) fn hold_all() {}
