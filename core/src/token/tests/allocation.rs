//! The cost of reading a fresh token: no lock, no allocation.

#![allow(unsafe_code)]

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

use super::support::{Bank, ask, cache};

/// Counts the allocations of each thread.
struct Counting;

thread_local! {
    static ALLOCATIONS: Cell<u64> = const { Cell::new(0) };
}

// SAFETY: everything is passed on to the system's allocator; the count is a plain thread-local number that
// allocates nothing itself.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let _ = ALLOCATIONS.try_with(|count| count.set(count.get() + 1));
        // SAFETY: the caller keeps the contract of `alloc`.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: `pointer` came from `System` with this layout.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

fn allocations() -> u64 {
    ALLOCATIONS.with(Cell::get)
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
