//! Pix Automático: recurrences, requests for them, their locations, and recurring charges.

use super::super::Method::{Delete, Get, Patch, Post, Put};
use super::{
    AGREEMENT, CNPJ, CPF, FROM, Form, HAS_LOCATION, LOCATION_ID, Operation, PAGE, PAGE_SIZE, Parameter,
    Recovery, Rule, STATUS, TXID, UNTIL,
};

const REC: Parameter = Parameter::path("idRec", Rule::RECURRENCE_ID, "the recurrence's id");
const SOLICREC: Parameter = Parameter::path("idSolicRec", Rule::RECURRENCE_ID, "the request's id");
const OF_REC: Parameter = Parameter::query("idRec", Rule::RECURRENCE_ID, "only of this recurrence");
const WITH_TXID: Parameter = Parameter::query(
    "txid",
    Rule::TXID,
    "the immediate charge that starts the recurrence, to be shown with it",
);
const HAS_REC: Parameter =
    Parameter::query("idRecPresente", Rule::Boolean, "only with, or only without, a recurrence");
const DAY: Parameter = Parameter::path("data", Rule::Text(Form::Day), "the day on which to try again");

const OF_COBR: Recovery = Recovery::new(
    "cobr.get",
    &["txid_duplicado"],
    &[
        ("idRec", "idRec"),
        ("valor.original", "valor.original"),
        ("calendario.dataDeVencimento", "calendario.dataDeVencimento"),
    ],
);

pub(super) const OPERATIONS: &[Operation] = &[
    Operation::new("rec.create", Post, "/v2/rec", &[], "Creates a recurrence.")
        .scope_of("rec.write")
        .takes("RecSolicitada")
        .gives("RecGerada")
        .money(),
    Operation::new("rec.get", Get, "/v2/rec/:idRec", &[REC, WITH_TXID], "Fetches a recurrence.")
        .scope_of("rec.read")
        .gives("RecCompleta"),
    Operation::new("rec.update", Patch, "/v2/rec/:idRec", &[REC], "Changes or cancels a recurrence.")
        .scope_of("rec.write")
        .takes("RecRevisada")
        .gives("RecGerada")
        .money(),
    Operation::new(
        "rec.list",
        Get,
        "/v2/rec",
        &[FROM, UNTIL, CPF, CNPJ, HAS_LOCATION, STATUS, AGREEMENT, PAGE, PAGE_SIZE],
        "Lists the recurrences created in a span of time.",
    )
    .scope_of("rec.read")
    .gives("RecsConsultadas")
    .lists("recs"),
    Operation::new("solicrec.create", Post, "/v2/solicrec", &[], "Asks a payer to confirm a recurrence.")
        .scope_of("solicrec.write")
        .takes("SolicRecSolicitada")
        .gives("SolicRecCompleta")
        .money(),
    Operation::new(
        "solicrec.get",
        Get,
        "/v2/solicrec/:idSolicRec",
        &[SOLICREC],
        "Fetches a request for confirmation.",
    )
    .scope_of("solicrec.read")
    .gives("SolicRecCompleta"),
    Operation::new(
        "solicrec.update",
        Patch,
        "/v2/solicrec/:idSolicRec",
        &[SOLICREC],
        "Cancels a request for confirmation.",
    )
    .scope_of("solicrec.write")
    .takes("SolicRecRevisada")
    .gives("SolicRecCompleta")
    .money(),
    Operation::new(
        "locrec.create",
        Post,
        "/v2/locrec",
        &[],
        "Creates a location, to which a recurrence can be linked later.",
    )
    .scope_of("payloadlocationrec.write")
    .gives("PayloadLocationRecGerada"),
    Operation::new(
        "locrec.list",
        Get,
        "/v2/locrec",
        &[FROM, UNTIL, HAS_REC, AGREEMENT, PAGE, PAGE_SIZE],
        "Lists the recurrences' locations created in a span of time.",
    )
    .scope_of("payloadlocationrec.read")
    .gives("PayloadLocationRecConsultadas")
    .lists("loc"),
    Operation::new("locrec.get", Get, "/v2/locrec/:id", &[LOCATION_ID], "Fetches a recurrence's location.")
        .scope_of("payloadlocationrec.read")
        .gives("PayloadLocationRecCompleta"),
    Operation::new(
        "locrec.unlink",
        Delete,
        "/v2/locrec/:id/idRec",
        &[LOCATION_ID],
        "Unlinks a location from its recurrence.",
    )
    .scope_of("payloadlocationrec.write")
    .gives("PayloadLocationRecCompleta"),
    Operation::new(
        "cobr.create",
        Post,
        "/v2/cobr",
        &[],
        "Creates a recurring charge; the bank chooses its txid.",
    )
    .scope_of("cobr.write")
    .takes("CobRSolicitada")
    .gives("CobRGerada")
    .keyed_as("cobr.create_with_txid")
    .money(),
    Operation::new(
        "cobr.create_with_txid",
        Put,
        "/v2/cobr/:txid",
        &[TXID],
        "Creates a recurring charge under a txid of the caller's.",
    )
    .scope_of("cobr.write")
    .takes("CobRSolicitada")
    .gives("CobRGerada")
    .recovered_by(&OF_COBR)
    .money(),
    Operation::new("cobr.update", Patch, "/v2/cobr/:txid", &[TXID], "Cancels a recurring charge.")
        .scope_of("cobr.write")
        .takes("CobRRevisada")
        .gives("CobRGerada")
        .money(),
    Operation::new("cobr.get", Get, "/v2/cobr/:txid", &[TXID], "Fetches a recurring charge, with its tries.")
        .scope_of("cobr.read")
        .gives("CobRCompleta"),
    Operation::new(
        "cobr.list",
        Get,
        "/v2/cobr",
        &[FROM, UNTIL, OF_REC, CPF, CNPJ, STATUS, AGREEMENT, PAGE, PAGE_SIZE],
        "Lists the recurring charges created in a span of time.",
    )
    .scope_of("cobr.read")
    .gives("CobsRConsultadas")
    .lists("cobsr"),
    Operation::new(
        "cobr.retry",
        Post,
        "/v2/cobr/:txid/retentativa/:data",
        &[TXID, DAY],
        "Asks for another try to collect a recurring charge, on a day.",
    )
    .scope_of("cobr.write")
    .gives("CobRCompleta")
    .money(),
];
