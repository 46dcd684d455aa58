//! The peers.

use super::process::{Language, Program};

/// One client to compare.
#[derive(Debug)]
pub struct Peer {
    /// What to run for it; it bears the same name in the table and the JSON.
    pub program: Program,
    /// It fetched its token on a connection that serves nothing else.
    pub token_apart: bool,
    /// It is gnpix, which never opens more connections than calls are made at once.
    pub gnpix: bool,
}

impl Peer {
    const fn rival(language: Language, name: &'static str) -> Self {
        Self { program: Program { language, name }, token_apart: false, gnpix: false }
    }

    const fn gnpix(language: Language, name: &'static str) -> Self {
        Self { gnpix: true, ..Self::rival(language, name) }
    }

    const fn token_apart(self) -> Self {
        Self { token_apart: true, ..self }
    }

    /// The name in the table and the JSON.
    pub fn name(&self) -> &'static str {
        self.program.name
    }
}

/// libcurl easy handles in C, one per thread.
pub static LIBCURL: Peer = Peer::rival(Language::C, "libcurl").token_apart();
/// gnpix's blocking face, one client shared by all threads.
pub static BLOCKING: Peer = Peer::gnpix(Language::Rust, "gnpix-blocking");
/// libgnpix in C, one client shared by all threads.
pub static C: Peer = Peer::gnpix(Language::C, "gnpix-c");
/// gnpix's async face, one client shared by all tasks of a runtime with a worker per core.
pub static ASYNC: Peer = Peer::gnpix(Language::Rust, "gnpix-async");
/// rustls alone, one socket per thread: the upper limit.
pub static RUSTLS: Peer = Peer::rival(Language::Rust, "rustls").token_apart();

/// libcurl's multi interface in C, one thread.
pub static LIBCURL_MULTI: Peer = Peer::rival(Language::C, "libcurl-multi").token_apart();
/// libgnpix's calls in the background, on the one thread of their client.
pub static C_ASYNC: Peer = Peer::gnpix(Language::C, "gnpix-c-async");

/// PHP's own curl extension, a handle kept per process.
pub static PHP_CURL: Peer = Peer::rival(Language::Php, "php-curl");
/// The gnpix extension, a client kept per process.
pub static PHP_GNPIX: Peer = Peer::gnpix(Language::PhpGnpix, "php-gnpix");

/// pycurl, a handle per thread.
pub static PYCURL: Peer = Peer::rival(Language::Python, "py-pycurl").token_apart();
/// requests, a session per thread.
pub static REQUESTS: Peer = Peer::rival(Language::Python, "py-requests").token_apart();
/// httpx, one client shared by all threads.
pub static HTTPX: Peer = Peer::rival(Language::Python, "py-httpx");
/// The bank's own SDK, which opens a connection for each call.
pub static EFIPAY: Peer = Peer::rival(Language::Python, "py-efipay");
/// gnpix's `Client`, shared by all threads.
pub static PY_GNPIX: Peer = Peer::gnpix(Language::Python, "py-gnpix");

/// aiohttp, one session on one event loop.
pub static AIOHTTP: Peer = Peer::rival(Language::Python, "py-aiohttp");
/// httpx's async client on one event loop.
pub static HTTPX_ASYNC: Peer = Peer::rival(Language::Python, "py-httpx-async");
/// gnpix's `AsyncClient` on one event loop.
pub static PY_GNPIX_ASYNC: Peer = Peer::gnpix(Language::Python, "py-gnpix-async");

/// undici's `Pool` on one event loop, as all of Node's.
pub static UNDICI: Peer = Peer::rival(Language::Node, "node-undici");
/// axios on an agent that keeps connections.
pub static AXIOS: Peer = Peer::rival(Language::Node, "node-axios");
/// The bank's own SDK, which opens a connection for each call.
pub static NODE_EFI: Peer = Peer::rival(Language::Node, "node-efi");
/// gnpix's `Client`.
pub static NODE_GNPIX: Peer = Peer::gnpix(Language::Node, "node-gnpix");
