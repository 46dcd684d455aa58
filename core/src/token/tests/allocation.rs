//! What only an allocator can tell: that reading a fresh token allocates nothing, and that no memory is given
//! back with a token in it.

#![allow(unsafe_code)]

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::time::{Duration, SystemTime};

use super::support::{Bank, Caller, ask, cache, text};
use crate::secret::{ExposeSecret, SecretString};
use crate::token::seal::Sealer;
use crate::token::{Grant, StoreKey};

/// Counts the allocations of each thread, and looks through what it frees.
struct Counting;

/// The token of these tests.
const MARK: &[u8] = b"m4rk3d-t0k3n";

thread_local! {
    static ALLOCATIONS: Cell<u64> = const { Cell::new(0) };
    /// How many blocks were freed with the mark in them; counted only when there is a number.
    static MARKED: Cell<Option<u64>> = const { Cell::new(None) };
}

// SAFETY: everything is passed on to the system's allocator; the counts are plain thread-local numbers that
// allocate nothing themselves.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let _ = ALLOCATIONS.try_with(|count| count.set(count.get() + 1));
        // SAFETY: the caller keeps the contract of `alloc`. Zeroed, so that freed blocks can be read whole.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        if let Ok(Some(marked)) = MARKED.try_with(Cell::get) {
            // SAFETY: the block is the caller's, of this size, and was zeroed when it was allocated.
            let block = unsafe { std::slice::from_raw_parts(pointer, layout.size()) };
            if block.windows(MARK.len()).any(|bytes| bytes == MARK) {
                MARKED.set(Some(marked + 1));
            }
        }
        // SAFETY: `pointer` came from `System` with this layout.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

fn allocations() -> u64 {
    ALLOCATIONS.with(Cell::get)
}

/// How many blocks `run` frees with the mark in them.
fn marked(run: impl FnOnce()) -> u64 {
    MARKED.set(Some(0));
    run();
    MARKED.replace(None).unwrap()
}

#[test]
fn tc_25_no_memory_is_freed_with_a_token_in_it() {
    let body: &[u8] =
        br#"{"access_token":"m4rk3d-t0k3n","token_type":"Bearer","expires_in":3600,"scope":"cob.read"}"#;
    let freed = marked(|| {
        let (_, cache) = cache();
        let bank = Bank::default();
        let caller = Caller::of(&cache, &bank).waits();
        let waiter = Caller::of(&cache, &bank).waits();
        bank.answer(1, Grant::from_json(body));
        let token = caller.done().unwrap();
        let header = token.authorization_header().clone();
        assert_eq!(text(&waiter.done().unwrap()).as_bytes(), MARK);
        cache.invalidate();
        drop((cache, token, header));
    });
    assert_eq!(freed, 0);
    assert_eq!(marked(|| drop(MARK.to_vec())), 1, "the allocator sees it");
}

#[test]
fn tc_25_sealing_and_opening_leaves_no_token_in_freed_memory() {
    let body: &[u8] = br#"{"access_token":"m4rk3d-t0k3n","scope":"cob.read"}"#;
    let freed = marked(|| {
        let sealer = Sealer::new(&SecretString::from("s3cr3t"), &StoreKey([7; 32])).unwrap();
        let ends = SystemTime::UNIX_EPOCH + Duration::from_secs(60);
        let entry = sealer.seal(&Grant::from_json(body).unwrap(), ends).unwrap();
        let grant = sealer.open(&entry, SystemTime::UNIX_EPOCH).unwrap();
        assert_eq!(grant.access_token.expose_secret().as_bytes(), MARK);
    });
    assert_eq!(freed, 0);
}

#[test]
fn tc_13_reading_a_fresh_token_allocates_nothing() {
    let (_, cache) = cache();
    ask(&cache, &Bank::prompt(3600.0)).unwrap();
    assert!(cache.fresh().is_some(), "the thread's first read may set something up");
    let before = allocations();
    for _ in 0..1000 {
        std::hint::black_box(cache.fresh().unwrap().authorization_header().clone());
    }
    assert_eq!(allocations(), before);
    drop(Box::new(1));
    assert!(allocations() > before, "the count counts");
}

#[test]
fn tc_13_reading_a_fresh_token_waits_for_no_lock() {
    let (_, cache) = cache();
    ask(&cache, &Bank::prompt(3600.0)).unwrap();
    let desk = cache.desk();
    let held = desk.hold();
    assert!(cache.fresh().is_some());
    assert!(std::thread::scope(|scope| scope.spawn(|| cache.fresh().is_some()).join().unwrap()));
    drop(held);
}
