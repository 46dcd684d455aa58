//! What the bank does of its own accord in homologation.

use time::OffsetDateTime;

use crate::bank::Bank;
use crate::random;
use crate::refund::Asked;
use crate::webhook::Notice;

/// The refunds the bank makes of its own in homologation: a charge of 4.00 gives two of 2.00.
const AUTO_REFUND_OF: i64 = 400;

impl Bank {
    /// Small charges are paid at once, and one of 4.00 is given back in two parts.
    pub(crate) fn pay_small(&mut self, txid: &str, now: OffsetDateTime) -> Vec<Notice> {
        let cents = self.charges.get(txid).map_or(0, |charge| charge.terms.cents);
        if !(1..=1000).contains(&cents) {
            return Vec::new();
        }
        let Ok((end_to_end_id, mut notices)) = self.pay(txid, None, None, now) else { return Vec::new() };
        if cents == AUTO_REFUND_OF {
            for _ in 0..2 {
                let id = random::alphanumeric(20);
                let asked = Asked {
                    id: id.clone(),
                    cents: AUTO_REFUND_OF / 2,
                    nature: "ORIGINAL",
                    description: None,
                    divided: false,
                };
                if self.refund(&end_to_end_id, asked, now).is_ok() {
                    notices.extend(self.settle_refund(&end_to_end_id, &id, now));
                }
            }
        }
        notices
    }
}
