//! Refusals of the domain and how the bank words them.

use http::StatusCode;
use serde_json::{Value, json};

use crate::reply::Reply;

const TYPES: &str = "https://pix.bcb.gov.br/api/v2/error/";

/// One rule broken (schema Violacao).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Violation {
    pub(crate) razao: String,
    pub(crate) propriedade: String,
    pub(crate) valor: Option<String>,
}

impl Violation {
    pub(crate) fn new(propriedade: &str, razao: impl Into<String>, valor: Option<&Value>) -> Self {
        let valor = valor.map(|value| match value {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        });
        Self { razao: razao.into(), propriedade: propriedade.to_owned(), valor }
    }

    fn to_json(&self) -> Value {
        let mut object = json!({ "razao": self.razao, "propriedade": self.propriedade });
        if let (Some(valor), Some(map)) = (&self.valor, object.as_object_mut()) {
            map.insert("valor".into(), valor.chars().take(200).collect::<String>().into());
        }
        object
    }
}

/// The kinds of problem (RFC 7807) of the API's standard that the sandbox uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    CobInvalid,
    CobQueryInvalid,
    LocInvalid,
    LocQueryInvalid,
    PixQueryInvalid,
    RefundInvalid,
    WebhookInvalid,
    WebhookQueryInvalid,
    SendInvalid,
    NotFound,
}

impl Kind {
    fn words(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::CobInvalid => (
                "CobOperacaoInvalida",
                "Cobrança inválida.",
                "A cobrança imediata pedida não respeita o schema ou está semanticamente errada.",
            ),
            Self::CobQueryInvalid => (
                "CobConsultaInvalida",
                "Consulta de cobranças inválida.",
                "Os parâmetros da consulta de cobranças não respeitam o schema ou não fazem sentido semanticamente.",
            ),
            Self::LocInvalid => (
                "PayloadLocationOperacaoInvalida",
                "Location inválida.",
                "A location pedida não respeita o schema ou está semanticamente errada.",
            ),
            Self::LocQueryInvalid => (
                "PayloadLocationConsultaInvalida",
                "Consulta de locations inválida.",
                "Os parâmetros da consulta de locations não respeitam o schema ou não fazem sentido semanticamente.",
            ),
            Self::PixQueryInvalid => (
                "PixConsultaInvalida",
                "Consulta de Pix inválida.",
                "Os parâmetros da consulta de Pix não respeitam o schema ou não fazem sentido semanticamente.",
            ),
            Self::RefundInvalid => (
                "PixDevolucaoInvalida",
                "Devolução inválida.",
                "A devolução pedida não respeita o schema ou está semanticamente errada.",
            ),
            Self::WebhookInvalid => (
                "WebhookOperacaoInvalida",
                "Webhook inválido.",
                "O webhook pedido não respeita o schema ou está semanticamente errado.",
            ),
            Self::WebhookQueryInvalid => (
                "WebhookConsultaInvalida",
                "Consulta de webhooks inválida.",
                "Os parâmetros da consulta de webhooks não respeitam o schema ou não fazem sentido semanticamente.",
            ),
            Self::SendInvalid => (
                "RequisicaoInvalida",
                "Requisição inválida.",
                "O envio de Pix pedido não respeita o schema ou está semanticamente errado.",
            ),
            Self::NotFound => ("NaoEncontrado", "Não encontrado.", "Entidade não encontrada."),
        }
    }
}

/// Why the domain says no.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// RFC 7807, with the rules broken.
    Problem { status: u16, kind: Kind, violations: Vec<Violation> },
    /// The bank's `{nome, mensagem}`.
    Named { status: u16, nome: &'static str, mensagem: String },
}

impl Refusal {
    pub(crate) fn invalid(kind: Kind, violations: Vec<Violation>) -> Self {
        Self::Problem { status: 400, kind, violations }
    }

    pub(crate) fn named(status: u16, nome: &'static str, mensagem: impl Into<String>) -> Self {
        Self::Named { status, nome, mensagem: mensagem.into() }
    }

    /// Not found: this bank says 400, not 404.
    pub(crate) fn missing(nome: &'static str, mensagem: &str) -> Self {
        Self::named(400, nome, mensagem)
    }
}

impl From<Refusal> for Reply {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Named { status, nome, mensagem } => Reply::named(code(status), nome, &mensagem),
            Refusal::Problem { status, kind, violations } => {
                let (name, title, detail) = kind.words();
                let mut body = json!({ "type": format!("{TYPES}{name}"), "title": title, "status": status, "detail": detail });
                if let (false, Some(map)) = (violations.is_empty(), body.as_object_mut()) {
                    map.insert("violacoes".into(), violations.iter().map(Violation::to_json).collect());
                }
                Reply::problem(code(status), &body)
            }
        }
    }
}

fn code(status: u16) -> StatusCode {
    StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}
