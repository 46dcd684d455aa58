//! Accepting connections: TCP, TLS, HTTP, until told to stop.

use std::sync::Arc;
use std::time::Duration;

use http::Request;
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto;
use rustls::HandshakeKind;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

use crate::certificate::fingerprint;
use crate::exchange::serve;
use crate::line::{Control, Line};
use crate::peer::Peer;
use crate::shared::Shared;
use crate::tls::Doorkeeper;
use crate::{Cut, Refusal};

const HANDSHAKE_TIMEOUT: Duration = Duration::from_secs(10);
/// How long a refused client may take to read the alert.
const LINGER: Duration = Duration::from_secs(1);
/// How long a connection that is to close may still be at its last answer.
const LAST_ANSWER: Duration = Duration::from_secs(60);
const MAX_CONNECTIONS: usize = 4096;

/// What every connection needs.
pub(crate) struct Door {
    pub(crate) shared: Arc<Shared>,
    pub(crate) acceptor: TlsAcceptor,
    pub(crate) doorkeeper: Arc<Doorkeeper>,
    pub(crate) refusal: Refusal,
    pub(crate) idle_timeout: Duration,
    pub(crate) base_url: String,
}

/// Accepts until `stop` turns true or its sender is gone.
pub(crate) async fn run(listeners: Vec<TcpListener>, door: Arc<Door>, stop: watch::Receiver<bool>) {
    let places = Arc::new(Semaphore::new(MAX_CONNECTIONS));
    let loops: Vec<_> = listeners
        .into_iter()
        .map(|listener| tokio::spawn(accept(listener, Arc::clone(&door), Arc::clone(&places))))
        .collect();
    let mut stop = stop;
    let _ = stop.wait_for(|stopped| *stopped).await;
    loops.iter().for_each(tokio::task::JoinHandle::abort);
}

async fn accept(listener: TcpListener, door: Arc<Door>, places: Arc<Semaphore>) {
    loop {
        let Ok(place) = Arc::clone(&places).acquire_owned().await else { return };
        match listener.accept().await {
            Ok((tcp, _)) => {
                let door = Arc::clone(&door);
                tokio::spawn(async move {
                    connection(tcp, &door).await;
                    door.shared.counters.connections_closed.add();
                    drop(place);
                });
            }
            // Out of file descriptors, most likely: let some close.
            Err(_) => tokio::time::sleep(Duration::from_millis(20)).await,
        }
    }
}

async fn connection(tcp: TcpStream, door: &Arc<Door>) {
    let counters = &door.shared.counters;
    let number = counters.connections.add();
    if door.shared.faults.for_connection(Cut::BeforeHandshake) {
        return;
    }
    let _ = tcp.set_nodelay(true);
    let handshake = door.acceptor.accept(tcp).into_fallible();
    let stream = match tokio::time::timeout(HANDSHAKE_TIMEOUT, handshake).await {
        Ok(Ok(stream)) => stream,
        Ok(Err((_, tcp))) => {
            counters.handshakes_failed.add();
            return linger(tcp).await;
        }
        Err(_) => {
            counters.handshakes_failed.add();
            return;
        }
    };
    let (_, session) = stream.get_ref();
    match session.handshake_kind() {
        Some(HandshakeKind::Resumed) => counters.handshakes_resumed.add(),
        _ => counters.handshakes_full.add(),
    };
    let stranger = door.doorkeeper.stranger(session.peer_certificates());
    if stranger.is_some() && door.refusal == Refusal::Drop {
        return;
    }
    if door.shared.faults.for_connection(Cut::BeforeRequest) {
        return;
    }
    let fingerprint =
        session.peer_certificates().and_then(|chain| chain.first()).map(|leaf| fingerprint(leaf));
    let control = Control::new();
    let peer = Arc::new(Peer {
        shared: Arc::clone(&door.shared),
        control: Arc::clone(&control),
        connection: number,
        fingerprint: fingerprint.unwrap_or_default(),
        stranger: stranger.map(|stranger| (stranger, door.refusal)),
        base_url: door.base_url.clone(),
    });
    http(stream, peer, control, door.idle_timeout).await;
}

async fn http(stream: TlsStream<TcpStream>, peer: Arc<Peer>, control: Arc<Control>, idle: Duration) {
    let h2 = stream.get_ref().1.alpn_protocol() == Some(b"h2");
    let line = TokioIo::new(Line::new(stream, Arc::clone(&control)));
    let service = service_fn(move |request: Request<Incoming>| serve(request, Arc::clone(&peer)));
    let builder = auto::Builder::new(TokioExecutor::new());
    let builder = if h2 { builder.http2_only() } else { builder.http1_only() };
    let mut connection = std::pin::pin!(builder.serve_connection(line, service));
    tokio::select! {
        biased;
        () = control.was_cut() => return,
        _ = connection.as_mut() => return,
        () = control.asked_to_finish() => {}
        () = control.idle_for(idle) => {}
    }
    connection.as_mut().graceful_shutdown();
    tokio::select! {
        biased;
        () = control.was_cut() => {}
        _ = connection.as_mut() => {}
        () = tokio::time::sleep(LAST_ANSWER) => {}
    }
}

/// Lets the client read the alert: closing at once with its data unread would reset the connection.
async fn linger(mut tcp: TcpStream) {
    let drain = async {
        let _ = tcp.shutdown().await;
        let mut scrap = [0_u8; 4096];
        for _ in 0..256 {
            match tcp.read(&mut scrap).await {
                Ok(0) | Err(_) => return,
                Ok(_) => {}
            }
        }
    };
    let _ = tokio::time::timeout(LINGER, drain).await;
}
