//! Whether something is what the reader looks for: every word that was typed stands somewhere in what is said of it.

/// Whether each word of `sought` stands in one of the texts, whole or in part, whatever the case; keys count as words.
#[must_use]
pub fn is_found(sought: &str, texts: &[&str]) -> bool {
    let plain = |text: &str| text.to_lowercase().replace('_', " ");
    let texts: Vec<String> = texts.iter().map(|text| plain(text)).collect();
    plain(sought).split_whitespace().all(|word| texts.iter().any(|text| text.contains(word)))
}

#[cfg(test)]
mod tests {
    use super::is_found;

    #[test]
    fn every_word_must_stand_somewhere_and_case_and_keys_do_not_matter() {
        let texts = ["Joint ads: limit", "coop_cap", "MDF, co-op"];
        for sought in ["", "ads LIMIT", "coop cap", "coop_cap", "mdf joint"] {
            assert!(is_found(sought, &texts), "{sought}");
        }
        assert!(!is_found("ads margin", &texts));
    }
}
