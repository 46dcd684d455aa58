//! `gnpix brcode`: "Pix copia e cola" read and written.

use gnpix::Result;
use gnpix::pix::{BrCode, BrCodeData};
use serde_json::{Value, json};

use crate::args::{Brcode, BuildArgs};
use crate::terminal::{Table, Terminal};
use crate::text_input;

pub(crate) fn run(terminal: &Terminal, command: &Brcode) -> Result<()> {
    match command {
        Brcode::Parse { text } => {
            let code = BrCode::parse(&text_input::read(text.as_deref())?)?;
            if terminal.is_json() {
                terminal.json(&as_json(&code));
            } else {
                show(terminal, &code);
            }
        }
        Brcode::Build(args) => {
            let code = data(args).build()?;
            if terminal.is_json() {
                terminal.json(&json!({ "brcode": code.as_str() }));
            } else {
                terminal.line(code.as_str());
            }
        }
    }
    Ok(())
}

fn data(args: &BuildArgs) -> BrCodeData {
    BrCodeData {
        key: args.key.clone(),
        location: args.location.clone(),
        recurrence: args.recurrence.clone(),
        amount: args.amount.clone(),
        name: args.name.clone(),
        city: args.city.clone(),
        postal_code: args.postal_code.clone(),
        txid: args.txid.clone(),
        info: args.info.clone(),
        withdrawal_ispb: args.withdrawal_ispb.clone(),
        one_use: (args.once || args.many).then_some(args.once),
    }
}

/// The parts by name, those that are there.
fn parts(code: &BrCode) -> Vec<(&'static str, String)> {
    let data = code.data();
    let one_use = data.one_use.map(|once| if once { "one payment" } else { "many payments" }.to_owned());
    let parts = [
        ("kind", Some(code.kind().name().to_owned())),
        ("key", data.key),
        ("location", data.location),
        ("recurrence", data.recurrence),
        ("amount", data.amount),
        ("name", code.name().map(str::to_owned)),
        ("city", code.city().map(str::to_owned)),
        ("postal_code", data.postal_code),
        ("txid", data.txid),
        ("info", data.info),
        ("withdrawal_ispb", data.withdrawal_ispb),
        ("use", one_use),
    ];
    parts.into_iter().filter_map(|(name, part)| Some((name, part?))).collect()
}

fn show(terminal: &Terminal, code: &BrCode) {
    let mut table = Table::new();
    for (name, part) in parts(code) {
        table.row([&name.replace('_', " "), &part]);
    }
    terminal.table(&table);
    for problem in code.problems() {
        terminal.warn(&format!("field {} {}", problem.property.unwrap_or_default(), problem.reason));
    }
}

fn as_json(code: &BrCode) -> Value {
    let mut value: Value = parts(code).into_iter().map(|(name, part)| (name.to_owned(), part)).collect();
    let problems = code.problems();
    let problems =
        problems.iter().map(|problem| json!({ "field": problem.property, "rule": problem.reason }));
    if let Some(object) = value.as_object_mut() {
        object.insert("fields".to_owned(), json!(code.fields()));
        object.insert("problems".to_owned(), problems.collect());
    }
    value
}
