//! Recurrences (rec): what a payer is asked to allow, once for many charges.

use serde_json::{Map, Value, json};
use time::{Date, OffsetDateTime};

use crate::account::{CNPJ, ISPB, NAME};
use crate::automatic::terms::{check_days, read_new};
use crate::automatic::{History, ending};
use crate::bank::{Bank, not_found};
use crate::charge::Family;
use crate::problem::{Kind, Refusal};
use crate::validate::Check;
use crate::webhook::Notice;
use crate::{brcode, calendar, schema};

/// A recurrence (schema RecCompleta).
#[derive(Debug, Clone)]
pub(crate) struct Recurrence {
    pub(crate) id: String,
    pub(crate) created: OffsetDateTime,
    /// `vinculo`: the contract and the debtor.
    pub(crate) bond: Value,
    pub(crate) first: Date,
    pub(crate) last: Option<Date>,
    pub(crate) period: String,
    pub(crate) amount: Option<Value>,
    pub(crate) agreement: Option<String>,
    /// Whether a charge that failed may be tried again.
    pub(crate) retries: bool,
    pub(crate) location: Option<u64>,
    pub(crate) history: History,
    pub(crate) ending: Option<Value>,
    pub(crate) journey: &'static str,
    pub(crate) journey_txid: Option<String>,
    pub(crate) payer: Option<Value>,
}

impl Recurrence {
    pub(crate) fn policy(&self) -> &'static str {
        if self.retries { "PERMITE_3R_7D" } else { "NAO_PERMITE" }
    }

    pub(crate) fn debtor(&self) -> Option<&Value> {
        self.bond.get("devedor")
    }

    /// What the payer is shown (schema RecPayload).
    pub(crate) fn to_payload(&self) -> Value {
        let mut calendar = json!({ "dataInicial": calendar::text(self.first), "periodicidade": self.period });
        if let (Some(last), Some(map)) = (self.last, calendar.as_object_mut()) {
            map.insert("dataFinal".into(), calendar::text(last).into());
        }
        let mut payload = json!({
            "idRec": self.id,
            "vinculo": self.bond,
            "calendario": calendar,
            "recebedor": { "cnpj": CNPJ, "nome": NAME, "ispbParticipante": ISPB },
            "politicaRetentativa": self.policy(),
            "atualizacao": self.history.to_json(),
        });
        if let (Some(amount), Some(map)) = (&self.amount, payload.as_object_mut()) {
            map.insert("valor".into(), amount.clone());
        }
        payload
    }

    fn activation(&self) -> Value {
        let mut activation = json!({ "tipoJornada": self.journey });
        if let (Some(txid), Some(map)) = (&self.journey_txid, activation.as_object_mut()) {
            map.insert("dadosJornada".into(), json!({ "txid": txid }));
        }
        activation
    }

    /// As the webhook is told (schema RecNotification).
    pub(crate) fn to_callback(&self) -> Value {
        let mut told = json!({
            "idRec": self.id,
            "status": self.history.status(),
            "atualizacao": self.history.to_json(),
            "ativacao": self.activation(),
        });
        if let (Some(ending), Some(map)) = (&self.ending, told.as_object_mut()) {
            map.insert("encerramento".into(), ending.clone());
        }
        told
    }
}

impl Bank {
    pub(crate) fn recurrence(&self, id: &str) -> Result<&Recurrence, Refusal> {
        self.automatic.recurrences.get(id).ok_or_else(|| not_found(Kind::RecMissing))
    }

    /// As the API answers (schemas RecGerada, RecCompleta).
    pub(crate) fn rec_json(&self, one: &Recurrence) -> Value {
        let mut read = one.to_payload();
        let Some(map) = read.as_object_mut() else { return read };
        let mut receiver = json!({ "cnpj": CNPJ, "nome": NAME });
        if let (Some(agreement), Some(receiver)) = (&one.agreement, receiver.as_object_mut()) {
            receiver.insert("convenio".into(), agreement.clone().into());
        }
        map.insert("recebedor".into(), receiver);
        map.insert("status".into(), one.history.status().into());
        map.insert("ativacao".into(), one.activation());
        let location = one.location.and_then(|id| self.automatic.locations.get(&id.to_string()));
        map.extend(location.map(|location| ("loc".to_owned(), location.to_json())));
        map.extend(one.payer.clone().map(|payer| ("pagador".to_owned(), payer)));
        map.extend(one.ending.clone().map(|ending| ("encerramento".to_owned(), ending)));
        read
    }

    /// With the requests made for it, and the QR code that also carries the charge of `txid`.
    pub(crate) fn rec_complete(&self, one: &Recurrence, txid: Option<&str>) -> Result<Value, Refusal> {
        let mut read = self.rec_json(one);
        let requests: Vec<Value> = self
            .automatic
            .requests
            .iter()
            .filter(|request| request.recurrence == one.id)
            .map(|request| request.to_json(one))
            .collect();
        let code = self.rec_code(one, txid)?;
        if let Some(map) = read.as_object_mut() {
            if !requests.is_empty() {
                map.insert("solicitacao".into(), requests.into());
            }
            map.extend(code.map(|code| ("dadosQR".to_owned(), code)));
        }
        Ok(read)
    }

