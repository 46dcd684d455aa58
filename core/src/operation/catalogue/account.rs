//! The account itself: random keys, balance, settings, reports, infractions, the key look-up bucket.

use super::super::Method::{Delete, Get, Post, Put};
use super::{FROM, Form, Operation, PAGE, PAGE_SIZE, Parameter, Rule, UNTIL};

const EVP: Parameter = Parameter::path("chave", Rule::Text(Form::Evp), "the random key");
const BLOCKED: Parameter =
    Parameter::query("bloqueios", Rule::Boolean, "whether to tell what is blocked, and why");
const REPORT_ID: Parameter = Parameter::path("id", Rule::Text(Form::Line(77)), "the report's id");
const INFRACTION_ID: Parameter =
    Parameter::path("idInfracao", Rule::Text(Form::Line(77)), "the infraction's id");

pub(super) const OPERATIONS: &[Operation] = &[
    Operation::new("evp.create", Post, "/v2/gn/evp", &[], "Creates a random key (EVP).")
        .scope_of("gn.pix.evp.write")
        .gives("EvpCriada")
        .of_the_bank(),
    Operation::new("evp.list", Get, "/v2/gn/evp", &[], "Lists the account's random keys.")
        .scope_of("gn.pix.evp.read")
        .gives("EvpsListadas")
        .of_the_bank(),
    Operation::new("evp.delete", Delete, "/v2/gn/evp/:chave", &[EVP], "Removes a random key.")
        .scope_of("gn.pix.evp.write")
        .of_the_bank(),
    Operation::new("balance.get", Get, "/v2/gn/saldo", &[BLOCKED], "Tells the account's balance.")
        .scope_of("gn.balance.read")
        .gives("Saldo")
        .of_the_bank(),
    Operation::new(
        "settings.update",
        Put,
        "/v2/gn/config",
        &[],
        "Sets how the account's keys receive and report.",
    )
    .scope_of("gn.settings.write")
    .takes("Configuracao")
    .of_the_bank(),
    Operation::new("settings.get", Get, "/v2/gn/config", &[], "Fetches the account's settings.")
        .scope_of("gn.settings.read")
        .gives("Configuracao")
        .of_the_bank(),
    Operation::new(
        "report.create",
        Post,
        "/v2/gn/relatorios/extrato-conciliacao",
        &[],
        "Asks for a day's reconciliation extract, which report.get fetches once it is made.",
    )
    .scope_of("gn.reports.write")
    .takes("RelatorioSolicitado")
    .gives("RelatorioGerado")
    .of_the_bank(),
    Operation::new(
        "report.get",
        Get,
        "/v2/gn/relatorios/:id",
        &[REPORT_ID],
        "Fetches a report, as CSV; while it is being made, its state.",
    )
    .scope_of("gn.reports.read")
    .gives_file(Some("RelatorioGerado"))
    .of_the_bank(),
    Operation::new(
        "infraction.list",
        Get,
        "/v2/gn/infracoes",
        &[FROM, UNTIL, PAGE, PAGE_SIZE],
        "Lists the infractions (MED) reported in a span of time.",
    )
    .scope_of("gn.infractions.read")
    .gives("InfracoesConsultadas")
    .lists("infracoes")
    .of_the_bank(),
    Operation::new(
        "infraction.defend",
        Post,
        "/v2/gn/infracoes/:idInfracao/defesa",
        &[INFRACTION_ID],
        "Answers an infraction with a defence.",
    )
    .scope_of("gn.infractions.write")
    .takes("DefesaDeInfracao")
    .of_the_bank(),
    Operation::new(
        "keys.bucket",
        Get,
        "/v2/gn/chaves/balde",
        &[],
        "Tells how many look-ups of keys the account has left.",
    )
    .scope_of("gn.keys.bucket.read")
    .gives("BaldesDeChaves")
    .of_the_bank(),
];
