//! Infractions (MED): a payer says that a Pix was fraud, the receiver defends itself, the bank judges.

use serde_json::{Map, Value, json};
use time::{Duration, OffsetDateTime};

use crate::account::{CNPJ, NAME};
use crate::bank::Bank;
use crate::clock::stamp;
use crate::problem::{Kind, Refusal};
use crate::refund::Asked;
use crate::webhook::Notice;
use crate::{random, schema};

const OPEN: &str = "ABERTA";
const DEFENDED: &str = "EM_DEFESA";
const ACCEPTED: &str = "ACEITA";
const REJECTED: &str = "REJEITADA";

/// An infraction (schema Infracao).
#[derive(Debug, Clone)]
pub(crate) struct Infraction {
    pub(crate) id: String,
    number: u64,
    end_to_end_id: String,
    cents: i64,
    key: String,
    paid: OffsetDateTime,
    payer: Value,
    status: &'static str,
    defence: Option<String>,
    pub(crate) opened: OffsetDateTime,
    defended: Option<OffsetDateTime>,
    closed: Option<OffsetDateTime>,
}

impl Infraction {
    pub(crate) fn to_json(&self) -> Value {
        let mut dates = json!({
            "abertura": stamp(self.opened),
            "prazoFinalizacao": stamp(self.opened.saturating_add(Duration::days(7))),
        });
        if let Some(map) = dates.as_object_mut() {
            map.extend(self.defended.map(|at| ("recebimentoDefesa".to_owned(), stamp(at).into())));
            map.extend(self.closed.map(|at| ("finalizacao".to_owned(), stamp(at).into())));
        }
        let document = self.payer.get("cpf").or_else(|| self.payer.get("cnpj"));
        let mut infraction = json!({
            "idInfracao": self.id,
            "endToEndId": self.end_to_end_id,
            "protocolo": self.number,
            "dataTransacao": stamp(self.paid),
            "valor": reais(self.cents),
            "status": self.status,
            "razao": "solicitação de devolução",
            "tipoSituacao": "golpe",
            "comentario": "O pagador não reconhece a transação.",
            "identificadorTicket": [self.number],
            "dadosAnalise": dates,
            "origem": { "nomeParticipante": "Banco do pagador", "conta": 1, "nome": self.payer.get("nome"), "documento": document },
            "destino": { "nomeParticipante": "Efí", "conta": 1, "nome": NAME, "documento": CNPJ },
            "criadoEm": stamp(self.opened),
            "atualizadoEm": stamp(self.closed.or(self.defended).unwrap_or(self.opened)),
        });
        if let Some(map) = infraction.as_object_mut() {
            if !self.key.is_empty() {
                map.insert("chave".into(), self.key.clone().into());
            }
            map.extend(self.defence.clone().map(|text| ("defesa".to_owned(), text.into())));
        }
        infraction
    }

    fn is_open(&self) -> bool {
        matches!(self.status, OPEN | DEFENDED)
    }
}

/// Cents as a JSON number of reais.
fn reais(cents: i64) -> Value {
    serde_json::from_str(&crate::money::text(cents)).unwrap_or_default()
}

impl Bank {
    /// What open infractions block of the balance.
    pub(crate) fn blocked(&self) -> i64 {
        let open = self.infractions.iter().filter(|infraction| infraction.is_open());
        open.map(|infraction| infraction.cents).fold(0, i64::saturating_add)
    }

    /// The payer of a Pix says that it was fraud.
    pub(crate) fn report_infraction(
        &mut self,
        end_to_end_id: &str,
        now: OffsetDateTime,
    ) -> Result<String, Refusal> {
        let payment = self.payment(end_to_end_id)?;
        if self.infractions.iter().any(|one| one.end_to_end_id == end_to_end_id && one.is_open()) {
            return Err(Refusal::named(400, "infracao_duplicada", "Já há uma infração aberta para o Pix"));
        }
        let infraction = Infraction {
            id: random::uuid(),
            number: self.infractions.next_number(),
            end_to_end_id: end_to_end_id.to_owned(),
            cents: payment.cents,
            key: payment.key.clone(),
            paid: payment.at,
            payer: payment.payer.clone(),
            status: OPEN,
            defence: None,
            opened: now,
            defended: None,
            closed: None,
        };
        let id = infraction.id.clone();
        self.infractions.insert(&id, infraction);
        Ok(id)
    }

    /// `POST …/defesa`: `rejeitado` defends, `aceito` gives the money back.
    pub(crate) fn defend(
        &mut self,
        id: &str,
        body: &Map<String, Value>,
        now: OffsetDateTime,
    ) -> Result<Vec<Notice>, Refusal> {
        let violations = schema::check("DefesaDeInfracao", "", body);
        if !violations.is_empty() {
            return Err(Refusal::invalid(Kind::Invalid, violations));
        }
        let infraction = self.open_infraction(id)?;
        if infraction.status != OPEN {
            return Err(Refusal::named(400, "infracao_invalida", "A infração já tem uma defesa"));
        }
        if body.get("analise").and_then(Value::as_str) == Some("aceito") {
            return self.judge(id, true, now);
        }
        infraction.defence = body.get("justificativa").and_then(Value::as_str).map(str::to_owned);
        infraction.defended = Some(now);
        infraction.status = DEFENDED;
        Ok(Vec::new())
    }

    /// The bank judges: an infraction that is accepted gives the payer back what is left of the Pix.
    pub(crate) fn judge(
        &mut self,
        id: &str,
        accepted: bool,
        now: OffsetDateTime,
    ) -> Result<Vec<Notice>, Refusal> {
        let end_to_end_id = self.open_infraction(id)?.end_to_end_id.clone();
        let mut notices = Vec::new();
        let cents = self.payment(&end_to_end_id)?.refundable("MED_FRAUDE");
        if accepted && cents > 0 {
            let refund = random::alphanumeric(32);
            let asked =
                Asked { id: refund.clone(), cents, nature: "MED_FRAUDE", description: None, divided: false };
            self.refund(&end_to_end_id, asked, now)?;
            notices.extend(self.settle_refund(&end_to_end_id, &refund, now));
        }
        let infraction = self.open_infraction(id)?;
        infraction.status = if accepted { ACCEPTED } else { REJECTED };
        infraction.closed = Some(now);
        Ok(notices)
    }

    fn open_infraction(&mut self, id: &str) -> Result<&mut Infraction, Refusal> {
        let found = self.infractions.get_mut(id);
        let found = found.ok_or_else(|| {
            Refusal::missing("infracao_nao_encontrada", "Nenhuma infração encontrada para o id informado")
        })?;
        if !found.is_open() {
            return Err(Refusal::named(400, "infracao_invalida", "A infração já foi finalizada"));
        }
        Ok(found)
    }
}
