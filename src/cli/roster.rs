//! A client's own list of dealers, from a spreadsheet.

use std::path::Path;

use super::source::read_text;
use crate::experiment::RosterRow;
use crate::experiment::spec::unknown;
use crate::registry::Problem;

/// Longest roster that is read, in bytes.
const TEXT_MAX_BYTES: u64 = 64 << 20;
/// The columns that a roster may have, in any order.
const COLUMNS: [&str; 4] = ["size", "capability", "tenure_months", "margin_offset"];

/// Reads a roster: a head with the names of the columns, then one dealer a line. An empty cell leaves it to luck.
pub(super) fn read(path: &Path) -> Result<Vec<RosterRow>, Vec<Problem>> {
    let text = read_text("roster", path, TEXT_MAX_BYTES).map_err(|problem| vec![problem])?;
    parse(&text)
}

fn parse(text: &str) -> Result<Vec<RosterRow>, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut lines = text.trim_start_matches('\u{feff}').lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let head = lines.next().map_or("", |(_, line)| line);
    let columns: Vec<&str> = cells(head).collect();
    for column in columns.iter().filter(|column| !COLUMNS.contains(column)) {
        problems.push(unknown("roster line 1", "column", column, COLUMNS.into_iter()));
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let rows = lines.map(|(i, line)| row(&columns, line, &format!("roster line {}", i + 1), &mut problems)).collect();
    if problems.is_empty() { Ok(rows) } else { Err(problems) }
}

fn row(columns: &[&str], line: &str, place: &str, problems: &mut Vec<Problem>) -> RosterRow {
    let mut row = RosterRow::NORMAL;
    let cells: Vec<&str> = cells(line).collect();
    if cells.len() > columns.len() {
        problems.push(Problem::english(place, format!("{} cells", cells.len()), format!("at most {}", columns.len())));
    }
    for (column, cell) in columns.iter().zip(cells).filter(|(_, cell)| !cell.is_empty()) {
        if fill(&mut row, column, cell).is_none() {
            let message = format!("\"{}\" is not a number", cell.escape_default());
            problems.push(Problem::english(format!("{place}.{column}"), message, "a number with a decimal point"));
        }
    }
    row.check(place, problems);
    row
}

fn cells(line: &str) -> impl Iterator<Item = &str> {
    line.split(',').map(|cell| cell.trim().trim_matches('"').trim())
}

fn fill(row: &mut RosterRow, column: &str, cell: &str) -> Option<()> {
    match column {
        "size" => row.size = cell.parse().ok()?,
        "capability" => row.capability = Some(cell.parse().ok()?),
        "tenure_months" => row.tenure_months = Some(cell.parse().ok()?),
        _ => row.margin_offset = cell.parse().ok()?,
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::parse;
    use crate::experiment::RosterRow;

    fn check(text: &str, expected: &str) {
        let problems = parse(text).expect_err(text);
        assert_eq!(problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"), expected);
    }

    #[test]
    fn columns_come_in_any_order_and_empty_cells_are_left_to_luck() {
        let rows = parse("\u{feff}tenure_months,size\r\n12,2.5\r\n,\"0.5\"\r\n\r\n").expect("two dealers");
        let long = RosterRow { size: 2.5, tenure_months: Some(12), ..RosterRow::NORMAL };
        assert_eq!(rows, [long, RosterRow { size: 0.5, ..RosterRow::NORMAL }]);
    }

    #[test]
    fn all_mistakes_are_told_with_their_line() {
        check(
            "name,sise\n",
            "roster line 1: there is no column \"name\" (one of size, capability, tenure_months, margin_offset)\nroster line 1: there is no column \"sise\" (did you mean \"size\"?)",
        );
        check(
            "size,capability\nbig,0.5\n1,NaN\n1,2,3\n",
            "roster line 2.size: \"big\" is not a number (a number with a decimal point)\nroster line 3.capability: NaN is not allowed (a number from 0 to 1)\nroster line 4: 3 cells (at most 2)\nroster line 4.capability: 2 is not allowed (a number from 0 to 1)",
        );
    }
}
