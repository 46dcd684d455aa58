//! A till: makes a charge of the amount given, shows what the customer pays with, and tells the day's takings.
//!
//! `charge <amount> <Pix key>`, with the `GNPIX_*` variables; as a crate of its own it needs `gnpix` alone.

use gnpix::api::types::{CobExpiracao, CobSolicitada, CobValorOriginal};
use gnpix::blocking::Client;
use gnpix::pix::{Amount, CobStatus, Moment, Txid};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(amount), Some(key)) = (arguments.next(), arguments.next()) else {
        return Err("charge <amount, like 10.50> <Pix key>".into());
    };
    let client = Client::from_env()?;

    // Under a txid of ours, so that a lost answer is no lost charge: gnpix repeats the call and finds it.
    let cob = CobSolicitada::new(key, CobValorOriginal::new(Amount::parse(&amount)?))
        .calendario(CobExpiracao::new().expiracao(3600))
        .solicitacao_pagador("Thank you!");
    let charge = client.cob().create(&cob).txid(Txid::generate()?).send()?;
    println!("{} {}", charge.txid, charge.valor.original);
    println!("{}", charge.pix_copia_e_cola.as_deref().unwrap_or("the bank gave no copia e cola"));

    let now = Moment::from_system_time(std::time::SystemTime::now())?;
    let day_ago = Moment::from_unix(now.unix_seconds() - 86_400, 0)?;
    let until = Moment::from_unix(now.unix_seconds() + 60, 0)?;
    let mut takings = Amount::ZERO;
    for paid in client.cob().list(day_ago, until).status(CobStatus::Concluida).all() {
        takings = takings.plus(paid?.valor.original.parse()?)?;
    }
    println!("taken since yesterday: {takings}");
    Ok(())
}
