//! What clap matched → an operation and what was given for it.

use clap::ArgMatches;
use gnpix::operation;

use super::tree::{chosen, verb};
use super::{OperationArgs, WHOLE_BODY, members_of};

/// The operation that was called; `None` if it was another command.
pub(crate) fn read(matches: &ArgMatches) -> Option<OperationArgs> {
    let (resource, matches) = matches.subcommand()?;
    let (name, matches) = matches.subcommand()?;
    let operation = operation::all().find(|known| known.resource() == resource && verb(known) == name)?;
    let value = |id: &str| matches.try_get_one::<String>(id).ok().flatten().cloned();
    let flag = |id: &str| matches.try_get_one::<bool>(id).is_ok_and(|flag| flag.copied() == Some(true));
    let parameters = operation.parameters().iter().chain(chosen(operation));
    let parameters = parameters.filter_map(|known| Some((known.name(), value(known.name())?))).collect();
    let members = members_of(operation).iter();
    let members = members.filter_map(|member| Some((member, value(member.path)?))).collect();
    Some(OperationArgs {
        operation,
        parameters,
        data: value(WHOLE_BODY),
        members,
        include: flag("include"),
        print: flag("print"),
        yes: flag("yes"),
        all: flag("all"),
    })
}
