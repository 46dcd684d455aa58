//! The catalogue as commands, with the rule of each parameter and member in the help.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command};
use gnpix::operation::{self, Effect, Operation, Parameter, Place, Rule, Source};

use super::{Member, WHOLE_BODY, members, members_of, pays};

/// Where the resources begin in the help: after all other commands.
const AFTER_OTHERS: usize = 100;

/// Adds a command for each resource.
pub(crate) fn add(root: Command) -> Command {
    operation::resources().into_iter().enumerate().fold(root, |root, (place, resource)| {
        root.subcommand(of_resource(resource).display_order(AFTER_OTHERS.saturating_add(place)))
    })
}

fn of_resource(resource: &'static str) -> Command {
    let about = members::RESOURCES.iter().find(|(name, _)| *name == resource).map_or("", |row| row.1);
    let operations = operation::all().filter(|operation| operation.resource() == resource);
    let command = Command::new(resource).about(about).subcommand_required(true).arg_required_else_help(true);
    operations.fold(command, |command, operation| command.subcommand(of_operation(operation)))
}

/// The words of an operation's command: `pix get-sent`.
pub(crate) fn command_of(operation: &Operation) -> String {
    format!("{} {}", operation.resource(), verb(operation))
}

pub(super) fn verb(operation: &Operation) -> String {
    operation.verb().replace('_', "-")
}

fn of_operation(operation: &'static Operation) -> Command {
    let mut command = Command::new(verb(operation)).about(operation.summary().trim_end_matches('.'));
    if operation.verb().contains('_') {
        command = command.alias(operation.verb());
    }
    command = command.after_help(facts(operation));
    for known in operation.parameters() {
        command = command.arg(parameter(known));
    }
    for chosen in chosen(operation) {
        command = command.arg(parameter_option(chosen).required(false));
    }
    if let Some(schema) = operation.body() {
        command = command.arg(data());
        for known in members_of(operation) {
            command = command.arg(member(known, schema));
        }
    }
    if operation.pages().is_some() {
        command = command.arg(all());
    }
    if pays(operation) {
        command = command.arg(flag("yes", "Don't ask before it is sent").short('y'));
    }
    command
        .arg(flag("print", "Show the request instead of sending it; needs no configuration"))
        .arg(flag("include", "Print the answer's headers too, on stderr below the status"))
}

/// The id that may be chosen: given, the operation's twin under it is called.
pub(super) fn chosen(operation: &Operation) -> impl Iterator<Item = &'static Parameter> {
    let twin = operation.keyed().map(Operation::parameters).unwrap_or_default();
    twin.iter().filter(|other| operation.parameters().iter().all(|own| own.name() != other.name()))
}

fn facts(operation: &Operation) -> String {
    let mut facts = vec![format!("Request: {} {}", operation.method().as_str(), operation.route())];
    if let Some(scope) = operation.scope() {
        let doubt = if operation.is_scope_confirmed() { "" } else { " (likely)" };
        facts.push(format!("Scope:   {scope}{doubt}"));
    }
    let money = match operation.effect() {
        _ if pays(operation) => Some("leaves the account: you are asked first, or say --yes"),
        Effect::Money => Some("it changes what money will be asked for"),
        _ => None,
    };
    facts.extend(money.map(|money| format!("Money:   {money}")));
    if operation.recovery().is_some() {
        facts.push("Repeat:  safe with the same id".to_owned());
    }
    facts.push(match operation.source() {
        Source::CentralBank => "Source:  the central bank's API Pix".to_owned(),
        Source::Bank => "Source:  Gerencianet / Efí".to_owned(),
    });
    facts.join("\n")
}

fn parameter(known: &'static Parameter) -> Arg {
    match known.place() {
        Place::Path => ruled(Arg::new(known.name()), known.rule())
            .value_name(known.name().to_uppercase())
            .required(true)
            .help(told(known.about(), known.rule())),
        Place::Query | Place::Header => parameter_option(known),
    }
}

