//! A table as a Parquet file: columns of one length, and what the file says of itself. It is read back bit for bit.

use std::collections::BTreeMap;
use std::io::Write;
use std::sync::Arc;

use bytes::Bytes;
use parquet::basic::Compression;
use parquet::column::reader::ColumnReader;
use parquet::data_type::{ByteArray, ByteArrayType, DoubleType, Int64Type};
use parquet::errors::{ParquetError, Result};
use parquet::file::metadata::KeyValue;
use parquet::file::properties::WriterProperties;
use parquet::file::reader::{FileReader as _, SerializedFileReader};
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::parser::parse_message_type;

/// What the names of all that a file says of itself begin with.
const OURS: &str = "dealers_choice.";

/// The values of a column.
pub enum Column {
    /// Whole numbers.
    Whole(Vec<i64>),
    /// Words.
    Words(Vec<ByteArray>),
    /// Numbers; an undefined one is null.
    Numbers(Vec<f64>),
}

/// A table with what its file says of itself.
#[derive(Default)]
pub struct Table {
    /// The columns, each with its name.
    pub columns: Vec<(String, Column)>,
    /// What the file says, by name.
    pub said: BTreeMap<String, String>,
}

impl Table {
    /// Adds words about the file.
    pub fn say(&mut self, name: &str, words: impl Into<String>) {
        self.said.insert(name.to_owned(), words.into());
    }

    /// Adds a column.
    pub fn add(&mut self, name: impl Into<String>, column: Column) {
        self.columns.push((name.into(), column));
    }

    /// Takes the columns out, in their order.
    pub fn into_columns(self) -> impl ExactSizeIterator<Item = Column> {
        self.columns.into_iter().map(|(_, column)| column)
    }

    /// Writes the table.
    ///
    /// # Errors
    /// Where `out` refuses.
    pub fn write(&self, out: &mut (dyn Write + Send)) -> Result<()> {
        let said = self.said.iter().map(|(name, words)| KeyValue::new(format!("{OURS}{name}"), words.clone()));
        let properties = WriterProperties::builder()
            .set_compression(Compression::SNAPPY)
            .set_key_value_metadata(Some(said.collect()))
            .build();
        let schema = Arc::new(parse_message_type(&self.schema())?);
        let mut file = SerializedFileWriter::new(out, schema, Arc::new(properties))?;
        let mut group = file.next_row_group()?;
        for (_, column) in &self.columns {
            column.write(&mut group)?;
        }
        group.close()?;
        file.close()?;
        Ok(())
    }

    /// The schema in the language of Parquet.
    fn schema(&self) -> String {
        let field = |(name, column): &(String, Column)| match column {
            Column::Whole(_) => format!("required int64 {name};"),
            Column::Words(_) => format!("required binary {name} (UTF8);"),
            Column::Numbers(_) => format!("optional double {name};"),
        };
        format!("message result {{ {} }}", self.columns.iter().map(field).collect::<Vec<_>>().join(" "))
    }

    /// Reads a table of one group of rows.
    ///
    /// # Errors
    /// If the file is not whole, or no such table.
    pub fn read(bytes: Bytes) -> Result<Self> {
        let file = SerializedFileReader::new(bytes)?;
        if file.num_row_groups() != 1 {
            return Err(strange("it has more than one group of rows"));
        }
        let mut table = Self::default();
        let about = file.metadata().file_metadata();
        for entry in about.key_value_metadata().into_iter().flatten() {
            if let (Some(name), Some(words)) = (entry.key.strip_prefix(OURS), &entry.value) {
                table.say(name, words.clone());
            }
        }
        let group = file.get_row_group(0)?;
        let rows = group.metadata().num_rows();
        let count = usize::try_from(rows).map_err(|error| ParquetError::External(error.into()))?;
        for (place, column) in about.schema_descr().columns().iter().enumerate() {
            table.add(column.name(), Column::read(group.get_column_reader(place)?, count)?);
        }
        Ok(table)
    }
}

impl Column {
    fn write<W: Write + Send>(&self, group: &mut SerializedRowGroupWriter<'_, W>) -> Result<()> {
        let Some(mut column) = group.next_column()? else { return Ok(()) };
        match self {
            Self::Whole(values) => column.typed::<Int64Type>().write_batch(values, None, None)?,
            Self::Words(values) => column.typed::<ByteArrayType>().write_batch(values, None, None)?,
            Self::Numbers(values) => {
                let known: Vec<i16> = values.iter().map(|value| i16::from(!value.is_nan())).collect();
                let values: Vec<f64> = values.iter().copied().filter(|value| !value.is_nan()).collect();
                column.typed::<DoubleType>().write_batch(&values, Some(&known), None)?
            }
        };
        column.close()
    }

    fn read(reader: ColumnReader, count: usize) -> Result<Self> {
        Ok(match reader {
            ColumnReader::Int64ColumnReader(mut reader) => {
                let mut values = Vec::with_capacity(count);
                reader.read_records(count, None, None, &mut values)?;
                Self::Whole(all(values, count)?)
            }
            ColumnReader::ByteArrayColumnReader(mut reader) => {
                let mut values = Vec::with_capacity(count);
                reader.read_records(count, None, None, &mut values)?;
                Self::Words(all(values, count)?)
            }
            ColumnReader::DoubleColumnReader(mut reader) => {
                let (mut values, mut known) = (Vec::with_capacity(count), Vec::with_capacity(count));
                reader.read_records(count, Some(&mut known), None, &mut values)?;
                let mut values = values.into_iter();
                let number = |known: i16| if known == 1 { values.next().unwrap_or(f64::NAN) } else { f64::NAN };
                Self::Numbers(all(known.into_iter().map(number).collect(), count)?)
            }
            _ => return Err(strange("it has columns of another kind")),
        })
    }

    /// The whole numbers, if that is what it has.
    pub fn whole(self) -> Option<Vec<i64>> {
        if let Self::Whole(values) = self { Some(values) } else { None }
    }

    /// The words, if that is what it has.
    pub fn words(self) -> Option<Vec<ByteArray>> {
        if let Self::Words(values) = self { Some(values) } else { None }
    }

    /// The numbers, if that is what it has.
    pub fn numbers(self) -> Option<Vec<f64>> {
        if let Self::Numbers(values) = self { Some(values) } else { None }
    }
}

fn strange(what: &str) -> ParquetError {
    ParquetError::General(what.to_owned())
}

/// The values of a column, if there are as many as there are rows.
fn all<T>(values: Vec<T>, count: usize) -> Result<Vec<T>> {
    if values.len() == count { Ok(values) } else { Err(ParquetError::EOF("a column is cut off".to_owned())) }
}
