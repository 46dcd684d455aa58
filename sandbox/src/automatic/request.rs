//! Requests to confirm a recurrence (solicrec), sent to the payer's bank.

use serde_json::{Map, Value, json};
use time::OffsetDateTime;

use crate::automatic::recurrence::Recurrence;
use crate::automatic::{History, identifier};
use crate::bank::{Bank, not_found};
use crate::clock::{instant, stamp};
use crate::problem::{Kind, Refusal};
use crate::schema;
use crate::validate::{Check, is_cnpj, is_cpf};

/// The states in which a request waits for its payer.
pub(crate) const WAITING: &[&str] = &["CRIADA", "ENVIADA", "RECEBIDA"];

/// A request (schema SolicRecCompleta).
#[derive(Debug, Clone)]
pub(crate) struct Request {
    pub(crate) id: String,
    pub(crate) recurrence: String,
    pub(crate) expires: OffsetDateTime,
    /// `destinatario`: the payer and the account.
    pub(crate) to: Value,
    pub(crate) history: History,
}

impl Request {
    pub(crate) fn to_json(&self, recurrence: &Recurrence) -> Value {
        json!({
            "idSolicRec": self.id,
            "idRec": self.recurrence,
            "calendario": { "dataExpiracaoSolicitacao": stamp(self.expires) },
            "destinatario": self.to,
            "status": self.history.status(),
            "atualizacao": self.history.to_json(),
            "recPayload": recurrence.to_payload(),
        })
    }
}

impl Bank {
    pub(crate) fn request(&self, id: &str) -> Result<&Request, Refusal> {
        self.automatic.requests.get(id).ok_or_else(|| not_found(Kind::SolicRecMissing))
    }

    pub(crate) fn request_json(&self, id: &str) -> Result<Value, Refusal> {
        let request = self.request(id)?;
        Ok(request.to_json(self.recurrence(&request.recurrence)?))
    }

    /// Asks the payer; answered CRIADA, and the payer's bank has it the moment after.
    pub(crate) fn create_request(
        &mut self,
        body: &Map<String, Value>,
        now: OffsetDateTime,
    ) -> Result<Value, Refusal> {
        let mut check = Check::default();
        check.violations = schema::check("SolicRecSolicitada", "solicrec", body);
        if !check.violations.is_empty() {
            return Err(Refusal::invalid(Kind::SolicRecInvalid, check.violations));
        }
        let id = body.get("idRec").and_then(Value::as_str).unwrap_or_default();
        let recurrence = self.recurrence(id)?.clone();
        let day = body.get("calendario").and_then(|calendar| calendar.get("dataExpiracaoSolicitacao"));
        let expires = day.and_then(Value::as_str).and_then(instant);
        if expires.is_none_or(|expires| expires <= now) {
            let at = "solicrec.calendario.dataExpiracaoSolicitacao";
            check.fail(
                at,
                format!("O campo {at} é anterior à data de criação da solicitação da recorrência."),
                day,
            );
        }
        let to = body.get("destinatario").cloned().unwrap_or_default();
        let document = |name: &str| to.get(name).and_then(Value::as_str);
        if document("cpf").is_some_and(|cpf| !is_cpf(cpf))
            || document("cnpj").is_some_and(|cnpj| !is_cnpj(cnpj))
        {
            check.fail(
                "solicrec.destinatario",
                "O objeto solicrec.destinatario precisa de um cpf ou de um cnpj válido.",
                None,
            );
        }
        if recurrence.history.status() != "CRIADA" {
            check.fail("solicrec.idRec", "A recorrência já foi confirmada ou encerrada.", None);
        }
        if self.automatic.requests.iter().any(|one| one.recurrence == id && one.history.is(WAITING)) {
            check.fail(
                "solicrec.idRec",
                "Existe uma solicitação ativa referente ao mesmo solicrec.idRec.",
                None,
            );
        }
        let (Some(expires), true) = (expires, check.violations.is_empty()) else {
            return Err(Refusal::invalid(Kind::SolicRecInvalid, check.violations));
        };
        let mut request = Request {
            id: identifier("SC", now),
            recurrence: id.to_owned(),
            expires,
            to,
            history: History::new("CRIADA", now),
        };
        let answer = request.to_json(&recurrence);
        request.history.push("ENVIADA", now);
        request.history.push("RECEBIDA", now);
        self.automatic.requests.insert(&request.id.clone(), request);
        Ok(answer)
    }

    /// The receiver takes a request back.
    pub(crate) fn cancel_request(
        &mut self,
        id: &str,
        body: &Map<String, Value>,
        now: OffsetDateTime,
    ) -> Result<Value, Refusal> {
        self.request(id)?;
        let violations = schema::check("SolicRecRevisada", "solicrec", body);
        if !violations.is_empty() {
            return Err(Refusal::invalid(Kind::SolicRecInvalid, violations));
        }
        if let Some(request) = self.automatic.requests.get_mut(id) {
            if !request.history.is(WAITING) {
                let reason = "Não é possível cancelar uma solicitação de recorrência com o status diferente de CRIADA, ENVIADA ou RECEBIDA.";
                return Err(Refusal::broken(Kind::SolicRecInvalid, "solicrec.status", reason));
            }
            request.history.push("CANCELADA", now);
        }
        self.request_json(id)
    }

    /// Requests nobody answered in time are EXPIRADA.
    pub(crate) fn expire_requests(&mut self, now: OffsetDateTime) {
        for request in self.automatic.requests.iter_mut() {
            if request.history.is(WAITING) && now > request.expires {
                request.history.push("EXPIRADA", now);
            }
        }
    }
}
