//! What declarations say to people.

use gnpix::operation::Operation;

use super::super::checks::form;
use crate::{Field, Type};

/// The longest line.
pub(super) const WIDTH: usize = 120;

/// A comment before a declaration: paragraphs, each wrapped.
pub(super) fn comment(indent: &str, paragraphs: &[String]) -> String {
    if let [only] = paragraphs {
        let line = format!("{indent}/** {only} */\n");
        if line.chars().count() <= WIDTH + 1 {
            return line;
        }
    }
    let mut text = format!("{indent}/**\n");
    for (at, paragraph) in paragraphs.iter().enumerate() {
        // Between prose a line is left empty; tags stand together.
        if at > 0
            && !(paragraph.starts_with('@') && paragraphs.get(at - 1).is_some_and(|it| it.starts_with('@')))
        {
            text += &format!("{indent} *\n");
        }
        let mut line = format!("{indent} *");
        for word in paragraph.split_whitespace() {
            if line.chars().count() + word.chars().count() + 1 > WIDTH {
                text += &line;
                text.push('\n');
                line = format!("{indent} *");
            }
            line.push(' ');
            line += word;
        }
        text += &line;
        text.push('\n');
    }
    text + &format!("{indent} */\n")
}

/// What a member is: its title in the API's own words, or ours where it has none, and what it must be.
pub(super) fn member(field: &Field) -> String {
    let title = if field.title.is_empty() { untitled(&field.name) } else { &field.title };
    let mut text = title.trim_end_matches('.').to_owned();
    if let Some(rule) = rule(&field.ty) {
        text += &format!("; {rule}");
    }
    text + "."
}

/// What a value must be, where its type in TypeScript doesn't say it.
fn rule(ty: &Type) -> Option<String> {
    match ty {
        Type::Text(text) => match form(text) {
            Ok(form) => Some(form.requirement().into_owned()),
            Err(_) => text.pattern.as_ref().map(|pattern| format!("`{pattern}`")),
        },
        Type::Integer(least, most) => Some(
            gnpix::operation::Rule::Integer(least.unwrap_or(i64::MIN), most.unwrap_or(i64::MAX))
                .requirement()
                .into_owned(),
        ),
        Type::List(_, Some(least), Some(most)) => Some(format!("{least} to {most} items")),
        Type::List(_, Some(least), None) if *least > 0 => Some(format!("{least} items or more")),
        Type::List(_, None, Some(most)) => Some(format!("at most {most} items")),
        _ => None,
    }
    // Nothing is asked of it.
    .filter(|rule| rule != "text" && rule != "a whole number")
}

/// What an operation does, with its route, scope and manners.
pub(super) fn operation(operation: &Operation) -> Vec<String> {
    let mut facts = format!("`{} {}`", operation.method().as_str(), operation.route());
    let keyed = operation.keyed();
    if let Some(keyed) = keyed {
        facts += &format!(", or `{} {}` under an id of yours", keyed.method().as_str(), keyed.route());
    }
    if let Some(scope) = operation.scope() {
        let doubt = if operation.is_scope_confirmed() { "" } else { " (not certain)" };
        facts += &format!("; scope `{scope}`{doubt}");
    }
    facts.push('.');
    if operation.effect() == gnpix::operation::Effect::Money {
        facts += " It moves money, or changes what money will be asked for.";
    }
    let is_recovered = |one: &Operation| one.recovery().is_some();
    match (is_recovered(operation), keyed.is_some_and(is_recovered)) {
        (true, _) => {
            facts +=
                " It is safe to repeat: after a lost answer gnpix does, and gives what the first try made.";
        }
        (_, true) => {
            facts += " With an id of yours it is safe to repeat: after a lost answer gnpix does, and gives what the \
                      first try made. Without one it is never repeated once it may have left.";
        }
        _ if !operation.is_idempotent() => facts += " It is never repeated once it may have left.",
        _ => {}
    }
    vec![operation.summary().trim_end_matches('.').to_owned() + ".", facts]
}

