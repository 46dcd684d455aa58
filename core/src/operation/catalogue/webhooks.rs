//! Where the bank reports to.

use super::super::Method::{Delete, Get, Post, Put};
use super::{FROM, Form, Operation, PAGE, PAGE_SIZE, Parameter, Rule, UNTIL};

const KEY: Parameter =
    Parameter::path("chave", Rule::Text(Form::Key), "the Pix key whose events are reported");
const SINCE: Parameter = Parameter { required: false, ..FROM };
const BEFORE: Parameter = Parameter { required: false, ..UNTIL };
const SKIP_MTLS: Parameter = Parameter::header(
    "x-skip-mtls-checking",
    Rule::Boolean,
    "true if the receiver doesn't ask for the bank's certificate; then it must check the source and the hmac itself",
);

pub(super) const OPERATIONS: &[Operation] = &[
    Operation::new(
        "webhook.configure",
        Put,
        "/v2/webhook/:chave",
        &[KEY, SKIP_MTLS],
        "Sets where Pix received and sent with a key are reported; the bank tries the address at once.",
    )
    .scope_of("webhook.write")
    .takes("WebhookSolicitado"),
    Operation::new("webhook.get", Get, "/v2/webhook/:chave", &[KEY], "Fetches the webhook of a key.")
        .scope_of("webhook.read")
        .gives("WebhookCompleto"),
    Operation::new(
        "webhook.list",
        Get,
        "/v2/webhook",
        &[SINCE, BEFORE, PAGE, PAGE_SIZE],
        "Lists the webhooks, of all keys.",
    )
    .scope_of("webhook.read")
    .gives("WebhooksConsultados")
    .lists("webhooks"),
    Operation::new("webhook.delete", Delete, "/v2/webhook/:chave", &[KEY], "Removes the webhook of a key.")
        .scope_of("webhook.write"),
    Operation::new(
        "webhook.resend",
        Post,
        "/v2/gn/webhook/reenviar",
        &[],
        "Has callbacks of the last 30 days made again, once.",
    )
    .scope_of("webhook.write")
    .takes("ReenvioDeWebhooks")
    .of_the_bank(),
    Operation::new(
        "webhookrec.configure",
        Put,
        "/v2/webhookrec",
        &[SKIP_MTLS],
        "Sets where changes of recurrences are reported.",
    )
    .scope_of("webhookrec.write")
    .takes("WebhookRecSolicitado"),
    Operation::new("webhookrec.get", Get, "/v2/webhookrec", &[], "Fetches the webhook of recurrences.")
        .scope_of("webhookrec.read")
        .gives("WebhookRecCompleto"),
    Operation::new("webhookrec.delete", Delete, "/v2/webhookrec", &[], "Removes the webhook of recurrences.")
        .scope_of("webhookrec.write"),
    Operation::new(
        "webhookcobr.configure",
        Put,
        "/v2/webhookcobr",
        &[SKIP_MTLS],
        "Sets where changes of recurring charges are reported.",
    )
    .scope_of("webhookcobr.write")
    .takes("WebhookCobRSolicitado"),
    Operation::new(
        "webhookcobr.get",
        Get,
        "/v2/webhookcobr",
        &[],
        "Fetches the webhook of recurring charges.",
    )
    .scope_of("webhookcobr.read")
    .gives("WebhookCobRCompleto"),
    Operation::new(
        "webhookcobr.delete",
        Delete,
        "/v2/webhookcobr",
        &[],
        "Removes the webhook of recurring charges.",
    )
    .scope_of("webhookcobr.write"),
];
