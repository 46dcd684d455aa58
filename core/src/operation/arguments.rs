//! Values for an operation's parameters → a request.

use serde::Serialize;

use super::{Method, Operation, Parameter, Place, body};
use crate::error::{Error, ErrorKind, Result, Violation};
use crate::http::Request;

impl Operation {
    /// The request for this operation, or for its [keyed](Self::keyed) twin, with these parameters, each by its name on the wire or its
    /// [short name](Parameter::short_name). The body is the caller's to add; the scope is named if it is certain.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidArgument`], whose [`violations`](Error::violations) name each field and its rule: code
    /// `parameters_invalid` for values that are missing, unknown or against their rule.
    pub fn request<N: AsRef<str>, V: AsRef<str>>(
        &self,
        parameters: impl IntoIterator<Item = (N, V)>,
    ) -> Result<Request> {
        let given: Vec<(N, V)> = parameters.into_iter().collect();
        if let Some(keyed) = self.keyed()
            && given.iter().any(|(name, _)| keyed.parameter(name.as_ref()).is_some())
        {
            return keyed.request(given);
        }
        let mut refused = Vec::new();
        for (name, _) in given.iter().filter(|(name, _)| self.parameter(name.as_ref()).is_none()) {
            refused.push(violation(name.as_ref(), format!("{} has no such parameter", self.name())));
        }
        let mut request = Request::new(http_method(self.method()), self.route());
        for parameter in self.parameters() {
            let mut values = given.iter().filter(|(name, _)| parameter.is_called(name.as_ref()));
            match (values.next(), values.next()) {
                (None, _) if parameter.is_required() => {
                    refused.push(violation(parameter.name(), "is missing".to_owned()));
                }
                (None, _) => {}
                (Some((_, value)), None) if parameter.rule().accepts(value.as_ref()) => {
                    request = parameter.put(value.as_ref(), request);
                }
                // The value isn't repeated: a key names a person.
                (Some(_), None) => {
                    let reason = format!("must be {}", parameter.rule().requirement());
                    refused.push(violation(parameter.name(), reason));
                }
                (Some(_), Some(_)) => {
                    refused.push(violation(parameter.name(), "is given more than once".to_owned()));
                }
            }
        }
        if !refused.is_empty() {
            return Err(self.refusal(refused));
        }
        let request = self.scoped(request);
        let Some(recovery) = self.recovery() else { return Ok(request) };
        let fetch = super::find(recovery.fetch)?.request(given)?;
        Ok(request.recovered_by(fetch, recovery.twin))
    }

    /// The request for this operation with these parameters and this body, which is checked against the API's schema and
    /// rules. It is sent as it was written: members that the schema doesn't name are kept, and so is the text of a
    /// `serde_json::value::RawValue`.
    ///
    /// # Errors
    /// As [`request`](Self::request), and the code `body_invalid`, whose [`violations`](Error::violations) name each
    /// member by its path, with its rule; also if a body is missing, or too much.
    pub fn request_with<N: AsRef<str>, V: AsRef<str>, B: Serialize + ?Sized>(
        &self,
        parameters: impl IntoIterator<Item = (N, V)>,
        body: Option<&B>,
    ) -> Result<Request> {
        let request = self.request(parameters)?;
        let Some(body) = body else {
            return match self.body() {
                Some(schema) => {
                    Err(self.body_refusal(vec![violation("the body", format!("a {schema} is missing"))]))
                }
                None => Ok(request),
            };
        };
        let request = request.json(body);
        if let Some(refused) = request.refusal() {
            return Err(refused.clone());
        }
        let violations = match (self.body(), serde_json::from_slice(request.body_bytes())) {
            (Some(schema), Ok(body)) => body::check(schema, &body),
            (Some(_), Err(cause)) => vec![violation("the body", format!("isn't JSON: {cause}"))],
            (None, _) => vec![violation("the body", format!("{} takes none", self.name()))],
        };
        if violations.is_empty() { Ok(request) } else { Err(self.body_refusal(violations)) }
    }

    fn body_refusal(&self, violations: Vec<Violation>) -> Error {
        Error::new(ErrorKind::InvalidArgument, format!("{} can't be called with this body", self.name()))
            .with_code("body_invalid")
            .with_violations(violations)
    }

    fn parameter(&self, name: &str) -> Option<&'static Parameter> {
        self.parameters().iter().find(|parameter| parameter.is_called(name))
    }

    fn scoped(&self, request: Request) -> Request {
        match self.scope() {
            Some(scope) if self.is_scope_confirmed() => request.scope(scope),
            _ => request,
        }
    }

    fn refusal(&self, violations: Vec<Violation>) -> Error {
        let names: Vec<&str> = self.parameters().iter().map(Parameter::name).collect();
        let help = match names.is_empty() {
            true => format!("{} takes no parameters.", self.name()),
            false => format!("{} takes: {}.", self.name(), names.join(", ")),
        };
        Error::new(
            ErrorKind::InvalidArgument,
            format!("{} can't be called with these parameters", self.name()),
        )
        .with_code("parameters_invalid")
        .with_violations(violations)
        .with_help(help)
    }
}

impl Parameter {
    fn is_called(&self, name: &str) -> bool {
        name == self.name() || name == self.short_name()
    }

    fn put(&self, value: &str, request: Request) -> Request {
        match self.place() {
            Place::Path => request.path_param(self.name(), value),
            Place::Query => request.query(self.name(), value),
            Place::Header => request.header(self.name(), value),
        }
    }
}

fn violation(property: &str, reason: String) -> Violation {
    Violation { reason, property: Some(property.to_owned()), value: None }
}

fn http_method(method: Method) -> ::http::Method {
    match method {
        Method::Get => ::http::Method::GET,
        Method::Post => ::http::Method::POST,
        Method::Put => ::http::Method::PUT,
        Method::Patch => ::http::Method::PATCH,
        Method::Delete => ::http::Method::DELETE,
    }
}
