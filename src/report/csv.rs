//! Comma-separated values (RFC 4180, lines ended by a newline). An undefined figure is an empty cell.

use std::io::{self, Write};

use super::table::{Cell, Table};

/// Writes a table with its head.
///
/// # Errors
/// Where `out` refuses.
pub fn write(table: Table, out: &mut dyn Write) -> io::Result<()> {
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
        Cell::Number(_) => {}
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
    use super::super::table::{Cell, Column, Table};
    use super::text;

    #[test]
    fn cells_are_spelled_so_that_they_come_back() {
        let row = vec![Cell::from("a,\"b\""), Cell::from(7_u32), Cell::from(0.1), Cell::from(f64::NAN)];
        let columns = vec![Column::text("t"), Column::whole("w"), Column::number("n"), Column::number("m")];
        let table = Table { columns, rows: Box::new([row].into_iter()) };
        assert_eq!(text(table), "t,w,n,m\n\"a,\"\"b\"\"\",7,0.1,\n");
    }
}