    /// `dadosQR`: only where every location it needs is there.
    fn rec_code(&self, one: &Recurrence, txid: Option<&str>) -> Result<Option<Value>, Refusal> {
        let wrong = |reason: &str| Refusal::broken(Kind::RecQueryInvalid, "txid", reason);
        let charge = match txid {
            None => None,
            Some(txid) => Some(
                self.charges
                    .get(txid)
                    .ok_or_else(|| wrong("O parâmetro txid não corresponde a uma cobrança."))?,
            ),
        };
        let journey = match charge.map(|charge| charge.family) {
            None => "JORNADA_2",
            Some(Family::Cob) => "JORNADA_3",
            Some(Family::CobV) => "JORNADA_4",
        };
        if charge.is_some() && !matches!(one.journey, "AGUARDANDO_DEFINICAO" | "JORNADA_3" | "JORNADA_4") {
            return Err(wrong(
                "O parâmetro txid não corresponde a uma cobrança compatível com ativacao.tipoJornada.",
            ));
        }
        if one.journey.starts_with("JORNADA_") && charge.is_some() && one.journey != journey {
            return Err(wrong(
                "O parâmetro txid não corresponde a uma cobrança compatível com ativacao.tipoJornada.",
            ));
        }
        if journey == "JORNADA_3" && one.journey_txid.is_some() && one.journey_txid.as_deref() != txid {
            return Err(wrong(
                "O parâmetro txid corresponde a uma cobrança diferente da informada em ativacao.dadosJornada.txid.",
            ));
        }
        let Some(own) = one.location.and_then(|id| self.automatic.locations.get(&id.to_string())) else {
            return Ok(None);
        };
        let text = match charge {
            None => brcode::composite(None, &own.url),
            Some(charge) => match &charge.location {
                Some(location) => brcode::composite(Some(&location.url), &own.url),
                None => return Ok(None),
            },
        };
        Ok(Some(json!({ "jornada": journey, "pixCopiaECola": text })))
    }

    pub(crate) fn create_recurrence(
        &mut self,
        body: &Map<String, Value>,
        now: OffsetDateTime,
    ) -> Result<Value, Refusal> {
        let mut check = Check::default();
        check.violations = schema::check("RecSolicitada", "rec", body);
        let read = if check.violations.is_empty() { read_new(body, now, &mut check) } else { None };
        let location = body.get("loc").and_then(Value::as_u64);
        if let Some(given) = body.get("loc")
            && let Some(reason) = self.rec_location_problem(location.unwrap_or(0), None)
        {
            check.fail("rec.loc", reason, Some(given));
        }
        let (Some(one), true) = (read, check.violations.is_empty()) else {
            return Err(Refusal::invalid(Kind::RecInvalid, check.violations));
        };
        let id = one.id.clone();
        self.automatic.recurrences.insert(&id, one);
        if let Some(location) = location {
            self.bind_rec_location(location, &id);
        }
        Ok(self.rec_json(self.recurrence(&id)?))
    }

    /// Changes or cancels a recurrence; the answer, and what the webhooks are told.
    pub(crate) fn revise_recurrence(
        &mut self,
        id: &str,
        body: &Map<String, Value>,
        now: OffsetDateTime,
    ) -> Result<(Value, Vec<Notice>), Refusal> {
        let present = self.recurrence(id)?;
        let mut check = Check::default();
        check.violations = schema::check("RecRevisada", "rec", body);
        if !present.history.is(&["CRIADA", "APROVADA"]) {
            check.fail("rec.status", "A recorrência encontra-se expirada, cancelada ou rejeitada.", None);
        }
        let first = body.get("calendario").and_then(|calendar| calendar.get("dataInicial"));
        for (property, given) in [("rec.loc", body.get("loc")), ("rec.calendario.dataInicial", first)] {
            if given.is_some() && present.history.status() != "CRIADA" {
                let reason = format!(
                    "O campo {property} somente pode ser alterado quando a recorrência apresentar-se com o status CRIADA."
                );
                check.fail(property, reason, given);
            }
        }
        let day = first.and_then(Value::as_str).and_then(calendar::parse);
        check_days(day, present.last, present.created, &mut check);
        let location = body.get("loc").and_then(Value::as_u64);
        if let Some(given) = body.get("loc")
            && let Some(reason) = self.rec_location_problem(location.unwrap_or(0), Some(id))
        {
            check.fail("rec.loc", reason, Some(given));
        }
        if !check.violations.is_empty() {
            return Err(Refusal::invalid(Kind::RecInvalid, check.violations));
        }
        if let Some(location) = location {
            self.bind_rec_location(location, id);
        }
        let name =
            body.get("vinculo").and_then(|bond| bond.get("devedor")).and_then(|debtor| debtor.get("nome"));
        let txid =
            body.get("ativacao").and_then(|one| one.get("dadosJornada")).and_then(|one| one.get("txid"));
        if let Some(one) = self.automatic.recurrences.get_mut(id) {
            one.first = day.unwrap_or(one.first);
            if let (Some(name), Some(debtor)) =
                (name, one.bond.get_mut("devedor").and_then(Value::as_object_mut))
            {
                debtor.insert("nome".into(), name.clone());
            }
            if let Some(txid) = txid.and_then(Value::as_str) {
                one.journey_txid = Some(txid.to_owned());
            }
        }
        let mut notices = Vec::new();
        if body.contains_key("status") {
            let why =
                ending(Some("USUARIO_RECEBEDOR"), "SLCR", "Cancelamento solicitado pelo usuário recebedor");
            notices = self.end_recurrence(id, "CANCELADA", why, now);
        }
        Ok((self.rec_json(self.recurrence(id)?), notices))
    }
}
