//! The rooms of core are a ladder: each uses only rooms above it in docs/architecture.md.

use std::collections::BTreeMap;

use crate::repository::{below, read};
use crate::rust::{code, crate_paths, is_test, literals_after};

/// The rooms, highest first: the first column of the table under "The ladder".
fn ladder() -> Vec<String> {
    let document = read("docs/architecture.md");
    let (_, section) = document.split_once("\n## The ladder\n").expect("a section \"The ladder\"");
    let section = section.split("\n## ").next().unwrap();
    let rows = section.lines().filter_map(|line| line.strip_prefix("| `")?.split_once('`'));
    let rooms: Vec<String> = rows.map(|(room, _)| room.trim_end_matches('/').to_owned()).collect();
    assert!(rooms.len() > 10, "{rooms:?}");
    rooms
}

/// Which room each name that core exports at its root comes from.
fn exports(lib: &str) -> BTreeMap<String, String> {
    let mut rooms = BTreeMap::new();
    for line in lib.split(';').filter_map(|item| item.trim().strip_prefix("pub use ")) {
        let (room, names) = line.split_once("::").unwrap();
        for name in names.trim_matches(['{', '}']).split(',').map(str::trim).filter(|name| !name.is_empty()) {
            rooms.insert(name.to_owned(), room.to_owned());
        }
    }
    rooms
}

fn room_of(path: &str) -> &str {
    let inside = path.strip_prefix("core/src/").unwrap();
    inside.split('/').next().unwrap().trim_end_matches(".rs")
}

#[test]
fn each_room_of_core_uses_only_rooms_above_it() {
    let ladder = ladder();
    let exports = exports(&code(&read("core/src/lib.rs")));
    let rung = |room: &str| ladder.iter().position(|known| known == room);
    let mut uses = 0;
    for path in below("core/src/", ".rs") {
        let room = room_of(&path);
        if room == "lib" || is_test(&path) {
            continue;
        }
        let own = rung(room).unwrap_or_else(|| panic!("{path}: the room {room:?} isn't on the ladder"));
        for name in crate_paths(&code(&read(&path))) {
            let used = exports.get(&name).unwrap_or(&name);
            let Some(other) = rung(used) else {
                panic!("{path} uses crate::{name}, which is in no known room")
            };
            assert!(other <= own, "{path}: {room} uses {used}, which is below it on the ladder");
            uses += 1;
        }
    }
    assert!(uses > 50, "only {uses} uses were found");
}

#[test]
fn the_ladder_names_the_rooms_that_core_has_and_no_others() {
    let mut ladder = ladder();
    ladder.sort();
    let lib = code(&read("core/src/lib.rs"));
    let modules = lib.lines().filter_map(|line| {
        let line = line.strip_prefix("pub ").unwrap_or(line);
        line.strip_prefix("mod ")?.strip_suffix(';').map(str::to_owned)
    });
    let mut rooms: Vec<String> = modules.collect();
    rooms.sort();
    assert_eq!(ladder, rooms);
}

#[test]
fn unsafe_code_is_in_one_file_of_core() {
    let code_of = |path: &String| code(&read(path));
    let mut files = below("core/src/", ".rs");
    files.retain(|path| !is_test(path) && code_of(path).contains("unsafe"));
    assert_eq!(files, ["core/src/process.rs"]);
}

#[test]
fn only_transport_names_reqwest_and_hyper() {
    let names = |path: &String| ["reqwest", "hyper"].iter().any(|name| code(&read(path)).contains(name));
    let mut files = below("core/src/", ".rs");
    assert!(files.iter().any(names));
    files.retain(|path| names(path) && room_of(path) != "transport");
    assert_eq!(files, Vec::<String>::new());
}

#[test]
fn only_config_reads_the_environment() {
    let mut files = below("core/src/", ".rs");
    files.retain(|path| {
        let code = code(&read(path));
        !is_test(path) && (code.contains("env::var") || code.contains("env::args"))
    });
    assert!(files.iter().all(|path| room_of(path) == "config"), "{files:?}");
    assert!(!files.is_empty());
    assert!(!literals_after(&code(&read("core/src/config/variables.rs")), "text(").is_empty());
}
