//! Comma-separated values (RFC 4180, lines ended by a newline). An undefined figure is an empty cell.

use std::io::{self, Write};

use crate::report::table::{Cell, Table};

/// What stands between cells, and before the decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialect {
    separator: char,
    decimal: char,
}

impl Dialect {
    /// As programs read it everywhere.
    pub const POINT: Self = Self { separator: ',', decimal: '.' };
    /// As spreadsheets read it where decimals follow a comma.
    pub const COMMA: Self = Self { separator: ';', decimal: ',' };
}

/// Writes a table with its head.
///
/// # Errors
/// Where `out` refuses.
pub fn write(table: Table, out: &mut (dyn Write + Send)) -> io::Result<()> {
    write_in(Dialect::POINT, table, out)
}

fn write_in(dialect: Dialect, table: Table, out: &mut (dyn Write + Send)) -> io::Result<()> {
    let head: Vec<&str> = table.columns.iter().map(|column| &*column.name).collect();
    writeln!(out, "{}", head.join(&dialect.separator.to_string()))?;
    let mut line = String::new();
    for row in table.rows {
        line.clear();
        for cell in &row {
            push(dialect, cell, &mut line);
            line.push(dialect.separator);
        }
        line.pop();
        writeln!(out, "{line}")?;
    }
    Ok(())
}

/// The table as text.
#[must_use]
pub fn text(dialect: Dialect, table: Table) -> String {
    let mut bytes = Vec::new();
    write_in(dialect, table, &mut bytes).expect("memory does not refuse");
    String::from_utf8(bytes).expect("only text was written")
}

fn push(dialect: Dialect, cell: &Cell, line: &mut String) {
    match cell {
        Cell::Text(text) => push_text(dialect, text, line),
        Cell::Object(text) => push_text(dialect, text, line),
        Cell::Whole(number) => line.push_str(&number.to_string()),
        Cell::Number(number) if number.is_finite() => {
            line.extend(number.to_string().chars().map(|c| if c == '.' { dialect.decimal } else { c }));
        }
        Cell::Number(_) | Cell::None => {}
    }
}

/// Text, in quotes where it would be taken for something else.
fn push_text(dialect: Dialect, text: &str, line: &mut String) {
    if text.contains(['"', dialect.separator, '\n', '\r']) {
        line.push('"');
        line.push_str(&text.replace('"', "\"\""));
        line.push('"');
    } else {
        line.push_str(text);
    }
}

#[cfg(test)]
mod tests {
    use super::{Dialect, text};
    use crate::report::table::{Cell, Column, Table};

    #[test]
    fn cells_are_spelled_so_that_they_come_back() {
        let row = vec![Cell::from("a,\"b\""), Cell::from(u64::MAX), Cell::None, Cell::from(0.1), Cell::from(f64::NAN)];
        let wholes = [Column::unsigned("w"), Column::whole_or_none("o")];
        let columns = [&[Column::text("t")], &wholes[..], &["n", "m"].map(Column::number)].concat();
        let table = Table { columns: columns.clone(), rows: Box::new([row.clone()].into_iter()) };
        assert_eq!(text(Dialect::POINT, table), "t,w,o,n,m\n\"a,\"\"b\"\"\",18446744073709551615,,0.1,\n");
        let table = Table { columns, rows: Box::new([row].into_iter()) };
        assert_eq!(text(Dialect::COMMA, table), "t;w;o;n;m\n\"a,\"\"b\"\"\";18446744073709551615;;0,1;\n");
    }
}
