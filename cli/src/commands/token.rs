//! `gnpix token`: the authorization's four attributes.

use gnpix::Result;
use gnpix::secret::ExposeSecret;
use gnpix::token::AccessToken;
use serde_json::{Value, json};

use crate::args::{ConnectionArgs, TokenArgs};
use crate::settings;
use crate::terminal::{Table, Terminal, rfc3339};

pub(crate) async fn run(terminal: &Terminal, connection: &ConnectionArgs, args: &TokenArgs) -> Result<()> {
    let client = settings::client(connection, terminal).await?;
    let waiting = terminal.spinner("getting the authorization");
    let token = client.token().await;
    drop(waiting);
    let token = token?;
    if terminal.is_json() {
        terminal.json(&to_json(&token));
    } else if terminal.is_terminal() {
        terminal.table(&table(&token, args.show));
    } else {
        terminal.line(token.secret().expose_secret());
    }
    Ok(())
}

/// The four attributes as the bank sends them, and when the token ends.
fn to_json(token: &AccessToken) -> Value {
    json!({
        "access_token": token.secret().expose_secret(),
        "token_type": token.token_type(),
        "expires_in": token.expires_in().as_secs(),
        "scope": token.scope(),
        "expires_at": rfc3339(token.expires_at()),
    })
}

/// The four attributes for a person; the token itself only if `show`.
pub(crate) fn table(token: &AccessToken, show: bool) -> Table {
    let secret = token.secret().expose_secret();
    let masked = format!("•••••••• ({} characters)", secret.chars().count());
    let lasts = rfc3339(token.expires_at()).map(|end| format!(", until {end}")).unwrap_or_default();
    let mut table = Table::new();
    table
        .row(["access_token", if show { secret } else { &masked }])
        .row(["token_type", token.token_type()])
        .row(["expires_in", &format!("{} s{lasts}", token.expires_in().as_secs())])
        .row(["scope", token.scope().unwrap_or("(not told: what was asked for)")]);
    table
}
