//! A token store of the host's own, by callbacks.

use std::ffi::{CString, c_char, c_void};
use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use gnpix::TokenStore;
use gnpix::token::{BoxFuture, StoreError, StoreKey, StoreLock, StoredToken};
use tokio::runtime::Handle;
use tokio::task::spawn_blocking;

use crate::config::gnpix_config;
use crate::error::gnpix_error;
use crate::gate::{self, Poison, handle};
use crate::pointer::{UserData, bytes, null};
use crate::status::gnpix_status;
use crate::token::unix_seconds;

/// Where a gnpix_store_load puts what it finds. It belongs to that call, and is gone when the callback returns.
pub struct gnpix_store_entry {
    poison: Poison,
    found: Option<StoredToken>,
}
handle!(gnpix_store_entry, "entry");

/// Looks up the entry last saved under `key`, and puts it in `entry` with gnpix_store_entry_set, if there is one.
/// Returns 0; anything else if it failed.
pub type gnpix_store_load = Option<
    extern "C" fn(user_data: *mut c_void, key: *const c_char, entry: Option<&mut gnpix_store_entry>) -> i32,
>;

/// Puts `sealed` in place of what is under `key`, whole or not at all. It may be dropped from `expires_at` on, in seconds
/// since 1970-01-01 00:00 UTC. Returns 0; anything else if it failed.
pub type gnpix_store_save = Option<
    extern "C" fn(
        user_data: *mut c_void,
        key: *const c_char,
        sealed: *const u8,
        sealed_len: usize,
        expires_at: i64,
    ) -> i32,
>;

/// Tries to become the one that renews `key`, for at most `ttl_ms` milliseconds, without waiting. Returns 0 if it did, 1
/// if another holds the lock, anything else if it failed. The lock saves traffic and guards nothing.
pub type gnpix_store_lock =
    Option<extern "C" fn(user_data: *mut c_void, key: *const c_char, ttl_ms: u64) -> i32>;

/// Gives the lock of `key` back.
pub type gnpix_store_unlock = Option<extern "C" fn(user_data: *mut c_void, key: *const c_char)>;

/// Frees `user_data`.
pub type gnpix_store_free = Option<extern "C" fn(user_data: *mut c_void)>;

/// Shares tokens beyond this process, in a store of yours: a file for a machine's processes, a Redis for a fleet. `key` is
/// 64 hexadecimal digits, NUL-terminated; entries are encrypted under a key derived from the client secret. The
/// callbacks run on threads of the library's own, several at once; one that fails or takes longer than half a second is
/// passed over with a warning in the log, and never fails a call. They must not throw, longjmp or call gnpix, save for
/// gnpix_store_entry_set and the getters of its error. `free_user_data`, if not NULL, is called once, on any thread, when the last config and client
/// that hold the store are gone; never if this function fails.
/// GNPIX_ERROR_INVALID_ARGUMENT if load, save, lock or unlock is NULL.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_config_set_token_store(
    config: Option<&mut gnpix_config>,
    load: gnpix_store_load,
    save: gnpix_store_save,
    lock: gnpix_store_lock,
    unlock: gnpix_store_unlock,
    free_user_data: gnpix_store_free,
    user_data: *mut c_void,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::change(config, err, |config| {
        let load = load.ok_or_else(|| null("load"))?;
        let save = save.ok_or_else(|| null("save"))?;
        let lock = lock.ok_or_else(|| null("lock"))?;
        let unlock = unlock.ok_or_else(|| null("unlock"))?;
        let owned = Owned { data: UserData::new(user_data), free: free_user_data };
        let store: Arc<dyn TokenStore> =
            Arc::new(HostStore(Arc::new(Callbacks { load, save, lock, unlock, owned })));
        config.set(|options| options.token_store(store));
        Ok(())
    })
}

