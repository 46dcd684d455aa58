//! The port and the threads the bank lives on.

use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;

use tokio::runtime::{Builder, Handle, Runtime};
use tokio::sync::watch;

use crate::SandboxError;
use crate::server::{self, Door};

const NAME: &str = "gnpix-sandbox";
/// How long work in hand may hold up a stop.
const LAST_WORK: Duration = Duration::from_secs(1);

/// A runtime not yet running. It may be dropped anywhere, also inside another runtime, where tokio's own may not.
pub(crate) struct Engine {
    runtime: Option<Runtime>,
    handle: Handle,
}

impl Engine {
    pub(crate) fn new() -> Result<Self, SandboxError> {
        let runtime = Builder::new_multi_thread()
            .worker_threads(2)
            .thread_name(NAME)
            .enable_all()
            .build()
            .map_err(|error| SandboxError::io("cannot start the runtime", error))?;
        Ok(Self { handle: runtime.handle().clone(), runtime: Some(runtime) })
    }

    pub(crate) fn handle(&self) -> Handle {
        self.handle.clone()
    }

    /// Serves on a thread of its own.
    pub(crate) fn start(self, listeners: Vec<TcpListener>, door: Arc<Door>) -> Result<Running, SandboxError> {
        let (stop, stopped) = watch::channel(false);
        let thread = std::thread::Builder::new()
            .name(NAME.into())
            .spawn(move || self.serve(listeners, door, stopped))
            .map_err(|error| SandboxError::io("cannot start a thread", error))?;
        Ok(Running { stop, thread: Some(thread) })
    }

    /// Serves until stopped, then drops every connection.
    fn serve(mut self, listeners: Vec<TcpListener>, door: Arc<Door>, stopped: watch::Receiver<bool>) {
        let Some(runtime) = self.runtime.take() else { return };
        runtime.block_on(async move {
            let listeners =
                listeners.into_iter().filter_map(|one| tokio::net::TcpListener::from_std(one).ok());
            server::run(listeners.collect(), door, stopped).await;
        });
        runtime.shutdown_timeout(LAST_WORK);
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

/// A bank that serves; dropping it stops it and frees the port.
pub(crate) struct Running {
    stop: watch::Sender<bool>,
    thread: Option<JoinHandle<()>>,
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.stop.send(true);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// 127.0.0.1, and ::1 on the same port where possible: `localhost` may mean either.
pub(crate) fn bind(port: u16) -> Result<(Vec<TcpListener>, SocketAddr), SandboxError> {
    let doing = || format!("cannot listen on 127.0.0.1:{port}");
    let first =
        TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| SandboxError::io(doing(), error))?;
    let addr = first.local_addr().map_err(|error| SandboxError::io(doing(), error))?;
    let mut listeners = vec![first];
    listeners.extend(TcpListener::bind((Ipv6Addr::LOCALHOST, addr.port())));
    for listener in &listeners {
        listener.set_nonblocking(true).map_err(|error| SandboxError::io(doing(), error))?;
    }
    Ok((listeners, addr))
}
