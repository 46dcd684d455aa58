use std::collections::BTreeSet;

use super::*;

#[test]
fn names_are_unique_and_made_of_a_resource_and_a_verb() {
    let names: BTreeSet<&str> = all().map(Operation::name).collect();
    assert_eq!(names.len(), all().count());
    for operation in all() {
        assert_eq!(format!("{}.{}", operation.resource(), operation.verb()), operation.name());
        assert!(find(operation.name()).is_ok_and(|found| std::ptr::eq(found, operation)));
        let is_name =
            |part: &str| part.bytes().all(|b| b == b'_' || b.is_ascii_lowercase() || b.is_ascii_digit());
        assert!(is_name(operation.resource()) && is_name(operation.verb()), "{}", operation.name());
        assert!(
            operation.summary().ends_with('.') && operation.summary().len() < 110,
            "{}",
            operation.name()
        );
    }
    let distinct: BTreeSet<&str> = resources().into_iter().collect();
    assert_eq!(distinct.len(), resources().len(), "each resource is in one piece");
}

#[test]
fn an_unknown_name_is_told_its_neighbours() {
    let error = find("cob.delete").unwrap_err();
    assert_eq!((error.kind(), error.code()), (ErrorKind::InvalidArgument, Some("operation_unknown")));
    assert!(error.help().unwrap().contains("cob.update"));
    assert!(find("").unwrap_err().help().unwrap().contains("lotecobv"));
}

#[test]
fn path_parameters_fill_the_route_in_its_order_and_come_first() {
    for operation in all() {
        let wanted: Vec<&str> =
            operation.route().split('/').filter_map(|segment| segment.strip_prefix(':')).collect();
        let places = operation.parameters();
        let path = places.iter().take_while(|parameter| parameter.place() == Place::Path);
        assert_eq!(path.map(Parameter::name).collect::<Vec<_>>(), wanted, "{}", operation.name());
        let rest = &places[wanted.len()..];
        assert!(rest.iter().all(|parameter| parameter.place() != Place::Path));
        assert!(places.iter().all(|p| p.is_required() || p.place() != Place::Path));
        let short: BTreeSet<&str> = places.iter().map(Parameter::short_name).collect();
        assert_eq!(short.len(), places.len(), "{}: short names must tell apart", operation.name());
    }
}

#[test]
fn scopes_are_known_and_reads_ask_for_reading() {
    for operation in all() {
        let scope = operation.scope().unwrap_or_else(|| panic!("{} has no scope", operation.name()));
        let known = Scope::KNOWN.contains(&scope);
        assert!(known || !operation.is_scope_confirmed(), "{}: {scope}", operation.name());
        if operation.effect() == Effect::Reads {
            assert!(scope.as_str().ends_with("read"), "{}: {scope}", operation.name());
        }
    }
}

#[test]
fn lists_have_pages_to_turn() {
    for operation in all() {
        let turns = operation.parameters().iter().any(|p| p.name() == "paginacao.paginaAtual");
        assert_eq!(operation.pages().is_some(), turns, "{}", operation.name());
    }
}

#[test]
fn what_recovers_an_operation_takes_its_parameters() {
    let mut recovered = 0;
    for operation in all() {
        let Some(recovery) = operation.recovery() else { continue };
        let fetch = find(recovery.fetch).unwrap();
        assert_eq!((operation.method(), fetch.method()), (Method::Put, Method::Get), "{}", operation.name());
        for parameter in operation.parameters() {
            let same = fetch.parameters().iter().find(|known| known.name() == parameter.name());
            assert!(same.is_some(), "{}: {}", operation.name(), parameter.name());
        }
        let needed = fetch.parameters().iter().filter(|parameter| parameter.is_required()).count();
        assert_eq!(needed, operation.parameters().len(), "{}", operation.name());
        recovered += 1;
    }
    assert_eq!(recovered, 9);
}

#[test]
fn a_request_is_made_from_names_long_and_short() {
    let list = find("cob.list").unwrap();
    let request = list
        .request([
            ("inicio", "2026-11-01T00:00:00Z"),
            ("fim", "2026-11-30T23:59:59-03:00"),
            ("paginacao.paginaAtual", "2"),
            ("itensPorPagina", "50"),
        ])
        .unwrap();
    assert_eq!(
        request.target().unwrap(),
        "/v2/cob?inicio=2026-11-01T00%3A00%3A00Z&fim=2026-11-30T23%3A59%3A59-03%3A00\
         &paginacao.paginaAtual=2&paginacao.itensPorPagina=50"
    );
    assert_eq!(request.needed_scope(), Some(&Scope::CobRead));
    let batch = find("lotecobv.get").unwrap().request([("id", "7")]).unwrap();
    assert_eq!(batch.needed_scope(), None, "a doubtful scope keeps nothing back");
}