fn parameter_option(known: &'static Parameter) -> Arg {
    let name = known.short_name().trim_start_matches("x-");
    option(known.name(), name, known.rule())
        .required(known.is_required())
        .help(told(known.about(), known.rule()))
}

fn member(known: &'static Member, schema: &'static str) -> Arg {
    let mut argument = option(known.path, known.name, known.rule);
    // Not `required`: a body may come whole.
    let mark = if known.required { "(always) " } else { "" };
    argument = argument.help(format!("{mark}{}", told(known.about, known.rule)));
    // What is seldom needed is in --help alone.
    if !known.required && known.name.matches('.').count() > 1 {
        argument = argument.hide_short_help(true);
    }
    argument.help_heading(format!("Body ({schema})"))
}

/// An option; its whole name, and its name in small letters, are understood too.
fn option(id: &'static str, name: &'static str, rule: Rule) -> Arg {
    let mut argument = Arg::new(id).long(name).value_name(value_name(rule));
    let mut others = vec![small(name), id.to_owned(), small(id)];
    others.sort();
    others.dedup();
    others.retain(|other| other != name);
    argument = argument.aliases(others);
    ruled(argument, rule)
}

/// `dataDeVencimento` → `data-de-vencimento`.
fn small(name: &str) -> String {
    let mut small = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() {
            small.push('-');
        }
        small.push(letter.to_ascii_lowercase());
    }
    small
}

/// The other rules are core's to check: it tells all that is wrong at once.
fn ruled(argument: Arg, rule: Rule) -> Arg {
    match rule {
        Rule::Choice(words) => {
            argument.value_parser(PossibleValuesParser::new(words)).hide_possible_values(true)
        }
        Rule::Boolean => {
            argument.value_parser(PossibleValuesParser::new(["true", "false"])).hide_possible_values(true)
        }
        Rule::Integer(..) => argument.allow_negative_numbers(true),
        Rule::Text(_) => argument,
    }
}

fn value_name(rule: Rule) -> &'static str {
    match rule {
        Rule::Text(_) => "TEXT",
        Rule::Boolean => "true|false",
        Rule::Integer(..) => "N",
        Rule::Choice(_) => "WORD",
    }
}

fn told(about: &str, rule: Rule) -> String {
    match (about, rule.requirement()) {
        ("", rule) => rule.into_owned(),
        (about, rule) => format!("{about}: {rule}"),
    }
}

fn data() -> Arg {
    Arg::new(WHOLE_BODY)
        .short('d')
        .long("data")
        .value_name("JSON|@FILE|-")
        .allow_hyphen_values(true)
        .help("The body: text, @FILE, or - for stdin; options add to it")
}

fn all() -> Arg {
    flag("all", "Fetch all pages; prints each item as one line of JSON").conflicts_with_all([
        "paginacao.paginaAtual",
        "include",
        "print",
    ])
}

fn flag(name: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue).help(help)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn names_are_small_with_hyphens() {
        assert_eq!(small("calendario.dataDeVencimento"), "calendario.data-de-vencimento");
        assert_eq!(small("paginaAtual"), "pagina-atual");
    }

    #[test]
    fn no_two_options_of_a_command_answer_to_one_name() {
        let root = crate::args::command();
        let global: Vec<String> = root.get_arguments().filter_map(Arg::get_long).map(str::to_owned).collect();
        for resource in operation::resources() {
            for command in root.find_subcommand(resource).unwrap().get_subcommands() {
                let mut names: BTreeSet<String> = global.iter().cloned().collect();
                for argument in command.get_arguments() {
                    let aliases = argument.get_all_aliases().unwrap_or_default().into_iter();
                    for name in argument.get_long().into_iter().chain(aliases) {
                        assert!(names.insert(name.to_owned()), "{} {}: {name}", resource, command.get_name());
                    }
                }
            }
        }
    }

    #[test]
    fn every_operation_has_its_command() {
        let root = crate::args::command();
        for operation in operation::all() {
            let resource = root.find_subcommand(operation.resource()).unwrap();
            assert!(resource.find_subcommand(verb(operation)).is_some(), "{}", operation.name());
        }
    }
}
