//! Query strings of the lists: period, filters, paging.

use serde_json::{Map, Value, json};
use time::{OffsetDateTime, PrimitiveDateTime};

use crate::clock::instant;
use crate::problem::{Kind, Refusal};
use crate::validate::{Check, is_cnpj, is_cpf};

/// A query string, decoded.
#[derive(Debug, Clone, Default)]
pub(crate) struct Query(Vec<(String, String)>);

impl Query {
    pub(crate) fn parse(raw: &str) -> Self {
        Self(url::form_urlencoded::parse(raw.as_bytes()).into_owned().collect())
    }

    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// A parameter that is true or false.
    pub(crate) fn flag(&self, name: &str, kind: Kind) -> Result<Option<bool>, Refusal> {
        match self.get(name) {
            None => Ok(None),
            Some("true") => Ok(Some(true)),
            Some("false") => Ok(Some(false)),
            Some(_) => Err(Refusal::broken(kind, name, format!("O parâmetro {name} aceita true ou false."))),
        }
    }
}

/// The parameters every list shares, checked.
#[derive(Debug)]
pub(crate) struct List {
    from: OffsetDateTime,
    to: OffsetDateTime,
    page: usize,
    per_page: usize,
    filters: Map<String, Value>,
}

impl List {
    /// Reads inicio, fim, cpf xor cnpj, paginacao and the other `filters` (texts, echoed back).
    pub(crate) fn read(query: &Query, kind: Kind, filters: &[&str]) -> Result<Self, Refusal> {
        Self::read_or(query, kind, filters, None)
    }

    /// The same where the period may be left open at either end, as that of webhooks may.
    pub(crate) fn read_open(query: &Query, kind: Kind, filters: &[&str]) -> Result<Self, Refusal> {
        Self::read_or(
            query,
            kind,
            filters,
            Some((PrimitiveDateTime::MIN.assume_utc(), PrimitiveDateTime::MAX.assume_utc())),
        )
    }

    fn read_or(
        query: &Query,
        kind: Kind,
        filters: &[&str],
        always: Option<(OffsetDateTime, OffsetDateTime)>,
    ) -> Result<Self, Refusal> {
        let mut check = Check::default();
        let mut echo = Map::new();
        let mut end = |name: &str, open: Option<OffsetDateTime>| match (query.get(name), open) {
            (None, Some(open)) => Some(open),
            _ => read_instant(query, name, &mut check, &mut echo),
        };
        let from = end("inicio", always.map(|always| always.0));
        let to = end("fim", always.map(|always| always.1));
        if let (Some(from), Some(to)) = (from, to)
            && to < from
        {
            check.fail("fim", "O parâmetro fim é anterior ao parâmetro inicio.", echo.get("fim"));
        }
        read_document(query, &mut check);
        let page = read_number(query, "paginacao.paginaAtual", 0, 0..=i32::MAX as usize, &mut check);
        let per_page = read_number(query, "paginacao.itensPorPagina", 100, 1..=1000, &mut check);
        for name in filters {
            if let Some(value) = query.get(name) {
                echo.insert((*name).to_owned(), read_filter(name, value, &mut check));
            }
        }
        match (from, to, check.violations.is_empty()) {
            (Some(from), Some(to), true) => Ok(Self { from, to, page, per_page, filters: echo }),
            _ => Err(Refusal::invalid(kind, check.violations)),
        }
    }

    /// Whether an instant lies in the period, both ends included.
    pub(crate) fn covers(&self, at: OffsetDateTime) -> bool {
        (self.from..=self.to).contains(&at)
    }

    fn text(&self, name: &str) -> Option<&str> {
        self.filters.get(name)?.as_str()
    }

    /// Whether something is what the filter asks for, if it is given.
    pub(crate) fn is(&self, name: &str, value: Option<&str>) -> bool {
        match self.filters.get(name) {
            None => true,
            Some(Value::String(wanted)) => Some(wanted.as_str()) == value,
            Some(wanted) => Some(wanted.to_string().as_str()) == value,
        }
    }

