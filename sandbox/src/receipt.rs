//! Receipts, as small PDF files.

use serde_json::Value;

use crate::account::{CNPJ, NAME};
use crate::bank::Bank;
use crate::clock::stamp;
use crate::money;
use crate::payment::Payment;
use crate::problem::{Kind, Refusal};
use crate::query::Query;
use crate::sent::Sent;

impl Bank {
    /// The receipt of the Pix that exactly one of `txid`, `e2eid`, `idEnvio`, `rtrId` names.
    pub(crate) fn receipt(&self, query: &Query) -> Result<Vec<u8>, Refusal> {
        let given: Vec<(&str, &str)> = ["txid", "e2eid", "idEnvio", "rtrId"]
            .into_iter()
            .filter_map(|name| Some((name, query.get(name)?)))
            .collect();
        let [(name, id)] = given.as_slice() else {
            let reason = "Informe um dos parâmetros txid, e2eid, idEnvio e rtrId, e só um.";
            return Err(Refusal::broken(Kind::Invalid, "txid", reason));
        };
        let received = self.payments.iter().find(|pix| match *name {
            "txid" => pix.txid.as_deref() == Some(*id),
            "e2eid" => pix.end_to_end_id == *id,
            "rtrId" => pix.refunds.iter().any(|refund| refund.rtr_id == *id),
            _ => false,
        });
        let sent = self.sent.iter().find(|sent| match *name {
            "e2eid" => sent.end_to_end_id == *id,
            "idEnvio" => sent.id == *id,
            "rtrId" => {
                sent.returned.iter().any(|back| back.get("rtrId").and_then(Value::as_str) == Some(*id))
            }
            _ => false,
        });
        let lines = match (received, sent.filter(|sent| sent.is_done())) {
            (Some(pix), _) => of_payment(pix, (*name == "rtrId").then_some(*id)),
            (None, Some(sent)) => of_sent(sent),
            (None, None) => {
                let words = "Nenhum Pix encontrado para o parâmetro informado";
                return Err(Refusal::missing("pix_nao_encontrado", words));
            }
        };
        Ok(pdf(&lines))
    }
}

fn text(person: &Value, name: &str) -> String {
    person.get(name).and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn of_payment(pix: &Payment, refund: Option<&str>) -> Vec<String> {
    let mut lines = vec!["Comprovante de Pix recebido".to_owned()];
    lines.push(format!("Valor: R$ {}", money::text(pix.cents)));
    lines.push(format!("Data: {}", stamp(pix.at)));
    lines.push(format!("De: {}", text(&pix.payer, "nome")));
    lines.push(format!("Para: {NAME} ({CNPJ})"));
    lines.push(format!("EndToEndId: {}", pix.end_to_end_id));
    if let Some(refund) = refund.and_then(|id| pix.refunds.iter().find(|refund| refund.rtr_id == id)) {
        lines.push(format!("Devolução de R$ {}: {}", money::text(refund.cents), refund.rtr_id));
    }
    lines
}

fn of_sent(sent: &Sent) -> Vec<String> {
    let person = sent.person();
    let to = if person.get("nome").is_some() { text(person, "nome") } else { text(&sent.to, "chave") };
    vec![
        "Comprovante de Pix enviado".to_owned(),
        format!("Valor: R$ {}", money::text(sent.cents)),
        format!("Data: {}", stamp(sent.asked)),
        format!("De: {NAME} ({CNPJ})"),
        format!("Para: {to}"),
        format!("EndToEndId: {}", sent.end_to_end_id),
        format!("Id do envio: {}", sent.id),
    ]
}

/// One page of lines in Helvetica.
fn pdf(lines: &[String]) -> Vec<u8> {
    let mut content = "BT /F1 12 Tf 18 TL 60 770 Td".to_owned();
    for line in lines {
        content.push_str(&format!(" ({}) Tj T*", escaped(line)));
    }
    content.push_str(" ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>".to_owned(),
        format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
    ];
    let mut file = "%PDF-1.4\n".to_owned();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (at, object) in objects.iter().enumerate() {
        table.push_str(&format!("{:010} 00000 n \n", file.len()));
        file.push_str(&format!("{} 0 obj\n{object}\nendobj\n", at + 1));
    }
    let start = file.len();
    file.push_str(&table);
    file.push_str(&format!(
        "trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n",
        objects.len() + 1
    ));
    file.into_bytes()
}

/// Text of a PDF string: Latin-1 as octal escapes, so that the file is ASCII; what Latin-1 lacks becomes `?`.
fn escaped(line: &str) -> String {
    let mut out = String::new();
    for letter in line.chars() {
        match (letter, u32::from(letter)) {
            ('(' | ')' | '\\', _) => out.extend(['\\', letter]),
            (_, 32..=126) => out.push(letter),
            (_, code @ 160..=255) => out.push_str(&format!("\\{code:03o}")),
            _ => out.push('?'),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_offset_of_the_table_leads_to_its_object() {
        let file = String::from_utf8(pdf(&["Devolução (1)".to_owned(), "☃".to_owned()])).unwrap();
        assert!(file.starts_with("%PDF-1.4\n") && file.ends_with("%%EOF\n") && file.is_ascii());
        assert!(file.contains(r"Devolu\347\343o \(1\)"));
        let start: usize = file.lines().rev().nth(1).unwrap().parse().unwrap();
        let table: Vec<&str> = file.get(start..).unwrap().lines().skip(3).take(5).collect();
        for (at, line) in table.iter().enumerate() {
            let offset: usize = line.get(..10).unwrap().parse().unwrap();
            assert!(file.get(offset..).unwrap().starts_with(&format!("{} 0 obj", at + 1)), "{line}");
        }
    }
}
