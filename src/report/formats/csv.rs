//! Comma-separated values (RFC 4180, lines ended by a newline). An undefined figure is an empty cell.

use std::io::{self, Write};

use crate::report::table::{Cell, Table};

/// Writes a table with its head.
///
/// # Errors
/// Where `out` refuses.
pub fn write(table: Table, out: &mut (dyn Write + Send)) -> io::Result<()> {
    let head: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
    writeln!(out, "{}", head.join(","))?;
    let mut line = String::new();
    for row in table.rows {
        line.clear();
        for cell in &row {
            push(cell, &mut line);
            line.push(',');
        }
        line.pop();
        writeln!(out, "{line}")?;
    }
    Ok(())
}

/// The table as text.
#[must_use]
pub fn text(table: Table) -> String {
    let mut bytes = Vec::new();
    write(table, &mut bytes).expect("memory does not refuse");
    String::from_utf8(bytes).expect("only text was written")
}

fn push(cell: &Cell, line: &mut String) {
    match cell {
        Cell::Text(text) => push_text(text, line),
        Cell::Object(text) => push_text(text, line),
        Cell::Whole(number) => line.push_str(&number.to_string()),
        Cell::Number(number) if number.is_finite() => line.push_str(&number.to_string()),
        Cell::Number(_) | Cell::None => {}
    }
}

/// Text, in quotes where it would be taken for something else.
fn push_text(text: &str, line: &mut String) {
    if text.contains(['"', ',', '\n', '\r']) {
        line.push('"');
        line.push_str(&text.replace('"', "\"\""));
        line.push('"');
    } else {
        line.push_str(text);
    }
}

#[cfg(test)]
mod tests {
    use super::text;
    use crate::report::table::{Cell, Column, Table};

    #[test]
    fn cells_are_spelled_so_that_they_come_back() {
        let row = vec![Cell::from("a,\"b\""), Cell::from(u64::MAX), Cell::None, Cell::from(0.1), Cell::from(f64::NAN)];
        let wholes = [Column::unsigned("w"), Column::whole_or_none("o")];
        let columns = [&[Column::text("t")], &wholes[..], &["n", "m"].map(Column::number)].concat();
        let table = Table { columns, rows: Box::new([row].into_iter()) };
        assert_eq!(text(table), "t,w,o,n,m\n\"a,\"\"b\"\"\",18446744073709551615,,0.1,\n");
    }
}
