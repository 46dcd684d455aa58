//! Reconciliation extracts: asked for, made, fetched as CSV.

use serde_json::{Map, Value, json};
use time::{Date, OffsetDateTime};

use crate::bank::Bank;
use crate::clock::stamp;
use crate::problem::{Kind, Refusal};
use crate::{calendar, money, random, schema};

/// A report asked for.
#[derive(Debug, Clone)]
pub(crate) struct Report {
    id: String,
    asked: OffsetDateTime,
    day: Date,
    kinds: Map<String, Value>,
    extra: Value,
    /// Whether somebody has looked at it: it is being made then, and ready the next time.
    looked_at: bool,
}

/// What fetching a report gives.
pub(crate) enum Fetched {
    /// Its state.
    Waiting(Value),
    Csv(String),
}

impl Report {
    fn state(&self, status: &str) -> Value {
        json!({ "id": self.id, "dataSolicitacao": stamp(self.asked), "status": status })
    }

    fn wants(&self, kind: &str) -> bool {
        self.kinds.get(kind).and_then(Value::as_bool) == Some(true)
    }

    fn adds(&self, kind: &str, what: &str) -> bool {
        let list = self.extra.get(kind).and_then(Value::as_array);
        list.is_some_and(|list| list.iter().any(|one| one == what))
    }
}

/// One line of the extract.
struct Line {
    at: OffsetDateTime,
    kind: &'static str,
    id: String,
    reference: String,
    cents: i64,
    name: String,
    document: String,
}

impl Bank {
    /// Asks for a day's extract; its state comes back.
    pub(crate) fn ask_report(
        &mut self,
        body: &Map<String, Value>,
        now: OffsetDateTime,
    ) -> Result<Value, Refusal> {
        let violations = schema::check("RelatorioSolicitado", "", body);
        if !violations.is_empty() {
            return Err(Refusal::invalid(Kind::Invalid, violations));
        }
        let day = body.get("dataMovimento").and_then(Value::as_str).and_then(calendar::parse);
        let Some(day) = day.filter(|day| *day <= calendar::today(now)) else {
            let reason = "O campo dataMovimento não pode ser posterior à data de hoje.";
            return Err(Refusal::broken(Kind::Invalid, "dataMovimento", reason));
        };
        let report = Report {
            id: random::uuid(),
            asked: now,
            day,
            kinds: body.get("tipoRegistros").and_then(Value::as_object).cloned().unwrap_or_default(),
            extra: body.get("dadosAdicionais").cloned().unwrap_or_default(),
            looked_at: false,
        };
        let state = report.state("AGUARDANDO_PROCESSAMENTO");
        self.reports.insert(&report.id.clone(), report);
        Ok(state)
    }

    /// Fetches a report: at first its state, then the CSV.
    pub(crate) fn fetch_report(&mut self, id: &str) -> Result<Fetched, Refusal> {
        let Some(report) = self.reports.get_mut(id) else {
            let words = "Nenhum relatório encontrado para o id informado";
            return Err(Refusal::missing("relatorio_nao_encontrado", words));
        };
        if !std::mem::replace(&mut report.looked_at, true) {
            return Ok(Fetched::Waiting(report.state("EM_PROCESSAMENTO")));
        }
        let report = report.clone();
        Ok(Fetched::Csv(self.extract(&report)))
    }

    fn extract(&self, report: &Report) -> String {
        let mut lines = self.movements();
        lines.sort_by_key(|line| line.at);
        let mut csv = "tipo,horario,endToEndId,identificador,valor,nome,documento\r\n".to_owned();
        for line in lines {
            if calendar::today(line.at) != report.day || !report.wants(line.kind) {
                continue;
            }
            let shown =
                |what: &str, text: String| if report.adds(line.kind, what) { text } else { String::new() };
            let cells = [
                line.kind.to_owned(),
                stamp(line.at),
                line.id,
                line.reference,
                money::text(line.cents),
                shown("nome", line.name),
                shown("documento", line.document),
            ];
            csv.push_str(&cells.map(|cell| quoted(&cell)).join(","));
            csv.push_str("\r\n");
        }
        if report.wants("saldoDia") {
            csv.push_str(&format!("saldoDia,,,,{},,\r\n", money::text(self.cents)));
        }
        csv
    }

    /// All money that ever moved, oldest of each kind first.
    fn movements(&self) -> Vec<Line> {
        let text = |person: &Value, name: &str| {
            person.get(name).and_then(Value::as_str).unwrap_or_default().to_owned()
        };
        let mut lines = Vec::new();
        for pix in self.payments.iter() {
            let line = Line {
                at: pix.at,
                kind: "pixRecebido",
                id: pix.end_to_end_id.clone(),
                reference: pix.txid.clone().unwrap_or_default(),
                cents: pix.cents,
                name: text(&pix.payer, "nome"),
                document: String::new(),
            };
            lines.push(line);
            lines.extend(pix.refunds.iter().filter_map(|refund| {
                Some(Line {
                    at: refund.settled?,
                    kind: "pixDevolucaoEnviada",
                    id: refund.rtr_id.clone(),
                    reference: refund.id.clone(),
                    cents: -refund.own_cents,
                    name: String::new(),
                    document: String::new(),
                })
            }));
        }
        for sent in self.sent.iter().filter(|sent| sent.is_done()) {
            let person = sent.person();
            let by_account = sent.to.get("contaBanco").is_some();
            lines.push(Line {
                at: sent.asked,
                kind: if by_account { "pixEnviadoDadosBancarios" } else { "pixEnviadoChave" },
                id: sent.end_to_end_id.clone(),
                reference: sent.id.clone(),
                cents: -sent.cents,
                name: text(person, "nome"),
                document: text(person, if person.get("cpf").is_some() { "cpf" } else { "cnpj" }),
            });
            lines.extend(sent.returned.iter().map(|back| Line {
                at: sent.asked,
                kind: "pixDevolucaoRecebida",
                id: text(back, "rtrId"),
                reference: sent.id.clone(),
                cents: money::parse(&text(back, "valor")).unwrap_or(0),
                name: String::new(),
                document: String::new(),
            }));
        }
        lines
    }
}

/// A cell of CSV (RFC 4180).
fn quoted(cell: &str) -> String {
    if cell.contains(['"', ',', '\r', '\n']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}
