//! Where results go: the one place that writes to files and to standard output. A file is written beside its place and renamed,
//! so nobody ever finds half of one.

use std::env;
use std::fs::{self, File};
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};

use super::failure::Outcome;
use super::formats::{Data, Format};
use crate::registry::Problem;
use crate::report::Table;
use crate::report::formats::RowFormat;

/// A file or standard output.
pub(super) struct Output {
    path: Option<PathBuf>,
}

impl Output {
    /// Standard output.
    pub const fn standard() -> Self {
        Self { path: None }
    }

    /// Checks that results can go to `path`, or to standard output, without touching either.
    pub fn new(path: Option<&Path>) -> Result<Self, Problem> {
        if let Some(path) = path {
            probe(path).map_err(|error| {
                Problem::english(
                    "out",
                    format!("cannot write \"{}\": {error}", path.display()),
                    "a file in a folder that can be written to",
                )
            })?;
        }
        Ok(Self { path: path.map(Path::to_owned) })
    }

    /// Writes everything or nothing.
    fn write(&self, write: impl FnOnce(&mut (dyn Write + Send)) -> Outcome) -> Outcome {
        match &self.path {
            Some(path) if is_special(path) => through(File::options().write(true).open(path)?, write),
            Some(path) => whole(path, write),
            None => through(io::stdout(), write),
        }
    }

    /// Writes a result in the form that was asked for.
    pub fn result<'a, J: serde::Serialize>(
        &self,
        format: Format,
        text: impl FnOnce() -> String,
        json: impl FnOnce() -> J,
        rows: impl FnOnce() -> Table<'a>,
    ) -> Outcome {
        match format {
            Format::Text => self.text(&text()),
            Format::Data(data) => self.data(data, json, rows),
        }
    }

    /// Writes a result for programs in the form that was asked for.
    pub fn data<'a, J: serde::Serialize>(
        &self,
        data: Data,
        json: impl FnOnce() -> J,
        rows: impl FnOnce() -> Table<'a>,
    ) -> Outcome {
        match data {
            Data::Json => self.json(&json()),
            Data::Rows(format) => self.table(rows(), format),
        }
    }

    /// Writes a table.
    pub fn table(&self, table: Table, format: &RowFormat) -> Outcome {
        self.write(|out| Ok((format.write)(table, out)?))
    }

    /// Writes a JSON document and ends its line.
    fn json(&self, document: &impl serde::Serialize) -> Outcome {
        self.write(|out| {
            serde_json::to_writer(&mut *out, document).map_err(io::Error::from)?;
            Ok(writeln!(out)?)
        })
    }

    /// Writes text.
    pub fn text(&self, text: &str) -> Outcome {
        self.write(|out| Ok(out.write_all(text.as_bytes())?))
    }

    /// Writes help or the version, with emphasis where a person reads it on a terminal that shows it.
    pub fn help(&self, help: &clap::builder::StyledStr) -> Outcome {
        let plain = env::var_os("NO_COLOR").is_some_and(|set| !set.is_empty());
        let styled = self.path.is_none() && io::stdout().is_terminal() && !plain;
        self.text(&if styled { help.ansi().to_string() } else { help.to_string() })
    }
}

/// Writes a text to a place: all of it, or nothing.
pub(super) fn write_whole(path: &Path, text: &str) -> Outcome {
    whole(path, |out| Ok(out.write_all(text.as_bytes())?))
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
