//! One JSON object a line. An undefined figure is `null`.

use std::io::{self, Write};

use super::table::{Cell, Table};

/// Writes a table, one object for each row.
///
/// # Errors
/// Where `out` refuses.
pub fn write(table: Table, out: &mut dyn Write) -> io::Result<()> {
    for row in table.rows {
        let cells = table.columns.iter().zip(&row).map(|(column, cell)| format!("\"{}\":{}", column.name, spell(cell)));
        writeln!(out, "{{{}}}", cells.collect::<Vec<_>>().join(","))?;
    }
    Ok(())
}

fn spell(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => serde_json::Value::from(text.as_ref()).to_string(),
        Cell::Whole(number) => number.to_string(),
        Cell::Number(number) => serde_json::Value::from(*number).to_string(),
        Cell::Object(json) => json.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::table::{Cell, Column, Table};
    use super::write;

    #[test]
    fn every_row_is_an_object() {
        let row = || vec![Cell::from("a\"b"), Cell::from(0.1), Cell::from(f64::NAN)];
        let columns = vec![Column::text("t"), Column::number("n"), Column::number("m")];
        let mut out = Vec::new();
        write(Table { columns, rows: Box::new([row(), row()].into_iter()) }, &mut out).expect("memory");
        let line = "{\"t\":\"a\\\"b\",\"n\":0.1,\"m\":null}\n";
        assert_eq!(out, line.repeat(2).as_bytes());
    }
}
