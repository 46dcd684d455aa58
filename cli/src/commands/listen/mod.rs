//! `gnpix webhook listen`: receives the bank's callbacks and prints what is new in them, until interrupted.

mod callback;
mod door;
mod printer;

use std::io::Read;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use gnpix::pix::webhook::{CallbackAuthority, is_bank_address};
use gnpix::secret::SecretString;
use gnpix::{Error, ErrorKind, Result};
use serde_json::json;
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinSet;

use crate::args::{ConnectionArgs, ListenArgs};
use crate::secret_input;
use crate::signals::Signals;
use crate::terminal::{Style, Terminal};
use callback::Receiver;

/// Callers at once; the bank comes back when it is turned away.
const MOST_CALLERS: usize = 1024;
/// How long callers at work may finish after the end was asked for.
const LAST_ANSWERS: Duration = Duration::from_secs(5);
/// A breath when no connection can be taken, most likely for want of file descriptors.
const BREATH: Duration = Duration::from_millis(50);

pub(crate) async fn run(terminal: &Terminal, connection: &ConnectionArgs, args: &ListenArgs) -> Result<()> {
    // Heard from now on: a signal that comes while starting still ends in good order.
    let mut interrupted = Signals::listen()?;
    let authority = args.callers_ca.as_deref().map(authority).transpose()?;
    let secret = secret(args)?;
    if authority.is_none() && secret.is_none() {
        return Err(refusal(
            "caller_unchecked",
            "nothing says how to know the bank: neither --callers-ca nor an hmac was given",
        )
        .with_help(
            "Give the bank's chain (certificate-chain-prod.crt or certificate-chain-homolog.crt) with --callers-ca; \
             for a webhook registered with --skip-mtls-checking true, its hmac with --hmac-file or GNPIX_WEBHOOK_HMAC.",
        ));
    }
    let own = super::cert::load(terminal, connection, &args.server_certificate, args.server_key.as_deref());
    let door = door::open(&own.await?, authority.as_ref())?;
    let listener = TcpListener::bind(&args.address).await.map_err(|cause| {
        refusal("address_unusable", format!("{} can't be listened on: {cause}", args.address))
    })?;
    let address = listener.local_addr().map_err(|cause| refusal("address_unusable", cause.to_string()))?;
    let (lines, mut printed) = printer::start();
    let (end, stop) = watch::channel(false);
    let receiver = Arc::new(Receiver { door, secret, lines, stop });
    ready(terminal, &address.to_string(), authority.is_some());
    let mut callers = JoinSet::new();
    let outcome = tokio::select! {
        () = accept(&listener, &receiver, args.only_bank, &mut callers) => Ok(()),
        lost = printed.recv() => lost.map_or(Ok(()), Err),
        _ = interrupted.wait() => Ok(()),
    };
    drop(listener);
    let _ = end.send(true);
    let _ = tokio::time::timeout(LAST_ANSWERS, async { while callers.join_next().await.is_some() {} }).await;
    outcome
}

/// Takes callers for ever; each has a task and deadlines of its own.
async fn accept(
    listener: &TcpListener,
    receiver: &Arc<Receiver>,
    only_bank: bool,
    callers: &mut JoinSet<()>,
) {
    let places = Arc::new(Semaphore::new(MOST_CALLERS));
    loop {
        let Ok((tcp, caller)) = listener.accept().await else {
            tokio::time::sleep(BREATH).await;
            continue;
        };
        while callers.try_join_next().is_some() {}
        let known = !only_bank || is_bank(caller.ip());
        // Who finds no place is turned away at once, so that nobody waits behind callers that say nothing.
        if let (true, Ok(place)) = (known, Arc::clone(&places).try_acquire_owned()) {
            let receiver = Arc::clone(receiver);
            callers.spawn(async move {
                receiver.hear(tcp).await;
                drop(place);
            });
        }
    }
}

fn is_bank(address: IpAddr) -> bool {
    is_bank_address(&address.to_string())
}

fn authority(file: &std::path::Path) -> Result<CallbackAuthority> {
    /// A chain is a few kilobytes.
    const LARGEST: u64 = 1 << 20;
    let refuse = |why: &str| refusal("callers_ca_unreadable", format!("{} {why}", file.display()));
    let mut pem = Vec::new();
    let read = std::fs::File::open(file).and_then(|file| file.take(LARGEST + 1).read_to_end(&mut pem));
    match read {
        Ok(length) if u64::try_from(length).is_ok_and(|length| length <= LARGEST) => {
            CallbackAuthority::from_pem(&pem)
        }
        Ok(_) => Err(refuse("is larger than 1 MiB")),
        Err(cause) => Err(refuse(&format!("can't be read: {cause}"))),
    }
}

fn secret(args: &ListenArgs) -> Result<Option<SecretString>> {
    use gnpix::secret::ExposeSecret;
    let secret = match &args.hmac_file {
        Some(file) => Some(secret_input::from_file(file)?),
        None => secret_input::from_variable("GNPIX_WEBHOOK_HMAC")?,
    };
    match secret {
        Some(secret) if secret.expose_secret().is_empty() => {
            Err(refusal("hmac_empty", "the hmac's file is empty: anybody would know it"))
        }
        secret => Ok(secret),
    }
}

/// One line on stderr: stdout is for callbacks alone.
fn ready(terminal: &Terminal, address: &str, mutual: bool) {
    if terminal.is_json() {
        terminal.error_line(&json!({ "ready": true, "address": address, "mutual_tls": mutual }).to_string());
        return;
    }
    let ready = terminal.paint_error(Style::Good, "ready");
    let how = if mutual { "callers need the bank's certificate" } else { "callers need the hmac" };
    terminal.error_line(&format!("{ready} https://{address} ({how}); Ctrl-C ends"));
}

fn refusal(code: &'static str, message: impl Into<std::borrow::Cow<'static, str>>) -> Error {
    Error::new(ErrorKind::Config, message).with_code(code)
}
