//! The body: what `-d` gives, as it was written, and the options put into it.

use gnpix::operation::Rule;
use gnpix::{Error, ErrorKind, Result};
use serde_json::value::{RawValue, to_raw_value};
use serde_json::{Map, Value};

use crate::args::{Member, OperationArgs};
use crate::body_input;

/// The body of what was given; `None` if nothing was.
pub(super) fn of(args: &OperationArgs) -> Result<Option<Box<RawValue>>> {
    let data = args.data.as_deref().map(body_input::read).transpose()?;
    let isnt_json = |cause: serde_json::Error| refusal(format!("the body isn't JSON: {cause}"));
    if args.members.is_empty() {
        let raw = data.map(|data| serde_json::from_slice(&data)).transpose();
        return raw.map_err(isnt_json);
    }
    let is_of_options_alone = data.is_none();
    let mut body = match data {
        Some(data) => serde_json::from_slice(&data).map_err(isnt_json)?,
        None => Value::Object(Map::new()),
    };
    for (member, text) in &args.members {
        put(&mut body, member.path, value(member, text)?)?;
    }
    // The schema wants it even if it holds nothing: the charge then ends when the bank says.
    if is_of_options_alone
        && args.operation.body() == Some("CobSolicitada")
        && body.get("calendario").is_none()
    {
        put(&mut body, "calendario", Value::Object(Map::new()))?;
    }
    to_raw_value(&body).map(Some).map_err(isnt_json)
}

/// What `text` is in JSON. What breaks a rule of text is left to core, which tells all at once.
fn value(member: &Member, text: &str) -> Result<Value> {
    match member.rule {
        Rule::Boolean => Ok(Value::Bool(text == "true")),
        Rule::Integer(..) => {
            let number = text
                .parse::<i64>()
                .map_err(|_| refusal(format!("{} must be {}", member.path, member.rule.requirement())));
            number.map(Value::from)
        }
        Rule::Text(_) | Rule::Choice(_) => Ok(Value::from(text)),
    }
}

fn put(body: &mut Value, path: &str, value: Value) -> Result<()> {
    let mut place = body;
    for name in path.split('.') {
        let refused =
            || refusal(format!("{path} can't be put into the body: what holds {name:?} is no object"));
        let members = place.as_object_mut().ok_or_else(refused)?;
        place = members.entry(name).or_insert_with(|| Value::Object(Map::new()));
    }
    *place = value;
    Ok(())
}

fn refusal(message: String) -> Error {
    Error::new(ErrorKind::InvalidArgument, message).with_code("body_invalid")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_go_where_their_path_says_and_win() {
        let mut body = serde_json::json!({ "valor": { "original": "1.00" }, "extra": [1] });
        put(&mut body, "valor.original", "2.00".into()).unwrap();
        put(&mut body, "devedor.cpf", "12345678909".into()).unwrap();
        let expected = serde_json::json!({
            "valor": { "original": "2.00" }, "extra": [1], "devedor": { "cpf": "12345678909" }
        });
        assert_eq!(body, expected);
        let error = put(&mut body, "extra.one", 1.into()).unwrap_err();
        assert!(error.message().contains("extra.one"), "{error}");
    }
}
