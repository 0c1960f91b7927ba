//! One sentence: what is taken over from Fluent's notation, and how it is said.
//!
//! Of the notation, words here use text, values, and choices by a word or by how many there are; anything else is unsayable, and
//! English speaks instead (docs/decisions/0047-sentences-of-our-own.md).

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};

use super::Arg;

/// A part of a sentence.
enum Part {
    Text(String),
    /// The value of that name.
    Value(String),
    /// One of several ways to go on, by the value of that name.
    Choice {
        by: String,
        ways: Vec<Way>,
    },
    /// What nothing here can say.
    Unsayable,
}

/// A way to go on.
struct Way {
    /// The word, the number, or the kind of number for which it is meant.
    meant_for: String,
    /// Whether it is the one for everything that no other is meant for.
    is_usual: bool,
    sentence: Sentence,
}

/// Tells of which kind a number is in a language: `one`, `few`, `many`, `other` and so on (Unicode CLDR, plural rules).
pub type Plural = fn(language: &str, number: f64) -> String;

/// The kinds of English.
#[must_use]
pub fn english_plural(_: &str, number: f64) -> String {
    if number.total_cmp(&1.0).is_eq() { "one" } else { "other" }.to_owned()
}

/// A sentence that values can be put into.
pub(super) struct Sentence(Vec<Part>);

impl Sentence {
    /// The sentence that the notation describes.
    pub fn read(pattern: &Pattern<&str>) -> Self {
        Self(pattern.elements.iter().map(Part::read).collect())
    }

    /// Says it with these values; whether all of it could be said.
    pub fn say(&self, args: &[(&'static str, Arg)], kind: &dyn Fn(f64) -> String, said: &mut String) -> bool {
        let mut whole = true;
        for part in &self.0 {
            whole &= part.say(args, kind, said);
        }
        whole
    }
}

impl Part {
    fn read(element: &PatternElement<&str>) -> Self {
        let expression = match element {
            PatternElement::TextElement { value } => return Self::Text((*value).to_owned()),
            PatternElement::Placeable { expression } => expression,
        };
        match expression {
            Expression::Inline(InlineExpression::VariableReference { id }) => Self::Value(id.name.to_owned()),
            Expression::Inline(InlineExpression::StringLiteral { value }) => Self::Text((*value).to_owned()),
            Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
                Self::Choice { by: id.name.to_owned(), ways: variants.iter().map(Way::read).collect() }
            }
            Expression::Inline(_) | Expression::Select { .. } => Self::Unsayable,
        }
    }

    fn say(&self, args: &[(&'static str, Arg)], kind: &dyn Fn(f64) -> String, said: &mut String) -> bool {
        let value = |name: &str| args.iter().find(|(own, _)| *own == name).map(|(_, value)| value);
        match self {
            Self::Text(text) => said.push_str(text),
            Self::Value(name) => match value(name) {
                Some(value) => said.push_str(&value.in_words()),
                None => return false,
            },
            Self::Choice { by, ways } => {
                let Some(value) = value(by) else { return false };
                let Some(way) = Way::of(ways, value, kind) else { return false };
                return way.sentence.say(args, kind, said);
            }
            Self::Unsayable => return false,
        }
        true
    }
}

impl Way {
    fn read(variant: &Variant<&str>) -> Self {
        let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) = variant.key;
        Self { meant_for: name.to_owned(), is_usual: variant.default, sentence: Sentence::read(&variant.value) }
    }

    /// The way for this value: that of the word or the very number, else that of its kind, else the usual one.
    fn of<'a>(ways: &'a [Self], value: &Arg, kind: &dyn Fn(f64) -> String) -> Option<&'a Self> {
        let meant = |word: &str| ways.iter().find(|way| way.meant_for == word);
        let of_kind = || if let Arg::Number(number) = value { meant(&kind(*number)) } else { None };
        meant(&value.in_words()).or_else(of_kind).or_else(|| ways.iter().find(|way| way.is_usual))
    }
}

#[cfg(test)]
mod tests {
    use super::{Arg, Sentence, english_plural};
    use fluent_syntax::ast::Entry;
    use fluent_syntax::parser::parse_runtime;

    fn said(text: &str, args: &[(&'static str, Arg)]) -> (String, bool) {
        let resource = parse_runtime(text).expect("good notation");
        let [Entry::Message(message)] = &resource.body[..] else { panic!("one message") };
        let sentence = Sentence::read(message.value.as_ref().expect("a value"));
        let mut said = String::new();
        let whole = sentence.say(args, &|number| english_plural("en", number), &mut said);
        (said, whole)
    }

    #[test]
    fn a_number_chooses_by_itself_then_by_its_kind_and_a_word_by_itself() {
        let many = "key = { $n ->\n  [0] none\n  [one] one\n *[other] { $n } of them\n }.";
        let told = |n: u32| said(many, &[("n", n.into())]).0;
        assert_eq!([told(0), told(1), told(2)], ["none.", "one.", "2 of them."]);
        let compared = "key = earns { $way ->\n  [more] more than\n *[same] as much as\n } { $who }";
        let told = |way: &str| said(compared, &[("way", way.into()), ("who", "you".into())]).0;
        assert_eq!([told("more"), told("less")], ["earns more than you", "earns as much as you"]);
    }

    #[test]
    fn what_cannot_be_said_is_told_and_the_rest_is_said() {
        assert_eq!(said("key = { $missing } and { $n }", &[("n", 2_u32.into())]), (" and 2".to_owned(), false));
        assert_eq!(said("key = { NUMBER($n) }", &[("n", 2_u32.into())]), (String::new(), false));
        assert_eq!(said("key = { \" \" }{ $n }", &[("n", 2_u32.into())]), (" 2".to_owned(), true));
    }
}
