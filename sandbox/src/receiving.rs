//! Money coming in.

use serde_json::Value;

use crate::bank::Bank;
use crate::payment::{Payment, Share};
use crate::problem::Refusal;
use crate::webhook::Notice;

impl Bank {
    /// Books a Pix unless the account's settings refuse it. `debtor` and `split` are those of the charge it pays.
    /// Its endToEndId and what the webhook is told come back.
    pub(crate) fn receive(
        &mut self,
        mut payment: Payment,
        debtor: Option<&Value>,
        split: Option<&str>,
    ) -> Result<(String, Vec<Notice>), Refusal> {
        payment.cents = payment
            .amounts
            .total()
            .saturating_add(payment.withdrawal.as_ref().map_or(0, |withdrawal| withdrawal.cents));
        if payment.cents <= 0 {
            return Err(Refusal::named(400, "valor_invalido", "Não há valor a pagar"));
        }
        let to_charge = payment.txid.as_deref().is_some_and(|txid| self.is_txid_used(txid));
        if let Some(refusal) = self.settings.refusal(&payment, to_charge, debtor) {
            return Err(refusal);
        }
        payment.share = split.and_then(|id| self.splits.get(id)).map(|split| Share {
            split: split.id.clone(),
            revision: split.past.len(),
            own_cents: split.own_part(payment.cents),
        });
        let own = payment.share.as_ref().map_or(payment.cents, |share| share.own_cents);
        self.cents = self.cents.saturating_add(own);
        let notice = self.payment_notice(&payment);
        let id = payment.end_to_end_id.clone();
        self.payments.insert(&id, payment);
        Ok((id, notice.into_iter().collect()))
    }

    /// What the webhook is told of a Pix received, as it is now.
    pub(crate) fn payment_notice(&self, payment: &Payment) -> Option<Notice> {
        let told = self.settings.received(&payment.key, payment.txid.is_some())?;
        self.notice(&payment.key, payment.to_callback(told))
    }
}
