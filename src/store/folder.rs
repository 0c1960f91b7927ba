//! The folder: which results are there, and how one comes into it whole or not at all.

use std::error::Error;
use std::fs::{self, File};
use std::io::{self, BufWriter, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use parquet::errors::ParquetError;
use serde::{Deserialize, Serialize};

use super::canary::canary;
use super::columns::Table;
use super::trouble::Trouble;
use super::work::Work;

/// The file that says what the study of the folder is.
pub(super) const STUDY: &str = "study.json";
/// The file that says what the folder is.
const ABOUT: &str = "store.json";
/// Where results lie.
const RESULTS: &str = "results";
/// Where lies what is not to be trusted.
const ASIDE: &str = "aside";
/// What a file says of itself: the key of its work, and the digest of its result.
const KEY: &str = "key";
const DIGEST: &str = "digest";
/// How the name of a file ends that is being written.
const PART: &str = "part";
/// How old a file is that somebody was writing and never finished: nobody takes as long.
const LEFT_BEHIND: Duration = Duration::from_hours(24);
/// Version of the folder's form: of its files and of what goes into a key. A test holds both, and says when to raise it.
const FORM: u32 = 2;

/// A folder of results.
#[derive(Clone, Debug)]
pub struct Store {
    root: PathBuf,
}

/// What a folder says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct About {
    dealers_choice_store: u32,
    version: String,
    canary: String,
}

/// How a result is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// It is not.
    Missing,
    /// It is, whole, with this digest.
    Done(String),
    /// There is a file, and it is not what it should be.
    Damaged,
}

/// What lies where a result belongs.
enum Found<R> {
    Nothing,
    Damaged(PathBuf),
    Whole(R),
}

/// What became of a result that was to be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It is new.
    New,
    /// Somebody had done the same, with the same bits.
    Known,
    /// Somebody had done the same, with other bits: this one was set aside.
    Differs,
}

impl Store {
    /// Opens a store, or begins one in an empty or a new folder.
    ///
    /// # Errors
    /// Why it cannot be used on this machine with this program.
    pub fn open(root: &Path) -> Result<Self, Trouble> {
        let about = root.join(ABOUT);
        match fs::read_to_string(&about) {
            Ok(text) => Self::known(root, &text),
            Err(error) if error.kind() == ErrorKind::NotFound => Self::begun(root, &about),
            Err(error) => Err(Trouble::Disk(about, error)),
        }
    }

    /// Opens a store that was begun, and changes nothing where there is none.
    ///
    /// # Errors
    /// As above, and where no store was begun.
    pub fn existing(root: &Path) -> Result<Self, Trouble> {
        if root.join(ABOUT).is_file() { Self::open(root) } else { Err(Trouble::Empty(root.to_owned())) }
    }

