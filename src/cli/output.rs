//! Where results go. A file is written beside its place and renamed, so nobody ever finds half of one.

use std::fs::{self, File};
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};

use super::failure::Outcome;
use super::options::Format;
use crate::registry::Problem;
use crate::report::{Table, csv, ndjson, parquet};

/// A file or standard output.
pub(super) struct Output {
    path: Option<PathBuf>,
}

impl Output {
    /// Checks that results can go to `path`, or to standard output, without touching either.
    pub fn new(path: Option<&Path>) -> Result<Self, Problem> {
        if let Some(path) = path {
            probe(path).map_err(|error| {
                Problem::new(
                    "out",
                    format!("cannot write \"{}\": {error}", path.display()),
                    "a file in a folder that can be written to",
                )
            })?;
        }
        Ok(Self { path: path.map(Path::to_owned) })
    }

    /// Whether a person will read it on a terminal.
    pub fn is_terminal(&self) -> bool {
        self.path.is_none() && io::stdout().is_terminal()
    }

    /// Writes everything or nothing.
    pub fn write(&self, write: impl FnOnce(&mut (dyn Write + Send)) -> Outcome) -> Outcome {
        match &self.path {
            Some(path) if is_special(path) => through(File::options().write(true).open(path)?, write),
            Some(path) => whole(path, write),
            None => through(io::stdout(), write),
        }
    }

    /// Writes a table in one of the tabular formats.
    pub fn table(&self, table: Table, format: Format) -> Outcome {
        self.write(|out| match format {
            Format::Ndjson => Ok(ndjson::write(table, out)?),
            Format::Parquet => Ok(parquet::write(table, out)?),
            Format::Text | Format::Csv | Format::Json => Ok(csv::write(table, out)?),
        })
    }

    /// Writes a JSON document and ends its line.
    pub fn json(&self, document: &impl serde::Serialize) -> Outcome {
        self.write(|out| {
            serde_json::to_writer(&mut *out, document).map_err(io::Error::from)?;
            Ok(writeln!(out)?)
        })
    }

    /// Writes text.
    pub fn text(&self, text: &str) -> Outcome {
        self.write(|out| Ok(out.write_all(text.as_bytes())?))
    }
}

fn through(sink: impl Write + Send, write: impl FnOnce(&mut (dyn Write + Send)) -> Outcome) -> Outcome {
    let mut sink = BufWriter::new(sink);
    write(&mut sink)?;
    Ok(sink.flush()?)
}

/// Writes the file beside its place, then moves it there.
fn whole(path: &Path, write: impl FnOnce(&mut (dyn Write + Send)) -> Outcome) -> Outcome {
    let beside = beside(path);
    let written = File::create(&beside).map_err(Into::into).and_then(|file| through(file, write));
    let moved = written.and_then(|()| Ok(fs::rename(&beside, path)?));
    if moved.is_err() {
        // The first error is the one to tell; what is left beside the place is only tidied away.
        fs::remove_file(&beside).ok();
    }
    moved
}

fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.{}.part", std::process::id()))
}

/// Tries whether a file can be made beside the place of the result.
fn probe(path: &Path) -> io::Result<()> {
    if path.is_dir() || path.file_name().is_none() {
        return Err(io::Error::from(io::ErrorKind::IsADirectory));
    }
    if is_special(path) {
        return Ok(());
    }
    let beside = beside(path);
    File::create(&beside)?;
    fs::remove_file(beside)
}

/// Whether it is a device or a pipe, which cannot be renamed onto.
fn is_special(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|data| !data.is_file() && !data.is_dir())
}
