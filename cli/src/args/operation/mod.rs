//! One command per operation of the catalogue, made from its table when the program starts: `gnpix cob create`.

mod members;
mod read;
mod tree;

use gnpix::operation::{Effect, Operation, Rule};

pub(crate) use read::read;
pub(crate) use tree::{add, command_of};

/// A plain member of a body, which is an option.
#[derive(Debug)]
pub(crate) struct Member {
    /// Where it is in the body: `valor.original`.
    pub(crate) path: &'static str,
    /// The option's name: `valor`.
    name: &'static str,
    pub(crate) rule: Rule,
    /// Whether every body has it.
    required: bool,
    /// What it is, in the schema's own words.
    about: &'static str,
}

/// An operation, and what was given for it.
#[derive(Debug)]
pub(crate) struct OperationArgs {
    pub(crate) operation: &'static Operation,
    /// By their names on the wire.
    pub(crate) parameters: Vec<(&'static str, String)>,
    pub(crate) data: Option<String>,
    pub(crate) members: Vec<(&'static Member, String)>,
    pub(crate) include: bool,
    pub(crate) print: bool,
    pub(crate) yes: bool,
    pub(crate) all: bool,
}

/// The id of `-d`: no name that a parameter or member may have, as `cobr retry` has a `data`.
const WHOLE_BODY: &str = "--data";

/// The schemas of bodies that have money leave the account at once.
const PAYING: &[&str] = &["EnvioSolicitado", "PagamentoDeQrCode", "DevolucaoSolicitada"];

/// Whether money leaves the account: what is asked about before it is sent.
pub(crate) fn pays(operation: &Operation) -> bool {
    operation.effect() == Effect::Money && operation.body().is_some_and(|body| PAYING.contains(&body))
}

fn members_of(operation: &Operation) -> &'static [Member] {
    let body = operation.body().unwrap_or_default();
    members::BODIES.iter().find(|(schema, _)| *schema == body).map_or(&[], |(_, members)| members)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn just_what_sends_pays_and_gives_back_asks_first() {
        let asking: Vec<&str> =
            gnpix::operation::all().filter(|operation| pays(operation)).map(Operation::name).collect();
        let expected = [
            "pix.refund",
            "pix.send",
            "pix.send_v2",
            "pix.send_same_ownership",
            "qrcode.pay",
            "split.refund",
        ];
        assert_eq!(asking, expected);
    }

    #[test]
    fn every_operation_with_a_body_has_its_members() {
        for operation in gnpix::operation::all() {
            let known = members::BODIES.iter().any(|(schema, _)| Some(*schema) == operation.body());
            assert_eq!(known, operation.body().is_some(), "{}", operation.name());
        }
    }
}
