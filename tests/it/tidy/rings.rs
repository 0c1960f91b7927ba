//! No long ring of files that use each other: whoever reads one of them would have to read all.

use std::collections::{BTreeMap, BTreeSet};

use super::{File, files, none};

/// Files that may use each other in a ring.
const RING_MAX: usize = 3;

/// A crate: its modules, and what each passes on under its own name.
struct House {
    modules: BTreeMap<String, String>,
    passed_on: BTreeMap<String, String>,
}

impl House {
    /// The crate whose files lie below `folder`, without its programs and its root.
    fn read(folder: &str) -> Self {
        let programs = [format!("{folder}lib.rs"), format!("{folder}main.rs")];
        let is_room = |file: &File| {
            file.is_a("rs") && !programs.contains(&file.path) && !file.path.starts_with(&format!("{folder}bin/"))
        };
        let rooms = files(folder).into_iter().filter(is_room);
        let modules: BTreeMap<String, String> = rooms.map(|file| (module(&file, folder), code(&file))).collect();
        let bare = Self { modules, passed_on: BTreeMap::new() };
        let passed_on = bare.modules.iter().flat_map(|(module, code)| {
            let named = statements(code, true).flat_map(|statement| bare.paths(module, statement));
            named.map(move |path| (format!("{module}::{}", path.rsplit("::").next().unwrap_or_default()), path))
        });
        Self { passed_on: passed_on.collect(), modules: bare.modules.clone() }
    }

    /// The paths from the root of the crate that a text within a module names.
    fn paths(&self, module: &str, text: &str) -> Vec<String> {
        let after = |sign: &str| text.match_indices(sign).map(|(place, _)| place).collect::<Vec<_>>();
        let begins =
            |place: &usize| !text[..*place].ends_with(|letter: char| letter.is_alphanumeric() || "_:".contains(letter));
        let mut all = Vec::new();
        for place in after("crate::").into_iter().filter(begins) {
            all.extend(spread(&text[place + "crate::".len()..]).0);
        }
        for place in after("super::").into_iter().filter(begins) {
            let (mut parent, mut rest) = (module, &text[place..]);
            while let Some(further) = rest.strip_prefix("super::") {
                (parent, rest) = (parent.rsplit_once("::").map_or("", |(parent, _)| parent), further);
            }
            all.extend(spread(rest).0.into_iter().map(|path| format!("{parent}::{path}")));
        }
        for child in self.modules.keys().filter_map(|other| other.strip_prefix(module)?.strip_prefix("::")) {
            for place in after(&format!("{child}::")).into_iter().filter(|place| !child.contains(':') && begins(place))
            {
                all.extend(spread(&text[place..]).0.into_iter().map(|path| format!("{module}::{path}")));
            }
        }
        all
    }

    /// The module where what is named lives, however it was passed on.
    fn home(&self, path: &str) -> Option<&String> {
        let passed = self.passed_on.iter().find(|(name, own)| is_in(path, name) && !is_in(own, name));
        if let Some((_, own)) = passed {
            return self.home(own);
        }
        self.modules.keys().filter(|module| is_in(path, module)).max_by_key(|module| module.len())
    }

    /// The modules that one uses.
    fn used(&self, module: &str) -> BTreeSet<&String> {
        let named = statements(&self.modules[module], false).flat_map(|statement| self.paths(module, statement));
        named.filter_map(|path| self.home(&path)).filter(|to| *to != module).collect()
    }

    /// The rings of more than [`RING_MAX`] modules.
    fn rings(&self) -> BTreeSet<Vec<&String>> {
        let uses: BTreeMap<&String, BTreeSet<&String>> =
            self.modules.keys().map(|module| (module, self.used(module))).collect();
        let reached: BTreeMap<&String, BTreeSet<&String>> =
            uses.keys().map(|from| (*from, reachable(&uses, from))).collect();
        let ring = |from: &&String| -> Vec<&String> {
            reached[*from].iter().copied().filter(|to| reached[to].contains(*from)).collect()
        };
        uses.keys().map(ring).filter(|ring| ring.len() > RING_MAX).collect()
    }
}

/// The module of a file, as a path: `sim::month::trade`.
fn module(file: &File, folder: &str) -> String {
    file.path.trim_start_matches(folder).trim_end_matches(".rs").replace('/', "::")
}

fn code(file: &File) -> String {
    file.code().flat_map(|(_, line)| [line, "\n"]).collect()
}

/// The statements of a text: those that pass names on, or all the others.
fn statements(code: &str, passing_on: bool) -> impl Iterator<Item = &str> {
    let passes_on = |text: &str| {
        ["pub use ", "pub(crate) use ", "pub(super) use "].iter().any(|sign| text.trim_start().starts_with(sign))
    };
    code.split_inclusive(';').filter(move |text| passes_on(text) == passing_on)
}

/// The paths at the beginning of a text, with braces spread out; and what comes after them.
pub fn spread(text: &str) -> (Vec<String>, &str) {
    let text = text.trim_start();
    if let Some(mut rest) = text.strip_prefix('{') {
        let mut all = Vec::new();
        loop {
            let (more, after) = spread(rest);
            all.extend(more);
            let after = after.trim_start();
            match after.strip_prefix(',') {
                Some(next) if !next.trim_start().starts_with('}') => rest = next,
                _ => return (all, after.trim_start_matches([',', '\n', ' ']).trim_start_matches('}')),
            }
        }
    }
    let end = text.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(text.len());
    let (word, rest) = text.split_at(end);
    match rest.strip_prefix("::") {
        Some(rest) => {
            let (more, rest) = spread(rest);
            (more.into_iter().map(|path| format!("{word}::{path}")).collect(), rest)
        }
        None => (vec![word.to_owned()], rest),
    }
}

/// Whether a path lies in that module.
pub fn is_in(path: &str, module: &str) -> bool {
    path == module || path.strip_prefix(module).is_some_and(|rest| rest.starts_with("::"))
}

/// All modules that one leads to.
fn reachable<'a>(uses: &BTreeMap<&'a String, BTreeSet<&'a String>>, from: &'a String) -> BTreeSet<&'a String> {
    let (mut seen, mut next) = (BTreeSet::new(), vec![from]);
    while let Some(module) = next.pop() {
        next.extend(uses[module].iter().copied().filter(|to| seen.insert(*to)));
    }
    seen
}

#[test]
fn no_ring_of_files_is_longer_than_three() {
    for folder in ["src/", "page/src/", "page/worker/src/", "xtask/src/"] {
        let house = House::read(folder);
        none(house.rings().iter().map(|ring| format!("{ring:?}")), "cut the ring");
    }
}

#[test]
fn a_ring_is_seen_through_parents_children_and_names_passed_on() {
    let file = |name: &str, code: &str| (name.to_owned(), code.to_owned());
    let modules = BTreeMap::from([
        file("a", "mod b; mod c; pub use b::B; fn a() { c::go(); }"),
        file("a::b", "use super::c::{go, C};"),
        file("a::c", "use crate::d::D;"),
        file("d", "use crate::a::B;"),
        file("e", "use crate::a;"),
    ]);
    let mut house = House { modules, passed_on: BTreeMap::new() };
    house.passed_on.insert("a::B".to_owned(), "a::b::B".to_owned());
    let ring = house.used("d").into_iter().chain(house.used("a::b")).chain(house.used("a::c"));
    assert_eq!(ring.collect::<Vec<_>>(), ["a::b", "a::c", "d"]);
    assert_eq!(house.used("a").into_iter().collect::<Vec<_>>(), ["a::c"], "what is passed on is no use of one's own");
    assert!(house.rings().is_empty(), "three are not too many");
}
