//! The README shows what the program says, line for line where it shows a line.

use std::fs;

use super::printed;

/// How a command of the README begins, within a block of its own.
const BLOCK: &str = "```console\n$ cargo run --release -- ";
/// What stands for lines, or for the rest of a line, that are left out.
const LEFT_OUT: &str = "…";

/// The commands of a text with the lines that are shown below each.
fn shown(text: &str) -> impl Iterator<Item = (&str, Vec<&str>)> {
    text.split(BLOCK).skip(1).filter_map(|rest| {
        let mut lines = rest.split("\n```").next()?.lines();
        Some((lines.next()?, lines.collect()))
    })
}

/// The first line shown that the program does not say there; nothing if it says them all, in this order and with no more between
/// them than is left out.
fn unsaid<'a>(shown: &[&'a str], said: &str) -> Option<&'a str> {
    let mut said = said.lines().map(str::trim_end);
    let mut skipping = false;
    for line in shown {
        if *line == LEFT_OUT {
            skipping = true;
            continue;
        }
        let is_it = |said: &str| line.strip_suffix(LEFT_OUT).map_or(said == *line, |start| said.starts_with(start));
        let found = if skipping { said.any(is_it) } else { said.next().is_some_and(is_it) };
        if !found {
            return Some(line);
        }
        skipping = false;
    }
    (!skipping && said.next().is_some()).then_some("the end")
}

#[test]
fn the_readme_shows_what_the_program_says() {
    let readme = fs::read_to_string("README.md").expect("the README");
    let mut commands = 0;
    for (command, lines) in shown(&readme) {
        let said = printed(&command.split_whitespace().collect::<Vec<_>>());
        assert_eq!(unsaid(&lines, &said), None, "README.md, {command}; the program says:\n{said}");
        assert!(lines.len() > 3, "README.md shows nothing of {command}");
        commands += 1;
    }
    assert_eq!(commands, readme.matches("```console").count(), "blocks of another form are held by nothing");
}

#[test]
fn lines_are_left_out_only_where_the_readme_says_so() {
    let said = "a  \nb\nc d\ne";
    assert_eq!(unsaid(&["a", "…", "c …", "e"], said), None);
    assert_eq!(unsaid(&["a", "…"], said), None);
    assert_eq!(unsaid(&["a", "c d", "e"], said), Some("c d"));
    assert_eq!(unsaid(&["…", "b", "a", "…"], said), Some("a"));
    assert_eq!(unsaid(&["a", "b"], said), Some("the end"));
}
