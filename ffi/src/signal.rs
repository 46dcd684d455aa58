//! Signals that are none of the host's business.
//!
//! Writing to a connection that the server has closed raises SIGPIPE, which ends a C program that didn't ask to ignore
//! it. Rust programs ignore it from their start; a library can't decide that for its host. Core's own connections ask
//! the kernel not to raise it; those through a proxy are reqwest's, which can't.

#[cfg(unix)]
pub(crate) use unix::{hold_all, without_sigpipe};

#[cfg(not(unix))]
pub(crate) fn without_sigpipe<T>(work: impl FnOnce() -> T) -> T {
    work()
}

#[cfg(not(unix))]
pub(crate) fn hold_all() {}

#[cfg(unix)]
mod unix {
    use std::mem::MaybeUninit;
    use std::ptr::null_mut;

    use libc::{c_int, sigset_t};

    /// What a thread brings upon itself, by a defect: held back, it would still end the process, but without the host's
    /// handler.
    const OWN_FAULTS: &[c_int] = &[
        libc::SIGSEGV,
        libc::SIGBUS,
        libc::SIGFPE,
        libc::SIGILL,
        libc::SIGABRT,
        libc::SIGTRAP,
        libc::SIGSYS,
    ];

    /// Runs `work` with SIGPIPE held back from this thread, and swallows one that came.
    pub(crate) fn without_sigpipe<T>(work: impl FnOnce() -> T) -> T {
        let _held = Held::new();
        work()
    }

    /// Keeps all signals from a thread of the library's own: they are for the host's threads.
    pub(crate) fn hold_all() {
        let mut all = MaybeUninit::<sigset_t>::uninit();
        // SAFETY: the set is filled before it is used, and all pointers lead to this frame.
        unsafe {
            libc::sigfillset(all.as_mut_ptr());
            for fault in OWN_FAULTS {
                libc::sigdelset(all.as_mut_ptr(), *fault);
            }
            libc::pthread_sigmask(libc::SIG_BLOCK, all.as_ptr(), null_mut());
        }
    }

    /// SIGPIPE is held back as long as this lives; `None` if it already was.
    struct Held(Option<sigset_t>);

    impl Held {
        fn new() -> Self {
            let pipe = only_sigpipe();
            let mut before = MaybeUninit::<sigset_t>::uninit();
            // SAFETY: both sets are in this frame; `before` is read only if the call filled it.
            unsafe {
                if libc::pthread_sigmask(libc::SIG_BLOCK, &raw const pipe, before.as_mut_ptr()) != 0 {
                    return Self(None);
                }
                let before = before.assume_init();
                let was_held = libc::sigismember(&raw const before, libc::SIGPIPE) == 1;
                Self((!was_held).then_some(before))
            }
        }
    }

    impl Drop for Held {
        fn drop(&mut self) {
            let Some(before) = self.0 else { return };
            let pipe = only_sigpipe();
            let mut pending = MaybeUninit::<sigset_t>::uninit();
            // SAFETY: all sets are in this frame; `pending` is read only if the call filled it.
            unsafe {
                if libc::sigpending(pending.as_mut_ptr()) == 0
                    && libc::sigismember(pending.as_ptr(), libc::SIGPIPE) == 1
                {
                    swallow(&pipe);
                }
                libc::pthread_sigmask(libc::SIG_SETMASK, &raw const before, null_mut());
            }
        }
    }

    fn only_sigpipe() -> sigset_t {
        let mut set = MaybeUninit::<sigset_t>::uninit();
        // SAFETY: the set is emptied, and so initialised, before it is used.
        unsafe {
            libc::sigemptyset(set.as_mut_ptr());
            libc::sigaddset(set.as_mut_ptr(), libc::SIGPIPE);
            set.assume_init()
        }
    }

    /// Takes a pending signal, which is there, away.
    fn swallow(pipe: &sigset_t) {
        let mut taken: c_int = 0;
        // SAFETY: the set and the number outlive the call.
        unsafe { libc::sigwait(pipe, &raw mut taken) };
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        /// Whether SIGPIPE is pending for this thread, and whether it is held back.
        fn state() -> (bool, bool) {
            let mut set = MaybeUninit::<sigset_t>::uninit();
            // SAFETY: each call fills the set before it is read.
            unsafe {
                libc::sigpending(set.as_mut_ptr());
                let pending = libc::sigismember(set.as_ptr(), libc::SIGPIPE) == 1;
                libc::pthread_sigmask(libc::SIG_BLOCK, std::ptr::null(), set.as_mut_ptr());
                (pending, libc::sigismember(set.as_ptr(), libc::SIGPIPE) == 1)
            }
        }

        #[test]
        fn a_sigpipe_of_the_work_is_swallowed_and_the_mask_is_as_before() {
            // SAFETY: sends a signal to this thread, which holds it back.
            let raise = || unsafe { libc::pthread_kill(libc::pthread_self(), libc::SIGPIPE) };
            assert_eq!(state(), (false, false));
            without_sigpipe(|| {
                raise();
                assert_eq!(state(), (true, true));
            });
            assert_eq!(state(), (false, false));
            // A host that holds it back itself finds it as it left it.
            let held = Held::new();
            raise();
            without_sigpipe(|| ());
            assert_eq!(state(), (true, true));
            drop(held);
            assert_eq!(state(), (false, false));
        }
    }
}
