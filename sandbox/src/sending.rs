//! Sending a Pix from the receiver's account.

use serde_json::{Map, Value, json};
use time::OffsetDateTime;

use crate::bank::Bank;
use crate::clock::stamp;
use crate::problem::{Kind, Refusal};
use crate::sent::Sent;
use crate::validate::{Check, is_short_id};
use crate::webhook::Notice;
use crate::{money, payment};

impl Bank {
    /// Sends a Pix by homologation's rules: up to 10.00 confirmed, up to 20.00 rejected by webhook, above at once.
    /// The answer is the state before the outcome: EM_PROCESSAMENTO.
    pub(crate) fn send(
        &mut self,
        id: &str,
        body: &Map<String, Value>,
        now: OffsetDateTime,
    ) -> Result<(Value, Option<Notice>), Refusal> {
        let mut check = Check::default();
        if !is_short_id(id) {
            check.fail("idEnvio", "O campo idEnvio tem de 1 a 35 letras e números.", Some(&id.into()));
        }
        let cents = check.amount("valor", body.get("valor"), false);
        let key = check.key("pagador.chave", body.get("pagador").and_then(|payer| payer.get("chave")));
        let to = body.get("favorecido").filter(|to| to.get("chave").or(to.get("contaBanco")).is_some());
        if to.is_none() {
            check.fail(
                "favorecido",
                "O objeto favorecido precisa de chave ou de contaBanco.",
                body.get("favorecido"),
            );
        }
        let (Some(cents), Some(key), Some(to), true) = (cents, key, to, check.violations.is_empty()) else {
            return Err(Refusal::invalid(Kind::SendInvalid, check.violations));
        };
        if self.sent.get(id).is_some() {
            return Err(Refusal::named(409, "id_envio_duplicado", "O idEnvio informado já foi utilizado"));
        }
        if cents > 2000 || cents > self.cents {
            return Err(Refusal::named(422, "pagamento_negado", "O pagamento foi negado"));
        }
        let status = if cents <= 1000 { "REALIZADO" } else { "NAO_REALIZADO" };
        let sent = Sent {
            id: id.to_owned(),
            end_to_end_id: payment::end_to_end_id('E', now),
            cents,
            key,
            to: to.clone(),
            asked: now,
            status,
        };
        if sent.is_done() {
            self.cents = self.cents.saturating_sub(cents);
        }
        let answer = json!({
            "idEnvio": sent.id,
            "e2eId": sent.end_to_end_id,
            "valor": money::text(cents),
            "horario": { "solicitacao": stamp(now) },
            "status": "EM_PROCESSAMENTO",
        });
        let notice = self.notice(&sent.key, sent.to_callback());
        self.sent.insert(id, sent);
        Ok((answer, notice))
    }
}
