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

/// What every list says of a query that breaks a rule.
const QUERY: &str = "Os parâmetros da consulta não respeitam o schema ou não fazem sentido semanticamente.";

/// The kinds of problem (RFC 7807) of the API's standard that the sandbox uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    CobInvalid,
    CobQueryInvalid,
    CobVInvalid,
    CobVQueryInvalid,
    BatchInvalid,
    BatchQueryInvalid,
    BatchMissing,
    LocInvalid,
    LocQueryInvalid,
    RecLocQueryInvalid,
    RecLocMissing,
    PixQueryInvalid,
    RefundInvalid,
    WebhookInvalid,
    WebhookQueryInvalid,
    WebhookMissing,
    WebhookRecInvalid,
    WebhookCobRInvalid,
    RecInvalid,
    RecQueryInvalid,
    RecMissing,
    SolicRecInvalid,
    SolicRecMissing,
    CobRInvalid,
    CobRQueryInvalid,
    CobRMissing,
    Invalid,
    BucketEmpty,
    NotFound,
}

impl Kind {
    /// The last part of the type, the title, the detail.
    fn words(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::CobInvalid => (
                "CobOperacaoInvalida",
                "Cobrança inválida.",
                "A requisição que busca alterar ou criar uma cobrança imediata não respeita o schema ou está semanticamente errada.",
            ),
            Self::CobQueryInvalid => ("CobConsultaInvalida", "Consulta de cobranças inválida.", QUERY),
            Self::CobVInvalid => (
                "CobVOperacaoInvalida",
                "Cobrança inválida.",
                "A requisição que busca alterar ou criar uma cobrança com vencimento não respeita o schema ou está semanticamente errada.",
            ),
            Self::CobVQueryInvalid => {
                ("CobVConsultaInvalida", "Consulta de cobranças com vencimento inválida.", QUERY)
            }
            Self::BatchInvalid => (
                "LoteCobVOperacaoInvalida",
                "Lote inválido.",
                "A requisição que busca alterar ou criar um lote de cobranças com vencimento não respeita o schema ou está semanticamente errada.",
            ),
            Self::BatchQueryInvalid => ("LoteCobVConsultaInvalida", "Consulta de lotes inválida.", QUERY),
            Self::BatchMissing => {
                ("LoteCobVNaoEncontrado", "Lote não encontrado.", "Lote não encontrado para o id informado.")
            }
            Self::LocInvalid => (
                "PayloadLocationOperacaoInvalida",
                "Location inválida.",
                "A requisição busca criar uma location sem respeitar o schema estabelecido.",
            ),
            Self::LocQueryInvalid => {
                ("PayloadLocationConsultaInvalida", "Consulta de locations inválida.", QUERY)
            }
            Self::RecLocQueryInvalid => {
                ("PayloadLocationRecConsultaInvalida", "Consulta de locations inválida.", QUERY)
            }
            Self::RecLocMissing => (
                "PayloadLocationRecNaoEncontrado",
                "Location não encontrada.",
                "Location não encontrada para o id informado.",
            ),
            Self::PixQueryInvalid => ("PixConsultaInvalida", "Consulta de Pix inválida.", QUERY),
            Self::RefundInvalid => (
                "PixDevolucaoInvalida",
                "Devolução inválida.",
                "A requisição de devolução não respeita o schema ou não faz sentido semanticamente.",
            ),
            Self::WebhookInvalid => (
                "WebhookOperacaoInvalida",
                "Webhook inválido.",
                "A requisição busca criar um webhook sem respeitar o schema ou, ainda, apresenta semântica inválida.",
            ),
            Self::WebhookQueryInvalid => ("WebhookConsultaInvalida", "Consulta de webhooks inválida.", QUERY),
            Self::WebhookMissing => {
                ("WebhookNaoEncontrado", "Webhook não encontrado.", "O webhook não se encontra estabelecido.")
            }
            Self::WebhookRecInvalid => (
                "WebhookRecOperacaoInvalida",
                "Webhook inválido.",
                "A requisição busca criar um webhook sem respeitar o schema ou, ainda, apresenta semântica inválida.",
            ),
            Self::WebhookCobRInvalid => (
                "WebhookCobROperacaoInvalida",
                "Webhook inválido.",
                "A requisição busca criar um webhook sem respeitar o schema ou, ainda, apresenta semântica inválida.",
            ),
            Self::RecInvalid => (
                "RecOperacaoInvalida",
                "Recorrência inválida.",
                "A requisição que busca alterar ou criar uma recorrência não respeita o schema ou está semanticamente errada.",
            ),
            Self::RecQueryInvalid => ("RecConsultaInvalida", "Consulta de recorrências inválida.", QUERY),
            Self::RecMissing => (
                "RecNaoEncontrada",
                "Recorrência não encontrada.",
                "Recorrência não encontrada para o idRec informado.",
            ),
            Self::SolicRecInvalid => (
                "SolicRecOperacaoInvalida",
                "Solicitação inválida.",
                "A requisição que busca criar ou alterar uma solicitação de confirmação de recorrência não respeita o schema ou está semanticamente errada.",
            ),
            Self::SolicRecMissing => (
                "SolicRecNaoEncontrada",
                "Solicitação não encontrada.",
                "Solicitação de recorrência não encontrada para o idSolicRec informado.",
            ),
            Self::CobRInvalid => (
                "CobROperacaoInvalida",
                "Cobrança recorrente inválida.",
                "A requisição que busca alterar ou criar uma cobrança recorrente não respeita o schema ou está semanticamente errada.",
            ),
            Self::CobRQueryInvalid => {
                ("CobRConsultaInvalida", "Consulta de cobranças recorrentes inválida.", QUERY)
            }
            Self::CobRMissing => (
                "CobRNaoEncontrado",
                "Cobrança não encontrada.",
                "Cobrança não encontrada para o txid informado.",
            ),
            Self::Invalid => (
                "RequisicaoInvalida",
                "Requisição inválida.",
                "A requisição não respeita o schema ou está semanticamente errada.",
            ),
            Self::BucketEmpty => {
                ("BaldeFichasVazio", "Balde de Fichas Vazio", "Não há fichas no balde a serem consumidas")
            }
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

    /// One rule broken.
    pub(crate) fn broken(kind: Kind, property: &str, reason: impl Into<String>) -> Self {
        Self::invalid(kind, vec![Violation::new(property, reason, None)])
    }

    /// As a problem, whichever of the two it is.
    pub(crate) fn to_problem(&self, kind: Kind) -> Value {
        match self {
            Self::Problem { status, kind, violations } => problem(*status, *kind, violations),
            Self::Named { status, nome, mensagem } => {
                problem(*status, kind, &[Violation::new(nome, mensagem.clone(), None)])
            }
        }
    }

    /// In a word or two, for errors of the library.
    pub(crate) fn reason(&self) -> String {
        match self {
            Self::Named { mensagem, .. } => mensagem.clone(),
            Self::Problem { kind, violations, .. } => match violations.first() {
                Some(violation) => violation.razao.clone(),
                None => kind.words().2.to_owned(),
            },
        }
    }

    /// Not found: this bank says 400, not 404.
    pub(crate) fn missing(nome: &'static str, mensagem: &str) -> Self {
        Self::named(400, nome, mensagem)
    }
}

fn problem(status: u16, kind: Kind, violations: &[Violation]) -> Value {
    let (name, title, detail) = kind.words();
    let mut body =
        json!({ "type": format!("{TYPES}{name}"), "title": title, "status": status, "detail": detail });
    if let (false, Some(map)) = (violations.is_empty(), body.as_object_mut()) {
        map.insert("violacoes".into(), violations.iter().map(Violation::to_json).collect());
    }
    body
}

impl From<Refusal> for Reply {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Named { status, nome, mensagem } => Reply::named(code(status), nome, &mensagem),
            Refusal::Problem { status, kind, violations } => {
                Reply::problem(code(status), &problem(status, kind, &violations))
            }
        }
    }
}

fn code(status: u16) -> StatusCode {
    StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}
