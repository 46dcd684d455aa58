//! The schemas answers are held against: the central bank's document and what the bank adds to it.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

use jsonschema::Validator;
use serde_json::Value;

/// Members that the central bank's document requires where its own examples, and the schemas around them, have none.
const NOT_REQUIRED: &[(&str, &str)] = &[
    ("CobVGerada", "location"),
    ("DadosRecebedor", "logradouro"),
    ("DadosRecebedor", "cidade"),
    ("DadosRecebedor", "uf"),
    ("DadosRecebedor", "cep"),
    ("DadosPagadorRec", "ispbParticipante"),
    ("PayloadLocationCob", "tipoCob"),
    ("PixConsultados", "cobs"),
    ("RecBase", "idRec"),
    ("RecBase", "retentativa"),
    ("RecNotification", "atualizacao\""),
    ("SolicRecBase", "pagador"),
    ("SolicRecCompleta", "rec"),
];

static DOCUMENT: LazyLock<Value> = LazyLock::new(|| {
    let read = |name: &str| -> Value {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../codegen/spec").join(name);
        serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
    };
    let mut schemas = read("bacen-pix-2.9.0.json")["components"]["schemas"].take();
    for (schema, member) in NOT_REQUIRED {
        let required = schemas[schema]["required"].as_array_mut().unwrap();
        let before = required.len();
        required.retain(|one| one != member);
        assert!(required.len() < before, "{schema} doesn't require {member}");
    }
    // Two alternatives that say the same: never exactly one fits.
    let twins =
        schemas["RecRevisada"].pointer_mut("/allOf/1/properties/vinculo/properties/devedor/oneOf").unwrap();
    twins.as_array_mut().unwrap().truncate(1);
    // The txid of a static QR code is shorter than a charge's: the one pattern can't be asked for besides the other.
    for schema in ["Pix", "PixAutomatico", "ParametrosConsultaPix"] {
        let parts = schemas[schema]["properties"]["txid"]["allOf"].as_array_mut().unwrap();
        assert_eq!(parts.remove(0)["$ref"], "#/components/schemas/TxId");
    }
    // A text that would also have to be an object.
    let amount = schemas["PixAutomatico"]["properties"]["valor"].as_object_mut().unwrap();
    assert!(amount.remove("anyOf").is_some());
    let bank = read("efi.json")["components"]["schemas"].take();
    schemas.as_object_mut().unwrap().extend(bank.as_object().unwrap().clone());
    assert!(!schemas.to_string().contains("\"nullable\""), "nullable isn't JSON Schema's: translate it");
    serde_json::json!({ "components": { "schemas": schemas } })
});

thread_local! {
    static VALIDATORS: std::cell::RefCell<BTreeMap<String, std::rc::Rc<Validator>>> = const { std::cell::RefCell::new(BTreeMap::new()) };
}

pub(crate) fn schema(name: &str) -> std::rc::Rc<Validator> {
    VALIDATORS.with_borrow_mut(|known| {
        let make = || {
            let mut document = DOCUMENT.clone();
            assert!(document["components"]["schemas"].get(name).is_some(), "there is no schema {name}");
            document["$ref"] = format!("#/components/schemas/{name}").into();
            let made = jsonschema::options().should_validate_formats(true).build(&document).unwrap();
            std::rc::Rc::new(made)
        };
        std::rc::Rc::clone(known.entry(name.to_owned()).or_insert_with(make))
    })
}

pub(crate) fn assert_fits(name: &str, value: &Value) {
    let errors: Vec<String> =
        schema(name).iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{name}: {errors:#?}\n{value:#}");
}

/// What the answer to a request may look like: a refusal in one of the two shapes, or what the operation answers.
pub(crate) fn assert_conforms(method: &str, path: &str, status: u16, body: &Value) {
    let path = path.split('?').next().unwrap();
    let fits = |row: &Row| {
        let (route, path): (Vec<&str>, Vec<&str>) =
            (row.route.split('/').collect(), path.split('/').collect());
        row.method == method
            && route.len() == path.len()
            && route.iter().zip(&path).all(|(wanted, part)| wanted.starts_with(':') || wanted == part)
    };
    let mut rows: Vec<Row> = catalogue().into_iter().filter(fits).collect();
    rows.sort_by_key(|row| row.route.matches(':').count());
    let Some(row) = rows.first() else { return };
    if status >= 400 {
        let problem = body.get("type").is_some();
        let named = body["nome"].is_string() && body["mensagem"].is_string() || body["error"].is_string();
        assert!(problem || named, "{method} {path}: {body}");
        if problem {
            assert_fits("Problema", body);
            assert_eq!(body["status"], status);
        }
        return;
    }
    let (_, expected, schema) = crate::tour::ANSWERS.iter().find(|(name, ..)| *name == row.name).unwrap();
    match (row.name.as_str(), status) {
        ("split.put_config", 201) => assert_fits(schema, body),
        ("report.get", 202) => assert_fits("RelatorioGerado", body),
        _ => {
            assert_eq!(status, *expected, "{method} {path}: {body}");
            match *schema {
                "" => assert_eq!(*body, Value::Null, "{method} {path}"),
                "-" => {}
                schema => assert_fits(schema, body),
            }
        }
    }
}

/// A row of the catalogue.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) method: String,
    pub(crate) route: String,
    pub(crate) scope: String,
}

/// The catalogue, but for the token exchange.
pub(crate) fn catalogue() -> Vec<Row> {
    let rows: Vec<Row> = include_str!("../data/operations.tsv")
        .lines()
        .skip(1)
        .map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            let [name, method, route, scope] = [0, 1, 2, 3].map(|at| cells[at].to_owned());
            Row { name, method, route, scope }
        })
        .filter(|row| row.name != "oauth.token")
        .collect();
    assert!(rows.len() >= 80);
    rows
}
