//! Rust by its named, typed methods: what is sent and what comes is read as the schema's type and written back, and
//! nothing of a good call may be lost on the way, or be more than its type knows.

mod calls;
mod unknown;

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::str::FromStr;

use gnpix::Response;
use gnpix::api::Reply;
use gnpix::operation;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use crate::bank::Setting;
use crate::driver::Runner;
use crate::rust::{config, outcome, plain};
use crate::suite::Call;
use unknown::unknown;

/// The blocking client's methods.
pub(crate) struct Typed {
    all: gnpix::blocking::Client,
    reader: gnpix::blocking::Client,
    /// What the types of good calls don't know of them.
    pub(crate) unknown: BTreeSet<String>,
}

impl Typed {
    pub(crate) fn new(setting: &Setting) -> Self {
        let client = |prefix| gnpix::blocking::Client::new(config(setting, prefix)).unwrap();
        Self { all: client("GNPIX"), reader: client("READER"), unknown: BTreeSet::new() }
    }
}

impl Runner for Typed {
    fn call(&mut self, call: &Call) -> Value {
        let client = if call.client == "reader" { &self.reader } else { &self.all };
        let mut unknown = BTreeSet::new();
        let told = calls::call(client, Given::new(call, &mut unknown));
        if matches!(&told, Ok(told) if told.get("error").is_none()) {
            self.unknown.extend(unknown);
        }
        told.unwrap_or_else(|Unsaid| json!({ "unsaid": true }))
    }

    fn says_all(&self) -> bool {
        false
    }
}

/// The types don't let this call be written down.
struct Unsaid;

/// What a case gives a method.
struct Given<'a> {
    call: &'a Call,
    parameters: Map<String, Value>,
    has_body: bool,
    unknown: &'a mut BTreeSet<String>,
}

impl<'a> Given<'a> {
    fn new(call: &'a Call, unknown: &'a mut BTreeSet<String>) -> Self {
        let parameters = call.parameters.as_ref().and_then(Value::as_object).cloned().unwrap_or_default();
        Self { call, parameters, has_body: call.body.is_some(), unknown }
    }

    fn operation(&self) -> &'a str {
        &self.call.operation
    }

    fn optional<T: FromStr>(&mut self, name: &str, short_name: &str) -> Result<Option<T>, Unsaid> {
        let value = self.parameters.remove(name).or_else(|| self.parameters.remove(short_name));
        value.map(|value| plain(&value).parse().map_err(|_| Unsaid)).transpose()
    }

    fn required<T: FromStr>(&mut self, name: &str, short_name: &str) -> Result<T, Unsaid> {
        self.optional(name, short_name)?.ok_or(Unsaid)
    }

    fn body<T: DeserializeOwned + Serialize + Debug>(&mut self) -> Result<T, Unsaid> {
        let given = self.call.body.as_ref().ok_or(Unsaid)?;
        let body: T = serde_json::from_value(given.clone()).map_err(|_| Unsaid)?;
        assert_eq!(&json!(body), given, "{}: the body is written as it was read", self.operation());
        self.has_body = false;
        self.unknown.extend(unknown(&body));
        Ok(body)
    }

    /// Nothing is left that a method can't be given.
    fn end(&self) -> Result<(), Unsaid> {
        if self.parameters.is_empty() && !self.has_body { Ok(()) } else { Err(Unsaid) }
    }

    fn made<T: Told>(&mut self, result: gnpix::Result<T>) -> Value {
        let told = result.map(|answer| answer.told(self.unknown));
        let mut told = outcome(told);
        // A method names its operation, not the twin that takes the call when it has an id.
        let is_twin =
            operation::all().any(|known| known.keyed().is_some_and(|twin| twin.name() == self.operation()));
        if let (true, Some(error)) = (is_twin, told.get_mut("error").and_then(Value::as_object_mut)) {
            error.remove("message");
        }
        told
    }
}

/// What a method brings.
trait Told {
    /// The answer; its type must hold all of it.
    fn told(self, found: &mut BTreeSet<String>) -> Response;
}

impl Told for Response {
    fn told(self, _: &mut BTreeSet<String>) -> Response {
        self
    }
}

impl<T: Serialize + Debug> Told for Reply<T> {
    fn told(self, found: &mut BTreeSet<String>) -> Response {
        let (value, response) = self.into_parts();
        let came: Value = serde_json::from_slice(response.body()).unwrap();
        assert_eq!(json!(value), came, "an answer is written as it was read");
        found.extend(unknown(&value));
        response
    }
}

/// What the sandbox's answers have beyond the documents' schemas: it tells all that it knows of a thing wherever it tells of
/// it. A member that its type declares and can't read would be among them too, and must not be.
pub(crate) const BEYOND: &[&str] = &[
    "CobRGerada.atualizacao",
    "CobRGerada.encerramento",
    "CobRGerada.politicaRetentativa",
    "CobRGerada.tentativas",
    "CobRPix.componentesValor",
    "CobVComSplit.location",
    "CobVCompleta.location",
    "CobVGerada.location",
    "DadosBancariosRecebedor.cnpj",
    "DadosBancariosRecebedor.nome",
    "EnvioGerado.chave",
    "EnvioGerado.favorecido",
    "EnvioHorario.liquidacao",
    "Identificacao.cep",
    "Identificacao.cidade",
    "Identificacao.logradouro",
    "Identificacao.uf",
    "ParametrosConsultaCob.loteCobVId",
    "ParametrosConsultaPix.exibirCodigoBanco",
    "PayloadLocation.txid",
    "PayloadLocationRecCompleta.tipo",
    "PayloadLocationRecGerada.tipo",
    "Pix.pagador",
    "RecGerada.politicaRetentativa",
    "WebhookCompleto.chave",
];
