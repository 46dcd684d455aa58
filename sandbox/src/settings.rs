//! The account's settings: which Pix it takes, and what its webhooks are told.

use serde_json::{Map, Value, json};

use crate::payment::Payment;
use crate::problem::Refusal;

/// Keys that may have settings.
const MAX_KEYS: usize = 10_000;

/// `PUT /v2/gn/config`, as it was sent.
#[derive(Debug, Default)]
pub(crate) struct Settings {
    pix: Map<String, Value>,
}

/// What a callback tells besides the Pix: the fee, and who is on the other side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Told {
    pub(crate) fee: bool,
    pub(crate) other: bool,
}

impl Settings {
    /// Replaces what the body names; keys it doesn't name keep theirs.
    pub(crate) fn update(&mut self, body: &Map<String, Value>) -> Result<(), Refusal> {
        let Some(pix) = body.get("pix").and_then(Value::as_object) else { return Ok(()) };
        let known = self.pix.get("chaves").and_then(Value::as_object).map_or(0, Map::len);
        let more = pix.get("chaves").and_then(Value::as_object).map_or(0, Map::len);
        if known.saturating_add(more) > MAX_KEYS {
            return Err(Refusal::named(400, "limite_atingido", "Há chaves demais na configuração"));
        }
        for (name, value) in pix {
            match (self.pix.get_mut(name).and_then(Value::as_object_mut), value) {
                (Some(keys), Value::Object(more)) => keys.extend(more.clone()),
                _ => {
                    self.pix.insert(name.clone(), value.clone());
                }
            }
        }
        Ok(())
    }

    pub(crate) fn to_json(&self) -> Value {
        let mut pix =
            Map::from_iter([("receberSemChave".to_owned(), true.into()), ("chaves".into(), json!({}))]);
        pix.extend(self.pix.clone());
        json!({ "pix": pix })
    }

    fn of_key(&self, key: &str, path: &str) -> Option<&Value> {
        self.pix.get("chaves")?.get(key)?.pointer(path)
    }

    fn flag(&self, key: &str, path: &str) -> Option<bool> {
        self.of_key(key, path)?.as_bool()
    }

    /// Why the account doesn't take a Pix, if it doesn't. `to_charge` is whether it pays a dynamic charge.
    pub(crate) fn refusal(
        &self,
        payment: &Payment,
        to_charge: bool,
        debtor: Option<&Value>,
    ) -> Option<Refusal> {
        let on = |path: &str| self.flag(&payment.key, path) == Some(true);
        let document = |person: &Value| person.get("cpf").or_else(|| person.get("cnpj")).cloned();
        let kind = if payment.payer.get("cnpj").is_some() { "PJ" } else { "PF" };
        let refused = self.of_key(&payment.key, "/recebimento/recusarTipoPessoa").and_then(Value::as_str);
        let reason = if on("/recebimento/txidObrigatorio") && payment.txid.is_none() {
            "A chave só recebe Pix com txid"
        } else if on("/recebimento/qrCodeEstatico/recusarTodos") && !to_charge {
            "A chave não recebe Pix de QR Codes estáticos"
        } else if refused == Some(kind) {
            "A chave não recebe Pix de pessoas deste tipo"
        } else if on("/recebimento/documentoPagadorIgualDevedor")
            && debtor.is_some_and(|debtor| document(debtor) != document(&payment.payer))
        {
            "A chave só recebe Pix do devedor da cobrança"
        } else if payment.key.is_empty() && self.pix.get("receberSemChave") == Some(&Value::Bool(false)) {
            "A conta não recebe Pix sem chave"
        } else {
            return None;
        };
        Some(Refusal::named(400, "pix_recusado", reason))
    }

    /// Whether the webhook of the key hears of a Pix with or without txid, and what.
    pub(crate) fn received(&self, key: &str, with_txid: bool) -> Option<Told> {
        let flag = |name: &str| self.flag(key, &format!("/recebimento/webhook/{name}"));
        (with_txid || flag("notificar/pixSemTxid") == Some(true)).then(|| Told {
            fee: flag("notificacao/tarifa").unwrap_or(true),
            other: flag("notificacao/pagador").unwrap_or(true),
        })
    }

    /// What the webhook is told of a Pix sent from the key.
    pub(crate) fn sent(&self, key: &str) -> Told {
        let flag = |name: &str| self.flag(key, &format!("/envio/webhook/notificacao/{name}")) == Some(true);
        Told { fee: flag("tarifa"), other: flag("favorecido") }
    }
}
