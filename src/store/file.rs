//! A result as a Parquet file: one row for each point, future and policy, with the values of the factors and every KPI of the whole
//! horizon. Any data tool reads it; here it is read back bit for bit.

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

use super::task::{Task, factor_keys, plan_text};
use crate::experiment::{Block, Run, fingerprint};
use crate::sim::{KPI_COUNT, KPIS};

/// Columns that say which run a row holds, before the factors.
const ADDRESS: usize = 3;
/// What stands in place of a policy where the baseline was run to compare with. No policy can be called so.
const BASELINE: &str = "(baseline)";

/// The blocks of every point of a task, in order.
pub type Blocks = Vec<Vec<Block>>;

/// What a run came to, and where it belongs.
struct Row<'a> {
    point: usize,
    future: u32,
    policy: &'a str,
    figures: &'a [f64],
}

fn rows<'a>(task: &'a Task<'_>, results: &'a [Vec<Block>]) -> Vec<Row<'a>> {
    let policies = || task.study.spec.policies.iter().map(|policy| policy.key.as_str());
    let of_block = |point: usize, block: &'a Block| {
        let runs = policies().zip(block.runs.iter().map(|run| &run.whole[..]));
        let baseline = (!block.baseline.is_empty()).then_some((BASELINE, &block.baseline[..]));
        let future = block.replication;
        runs.chain(baseline).map(move |(policy, figures)| Row { point, future, policy, figures }).collect::<Vec<_>>()
    };
    let of_point =
        |(point, blocks): (usize, &'a Vec<Block>)| blocks.iter().flat_map(move |block| of_block(point, block));
    results.iter().enumerate().flat_map(of_point).collect()
}

/// One number for all bits of a result.
#[must_use]
pub fn digest(results: &[Vec<Block>]) -> String {
    let blocks = results.iter().flatten();
    fingerprint(blocks.flat_map(|block| {
        let runs = block.runs.iter().flat_map(|run| run.whole.iter().copied());
        std::iter::once(f64::from(block.replication)).chain(runs).chain(block.baseline.iter().copied())
    }))
}

/// Writes a result.
///
/// # Errors
/// Where `out` refuses.
pub fn write(task: &Task<'_>, key: &str, results: &[Vec<Block>], out: &mut (dyn Write + Send)) -> Result<()> {
    let rows = rows(task, results);
    let factors = factor_keys(task.study);
    let metadata = [
        ("key", key.to_owned()),
        ("digest", digest(results)),
        ("version", env!("CARGO_PKG_VERSION").to_owned()),
        ("plan", plan_text(task.study)),
        ("factors", factors.join(" ")),
    ];
    let metadata = metadata.map(|(name, value)| KeyValue::new(format!("dealers_choice.{name}"), value));
    let properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .set_key_value_metadata(Some(metadata.into()))
        .build();
    let schema = Arc::new(parse_message_type(&schema(&factors))?);
    let mut file = SerializedFileWriter::new(out, schema, Arc::new(properties))?;
    let mut group = file.next_row_group()?;
    whole(&mut group, rows.iter().map(|row| (task.first + row.point as u64 + 1).cast_signed()))?;
    whole(&mut group, rows.iter().map(|row| i64::from(row.future) + 1))?;
    if let Some(mut column) = group.next_column()? {
        let words: Vec<ByteArray> = rows.iter().map(|row| ByteArray::from(row.policy)).collect();
        column.typed::<ByteArrayType>().write_batch(&words, None, None)?;
        column.close()?;
    }
    for factor in 0..factors.len() {
        numbers(&mut group, rows.iter().map(|row| task.points[row.point][factor]))?;
    }
    for kpi in 0..KPI_COUNT {
        numbers(&mut group, rows.iter().map(|row| row.figures[kpi]))?;
    }
    group.close()?;
    file.close()?;
    Ok(())
}

/// The schema in the language of Parquet. What is varied is called `x_` and its key, so that it never meets the name of a figure.
fn schema(factors: &[String]) -> String {
    let number = |name: String| format!("optional double {name};");
    let factors = factors.iter().map(|key| number(format!("x_{}", key.replace('.', "__"))));
    let kpis = KPIS.iter().map(|spec| number(spec.key.to_owned()));
    let fields: Vec<String> = factors.chain(kpis).collect();
    format!(
        "message result {{ required int64 row; required int64 replication; required binary policy (UTF8); {} }}",
        fields.join(" ")
    )
}

fn whole<W: Write + Send>(
    group: &mut SerializedRowGroupWriter<'_, W>,
    values: impl Iterator<Item = i64>,
) -> Result<()> {
    let Some(mut column) = group.next_column()? else { return Ok(()) };
    column.typed::<Int64Type>().write_batch(&values.collect::<Vec<_>>(), None, None)?;
    column.close()
}