    /// Whether a flag is given and true.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.filters.get(name) == Some(&Value::Bool(true))
    }

    /// A filter such as `locationPresente`: whether `present` agrees with it.
    pub(crate) fn agrees(&self, name: &str, present: bool) -> bool {
        self.filters.get(name).and_then(Value::as_bool).is_none_or(|wanted| wanted == present)
    }

    /// Whether a debtor or payer is the one asked for.
    pub(crate) fn is_person(&self, person: Option<&Value>) -> bool {
        ["cpf", "cnpj"].iter().all(|name| match self.text(name) {
            None => true,
            Some(wanted) => {
                person.and_then(|person| person.get(name)).and_then(Value::as_str) == Some(wanted)
            }
        })
    }

    /// One page of what matched, in the API's envelope: `{parametros: {…, paginacao}, name: […]}`.
    pub(crate) fn page<T>(self, name: &str, found: Vec<T>, read: impl Fn(T) -> Value) -> Value {
        let total = found.len();
        let pages = total.div_ceil(self.per_page).max(1);
        let items: Vec<Value> = found
            .into_iter()
            .skip(self.page.saturating_mul(self.per_page))
            .take(self.per_page)
            .map(read)
            .collect();
        let mut parameters = Value::Object(self.filters);
        if let Some(map) = parameters.as_object_mut() {
            // The agreement is one of the receiver's, and told as such.
            if let Some(agreement) = map.remove("convenio") {
                map.insert("recebedor".into(), json!({ "convenio": agreement }));
            }
            map.insert(
                "paginacao".into(),
                json!({
                    "paginaAtual": self.page,
                    "itensPorPagina": self.per_page,
                    "quantidadeDePaginas": pages,
                    "quantidadeTotalDeItens": total,
                }),
            );
        }
        json!({ "parametros": parameters, name: items })
    }
}

fn read_instant(
    query: &Query,
    name: &str,
    check: &mut Check,
    echo: &mut Map<String, Value>,
) -> Option<OffsetDateTime> {
    let Some(text) = query.get(name) else {
        check.fail(name, format!("O parâmetro {name} é obrigatório."), None);
        return None;
    };
    echo.insert(name.to_owned(), text.into());
    let at = instant(text);
    if at.is_none() {
        check.fail(name, format!("O parâmetro {name} não respeita a RFC 3339."), echo.get(name));
    }
    at
}

/// Reads a filter by the rule of its name, as it is echoed.
fn read_filter(name: &str, text: &str, check: &mut Check) -> Value {
    let length = text.chars().count();
    let plain = text.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let (value, fits) = match name {
        "exibirCodigoBanco" | "locationPresente" | "txIdPresente" | "devolucaoPresente" | "idRecPresente" => {
            (Value::from(text == "true"), matches!(text, "true" | "false"))
        }
        "loteCobVId" => {
            (text.parse::<u32>().unwrap_or(0).into(), text.parse::<i32>().is_ok_and(|id| id >= 0))
        }
        "txid" => (text.into(), plain && (1..=35).contains(&length)),
        "idRec" => (text.into(), plain && length == 29),
        "tipoCob" => (text.into(), matches!(text, "cob" | "cobv")),
        "convenio" => (text.into(), (1..=60).contains(&length)),
        _ => (text.into(), true),
    };
    if !fits {
        check.fail(name, format!("O parâmetro {name} não respeita o schema."), Some(&text.into()));
    }
    value
}

fn read_document(query: &Query, check: &mut Check) {
    match (query.get("cpf"), query.get("cnpj")) {
        (Some(_), Some(_)) => {
            check.fail("cpf", "Os parâmetros cpf e cnpj não podem ser usados ao mesmo tempo.", None);
        }
        (Some(cpf), None) if !is_cpf(cpf) => {
            check.fail("cpf", "O parâmetro cpf é inválido.", Some(&cpf.into()))
        }
        (None, Some(cnpj)) if !is_cnpj(cnpj) => {
            check.fail("cnpj", "O parâmetro cnpj é inválido.", Some(&cnpj.into()));
        }
        _ => {}
    }
}

fn read_number(
    query: &Query,
    name: &str,
    default: usize,
    allowed: std::ops::RangeInclusive<usize>,
    check: &mut Check,
) -> usize {
    let Some(text) = query.get(name) else { return default };
    match text.parse::<usize>() {
        Ok(number) if allowed.contains(&number) => number,
        _ => {
            let (least, most) = (allowed.start(), allowed.end());
            check.fail(
                name,
                format!("O parâmetro {name} deve estar entre {least} e {most}."),
                Some(&text.into()),
            );
            default
        }
    }
}