    /// The folder.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    fn known(root: &Path, text: &str) -> Result<Self, Trouble> {
        let about: About = serde_json::from_str(text).map_err(|_| Trouble::Damaged(root.join(ABOUT)))?;
        let own = env!("CARGO_PKG_VERSION");
        if about.dealers_choice_store != FORM || about.version != own {
            let stored = format!("{} (store {})", about.version, about.dealers_choice_store);
            return Err(Trouble::Version { stored, own: format!("{own} (store {FORM})") });
        }
        if about.canary != canary() {
            return Err(Trouble::Bits { stored: about.canary, own: canary() });
        }
        Ok(Self { root: root.to_owned() })
    }

    fn begun(root: &Path, about: &Path) -> Result<Self, Trouble> {
        fs::create_dir_all(root.join(RESULTS)).map_err(Trouble::disk(root))?;
        let strangers = fs::read_dir(root).map_err(Trouble::disk(root))?.flatten();
        if strangers.map(|entry| entry.file_name()).any(|name| !known_name(&name.to_string_lossy())) {
            return Err(Trouble::Strange(root.to_owned()));
        }
        let own = About {
            dealers_choice_store: FORM,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            canary: canary().to_owned(),
        };
        let text = serde_json::to_string_pretty(&own).expect("plain words can always be written");
        write_text(about, &text)?;
        Ok(Self { root: root.to_owned() })
    }

    /// Where the result of that key lies: in a folder for the first two digits, so that none holds too many.
    #[must_use]
    pub fn path(&self, key: &str) -> PathBuf {
        place(&self.root, key)
    }

    /// The result of some work; nothing if it is not there. A damaged one is set aside, so that it is computed anew.
    ///
    /// # Errors
    /// If a file that is there cannot be read.
    pub fn result<W: Work>(&self, work: &W) -> Result<Option<W::Result>, Trouble> {
        match self.found(work)? {
            Found::Nothing => Ok(None),
            Found::Damaged(path) => self.set_aside(&path).map(|()| None),
            Found::Whole(result) => Ok(Some(result)),
        }
    }

    /// The result of some work, if it is there and whole; nothing is changed.
    ///
    /// # Errors
    /// If a file that is there cannot be read.
    pub fn seen<W: Work>(&self, work: &W) -> Result<Option<W::Result>, Trouble> {
        let found = self.found(work)?;
        Ok(if let Found::Whole(result) = found { Some(result) } else { None })
    }

    /// How the result of some work is there: read as a whole, and nothing is changed.
    ///
    /// # Errors
    /// If a file that is there cannot be read.
    pub fn state<W: Work>(&self, work: &W) -> Result<State, Trouble> {
        Ok(match self.found(work)? {
            Found::Nothing => State::Missing,
            Found::Damaged(_) => State::Damaged,
            Found::Whole(result) => State::Done(W::digest(&result)),
        })
    }

    fn found<W: Work>(&self, work: &W) -> Result<Found<W::Result>, Trouble> {
        let key = work.key();
        let path = self.path(&key);
        match fs::read(&path) {
            Ok(bytes) => Ok(read(work, &key, Bytes::from(bytes)).map_or(Found::Damaged(path), Found::Whole)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Found::Nothing),
            Err(error) => Err(Trouble::Disk(path, error)),
        }
    }

    /// Keeps a result: written beside its place and moved there, so that nobody finds half of one.
    ///
    /// # Errors
    /// If it cannot be written; nothing of it is left then.
    pub fn keep<W: Work>(&self, work: &W, result: &W::Result) -> Result<Kept, Trouble> {
        let key = work.key();
        let path = self.path(&key);
        if let Some(known) = self.result(work)? {
            if W::digest(&known) == W::digest(result) {
                return Ok(Kept::Known);
            }
            let aside = self.aside(&path);
            put(work, &key, result, &aside)?;
            return Ok(Kept::Differs);
        }
        put(work, &key, result, &path)?;
        Ok(Kept::New)
    }

    /// Moves a file to where nothing is read from, unless another driver has just done so.
    fn set_aside(&self, path: &Path) -> Result<(), Trouble> {
        let aside = self.aside(path);
        fs::create_dir_all(self.root.join(ASIDE)).map_err(Trouble::disk(path))?;
        match fs::rename(path, aside) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(Trouble::Disk(path.to_owned(), error)),
            _ => Ok(()),
        }
    }

    /// A place in the folder of what is not to be trusted.
    fn aside(&self, path: &Path) -> PathBuf {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        self.root.join(ASIDE).join(format!("{}-{name}", unique()))
    }

    /// Removes what writers that were killed left half written beside its place.
    pub fn tidy(&self) {
        let parts = fs::read_dir(self.root.join(RESULTS)).into_iter().flatten().flatten();
        let files = parts.flat_map(|part| fs::read_dir(part.path()).into_iter().flatten().flatten());
        let old = |path: &Path| {
            let written = fs::metadata(path).and_then(|file| file.modified());
            written.is_ok_and(|written| written.elapsed().is_ok_and(|age| age > LEFT_BEHIND))
        };
        let left = files.map(|file| file.path()).filter(|path| path.extension().is_some_and(|end| end == PART));
        for path in left.filter(|path| old(path)) {
            // Somebody else may have tidied it away.
            fs::remove_file(path).ok();
        }
    }

    /// Files that were set aside.
    #[must_use]
    pub fn set_aside_so_far(&self) -> usize {
        fs::read_dir(self.root.join(ASIDE)).map_or(0, |entries| entries.flatten().count())
    }
}

/// Where the result of that key lies in a store, or would.
#[must_use]
pub fn place(root: &Path, key: &str) -> PathBuf {
    root.join(RESULTS).join(format!("part={}", &key[..2])).join(format!("{key}.parquet"))
}

/// Writes a text to a place, whole or not at all.
pub(super) fn write_text(path: &Path, text: &str) -> Result<(), Trouble> {
    written(path, |out| out.write_all(text.as_bytes())).map_err(Trouble::disk(path))
}

/// Writes a result to a place.
fn put<W: Work>(work: &W, key: &str, result: &W::Result, path: &Path) -> Result<(), Trouble> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Trouble::disk(folder))?;
    }
    let mut table = work.table(result);
    table.say(KEY, key);
    table.say(DIGEST, W::digest(result));
    table.say("version", env!("CARGO_PKG_VERSION"));
    written(path, |out| table.write(out).map_err(of_disk)).map_err(Trouble::disk(path))
}

/// Reads a result back; nothing if the file is not whole, not of that key, or not what its digest says.
fn read<W: Work>(work: &W, key: &str, bytes: Bytes) -> Option<W::Result> {
    let table = Table::read(bytes).ok()?;
    let digest = table.said.get(DIGEST)?.clone();
    if table.said.get(KEY)? != key {
        return None;
    }
    work.result(table).filter(|result| W::digest(result) == digest)
}

/// What the disk said, without the words of the library between.
fn of_disk(error: ParquetError) -> io::Error {
    let unknown =
        |error: Box<dyn Error + Send + Sync>| error.downcast::<io::Error>().map_or_else(io::Error::other, |it| *it);
    if let ParquetError::External(error) = error { unknown(error) } else { io::Error::other(error) }
}

fn known_name(name: &str) -> bool {
    [ABOUT, STUDY, RESULTS, ASIDE].contains(&name) || name.starts_with('.')
}

/// Writes a file beside its place, hands it to the disk, and moves it there.
fn written(path: &Path, write: impl FnOnce(&mut BufWriter<File>) -> io::Result<()>) -> io::Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = path.with_file_name(format!(".{name}.{}.{PART}", unique()));
    let done = File::create(&beside).and_then(|file| {
        let mut out = BufWriter::new(file);
        write(&mut out)?;
        out.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
        fs::rename(&beside, path)
    });
    if done.is_err() {
        // The first error is the one to tell; what is left beside the place is only tidied away.
        fs::remove_file(&beside).ok();
    }
    done
}

/// A name that no other writer on this or another machine uses at the same time.
fn unique() -> String {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| since.as_nanos());
    format!("{now:x}-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed))
}
