//! `gnpix cob create` and every other operation of the catalogue.

mod body;
mod confirm;
mod pages;
mod print;

use gnpix::{Request, Result};
use serde_json::value::RawValue;

use crate::args::{ConnectionArgs, OperationArgs, pays};
use crate::terminal::Terminal;
use crate::{answer, settings};

pub(crate) async fn run(
    terminal: &Terminal,
    connection: &ConnectionArgs,
    args: &OperationArgs,
) -> Result<()> {
    let body = body::of(args)?;
    let body = body.as_deref();
    if args.all {
        // Checked before anything is configured or asked.
        request(args, None)?;
        let client = settings::client(connection, terminal).await?;
        return pages::run(terminal, &client, args).await;
    }
    let request = request(args, body)?;
    if args.print {
        return print::run(terminal, args, &request, body);
    }
    if pays(args.operation) && !args.yes {
        confirm::ask(terminal, args, &request, body).await?;
    }
    let client = settings::client(connection, terminal).await?;
    answer::show(terminal, &client, request, args.include).await
}

fn request(args: &OperationArgs, body: Option<&RawValue>) -> Result<Request> {
    let parameters = args.parameters.iter().map(|(name, value)| (*name, value));
    let request = args.operation.request_with(parameters, body)?;
    request.target()?;
    Ok(request)
}
