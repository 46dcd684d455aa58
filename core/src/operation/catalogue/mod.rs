//! The table itself, a file for each family of resources.

mod account;
mod automatic;
mod charges;
mod pix;
mod split;
mod webhooks;

use super::{Answer, Effect, Form, Method, Operation, Parameter, Recovery, Rule, Source, Twin};

/// The families, in the order of the table.
pub(super) const RESOURCES: &[&[Operation]] = &[
    charges::OPERATIONS,
    pix::OPERATIONS,
    webhooks::OPERATIONS,
    account::OPERATIONS,
    split::OPERATIONS,
    automatic::OPERATIONS,
];

const TXID: Parameter = Parameter::path("txid", Rule::TXID, "the charge's id, chosen by its receiver");
const LOCATION_ID: Parameter = Parameter::path("id", Rule::Integer(1, i64::MAX), "the location's id");
const E2EID: Parameter = Parameter::path("e2eid", Rule::END_TO_END_ID, "the Pix's endToEndId");
const ID_ENVIO: Parameter = Parameter::path("idEnvio", Rule::ID, "the sending's id, chosen by its sender");

const REFUND_ID: Parameter = Parameter::path("id", Rule::ID, "the refund's id, chosen by its sender");

const REVISION: Parameter = Parameter::query(
    "revisao",
    Rule::Integer(0, i32::MAX as i64),
    "the revision to fetch; the newest if left out",
);
const FROM: Parameter =
    Parameter::query("inicio", Rule::Text(Form::Moment), "the earliest moment of creation").required();
const UNTIL: Parameter =
    Parameter::query("fim", Rule::Text(Form::Moment), "the latest moment of creation").required();
const CPF: Parameter =
    Parameter::query("cpf", Rule::Text(Form::Cpf), "only of this person; not together with cnpj");
const CNPJ: Parameter =
    Parameter::query("cnpj", Rule::Text(Form::Cnpj), "only of this company; not together with cpf");
const STATUS: Parameter = Parameter::query("status", Rule::Text(Form::Line(50)), "only in this state");
const HAS_LOCATION: Parameter =
    Parameter::query("locationPresente", Rule::Boolean, "only with, or only without, a location");
const HAS_TXID: Parameter =
    Parameter::query("txIdPresente", Rule::Boolean, "only with, or only without, a txid");
const AGREEMENT: Parameter =
    Parameter::query("convenio", Rule::Text(Form::Line(60)), "only of this agreement with the bank");
const SHOW_BANK: Parameter =
    Parameter::query("exibirCodigoBanco", Rule::Boolean, "whether to tell the code of the other side's bank");
const PAGE: Parameter =
    Parameter::query("paginacao.paginaAtual", Rule::Integer(0, i32::MAX as i64), "the page to fetch, from 0");
const PAGE_SIZE: Parameter =
    Parameter::query("paginacao.itensPorPagina", Rule::Integer(1, 1000), "items in a page; 100 if left out");

/// A refund, of a Pix divided or not.
const OF_REFUND: Recovery =
    Recovery::new("pix.get_refund", &["devolucao_id_duplicado"], &[("valor", "valor")]);

impl Operation {
    const fn new(
        name: &'static str,
        method: Method,
        route: &'static str,
        parameters: &'static [Parameter],
        summary: &'static str,
    ) -> Self {
        Self {
            name,
            summary,
            method,
            route,
            parameters,
            scope: None,
            scope_confirmed: true,
            body: None,
            answer: Answer::Nothing,
            effect: match method {
                Method::Get => Effect::Reads,
                _ => Effect::Changes,
            },
            keyed: None,
            recovery: None,
            pages: None,
            source: Source::CentralBank,
            since: "0.2.0",
        }
    }

    const fn scope_of(self, scope: &'static str) -> Self {
        Self { scope: Some(scope), ..self }
    }

    /// Of a scope that the documents leave in doubt.
    const fn likely_scope(self, scope: &'static str) -> Self {
        Self { scope: Some(scope), scope_confirmed: false, ..self }
    }

    const fn takes(self, schema: &'static str) -> Self {
        Self { body: Some(schema), ..self }
    }

    const fn gives(self, schema: &'static str) -> Self {
        Self { answer: Answer::Json(schema), ..self }
    }

    const fn gives_file(self, or_json: Option<&'static str>) -> Self {
        Self { answer: Answer::File(or_json), ..self }
    }

    const fn lists(self, items: &'static str) -> Self {
        Self { pages: Some(items), ..self }
    }

    const fn money(self) -> Self {
        Self { effect: Effect::Money, ..self }
    }

    /// A POST that only consults.
    const fn only_reads(self) -> Self {
        Self { effect: Effect::Reads, ..self }
    }

    const fn keyed_as(self, name: &'static str) -> Self {
        Self { keyed: Some(name), ..self }
    }

    const fn recovered_by(self, recovery: &'static Recovery) -> Self {
        Self { recovery: Some(recovery), ..self }
    }

    /// Not the central bank's, but Gerencianet's, today Efí's.
    const fn of_the_bank(self) -> Self {
        Self { source: Source::Bank, ..self }
    }
}

impl Recovery {
    const fn new(
        fetch: &'static str,
        conflicts: &'static [&'static str],
        same: &'static [(&'static str, &'static str)],
    ) -> Self {
        Self { fetch, twin: Twin { conflicts, same } }
    }
}
