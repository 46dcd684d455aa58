//! `gnpix request`: one authorized call. The body goes to stdout untouched, all else to stderr.

use gnpix::{Request, Result};

use crate::args::{ConnectionArgs, RequestArgs};
use crate::terminal::Terminal;
use crate::{answer, body_input, json_text, settings};

pub(crate) async fn run(terminal: &Terminal, connection: &ConnectionArgs, args: &RequestArgs) -> Result<()> {
    let request = request(terminal, args)?;
    request.target()?;
    let client = settings::client(connection, terminal).await?;
    answer::show(terminal, &client, request, args.include).await
}

fn request(terminal: &Terminal, args: &RequestArgs) -> Result<Request> {
    let path = if args.path.starts_with('/') { args.path.clone() } else { format!("/{}", args.path) };
    let mut request = Request::new(args.method.clone(), path);
    for (name, value) in &args.query {
        request = request.query(name, value);
    }
    if let Some(data) = &args.data {
        let bytes = body_input::read(data)?;
        let is_json = args.content_type.split(';').next().is_some_and(|kind| kind.trim().ends_with("json"));
        if is_json && let Err(cause) = json_text::check(&bytes) {
            terminal.warn(&format!("the body isn't JSON: {cause}"));
        }
        request = request.body(&args.content_type, bytes);
    }
    // After the body, so that a content type given as a header wins.
    for (name, value) in &args.header {
        request = request.header(name, value);
    }
    Ok(request)
}
