//! `/v2/webhookrec` and `/v2/webhookcobr`: one webhook each for the whole account.

use http::StatusCode;

use crate::api::webhook::read_url;
use crate::automatic::{Automatic, Hook};
use crate::bank::not_found;
use crate::call::{Answer, Call};
use crate::problem::Kind;
use crate::reply::Reply;

/// Which of the two.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Of {
    Recurrences,
    Charges,
}

impl Of {
    fn slot(self, automatic: &mut Automatic) -> &mut Option<Hook> {
        match self {
            Self::Recurrences => &mut automatic.rec_webhook,
            Self::Charges => &mut automatic.cobr_webhook,
        }
    }
}

/// `PUT`: tries the URL first, as for the webhooks of keys.
pub(crate) async fn configure(of: Of, call: &Call<'_>) -> Answer {
    let (schema, kind) = match of {
        Of::Recurrences => ("WebhookRecSolicitado", Kind::WebhookRecInvalid),
        Of::Charges => ("WebhookCobRSolicitado", Kind::WebhookCobRInvalid),
    };
    let url = read_url(call, schema, kind, Vec::new()).await?;
    let hook = Hook { url, created: call.now };
    let answer = hook.to_json();
    *of.slot(&mut call.shared.bank().automatic) = Some(hook);
    Ok(Reply::json(StatusCode::CREATED, &answer))
}

/// `GET`.
pub(crate) fn get(of: Of, call: &Call<'_>) -> Answer {
    let mut bank = call.shared.bank();
    let hook = of.slot(&mut bank.automatic).as_ref().ok_or_else(|| not_found(Kind::WebhookMissing))?;
    Ok(Reply::ok(&hook.to_json()))
}

/// `DELETE`.
pub(crate) fn delete(of: Of, call: &Call<'_>) -> Answer {
    let mut bank = call.shared.bank();
    of.slot(&mut bank.automatic).take().ok_or_else(|| not_found(Kind::WebhookMissing))?;
    Ok(Reply::no_content())
}
