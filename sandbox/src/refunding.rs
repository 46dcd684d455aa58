//! Giving a Pix received back.

use time::OffsetDateTime;

use crate::bank::Bank;
use crate::payment;
use crate::problem::Refusal;
use crate::refund::Refund;
use crate::webhook::Notice;

impl Bank {
    /// Asks for a refund; it is EM_PROCESSAMENTO until settled.
    pub(crate) fn refund(
        &mut self,
        end_to_end_id: &str,
        id: &str,
        cents: i64,
        nature: Option<String>,
        description: Option<String>,
        now: OffsetDateTime,
    ) -> Result<Refund, Refusal> {
        let payment = self.payment(end_to_end_id)?;
        if payment.refunds.iter().any(|refund| refund.id == id) {
            return Err(Refusal::named(409, "devolucao_id_duplicado", "O id da devolução já foi utilizado"));
        }
        if cents > payment.refundable() {
            return Err(Refusal::named(
                400,
                "valor_invalido",
                "O valor pedido excede o valor disponível para devolução",
            ));
        }
        if now > payment.at.saturating_add(time::Duration::days(90)) {
            return Err(Refusal::named(400, "prazo_expirado", "O prazo de 90 dias para a devolução acabou"));
        }
        let refund = Refund {
            id: id.to_owned(),
            rtr_id: payment::end_to_end_id('D', now),
            cents,
            nature: nature.unwrap_or_else(|| "ORIGINAL".into()),
            description,
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
        self.cents = self.cents.saturating_sub(refund.cents);
        let (key, callback) = (payment.key.clone(), payment.to_callback());
        self.notice(&key, callback)
    }
}
