//! Payments divided among several accounts of the bank.

use super::super::Method::{Delete, Get, Post, Put};
use super::{E2EID, OF_REFUND, Operation, Parameter, REFUND_ID, REVISION, Rule, TXID};

const CONFIG_ID: Parameter = Parameter::path("id", Rule::ID, "the division's id");
const LINKED_ID: Parameter = Parameter::path("splitConfigId", Rule::ID, "the division's id");

pub(super) const OPERATIONS: &[Operation] = &[
    Operation::new(
        "split.create_config",
        Post,
        "/v2/gn/split/config",
        &[],
        "Creates a division; the bank chooses its id.",
    )
    .scope_of("gn.split.write")
    .takes("SplitConfig")
    .gives("SplitConfigGerada")
    .of_the_bank(),
    Operation::new(
        "split.put_config",
        Put,
        "/v2/gn/split/config/:id",
        &[CONFIG_ID],
        "Creates or replaces a division under an id of the caller's.",
    )
    .scope_of("gn.split.write")
    .takes("SplitConfig")
    .gives("SplitConfigGerada")
    .of_the_bank(),
    Operation::new(
        "split.get_config",
        Get,
        "/v2/gn/split/config/:id",
        &[CONFIG_ID, REVISION],
        "Fetches a division.",
    )
    .scope_of("gn.split.read")
    .gives("SplitConfigGerada")
    .of_the_bank(),
    Operation::new(
        "split.link_cob",
        Put,
        "/v2/gn/split/cob/:txid/vinculo/:splitConfigId",
        &[TXID, LINKED_ID],
        "Has an immediate charge's payment divided.",
    )
    .scope_of("gn.split.write")
    .money()
    .of_the_bank(),
    Operation::new(
        "split.get_cob",
        Get,
        "/v2/gn/split/cob/:txid",
        &[TXID],
        "Fetches an immediate charge with its division.",
    )
    .scope_of("gn.split.read")
    .gives("CobComSplit")
    .of_the_bank(),
    Operation::new(
        "split.unlink_cob",
        Delete,
        "/v2/gn/split/cob/:txid/vinculo",
        &[TXID],
        "Has an immediate charge's payment no longer divided.",
    )
    .scope_of("gn.split.write")
    .money()
    .of_the_bank(),
    Operation::new(
        "split.link_cobv",
        Put,
        "/v2/gn/split/cobv/:txid/vinculo/:splitConfigId",
        &[TXID, LINKED_ID],
        "Has the payment of a charge with a due date divided.",
    )
    .scope_of("gn.split.write")
    .money()
    .of_the_bank(),
    Operation::new(
        "split.get_cobv",
        Get,
        "/v2/gn/split/cobv/:txid",
        &[TXID],
        "Fetches a charge with a due date with its division.",
    )
    .scope_of("gn.split.read")
    .gives("CobVComSplit")
    .of_the_bank(),
    Operation::new(
        "split.unlink_cobv",
        Delete,
        "/v2/gn/split/cobv/:txid/vinculo",
        &[TXID],
        "Has the payment of a charge with a due date no longer divided.",
    )
    .scope_of("gn.split.write")
    .money()
    .of_the_bank(),
    Operation::new(
        "split.refund",
        Put,
        "/v2/gn/split/pix/:e2eid/devolucao/:id",
        &[E2EID, REFUND_ID],
        "Gives back a divided Pix, from each account its part.",
    )
    .likely_scope("gn.pix.write")
    .takes("DevolucaoSolicitada")
    .gives("Devolucao")
    .recovered_by(&OF_REFUND)
    .money()
    .of_the_bank(),
];
