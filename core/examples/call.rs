//! One authorized call, configured by the `GNPIX_*` variables:
//! `cargo run --example call -- GET /v2/gn/saldo`

use gnpix::blocking::Client;
use gnpix::http::Method;
use gnpix::{Error, ErrorKind, Request};

fn main() -> Result<(), Error> {
    let mut arguments = std::env::args().skip(1);
    let method = arguments.next().unwrap_or_else(|| "GET".to_owned());
    let path = arguments.next().unwrap_or_else(|| "/v2/gn/saldo".to_owned());
    let method = Method::from_bytes(method.as_bytes())
        .map_err(|_| Error::new(ErrorKind::InvalidArgument, format!("{method:?} is no HTTP method")))?;

    let client = Client::from_env()?;
    let token = client.token()?;
    println!(
        "{} for {:?}: {}",
        token.token_type(),
        token.expires_in(),
        token.scope().unwrap_or("scopes unknown")
    );

    let answer = client.send(Request::new(method, path))?;
    println!("{} {}", answer.status(), answer.text());
    println!("{:?}", client.stats());
    Ok(())
}
