//! Charges: immediate, with a due date, in batches; and the locations of their payloads.

use super::super::Method::{Delete, Get, Patch, Post, Put};
use super::{
    CNPJ, CPF, FROM, Form, HAS_LOCATION, HAS_TXID, LOCATION_ID, Operation, PAGE, PAGE_SIZE, Parameter,
    REVISION, Recovery, Rule, STATUS, TXID, UNTIL,
};

const BATCH_ID: Parameter =
    Parameter::path("id", Rule::Text(Form::Line(77)), "the batch's id, chosen by the receiver");
const BATCH: Parameter = Parameter::query("loteCobVId", Rule::Integer(0, i64::MAX), "only of this batch");
const KIND: Parameter =
    Parameter::query("tipoCob", Rule::Choice(&["cob", "cobv"]), "only for charges of this kind");

const OF_COB: Recovery = Recovery::new(
    "cob.get",
    &["txid_duplicado"],
    &[("valor.original", "valor.original"), ("chave", "chave")],
);
const OF_COBV: Recovery = Recovery::new(
    "cobv.get",
    &["txid_duplicado"],
    &[
        ("valor.original", "valor.original"),
        ("chave", "chave"),
        ("calendario.dataDeVencimento", "calendario.dataDeVencimento"),
    ],
);

pub(super) const OPERATIONS: &[Operation] = &[
    Operation::new(
        "cob.create",
        Post,
        "/v2/cob",
        &[],
        "Creates an immediate charge; the bank chooses its txid.",
    )
    .scope_of("cob.write")
    .takes("CobSolicitada")
    .gives("CobGerada")
    .keyed_as("cob.create_with_txid")
    .money(),
    Operation::new(
        "cob.create_with_txid",
        Put,
        "/v2/cob/:txid",
        &[TXID],
        "Creates an immediate charge under a txid of the caller's.",
    )
    .scope_of("cob.write")
    .takes("CobSolicitada")
    .gives("CobGerada")
    .recovered_by(&OF_COB)
    .money(),
    Operation::new(
        "cob.update",
        Patch,
        "/v2/cob/:txid",
        &[TXID],
        "Changes or removes an immediate charge that isn't paid yet.",
    )
    .scope_of("cob.write")
    .takes("CobRevisada")
    .gives("CobGerada")
    .money(),
    Operation::new(
        "cob.get",
        Get,
        "/v2/cob/:txid",
        &[TXID, REVISION],
        "Fetches an immediate charge, with its payments.",
    )
    .scope_of("cob.read")
    .gives("CobCompleta"),
    Operation::new(
        "cob.list",
        Get,
        "/v2/cob",
        &[FROM, UNTIL, CPF, CNPJ, HAS_LOCATION, STATUS, PAGE, PAGE_SIZE],
        "Lists the immediate charges created in a span of time.",
    )
    .scope_of("cob.read")
    .gives("CobsConsultadas")
    .lists("cobs"),
    Operation::new(
        "cobv.create",
        Put,
        "/v2/cobv/:txid",
        &[TXID],
        "Creates a charge with a due date under a txid of the caller's.",
    )
    .scope_of("cobv.write")
    .takes("CobVSolicitada")
    .gives("CobVGerada")
    .recovered_by(&OF_COBV)
    .money(),
    Operation::new(
        "cobv.update",
        Patch,
        "/v2/cobv/:txid",
        &[TXID],
        "Changes or removes a charge with a due date that isn't paid yet.",
    )
    .scope_of("cobv.write")
    .takes("CobVRevisada")
    .gives("CobVGerada")
    .money(),
    Operation::new(
        "cobv.get",
        Get,
        "/v2/cobv/:txid",
        &[TXID, REVISION],
        "Fetches a charge with a due date, with its payments.",
    )
    .scope_of("cobv.read")
    .gives("CobVCompleta"),
    Operation::new(
        "cobv.list",
        Get,
        "/v2/cobv",
        &[FROM, UNTIL, CPF, CNPJ, HAS_LOCATION, STATUS, BATCH, PAGE, PAGE_SIZE],
        "Lists the charges with a due date created in a span of time.",
    )
    .scope_of("cobv.read")
    .gives("CobsVConsultadas")
    .lists("cobs"),
    // The bank's documents swap the read and write scopes of batches.
    Operation::new(
        "lotecobv.create",
        Put,
        "/v2/lotecobv/:id",
        &[BATCH_ID],
        "Creates, or changes whole, a batch of charges with a due date; the bank works on it afterwards.",
    )
    .likely_scope("lotecobv.write")
    .takes("LoteCobVSolicitado")
    .money(),
    Operation::new(
        "lotecobv.update",
        Patch,
        "/v2/lotecobv/:id",
        &[BATCH_ID],
        "Changes some charges of a batch.",
    )
    .likely_scope("lotecobv.write")
    .takes("LoteCobVRevisado")
    .money(),
    Operation::new(
        "lotecobv.get",
        Get,
        "/v2/lotecobv/:id",
        &[BATCH_ID],
        "Fetches a batch, with what became of each charge.",
    )
    .likely_scope("lotecobv.read")
    .gives("LoteCobVConsultado"),
    Operation::new(
        "lotecobv.list",
        Get,
        "/v2/lotecobv",
        &[FROM, UNTIL, PAGE, PAGE_SIZE],
        "Lists the batches created in a span of time.",
    )
    .likely_scope("lotecobv.read")
    .gives("LotesCobVConsultados")
    .lists("lotes"),
    Operation::new(
        "loc.create",
        Post,
        "/v2/loc",
        &[],
        "Creates a location, to which a charge can be linked later.",
    )
    .scope_of("payloadlocation.write")
    .takes("PayloadLocationSolicitada")
    .gives("PayloadLocation"),
    Operation::new(
        "loc.list",
        Get,
        "/v2/loc",
        &[FROM, UNTIL, HAS_TXID, KIND, PAGE, PAGE_SIZE],
        "Lists the locations created in a span of time.",
    )
    .scope_of("payloadlocation.read")
    .gives("PayloadLocationConsultadas")
    .lists("loc"),
    Operation::new("loc.get", Get, "/v2/loc/:id", &[LOCATION_ID], "Fetches a location.")
        .scope_of("payloadlocation.read")
        .gives("PayloadLocationCompleta"),
    Operation::new(
        "loc.unlink",
        Delete,
        "/v2/loc/:id/txid",
        &[LOCATION_ID],
        "Unlinks a location from its charge, which can't be paid through it any more.",
    )
    .scope_of("payloadlocation.write")
    .gives("PayloadLocation"),
    Operation::new(
        "loc.qrcode",
        Get,
        "/v2/loc/:id/qrcode",
        &[LOCATION_ID],
        "Fetches a location's QR code: text, image and a page to show.",
    )
    .scope_of("payloadlocation.read")
    .gives("QrCodeGerado")
    .of_the_bank(),
];
