//! Giving a Pix received back.

use time::OffsetDateTime;

use crate::bank::Bank;
use crate::payment;
use crate::problem::Refusal;
use crate::refund::{Asked, Refund};
use crate::webhook::Notice;

/// Days in which a Pix can be given back.
const DAYS: i64 = 90;

impl Bank {
    /// Asks for a refund; it is EM_PROCESSAMENTO until settled.
    pub(crate) fn refund(
        &mut self,
        end_to_end_id: &str,
        asked: Asked,
        now: OffsetDateTime,
    ) -> Result<Refund, Refusal> {
        let payment = self.payment(end_to_end_id)?;
        if payment.refunds.iter().any(|refund| refund.id == asked.id) {
            return Err(Refusal::named(409, "devolucao_id_duplicado", "O id da devolução já foi utilizado"));
        }
        if asked.cents > payment.refundable(asked.nature) {
            return Err(Refusal::named(
                400,
                "valor_invalido",
                "O valor pedido excede o valor disponível para devolução",
            ));
        }
        if now > payment.at.saturating_add(time::Duration::days(DAYS)) {
            return Err(Refusal::named(400, "prazo_expirado", "O prazo de 90 dias para a devolução acabou"));
        }
        // Of a divided payment the account gives back its part of the refund, or all of it.
        let own_cents = match (&payment.share, asked.divided) {
            (None, true) => {
                let words = "O Pix informado não foi recebido com split";
                return Err(Refusal::named(400, "split_nao_encontrado", words));
            }
            (Some(share), true) => {
                let own =
                    i128::from(asked.cents) * i128::from(share.own_cents) / i128::from(payment.cents.max(1));
                i64::try_from(own).unwrap_or(asked.cents)
            }
            (_, false) => asked.cents,
        };
        if own_cents > self.cents {
            return Err(Refusal::named(
                400,
                "saldo_insuficiente",
                "O saldo da conta não basta para a devolução",
            ));
        }
        let refund = Refund {
            id: asked.id,
            rtr_id: payment::end_to_end_id('D', now),
            cents: asked.cents,
            own_cents,
            nature: asked.nature,
            description: asked.description,
            asked: now,
            settled: None,
        };
        if let Some(payment) = self.payments.get_mut(end_to_end_id) {
            payment.refunds.push(refund.clone());
        }
        Ok(refund)
    }

    /// The refund goes through; what the webhook is told comes back.
    pub(crate) fn settle_refund(
        &mut self,
        end_to_end_id: &str,
        id: &str,
        now: OffsetDateTime,
    ) -> Option<Notice> {
        let payment = self.payments.get_mut(end_to_end_id)?;
        let refund = payment.refunds.iter_mut().find(|refund| refund.id == id && refund.settled.is_none())?;
        refund.settled = Some(now);
        self.cents = self.cents.saturating_sub(refund.own_cents);
        self.payments.get(end_to_end_id).and_then(|payment| self.payment_notice(payment))
    }
}