/// Numbers; an undefined one is null.
fn numbers<W: Write + Send>(
    group: &mut SerializedRowGroupWriter<'_, W>,
    values: impl Iterator<Item = f64>,
) -> Result<()> {
    let Some(mut column) = group.next_column()? else { return Ok(()) };
    let values: Vec<f64> = values.collect();
    let known: Vec<i16> = values.iter().map(|value| i16::from(!value.is_nan())).collect();
    let values: Vec<f64> = values.into_iter().filter(|value| !value.is_nan()).collect();
    column.typed::<DoubleType>().write_batch(&values, Some(&known), None)?;
    column.close()
}

/// Reads a result back; nothing if the file is not whole, not of that key, or not what its digest says.
pub fn read(task: &Task<'_>, key: &str, bytes: Bytes) -> Option<Blocks> {
    let file = SerializedFileReader::new(bytes).ok()?;
    let metadata = file.metadata().file_metadata().key_value_metadata()?.clone();
    let said = |name: &str| {
        let found = metadata.iter().find(|entry| entry.key.strip_prefix("dealers_choice.") == Some(name));
        found.and_then(|entry| entry.value.clone())
    };
    if said("key")? != key {
        return None;
    }
    let results = read_blocks(task, &file).ok().flatten()?;
    (said("digest")? == digest(&results)).then_some(results)
}

fn read_blocks(task: &Task<'_>, file: &SerializedFileReader<Bytes>) -> Result<Option<Blocks>> {
    let first = ADDRESS + task.study.factors.len();
    if file.num_row_groups() != 1 || file.metadata().file_metadata().schema_descr().num_columns() != first + KPI_COUNT {
        return Ok(None);
    }
    let group = file.get_row_group(0)?;
    let count = usize::try_from(group.metadata().num_rows()).map_err(|error| ParquetError::External(error.into()))?;
    let column = |place: usize| group.get_column_reader(place);
    let (places, futures) = (read_whole(column(0)?, count)?, read_whole(column(1)?, count)?);
    let policies = read_words(column(2)?, count)?;
    let columns = (0..KPI_COUNT).map(|kpi| read_numbers(column(first + kpi)?, count)).collect::<Result<Vec<_>>>()?;
    let mut results: Vec<BTreeMap<u32, Block>> = vec![BTreeMap::new(); task.points.len()];
    for row in 0..count {
        let place = places[row].checked_sub_unsigned(task.first + 1).and_then(|place| usize::try_from(place).ok());
        let Some(point) = place.and_then(|place| results.get_mut(place)) else { return Ok(None) };
        let replication = futures[row].wrapping_sub(1) as u32;
        let block =
            point.entry(replication).or_insert_with(|| Block { replication, runs: Vec::new(), baseline: Vec::new() });
        let figures: Vec<f64> = columns.iter().map(|column| column[row]).collect();
        if policies[row].data() == BASELINE.as_bytes() {
            block.baseline = figures;
        } else {
            block.runs.push(Run { by_month: Vec::new(), whole: figures });
        }
    }
    Ok(Some(results.into_iter().map(|blocks| blocks.into_values().collect()).collect()))
}

fn read_whole(reader: ColumnReader, count: usize) -> Result<Vec<i64>> {
    let mut values = Vec::with_capacity(count);
    if let ColumnReader::Int64ColumnReader(mut reader) = reader {
        reader.read_records(count, None, None, &mut values)?;
    }
    all(values, count)
}

fn read_words(reader: ColumnReader, count: usize) -> Result<Vec<ByteArray>> {
    let mut values = Vec::with_capacity(count);
    if let ColumnReader::ByteArrayColumnReader(mut reader) = reader {
        reader.read_records(count, None, None, &mut values)?;
    }
    all(values, count)
}

fn read_numbers(reader: ColumnReader, count: usize) -> Result<Vec<f64>> {
    let (mut values, mut known) = (Vec::with_capacity(count), Vec::with_capacity(count));
    if let ColumnReader::DoubleColumnReader(mut reader) = reader {
        reader.read_records(count, Some(&mut known), None, &mut values)?;
    }
    let mut values = values.into_iter();
    let number = |known: i16| if known == 1 { values.next().unwrap_or(f64::NAN) } else { f64::NAN };
    all(known.into_iter().map(number).collect(), count)
}

/// The values of a column, if there are as many as there are rows: of another kind, there are none.
fn all<T>(values: Vec<T>, count: usize) -> Result<Vec<T>> {
    if values.len() == count { Ok(values) } else { Err(ParquetError::EOF("a column is cut off".to_owned())) }
}
