//! One JSON object a line. An undefined figure is `null`.

use std::io::{self, Write};

use crate::report::table::{Cell, Table};

/// Writes a table, one object for each row.
///
/// # Errors
/// Where `out` refuses.
pub fn write(table: Table, out: &mut (dyn Write + Send)) -> io::Result<()> {
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
        Cell::None => "null".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::write;
    use crate::report::table::{Cell, Column, Table};

    #[test]
    fn every_row_is_an_object() {
        let row = || vec![Cell::from("a\"b"), Cell::from(0.1), Cell::from(f64::NAN), Cell::from(u64::MAX), Cell::None];
        let numbers = ["n", "m"].map(Column::number);
        let wholes = [Column::unsigned("w"), Column::whole_or_none("o")];
        let columns = [&[Column::text("t")], &numbers[..], &wholes].concat();
        let mut out = Vec::new();
        write(Table { columns, rows: Box::new([row(), row()].into_iter()) }, &mut out).expect("memory");
        let line = "{\"t\":\"a\\\"b\",\"n\":0.1,\"m\":null,\"w\":18446744073709551615,\"o\":null}\n";
        assert_eq!(out, line.repeat(2).as_bytes());
    }
}
