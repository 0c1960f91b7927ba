//! Apache Parquet: the same tables for data frames, in half the space. An undefined figure is null.

use std::io::{self, Write};
use std::sync::Arc;

use ::parquet::basic::Compression;
use ::parquet::data_type::{ByteArray, ByteArrayType, DataType, DoubleType, Int64Type};
use ::parquet::errors::{ParquetError, Result};
use ::parquet::file::properties::WriterProperties;
use ::parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter, SerializedRowGroupWriter};
use ::parquet::schema::parser::parse_message_type;

use crate::report::table::{Cell, Column, Kind, Table};

/// Rows that are held in memory at a time.
const GROUP_ROWS: usize = 50_000;

/// Writes a table.
///
/// # Errors
/// Where `out` refuses.
pub fn write(table: Table, out: &mut (dyn Write + Send)) -> io::Result<()> {
    groups(table, out).map_err(|error| match error {
        ParquetError::External(cause) => cause.downcast().map_or_else(io::Error::other, |cause| *cause),
        other => io::Error::other(other),
    })
}

fn groups(table: Table, out: &mut (dyn Write + Send)) -> Result<()> {
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
        Kind::WholeOrNone => format!("optional int64 {};", column.name),
        Kind::Unsigned => format!("required int64 {} (INTEGER(64,false));", column.name),
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
        Kind::Whole | Kind::Unsigned => {
            let values: Vec<i64> = cells.filter_map(whole).collect();
            writer.typed::<Int64Type>().write_batch(&values, None, None)?;
        }
        Kind::WholeOrNone => write_known::<Int64Type>(cells.map(whole), &mut writer)?,
        Kind::Number => write_known::<DoubleType>(cells.map(number), &mut writer)?,
    }
    writer.close()
}

/// Writes the values that are there, and where they are.
fn write_known<T: DataType>(
    cells: impl Iterator<Item = Option<T::T>>,
    writer: &mut SerializedColumnWriter,
) -> Result<()> {
    let cells: Vec<Option<T::T>> = cells.collect();
    let known: Vec<i16> = cells.iter().map(|cell| i16::from(cell.is_some())).collect();
    let values: Vec<T::T> = cells.into_iter().flatten().collect();
    writer.typed::<T>().write_batch(&values, Some(&known), None)?;
    Ok(())
}

fn text<'a>(cell: &'a Cell) -> &'a str {
    match cell {
        Cell::Text(text) => text,
        Cell::Object(text) => text,
        Cell::Whole(_) | Cell::Number(_) | Cell::None => "",
    }
}

/// The bits of a whole number; the schema says whether the highest one is a sign.
const fn whole(cell: &Cell) -> Option<i64> {
    if let Cell::Whole(number) = cell { Some(number.cast_signed()) } else { None }
}

fn number(cell: &Cell) -> Option<f64> {
    if let Cell::Number(number) = cell { Some(*number).filter(|number| number.is_finite()) } else { None }
}
