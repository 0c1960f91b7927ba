//! Without a browser, words are read from the files as they stand in the project.

use std::fs;
use std::path::Path;

use dealers_choice::words::{ENGLISH, Lexicon, Source, english_plural};

const LOCALES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../locales");

/// All words in English.
pub(super) fn english() -> Lexicon {
    Lexicon::new(ENGLISH, &sources(ENGLISH), english_plural)
}

fn sources(language: &str) -> Vec<Source> {
    let files = fs::read_dir(Path::new(LOCALES).join(language)).into_iter().flatten().flatten();
    let source = |path: &Path| {
        let name = path.file_stem()?.to_str()?.to_owned();
        Some(Source { language: language.to_owned(), name, text: fs::read_to_string(path).ok()? })
    };
    files.filter_map(|file| source(&file.path())).collect()
}
