//! The few shared-memory types of this room, in one place so that a model checker can stand in for them.

use std::sync::{Arc, PoisonError};

#[cfg(not(all(shuttle, test)))]
pub(super) use std::sync::{Mutex, MutexGuard};

#[cfg(all(shuttle, test))]
pub(super) use shuttle::sync::{Mutex, MutexGuard};

/// Locks; a panic elsewhere does not spoil the value, since nothing here panics half-way through a change.
pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A shared place for one value, read without a lock and without allocation.
#[cfg(not(all(shuttle, test)))]
pub(super) struct Slot<T>(arc_swap::ArcSwapOption<T>);

#[cfg(not(all(shuttle, test)))]
impl<T> Slot<T> {
    pub(super) const fn empty() -> Self {
        Self(arc_swap::ArcSwapOption::const_empty())
    }

    #[inline]
    pub(super) fn load(&self) -> Option<Arc<T>> {
        self.0.load_full()
    }

    pub(super) fn store(&self, value: Option<Arc<T>>) {
        self.0.store(value);
    }

    /// Puts `new` in place of `old`, which is leaked, never dropped; the loser of a race changes nothing.
    pub(super) fn replace_and_leak(&self, old: Option<Arc<T>>, new: Arc<T>) {
        let previous = arc_swap::Guard::into_inner(self.0.compare_and_swap(&old, Some(new)));
        if previous.as_ref().map(Arc::as_ptr) == old.as_ref().map(Arc::as_ptr) {
            std::mem::forget((previous, old));
        }
    }
}

#[cfg(all(shuttle, test))]
pub(super) struct Slot<T>(Mutex<Option<Arc<T>>>);

#[cfg(all(shuttle, test))]
impl<T> Slot<T> {
    pub(super) const fn empty() -> Self {
        Self(Mutex::new(None))
    }

    pub(super) fn load(&self) -> Option<Arc<T>> {
        lock(&self.0).clone()
    }

    pub(super) fn store(&self, value: Option<Arc<T>>) {
        *lock(&self.0) = value;
    }

    pub(super) fn replace_and_leak(&self, old: Option<Arc<T>>, new: Arc<T>) {
        let mut place = lock(&self.0);
        if place.as_ref().map(Arc::as_ptr) == old.as_ref().map(Arc::as_ptr) {
            std::mem::forget((place.replace(new), old));
        }
    }
}