/// Puts what was found in `entry`; the bytes are copied. For gnpix_store_load alone.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_store_entry_set(
    entry: Option<&mut gnpix_store_entry>,
    sealed: *const u8,
    sealed_len: usize,
    expires_at: i64,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::change(entry, err, |entry| {
        let sealed = bytes(sealed, sealed_len, "sealed")?.to_vec();
        let after = Duration::from_secs(u64::try_from(expires_at).unwrap_or(0));
        let expires_at = SystemTime::UNIX_EPOCH.checked_add(after).unwrap_or(SystemTime::UNIX_EPOCH);
        entry.found = Some(StoredToken { sealed, expires_at });
        Ok(())
    })
}

struct HostStore(Arc<Callbacks>);

struct Callbacks {
    load: extern "C" fn(*mut c_void, *const c_char, Option<&mut gnpix_store_entry>) -> i32,
    save: extern "C" fn(*mut c_void, *const c_char, *const u8, usize, i64) -> i32,
    lock: extern "C" fn(*mut c_void, *const c_char, u64) -> i32,
    unlock: extern "C" fn(*mut c_void, *const c_char),
    owned: Owned,
}

/// The host's data, freed with the last holder.
struct Owned {
    data: UserData,
    free: gnpix_store_free,
}

impl Drop for Owned {
    fn drop(&mut self) {
        if let Some(free) = self.free {
            free(self.data.get());
        }
    }
}

impl HostStore {
    /// Calls the host on a thread that may block.
    async fn call<T: Send + 'static>(
        &self,
        key: &StoreKey,
        work: impl FnOnce(&Callbacks, &CString) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (callbacks, key) = (Arc::clone(&self.0), CString::new(key.to_string())?);
        spawn_blocking(move || work(&callbacks, &key)).await?
    }
}

impl TokenStore for HostStore {
    fn load<'a>(&'a self, key: &'a StoreKey) -> BoxFuture<'a, Result<Option<StoredToken>, StoreError>> {
        Box::pin(self.call(key, |host, key| {
            let mut entry = gnpix_store_entry { poison: Poison::default(), found: None };
            match (host.load)(host.owned.data.get(), key.as_ptr(), Some(&mut entry)) {
                0 => Ok(entry.found),
                number => Err(failed(number)),
            }
        }))
    }

    fn save<'a>(&'a self, key: &'a StoreKey, entry: StoredToken) -> BoxFuture<'a, Result<(), StoreError>> {
        Box::pin(self.call(key, move |host, key| {
            let (sealed, ends) = (&entry.sealed, unix_seconds(entry.expires_at));
            match (host.save)(host.owned.data.get(), key.as_ptr(), sealed.as_ptr(), sealed.len(), ends) {
                0 => Ok(()),
                number => Err(failed(number)),
            }
        }))
    }

    fn lock<'a>(
        &'a self,
        key: &'a StoreKey,
        ttl: Duration,
    ) -> BoxFuture<'a, Result<Option<StoreLock>, StoreError>> {
        let ttl = u64::try_from(ttl.as_millis()).unwrap_or(u64::MAX);
        let callbacks = Arc::clone(&self.0);
        Box::pin(self.call(key, move |host, key| {
            match (host.lock)(host.owned.data.get(), key.as_ptr(), ttl) {
                0 => Ok(Some(Box::new(Locked { callbacks, key: key.clone() }) as StoreLock)),
                1 => Ok(None),
                number => Err(failed(number)),
            }
        }))
    }
}

fn failed(number: i32) -> StoreError {
    format!("the callback returned {number}").into()
}

/// A lock, given back when dropped.
struct Locked {
    callbacks: Arc<Callbacks>,
    key: CString,
}

impl Drop for Locked {
    fn drop(&mut self) {
        let (callbacks, key) = (Arc::clone(&self.callbacks), std::mem::take(&mut self.key));
        let unlock = move || (callbacks.unlock)(callbacks.owned.data.get(), key.as_ptr());
        match Handle::try_current() {
            Ok(runtime) => drop(runtime.spawn_blocking(unlock)),
            Err(_) => unlock(),
        }
    }
}

impl fmt::Debug for HostStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HostStore")
    }
}
