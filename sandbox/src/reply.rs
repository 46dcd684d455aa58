//! An answer before it meets the wire: status, headers, body.

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use http::{HeaderMap, StatusCode};
use serde_json::Value;

/// An answer, whole.
#[derive(Debug, Clone)]
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Reply {
    pub(crate) fn new(status: StatusCode, content_type: &'static str, body: impl Into<Bytes>) -> Self {
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
        Self { status, headers, body: body.into() }
    }

    pub(crate) fn json(status: StatusCode, body: &Value) -> Self {
        Self::new(status, "application/json; charset=utf-8", body.to_string())
    }

    pub(crate) fn ok(body: &Value) -> Self {
        Self::json(StatusCode::OK, body)
    }

    pub(crate) fn no_content() -> Self {
        Self::empty(StatusCode::NO_CONTENT)
    }

    /// A status without a body.
    pub(crate) fn empty(status: StatusCode) -> Self {
        Self { status, headers: HeaderMap::new(), body: Bytes::new() }
    }

    /// RFC 7807.
    pub(crate) fn problem(status: StatusCode, body: &Value) -> Self {
        Self::new(status, "application/problem+json", body.to_string())
    }

    /// The bank's own shape: `{nome, mensagem}`.
    pub(crate) fn named(status: StatusCode, nome: &str, mensagem: &str) -> Self {
        Self::json(status, &serde_json::json!({ "nome": nome, "mensagem": mensagem }))
    }

    /// RFC 6749 section 5.2.
    pub(crate) fn oauth(status: StatusCode, error: &str, description: &str) -> Self {
        Self::json(status, &serde_json::json!({ "error": error, "error_description": description }))
    }

    /// nginx's page for a status, in nginx's layout.
    pub(crate) fn nginx(status: StatusCode, title: &str, detail: &str) -> Self {
        Self::nginx_titled(status, title, title, detail)
    }

    /// nginx's page whose title is not its heading.
    pub(crate) fn nginx_titled(status: StatusCode, title: &str, heading: &str, detail: &str) -> Self {
        let detail = if detail.is_empty() { String::new() } else { format!("<center>{detail}</center>\r\n") };
        let body = format!(
            "<html>\r\n<head><title>{title}</title></head>\r\n<body>\r\n<center><h1>{heading}</h1></center>\r\n\
             {detail}<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n"
        );
        Self::new(status, "text/html", body)
    }

    pub(crate) fn header(mut self, name: HeaderName, value: &str) -> Self {
        if let Ok(value) = HeaderValue::from_str(value) {
            self.headers.insert(name, value);
        }
        self
    }
}
