//! Pix received and sent, refunds, QR codes of others, receipts.

use super::super::Method::{Get, Post, Put};
use super::{
    CNPJ, CPF, E2EID, FROM, Form, HAS_TXID, ID_ENVIO, OF_REFUND, Operation, PAGE, PAGE_SIZE, Parameter,
    REFUND_ID, Recovery, Rule, SHOW_BANK, STATUS, UNTIL,
};

const OF_TXID: Parameter = Parameter::query("txid", Rule::Text(Form::Line(35)), "only for this charge");
const HAS_REFUND: Parameter =
    Parameter::query("devolucaoPresente", Rule::Boolean, "only with, or only without, refunds");
const RECEIPT_TXID: Parameter =
    Parameter::query("txid", Rule::Text(Form::Line(35)), "of the payment of this charge");
const RECEIPT_E2EID: Parameter = Parameter::query("e2eid", Rule::END_TO_END_ID, "of this Pix");
const RECEIPT_ID_ENVIO: Parameter = Parameter::query("idEnvio", Rule::ID, "of this sending");
const RECEIPT_RTRID: Parameter = Parameter::query("rtrId", Rule::END_TO_END_ID, "of this refund");

const OF_SENDING: Recovery = Recovery::new(
    "pix.get_sent_by_id",
    &["id_envio_duplicado"],
    &[("valor", "valor"), ("pagador.chave", "chave"), ("favorecido.chave", "favorecido.chave")],
);

/// What was paid by an unanswered try is no longer to be paid, which the bank may say before it looks at the id.
const OF_PAYMENT: Recovery = Recovery::new(
    "pix.get_sent_by_id",
    &["id_envio_duplicado", "status_cobranca_invalido"],
    &[("pagador.chave", "chave")],
);

pub(super) const OPERATIONS: &[Operation] = &[
    Operation::new("pix.get", Get, "/v2/pix/:e2eid", &[E2EID, SHOW_BANK], "Fetches a received Pix.")
        .scope_of("pix.read")
        .gives("Pix"),
    Operation::new(
        "pix.list",
        Get,
        "/v2/pix",
        &[FROM, UNTIL, OF_TXID, HAS_TXID, HAS_REFUND, CPF, CNPJ, SHOW_BANK, PAGE, PAGE_SIZE],
        "Lists the Pix received in a span of time.",
    )
    .scope_of("pix.read")
    .gives("PixConsultados")
    .lists("pix"),
    Operation::new(
        "pix.refund",
        Put,
        "/v2/pix/:e2eid/devolucao/:id",
        &[E2EID, REFUND_ID],
        "Gives back a received Pix, whole or in part.",
    )
    .scope_of("pix.write")
    .takes("DevolucaoSolicitada")
    .gives("Devolucao")
    .recovered_by(&OF_REFUND)
    .money(),
    Operation::new(
        "pix.get_refund",
        Get,
        "/v2/pix/:e2eid/devolucao/:id",
        &[E2EID, REFUND_ID],
        "Fetches a refund.",
    )
    .scope_of("pix.read")
    .gives("Devolucao"),
    Operation::new(
        "pix.send",
        Put,
        "/v3/gn/pix/:idEnvio",
        &[ID_ENVIO],
        "Sends a Pix to a key or an account, under an id of the caller's; the webhook tells how it ended.",
    )
    .scope_of("pix.send")
    .takes("EnvioSolicitado")
    .gives("EnvioGerado")
    .recovered_by(&OF_SENDING)
    .money()
    .of_the_bank(),
    Operation::new(
        "pix.send_v2",
        Put,
        "/v2/gn/pix/:idEnvio",
        &[ID_ENVIO],
        "Sends a Pix by the bank's older route; new programs use pix.send.",
    )
    .scope_of("pix.send")
    .takes("EnvioSolicitado")
    .gives("EnvioGerado")
    .recovered_by(&OF_SENDING)
    .money()
    .of_the_bank(),
    Operation::new(
        "pix.get_sent",
        Get,
        "/v2/gn/pix/enviados/:e2eid",
        &[E2EID],
        "Fetches a sent Pix by its endToEndId.",
    )
    .scope_of("gn.pix.send.read")
    .gives("PixEnviado")
    .of_the_bank(),
    Operation::new(
        "pix.get_sent_by_id",
        Get,
        "/v2/gn/pix/enviados/id-envio/:idEnvio",
        &[ID_ENVIO],
        "Fetches a sent Pix by the id it was sent under.",
    )
    .scope_of("gn.pix.send.read")
    .gives("PixEnviado")
    .of_the_bank(),
    Operation::new(
        "pix.list_sent",
        Get,
        "/v2/gn/pix/enviados",
        &[FROM, UNTIL, STATUS, CPF, CNPJ, SHOW_BANK, PAGE, PAGE_SIZE],
        "Lists the Pix sent in a span of time.",
    )
    .scope_of("gn.pix.send.read")
    .gives("PixEnviadosConsultados")
    .lists("pix")
    .of_the_bank(),
    Operation::new(
        "pix.send_same_ownership",
        Put,
        "/v2/gn/pix/:idEnvio/mesma-titularidade",
        &[ID_ENVIO],
        "Sends a Pix to another account of the same owner.",
    )
    .likely_scope("gn.pix.sameownership.send")
    .takes("EnvioSolicitado")
    .gives("EnvioGerado")
    .recovered_by(&OF_SENDING)
    .money()
    .of_the_bank(),
    Operation::new(
        "qrcode.pay",
        Put,
        "/v2/gn/pix/:idEnvio/qrcode",
        &[ID_ENVIO],
        "Pays a QR code, given as its text.",
    )
    .scope_of("gn.qrcodes.pay")
    .takes("PagamentoDeQrCode")
    .gives("EnvioGerado")
    .recovered_by(&OF_PAYMENT)
    .money()
    .of_the_bank(),
    Operation::new(
        "qrcode.detail",
        Post,
        "/v2/gn/qrcodes/detalhar",
        &[],
        "Tells what a QR code, given as its text, asks for.",
    )
    .scope_of("gn.qrcodes.read")
    .takes("QrCodeADetalhar")
    .gives("QrCodeDetalhado")
    .only_reads()
    .of_the_bank(),
    Operation::new(
        "receipt.get",
        Get,
        "/v2/gn/pix/comprovantes",
        &[RECEIPT_TXID, RECEIPT_E2EID, RECEIPT_ID_ENVIO, RECEIPT_RTRID],
        "Fetches the receipt of a Pix, as PDF; give one of the ids.",
    )
    .scope_of("gn.receipts.read")
    .gives_file(None)
    .of_the_bank(),
];
