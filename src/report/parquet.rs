//! Apache Parquet: the same tables for data frames, in half the space. An undefined figure is null.

use std::io::Write;
use std::sync::Arc;

use ::parquet::basic::Compression;
use ::parquet::data_type::{ByteArray, ByteArrayType, DoubleType, Int64Type};
use ::parquet::errors::Result;
use ::parquet::file::properties::WriterProperties;
use ::parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter, SerializedRowGroupWriter};
use ::parquet::schema::parser::parse_message_type;

use super::table::{Cell, Column, Kind, Table};

/// Rows that are held in memory at a time.
const GROUP_ROWS: usize = 50_000;

/// Writes a table.
///
/// # Errors
/// Where `out` refuses.
pub fn write(table: Table, out: &mut (dyn Write + Send)) -> Result<()> {
    let Table { columns, mut rows } = table;
    let schema = Arc::new(parse_message_type(&schema(&columns))?);
    let properties = WriterProperties::builder().set_compression(Compression::SNAPPY).build();
    let mut file = SerializedFileWriter::new(out, schema, Arc::new(properties))?;
    loop {
        let group: Vec<Vec<Cell>> = rows.by_ref().take(GROUP_ROWS).collect();
        if group.is_empty() {
            break;
        }
        write_group(&columns, &group, file.next_row_group()?)?;
    }
    file.close()?;
    Ok(())
}

/// The schema in the language of Parquet.
fn schema(columns: &[Column]) -> String {
    let field = |column: &Column| match column.kind {
        Kind::Text => format!("required binary {} (UTF8);", column.name),
        Kind::Object => format!("required binary {} (JSON);", column.name),
        Kind::Whole => format!("required int64 {};", column.name),
        Kind::Number => format!("optional double {};", column.name),
    };
    format!("message table {{ {} }}", columns.iter().map(field).collect::<Vec<_>>().join(" "))
}

fn write_group<W: Write + Send>(
    columns: &[Column],
    rows: &[Vec<Cell>],
    mut group: SerializedRowGroupWriter<W>,
) -> Result<()> {
    for (i, column) in columns.iter().enumerate() {
        let Some(writer) = group.next_column()? else { break };
        write_column(column.kind, rows.iter().map(|row| &row[i]), writer)?;
    }
    group.close()?;
    Ok(())
}

fn write_column<'a>(
    kind: Kind,
    cells: impl Iterator<Item = &'a Cell<'a>>,
    mut writer: SerializedColumnWriter,
) -> Result<()> {
    match kind {
        Kind::Text | Kind::Object => {
            let values: Vec<ByteArray> = cells.map(|cell| ByteArray::from(text(cell))).collect();
            writer.typed::<ByteArrayType>().write_batch(&values, None, None)?;
        }
        Kind::Whole => {
            let values: Vec<i64> = cells.map(whole).collect();
            writer.typed::<Int64Type>().write_batch(&values, None, None)?;
        }
        Kind::Number => {
            let values: Vec<f64> = cells.map(number).collect();
            let defined: Vec<i16> = values.iter().map(|value| i16::from(value.is_finite())).collect();
            let values: Vec<f64> = values.into_iter().filter(|value| value.is_finite()).collect();
            writer.typed::<DoubleType>().write_batch(&values, Some(&defined), None)?;
        }
    }
    writer.close()
}

fn text<'a>(cell: &'a Cell) -> &'a str {
    match cell {
        Cell::Text(text) => text,
        Cell::Object(text) => text,
        Cell::Whole(_) | Cell::Number(_) => "",
    }
}

/// A whole number; a luck number beyond 2⁶³ keeps its bits.
fn whole(cell: &Cell) -> i64 {
    if let Cell::Whole(number) = cell { number.cast_signed() } else { 0 }
}

fn number(cell: &Cell) -> f64 {
    if let Cell::Number(number) = cell { *number } else { f64::NAN }
}
