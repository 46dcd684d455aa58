//! `data/central-bank.json` is what it says: the request bodies of the central bank's document.
//! `GNPIX_BLESS=1` writes it again.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

/// What a caller sends.
const BODIES: &[&str] = &[
    "CobRRevisada",
    "CobRSolicitada",
    "CobRevisada",
    "CobSolicitada",
    "CobVRevisada",
    "CobVSolicitada",
    "DevolucaoSolicitada",
    "PayloadLocationSolicitada",
    "RecRevisada",
    "RecSolicitada",
    "SolicRecRevisada",
    "SolicRecSolicitada",
    "WebhookCobRSolicitado",
    "WebhookRecSolicitado",
    "WebhookSolicitado",
];

/// Members the document requires that its own examples of requests don't have.
const NOT_REQUIRED: &[(&str, &str)] = &[
    ("PayloadLocationCob", "tipoCob"),
    ("RecBase", "idRec"),
    ("RecBase", "retentativa"),
    ("SolicRecBase", "pagador"),
];

const PLAIN: &[&str] = &[
    "type",
    "format",
    "pattern",
    "enum",
    "required",
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "minItems",
    "maxItems",
    "uniqueItems",
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

fn document() -> Value {
    let path = folder().join("../codegen/spec/bacen-pix-2.9.0.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// The schema without what explains it, and with what it names.
fn cut(schema: &Value, named: &mut Vec<String>) -> Value {
    let mut out = Map::new();
    for (keyword, value) in schema.as_object().unwrap() {
        let value = match keyword.as_str() {
            "properties" => {
                let inner = value.as_object().unwrap();
                inner
                    .iter()
                    .map(|(name, inner)| (name.clone(), cut(inner, named)))
                    .collect::<Map<_, _>>()
                    .into()
            }
            "items" => cut(value, named),
            "allOf" | "oneOf" | "anyOf" => {
                let mut parts = Vec::new();
                for part in value.as_array().unwrap() {
                    let part = cut(part, named);
                    // Alternatives that say the same, of which never exactly one would fit.
                    if !parts.contains(&part) {
                        parts.push(part);
                    }
                }
                parts.into()
            }
            "$ref" => {
                let name = value.as_str().unwrap().rsplit('/').next().unwrap();
                named.push(name.to_owned());
                name.into()
            }
            // A slip of the document's: `maximum` of a list.
            "maximum" if schema["type"] == "array" => {
                out.insert("maxItems".into(), value.clone());
                continue;
            }
            keyword if PLAIN.contains(&keyword) => value.clone(),
            _ => continue,
        };
        out.insert(keyword.clone(), value);
    }
    out.into()
}

#[test]
fn the_bodies_are_those_of_the_central_bank_s_document() {
    let document = document();
    let mut wanted: Vec<String> = BODIES.iter().map(|name| (*name).to_owned()).collect();
    let mut schemas = BTreeMap::new();
    while let Some(name) = wanted.pop() {
        if schemas.contains_key(&name) {
            continue;
        }
        let mut schema = cut(&document["components"]["schemas"][&name], &mut wanted);
        if let Some(required) = schema.get_mut("required").and_then(Value::as_array_mut) {
            required.retain(|member| !NOT_REQUIRED.contains(&(name.as_str(), member.as_str().unwrap())));
        }
        schemas.insert(name, schema);
    }
    for (schema, member) in NOT_REQUIRED {
        let required = &document["components"]["schemas"][schema]["required"];
        assert!(
            required.as_array().unwrap().contains(&(*member).into()),
            "{schema} doesn't require {member}"
        );
    }
    let path = folder().join("data/central-bank.json");
    let expected = serde_json::to_value(&schemas).unwrap();
    if std::env::var_os("GNPIX_BLESS").is_some() {
        std::fs::write(&path, format!("{}\n", serde_json::to_string_pretty(&expected).unwrap())).unwrap();
    }
    let found: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    assert!(found == expected, "data/central-bank.json isn't the document's: GNPIX_BLESS=1 writes it");
}
