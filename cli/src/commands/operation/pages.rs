//! `--all`: every page of a list, each item as one line.

use std::collections::BTreeMap;
use std::time::Instant;

use gnpix::{Client, Error, ErrorKind, Response, Result};
use serde_json::value::RawValue;
use serde_json::{Value, json};

use crate::args::OperationArgs;
use crate::terminal::{Terminal, duration};
use crate::{answer, json_text};

const PAGE: &str = "paginacao.paginaAtual";

pub(super) async fn run(terminal: &Terminal, client: &Client, args: &OperationArgs) -> Result<()> {
    let started = Instant::now();
    let items = args.operation.pages().unwrap_or_default();
    let (mut page, mut count): (u64, u64) = (0, 0);
    loop {
        let number = page.to_string();
        let given = args.parameters.iter().map(|(name, value)| (*name, value.as_str()));
        let request = args.operation.request(given.chain([(PAGE, number.as_str())]))?;
        let response = answer::send(terminal, client, request, false).await?;
        let turned = read(&response, items)?;
        for item in &turned.items {
            terminal.line(&json_text::one_line(item.get()));
        }
        page = page.saturating_add(1);
        count = count.saturating_add(u64::try_from(turned.items.len()).unwrap_or(u64::MAX));
        // A page without items ends a list that says it has more.
        if page >= turned.pages || turned.items.is_empty() {
            break;
        }
    }
    let took = started.elapsed();
    terminal.note(&match terminal.is_json() {
        true => {
            let took = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
            json!({ "items": count, "pages": page, "took_ms": took }).to_string()
        }
        false => format!("{count} items, {page} pages ({})", duration(took)),
    });
    Ok(())
}

struct Page {
    items: Vec<Box<RawValue>>,
    /// How many pages there are.
    pages: u64,
}

fn read(response: &Response, items: &str) -> Result<Page> {
    let refused = || {
        Error::new(ErrorKind::Response, format!("the bank's answer has no page of {items:?}"))
            .with_code("json_invalid")
    };
    let mut members: BTreeMap<String, Box<RawValue>> = response.json()?;
    let items = members.remove(items).ok_or_else(refused)?;
    let items = serde_json::from_str(items.get()).map_err(|cause| refused().with_source(cause))?;
    let terms = members.get("parametros").ok_or_else(refused)?;
    let terms: Value = serde_json::from_str(terms.get()).map_err(|cause| refused().with_source(cause))?;
    let pages =
        terms.pointer("/paginacao/quantidadeDePaginas").and_then(Value::as_u64).ok_or_else(refused)?;
    Ok(Page { items, pages })
}
