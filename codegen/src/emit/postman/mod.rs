//! postman/: a collection (v2.1) of all operations as a story, and an environment for each base route.

mod collection;
mod story;

use gnpix::Environment;
use serde_json::json;

use crate::{Output, Result};

/// The files.
///
/// # Errors
/// A story that leaves an operation out, or gives one what it doesn't take.
pub fn files() -> Result<Vec<Output>> {
    let mut files = vec![Output {
        path: "postman/gnpix.postman_collection.json",
        text: pretty(&collection::collection(&story::read()?)?)?,
    }];
    for (path, name, environment) in [
        ("postman/production.postman_environment.json", "production", Environment::Production),
        ("postman/homologation.postman_environment.json", "homologation", Environment::Homologation),
        (
            "postman/production-gerencianet.postman_environment.json",
            "production, Gerencianet's host",
            Environment::ProductionGerencianet,
        ),
        (
            "postman/homologation-gerencianet.postman_environment.json",
            "homologation, Gerencianet's host",
            Environment::HomologationGerencianet,
        ),
    ] {
        files.push(Output { path, text: pretty(&values(name, &environment))? });
    }
    Ok(files)
}

/// What the user fills in is empty; what the requests fill in isn't there.
fn values(name: &str, environment: &Environment) -> serde_json::Value {
    let base = environment.base_url().trim_end_matches('/');
    let value = |key: &str, kind: &str, value: &str| json!({ "key": key, "type": kind, "value": value, "enabled": true });
    json!({
        "name": format!("Pix: {name}"),
        "values": [
            value("gn-api-pix", "default", base),
            value("client_id", "secret", ""),
            value("client_secret", "secret", ""),
            value("chave", "default", ""),
            value("chaveFavorecido", "default", ""),
            value("webhookUrl", "default", ""),
        ],
        "_postman_variable_scope": "environment",
    })
}

fn pretty(value: &serde_json::Value) -> Result<String> {
    Ok(format!("{}\n", serde_json::to_string_pretty(value)?))
}
