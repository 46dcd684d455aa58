//! Which clients share a token: one cache per key and process (statement 1).

use std::collections::BTreeMap;
use std::fmt;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Weak};

use ring::digest::{Context, SHA256};

use super::keeper::TokenCache;
use super::sync::{Mutex, Slot, lock};
use crate::clock::{Clock, SystemClock};
use crate::process::Stamp;
use crate::scope::ScopeSet;
use crate::secret::{ExposeSecret, SecretString};

/// What a token belongs to: any difference separates two clients.
pub(crate) struct CacheIdentity<'a> {
    pub(crate) base_url: &'a str,
    pub(crate) token_path: &'a str,
    pub(crate) client_id: &'a str,
    /// Part of the key so that a client with a wrong or old secret gets neither another's token nor its failures.
    pub(crate) client_secret: &'a SecretString,
    /// SHA-256 of the leaf certificate's DER; tokens may be bound to it (RFC 8705).
    pub(crate) certificate: Option<[u8; 32]>,
    /// The scopes asked for; `None` asks for all the application has.
    pub(crate) scope: Option<&'a ScopeSet>,
}

/// The key of a cache: digests only.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct CacheKey {
    public: [u8; 32],
    secret: [u8; 32],
}

impl CacheKey {
    pub(crate) fn of(identity: &CacheIdentity<'_>) -> Self {
        let scope = identity.scope.map(ToString::to_string);
        let public = digest(&[
            Some(identity.base_url.as_bytes()),
            Some(identity.token_path.as_bytes()),
            Some(identity.client_id.as_bytes()),
            identity.certificate.as_ref().map(<[u8; 32]>::as_slice),
            scope.as_deref().map(str::as_bytes),
        ]);
        let secret = digest(&[Some(&public), Some(identity.client_secret.expose_secret().as_bytes())]);
        Self { public, secret }
    }

    /// The part without the secret: it may leave the process, as a name in a shared store.
    pub(crate) fn public(&self) -> &[u8; 32] {
        &self.public
    }
}

impl fmt::Debug for CacheKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CacheKey(")?;
        self.public.iter().take(4).try_for_each(|byte| write!(f, "{byte:02x}"))?;
        f.write_str("…)")
    }
}

/// SHA-256 over parts that can't run into one another; a missing part differs from an empty one.
fn digest(parts: &[Option<&[u8]>]) -> [u8; 32] {
    let mut context = Context::new(&SHA256);
    for part in parts {
        context.update(&[u8::from(part.is_some())]);
        let bytes = part.unwrap_or_default();
        context.update(&(bytes.len() as u64).to_be_bytes());
        context.update(bytes);
    }
    let mut out = [0; 32];
    for (to, from) in out.iter_mut().zip(context.finish().as_ref()) {
        *to = *from;
    }
    out
}

/// Caches of the machine's clock share by key alone; an injected clock, known by its address, separates.
type Entries = BTreeMap<(CacheKey, usize), Weak<TokenCache>>;

/// The first process's registry. In static memory, where leak checkers of C programs find what hangs on it.
static FIRST: Mutex<Entries> = Mutex::new(Entries::new());
/// The process that `FIRST` belongs to.
static FIRST_PROCESS: AtomicU32 = AtomicU32::new(0);

/// The registry of a forked child.
struct Registry {
    stamp: Stamp,
    entries: Mutex<Entries>,
}

static FORKED: Slot<Registry> = Slot::empty();

/// The cache of `key` in this process, kept as long as a client holds it. `None` is the machine's clock; with an
/// injected one, only clients given the same `Arc` share.
pub(crate) fn shared(key: CacheKey, clock: Option<Arc<dyn Clock>>) -> Arc<TokenCache> {
    if is_first() { shared_in(&FIRST, key, clock) } else { shared_in(&forked().entries, key, clock) }
}

fn shared_in(entries: &Mutex<Entries>, key: CacheKey, clock: Option<Arc<dyn Clock>>) -> Arc<TokenCache> {
    let address = clock.as_ref().map_or(0, |clock| Arc::as_ptr(clock).cast::<()>().addr());
    let mut entries = lock(entries);
    entries.retain(|_, cache| cache.strong_count() > 0);
    let id = (key, address);
    if let Some(cache) = entries.get(&id).and_then(Weak::upgrade) {
        return cache;
    }
    let cache = Arc::new(TokenCache::new(clock.unwrap_or_else(|| Arc::new(SystemClock)), dice));
    entries.insert(id, Arc::downgrade(&cache));
    cache
}

/// Whether this is the process that made the first client.
fn is_first() -> bool {
    let own = std::process::id();
    FIRST_PROCESS
        .compare_exchange(0, own, Ordering::Relaxed, Ordering::Relaxed)
        .map_or_else(|first| first == own, |_| true)
}

/// This child's registry; one inherited from a parent is leaked, its lock untouched.
fn forked() -> Arc<Registry> {
    loop {
        let old = FORKED.load();
        if let Some(registry) = &old
            && registry.stamp.is_certainly_current()
        {
            return Arc::clone(registry);
        }
        let new = Registry { stamp: Stamp::now(), entries: Mutex::new(Entries::new()) };
        FORKED.replace_and_leak(old, Arc::new(new));
    }
}

/// Jitter. The operating system's randomness failing is no reason to fail: half-way will do.
fn dice() -> u16 {
    use ring::rand::{SecureRandom, SystemRandom};
    let mut bytes = [0; 2];
    match SystemRandom::new().fill(&mut bytes) {
        Ok(()) => u16::from_ne_bytes(bytes),
        Err(_) => u16::MAX / 2,
    }
}

#[cfg(all(test, not(shuttle)))]
pub(super) fn hold() -> impl Sized {
    let first = is_first().then(|| lock(&FIRST));
    // Leaked: the guard must not outlive the registry it borrows from.
    (first, lock(&Box::leak(Box::new(forked())).entries))
}
