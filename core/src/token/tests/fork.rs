//! A real fork, with the parent's locks held by a thread that the child does not have.

#![allow(unsafe_code)]

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::channel;

use super::support::{Bank, Caller, ask, cache, grant, text};
use crate::secret::SecretString;
use crate::token::{CacheIdentity, CacheKey, registry, shared};

/// Runs `child` in a forked process; whether it returned true.
fn fork(child: impl FnOnce() -> bool) -> bool {
    // SAFETY: the child runs only `child`, which takes no lock that another thread of this process may hold, and
    // leaves by `_exit`. `alarm` ends a child that hangs.
    unsafe {
        let pid = libc::fork();
        assert!(pid >= 0, "fork failed");
        if pid == 0 {
            libc::alarm(20);
            let good = catch_unwind(AssertUnwindSafe(child)).unwrap_or(false);
            libc::_exit(if good { 0 } else { 1 });
        }
        let mut status = 0;
        assert_eq!(libc::waitpid(pid, &raw mut status, 0), pid);
        libc::WIFEXITED(status) && libc::WEXITSTATUS(status) == 0
    }
}

fn key() -> CacheKey {
    CacheKey::of(&CacheIdentity {
        base_url: "https://fork.example",
        token_path: "/oauth/token",
        client_id: "id",
        client_secret: &SecretString::from("s3cr3t"),
        certificate: None,
        scope: None,
    })
}

#[test]
fn tc_27_a_forked_child_starts_empty_touches_no_lock_of_the_parent_and_leaves_it_undisturbed() {
    let (_, cache) = cache();
    let bank = Bank::prompt(3600.0);
    ask(&cache, &bank).unwrap();
    let in_registry = shared(key(), None);
    bank.hesitate();
    cache.invalidate();
    let mut leader = Some(Caller::of(&cache, &bank).waits());
    let mut waiter = Caller::of(&cache, &bank).waits();

    let (held, is_held) = channel();
    let (release, is_released) = channel::<()>();
    let holder = {
        let desk = cache.desk();
        std::thread::spawn(move || {
            let (_desk, _registry) = (desk.hold(), registry::hold());
            held.send(()).unwrap();
            let _ = is_released.recv();
        })
    };
    is_held.recv().unwrap();

    let own_bank = Bank::prompt(3600.0);
    let good = fork(|| {
        let empty = cache.fresh().is_none() && cache.counters().exchanges == 0;
        let works = ask(&cache, &own_bank).is_ok_and(|token| text(&token) == "token-1")
            && cache.fresh().is_some()
            && cache.counters().exchanges == 1;
        let other = !Arc::ptr_eq(&shared(key(), None), &in_registry);
        // What the child inherited of the parent's calls may be polled and dropped without harm.
        let moved_on = waiter.poll().is_ready();
        drop(leader.take());
        empty && works && other && moved_on
    });
    assert!(good, "the child failed, or hung on a lock of its parent");

    release.send(()).unwrap();
    holder.join().unwrap();
    assert!(waiter.poll().is_pending());
    bank.answer(2, Ok(grant("parent's", 3600.0)));
    for caller in [leader.take().unwrap(), waiter] {
        assert_eq!(text(&caller.done().unwrap()), "parent's");
    }
    assert_eq!(bank.exchanges(), 2);
}

#[test]
fn tc_27_a_forked_child_does_not_use_its_parents_token() {
    let (_, cache) = cache();
    let bank = Bank::prompt(3600.0);
    ask(&cache, &bank).unwrap();
    let own_bank = Bank::prompt(3600.0);
    assert!(fork(|| cache.fresh().is_none() && ask(&cache, &own_bank).is_ok() && own_bank.exchanges() == 1));
    assert_eq!(text(&cache.fresh().unwrap()), "token-1");
    assert_eq!(cache.counters().exchanges, 1);
}