/// What a member is that the schemas don't tell about.
fn untitled(name: &str) -> &str {
    match name {
        "abatimento" => "What is taken off",
        "agencia" => "The branch",
        "baldeA" | "baldeB" => "A bucket of look-ups",
        "bloqueios" => "What is blocked",
        "calendario" => "Dates and spans",
        "chaves" => "The keys",
        "cnpj" => "A company's number",
        "cobsv" => "The charges with a due date",
        "config" => "The configuration",
        "conta" => "The account",
        "contaBanco" => "The account at its bank",
        "correlationId" => "The bank's number for what happened",
        "cpf" => "A person's number",
        "dadosAdicionais" => "Further data",
        "dadosAnalise" => "What the analysis found",
        "data" => "When",
        "dataLiquidacao" => "The day it was settled",
        "desconto" => "What is taken off for paying early",
        "destinatario" => "Who receives it",
        "destino" => "Where it went",
        "detail" => "What happened, in words",
        "devedor" => "Who owes",
        "devolucaoPresente" => "Only with, or only without, refunds",
        "endToEndId" => "The payment's id, end to end",
        "envio" => "Of what is sent",
        "favorecido" => "Who gets the money",
        "horario" => "When",
        "id" => "The id",
        "idRec" => "The recurrence's id",
        "idRecPresente" => "Only with, or only without, a recurrence",
        "identificacao" => "Who it is",
        "identificadorTicket" => "The ticket's id",
        "infoAdicionais" => "What the payer is shown, by name and value",
        "infracoes" => "The infractions",
        "juros" => "The interest",
        "lancamento" => "When it takes place",
        "loc" => "The location of the payload",
        "locationPresente" => "Only with, or only without, a location",
        "minhaParte" => "What stays here",
        "multa" => "The fine for paying late",
        "natureza" => "What kind it is",
        "notificacao" => "What is notified",
        "notificar" => "What is notified of",
        "original" => "What was asked for",
        "origem" => "Where it came from",
        "pagador" => "Who pays",
        "paginacao" => "Which page this is, of how many",
        "parametros" => "What was asked for",
        "pix" => "The Pix",
        "pixEnviadoChave" => "Of Pix sent to a key",
        "pixRecebido" => "Of Pix received",
        "problema" => "What went wrong",
        "qrCodeEstatico" => "Of static QR codes",
        "recPayload" => "The recurrence, as the payer's bank sees it",
        "recebedor" => "Who receives",
        "recebimento" => "Of what is received",
        "revisao" => "The revision, from 0",
        "saque" => "What was given out in cash",
        "split" => "How it is divided",
        "status" => "The state",
        "tipoCob" => "The charge's kind",
        "tipoRegistros" => "Which kinds of records",
        "tiposChave" => "The kinds of keys",
        "title" => "The error's title",
        "troco" => "The change given out in cash",
        "txIdPresente" => "Only with, or only without, a txid",
        "txid" => "The charge's id",
        "type" => "The error's kind, as an address",
        "valor" => "The amount",
        "vinculo" => "The contract it is for",
        "violacoes" => "The members that are wrong",
        "webhook" => "Of webhooks",
        "webhookUrl" => "The address that is called",
        _ => "As the API has it",
    }
}

#[cfg(test)]
mod tests {
    use crate::{Model, Type};

    fn every(ty: &Type, told: &mut Vec<String>) {
        match ty {
            Type::Object(object) => {
                for field in &object.fields {
                    told.push(format!("{}: {}", field.name, super::member(field)));
                    every(&field.ty, told);
                }
            }
            Type::List(item, ..) | Type::Map(item) => every(item, told),
            _ => {}
        }
    }

    #[test]
    fn every_member_is_told_of() {
        let model = Model::read().unwrap();
        let mut told = Vec::new();
        model.schemas.values().for_each(|ty| every(ty, &mut told));
        assert!(told.len() > 1000);
        let untold: Vec<&String> = told.iter().filter(|one| one.contains("As the API has it")).collect();
        assert!(untold.is_empty(), "{untold:?}");
    }

    #[test]
    fn long_comments_are_wrapped_and_short_ones_stay_on_a_line() {
        assert_eq!(super::comment("  ", &["Short.".to_owned()]), "  /** Short. */\n");
        let long = super::comment("  ", &["word ".repeat(60)]);
        assert!(long.lines().count() > 4 && long.lines().all(|line| line.len() <= super::WIDTH), "{long}");
    }
}