#[test]
fn every_bad_parameter_is_named_with_its_rule_and_without_its_value() {
    let list = find("cob.list").unwrap();
    let error = list
        .request([
            ("inicio", "yesterday"),
            ("cpf", "529.982.247-25"),
            ("page", "1"),
            ("status", "A"),
            ("status", "B"),
        ])
        .unwrap_err();
    assert_eq!((error.kind(), error.code()), (ErrorKind::InvalidArgument, Some("parameters_invalid")));
    let told: Vec<&str> = error.violations().iter().filter_map(|told| told.property.as_deref()).collect();
    assert_eq!(told, ["page", "inicio", "fim", "cpf", "status"]);
    let text = error.to_string();
    assert!(text.contains("RFC 3339") && text.contains("11 digits") && !text.contains("529"), "{text}");
    let error = find("evp.create").unwrap().request([("chave", "x")]).unwrap_err();
    assert_eq!(error.help(), Some("evp.create takes no parameters."));
}

#[test]
fn rules_take_what_they_say_and_nothing_else() {
    let cases: &[(Rule, &[&str], &[&str])] = &[
        (
            Rule::TXID,
            &["a1B2c3D4e5F6g7H8i9J0k1L2m3"],
            &["a1B2c3D4e5F6g7H8i9J0k1L2m", "a1B2c3D4e5F6g7H8i9J0k1L2m-", ""],
        ),
        (Rule::ID, &["1", "A1b2"], &["", "a_b", "é", "123456789012345678901234567890123456"]),
        (
            Rule::END_TO_END_ID,
            &["E00038166201907261559y6j6mt9l0pi"],
            &["E0003816620190726155", "ñ0038166201907261559y6j6mt9l0pi"],
        ),
        (Rule::RECURRENCE_ID, &["RR123456782024061999000566354"], &["RR12345678202406199900056635"]),
        (Rule::Text(Form::Line(3)), &["abc", "é ñ"], &["", " ", "abcd", "a\nb"]),
        (
            Rule::Text(Form::Evp),
            &["71cdf9ba-c695-4e3c-b010-abb521a3f1be"],
            &["71CDF9BA-c695-4e3c-b010-abb521a3f1be", "71cdf9bac6954e3cb010abb521a3f1be"],
        ),
        (Rule::Text(Form::Cpf), &["52998224725"], &["5299822472", "529.982.247-25", "५२९९८२२४७२५"]),
        (
            Rule::Text(Form::Cnpj),
            &["12ABC34501DE35", "11222333000181"],
            &["12abc34501de35", "11.222.333/0001-81"],
        ),
        (
            Rule::Text(Form::Day),
            &["2026-11-24", "2024-02-29"],
            &["2026-02-29", "24/11/2026", "20261124", "2026-11-24T00:00:00Z"],
        ),
        (
            Rule::Text(Form::Moment),
            &["2026-11-24T00:00:00Z", "2026-11-24T00:00:00.123-03:00"],
            &["2026-11-24", "2026-11-24T00:00:00"],
        ),
        (Rule::Boolean, &["true", "false"], &["True", "1", ""]),
        (Rule::Integer(1, 1000), &["1", "1000"], &["0", "1001", "1.0", "+1", "", "99999999999999999999"]),
        (Rule::Choice(&["cob", "cobv"]), &["cob"], &["COB", "cobr", ""]),
    ];
    for (rule, good, bad) in cases {
        assert!(!rule.requirement().is_empty());
        for value in *good {
            assert!(rule.accepts(value), "{rule:?} refuses {value:?}");
        }
        for value in *bad {
            assert!(!rule.accepts(value), "{rule:?} takes {value:?}");
        }
    }
}

#[test]
fn creating_under_a_txid_is_the_keyed_operation() {
    let txid = "a".repeat(26);
    let request = find("cob.create").unwrap().request([("txid", &txid)]).unwrap();
    assert_eq!((request.method().as_str(), request.target().unwrap()), ("PUT", format!("/v2/cob/{txid}")));
    assert!(request.recovery().is_some());
    let request = find("cob.create").unwrap().request::<&str, &str>([]).unwrap();
    assert_eq!((request.method().as_str(), request.recovery().is_some()), ("POST", false));
    for operation in all() {
        let Some(keyed) = operation.keyed() else { continue };
        assert_eq!(keyed.name(), format!("{}_with_txid", operation.name()));
        assert_eq!((keyed.body(), keyed.answer()), (operation.body(), operation.answer()));
    }
}
