//! What an operation is given beside its body.

use super::Rule;

/// One parameter of an operation.
#[derive(Debug, Clone, Copy)]
pub struct Parameter {
    pub(super) name: &'static str,
    pub(super) place: Place,
    pub(super) rule: Rule,
    pub(super) required: bool,
    pub(super) about: &'static str,
}

/// Where a parameter goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Into the route.
    Path,
    /// Into the query.
    Query,
    /// Into the header so named.
    Header,
}

impl Parameter {
    pub(super) const fn path(name: &'static str, rule: Rule, about: &'static str) -> Self {
        Self { name, place: Place::Path, rule, required: true, about }
    }

    pub(super) const fn query(name: &'static str, rule: Rule, about: &'static str) -> Self {
        Self { name, place: Place::Query, rule, required: false, about }
    }

    pub(super) const fn header(name: &'static str, rule: Rule, about: &'static str) -> Self {
        Self { name, place: Place::Header, rule, required: false, about }
    }

    pub(super) const fn required(self) -> Self {
        Self { required: true, ..self }
    }

    /// The name on the wire: `paginacao.paginaAtual`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The last part of the name, which callers may use as well: `paginaAtual`.
    #[must_use]
    pub fn short_name(&self) -> &'static str {
        self.name.rsplit_once('.').map_or(self.name, |(_, short)| short)
    }

    /// Where it goes.
    #[must_use]
    pub fn place(&self) -> Place {
        self.place
    }

    /// What its values must be.
    #[must_use]
    pub fn rule(&self) -> Rule {
        self.rule
    }

    /// Whether the operation may not do without.
    #[must_use]
    pub fn is_required(&self) -> bool {
        self.required
    }

    /// What it is, in a few words.
    #[must_use]
    pub fn about(&self) -> &'static str {
        self.about
    }
}
