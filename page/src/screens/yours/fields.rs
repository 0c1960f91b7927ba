//! The fields that the reader types into: what stands in each, what is usual, and what becomes of what is typed.

use crate::run::draft::Draft;
use crate::shared::address;
use crate::words::typed;
use dealers_choice::experiment::PlanSpec;
use dealers_choice::experiment::spec::{AMOUNT, Limit};
use dealers_choice::registry::{Kind, Problem, Spec, Unit, Value};
use dealers_choice::sim::terms::{LIST, normal_sales};
use dealers_choice::sim::{Conditions, Policy};

/// A field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// How many dealers.
    Dealers,
    /// In how many regions.
    Regions,
    /// What a dealer sells a month.
    Units,
    /// At what price.
    Price,
    /// In what currency.
    Currency,
    /// A condition of the market, such as the usual margin.
    Condition(&'static str),
    /// What the policy of today is called.
    TodayName,
    /// The margin that is paid today.
    TodayMargin,
    /// The first month of a dated change, counted from 1.
    From(usize),
    /// The last month of a dated change, counted from 1.
    To(usize),
    /// The value of a condition while a dated change lasts.
    Changed(usize, &'static str),
}

/// What is wrong with what was typed.
#[derive(Clone, Debug, PartialEq)]
pub enum Trouble {
    /// It is no number.
    NoNumber,
    /// It is no whole number.
    NotWhole,
    /// It lies outside of these bounds; the setting says how they are told.
    Outside(f64, f64, Option<&'static Spec>),
    /// It is longer than the plan.
    AfterTheEnd(u32),
    /// There would be more regions than dealers.
    MoreRegionsThanDealers,
    /// The plan says no.
    Refused(Problem),
}

type Tried = Result<Draft, Trouble>;

impl Field {
    /// The id of its element.
    #[must_use]
    pub fn id(self) -> String {
        match self {
            Self::Dealers => "yours-dealers".to_owned(),
            Self::Regions => "yours-regions".to_owned(),
            Self::Units => "yours-units".to_owned(),
            Self::Price => "yours-price".to_owned(),
            Self::Currency => "yours-currency".to_owned(),
            Self::Condition(key) => format!("yours-{key}"),
            Self::TodayName => "yours-today-name".to_owned(),
            Self::TodayMargin => "yours-today-margin".to_owned(),
            Self::From(at) => format!("yours-from-{at}"),
            Self::To(at) => format!("yours-to-{at}"),
            Self::Changed(at, key) => format!("yours-changed-{at}-{key}"),
        }
    }

    /// What comes of the draft if that is typed here. Nothing means what is usual.
    pub fn typed(self, text: &str, draft: &Draft) -> Tried {
        let text = text.trim();
        match self {
            Self::Dealers => dealers(text, draft),
            Self::Regions => regions(text, draft),
            Self::Units => amount(text, draft, |words, units| words.scale.units = units),
            Self::Price => amount(text, draft, |words, price| words.scale.price = price),
            Self::Currency => {
                let currency = (!text.is_empty()).then(|| text.to_owned());
                tried(draft, |words| words.scale.currency = currency)
            }
            Self::Condition(key) => condition(key, text, draft, None),
            Self::Changed(at, key) => condition(key, text, draft, Some(at)),
            Self::TodayName => today_name(text, draft),
            Self::TodayMargin => today_margin(text, draft),
            Self::From(at) => {
                let month = month(text, draft)?;
                tried(draft, |words| {
                    let change = &mut words.changes[at];
                    change.until = change.until.map(|until| until.max(month + 1));
                    change.month = month;
                })
            }
            Self::To(at) => {
                let until = if text.is_empty() { None } else { Some(month(text, draft)? + 1) };
                tried(draft, |words| words.changes[at].until = until)
            }
        }
    }
}

/// The draft after `edit`, or the first thing that is wrong with it.
fn tried(draft: &Draft, edit: impl FnOnce(&mut PlanSpec)) -> Tried {
    let mut words = draft.spec().clone();
    edit(&mut words);
    address::draft(words).map_err(|problems| problems.into_iter().next().map_or(Trouble::NoNumber, Trouble::Refused))
}

fn whole(text: &str, low: u32, high: u32) -> Result<u32, Trouble> {
    let number = typed::number(text).ok_or(Trouble::NoNumber)?;
    if !(f64::from(low)..=f64::from(high)).contains(&number) {
        return Err(Trouble::Outside(low.into(), high.into(), None));
    }
    if number.fract() == 0.0 { Ok(number as u32) } else { Err(Trouble::NotWhole) }
}

fn dealers(text: &str, draft: &Draft) -> Tried {
    let limit = Limit::find("dealers").unwrap_or(Limit { key: "dealers", min: 10, max: 1_000_000 });
    let dealers = if text.is_empty() { PlanSpec::default().dealers } else { whole(text, limit.min, limit.max)? };
    if draft.conditions().territories > dealers {
        return Err(Trouble::MoreRegionsThanDealers);
    }
    tried(draft, |words| words.dealers = dealers)
}

fn regions(text: &str, draft: &Draft) -> Tried {
    if text.is_empty() {
        return tried(draft, |words| drop(words.conditions.remove("territories")));
    }
    let regions = whole(text, 1, 200_000)?;
    if regions > draft.plan().dealers() {
        return Err(Trouble::MoreRegionsThanDealers);
    }
    tried(draft, |words| drop(words.conditions.insert("territories".to_owned(), Value::Number(regions.into()))))
}

fn amount(text: &str, draft: &Draft, put: impl FnOnce(&mut PlanSpec, Option<f64>)) -> Tried {
    if text.is_empty() {
        return tried(draft, |words| put(words, None));
    }
    let number = typed::number(text).ok_or(Trouble::NoNumber)?;
    if !(AMOUNT[0]..=AMOUNT[1]).contains(&number) {
        return Err(Trouble::Outside(AMOUNT[0], AMOUNT[1], None));
    }
    tried(draft, |words| put(words, Some(number)))
}

/// The number that was typed for a setting, in its own unit.
fn setting(spec: &'static Spec, text: &str) -> Result<f64, Trouble> {
    let shares = matches!(spec.unit, Unit::Share | Unit::ShareAMonth | Unit::ShareAYear | Unit::ChanceAMonth);
    let number = if shares { typed::share(text) } else { typed::number(text) }.ok_or(Trouble::NoNumber)?;
    match (spec.allows(number), spec.kind) {
        (true, _) => Ok(number),
        (false, Kind::Whole) if (spec.min..=spec.max).contains(&number) => Err(Trouble::NotWhole),
        (false, _) => Err(Trouble::Outside(spec.min, spec.max, Some(spec))),
    }
}

/// A condition from the start, or while the dated change at a place lasts.
fn condition(key: &'static str, text: &str, draft: &Draft, change: Option<usize>) -> Tried {
    let Some(spec) = Conditions::spec(key) else { return Ok(draft.clone()) };
    let value = if text.is_empty() { None } else { Some(setting(spec, text)?) };
    tried(draft, |words| {
        let settings = change.map_or(&mut words.conditions, |at| &mut words.changes[at].conditions);
        match value {
            Some(value) => drop(settings.insert(key.to_owned(), spec.spell(value))),
            None => drop(settings.remove(key)),
        }
    })
}

fn today_name(text: &str, draft: &Draft) -> Tried {
    let Some(place) = draft.today() else { return Ok(draft.clone()) };
    if text.is_empty() {
        return Ok(draft.clone());
    }
    tried(draft, |words| words.policies[place].name = Some(text.to_owned()))
}

fn today_margin(text: &str, draft: &Draft) -> Tried {
    let (Some(place), Some(spec)) = (draft.today(), Policy::spec("margin")) else { return Ok(draft.clone()) };
    let value = if text.is_empty() { None } else { Some(setting(spec, text)?) };
    tried(draft, |words| match value {
        Some(value) => drop(words.policies[place].set.insert(spec.key.to_owned(), spec.spell(value))),
        None => drop(words.policies[place].set.remove(spec.key)),
    })
}

/// A month as people count, from 1, as the plan counts, from 0.
fn month(text: &str, draft: &Draft) -> Result<u32, Trouble> {
    let months = draft.plan().months();
    match whole(text, 1, months) {
        Ok(month) => Ok(month - 1),
        Err(Trouble::Outside(..)) if typed::number(text).is_some_and(|month| month > f64::from(months)) => {
            Err(Trouble::AfterTheEnd(months))
        }
        Err(trouble) => Err(trouble),
    }
}

/// What a normal dealer of the model sells a month in this market, units; and its price.
#[must_use]
pub fn usual(draft: &Draft) -> (f64, f64) {
    (normal_sales(draft.conditions(), draft.plan().parameters()), LIST)
}

#[cfg(test)]
mod tests {
    use super::{Draft, Field, Trouble};

    fn after(fields: &[(Field, &str)]) -> Draft {
        fields.iter().fold(Draft::default(), |draft, (field, text)| {
            field.typed(text, &draft).unwrap_or_else(|trouble| panic!("{field:?} {text}: {trouble:?}"))
        })
    }

    #[test]
    fn the_answers_to_three_questions_are_the_plan() {
        let draft = after(&[
            (Field::Dealers, "140"),
            (Field::Regions, "20"),
            (Field::Units, "250"),
            (Field::Price, "1,200"),
            (Field::Currency, "EUR"),
            (Field::Condition("usual_margin"), "28 %"),
        ]);
        assert_eq!((draft.plan().dealers(), draft.conditions().territories), (140, 20));
        assert!((draft.conditions().usual_margin - 0.28).abs() < 1e-12);
        assert!((draft.conditions().rival_margin - 0.28).abs() < 1e-12, "the rival's margin goes with the trade's");
        let scale = draft.plan().scale();
        assert!((scale.money - 2.5 * 12.0).abs() < 1e-9 && scale.currency.as_deref() == Some("EUR"), "{scale:?}");
    }

    #[test]
    fn an_empty_field_is_what_is_usual() {
        let filled = after(&[(Field::Dealers, "140"), (Field::Units, "9"), (Field::Condition("rival_margin"), "30")]);
        let fields = [Field::Dealers, Field::Units, Field::Condition("rival_margin")];
        let emptied = fields.into_iter().fold(filled, |draft, field| field.typed("", &draft).expect("the usual"));
        assert_eq!(emptied, Draft::default());
    }

    #[test]
    fn what_cannot_be_is_refused_beside_the_field() {
        let draft = after(&[(Field::Regions, "12")]);
        let refused = |field: Field, text: &str| field.typed(text, &draft).expect_err(text);
        assert!(matches!(refused(Field::Dealers, "0"), Trouble::Outside(..)));
        assert_eq!(refused(Field::Dealers, "11"), Trouble::MoreRegionsThanDealers);
        assert_eq!(refused(Field::Dealers, "10.5"), Trouble::NotWhole);
        assert_eq!(refused(Field::Dealers, "many"), Trouble::NoNumber);
        assert!(matches!(refused(Field::Dealers, "900000"), Trouble::Refused(_)), "more than the page can show");
        assert!(matches!(refused(Field::Condition("usual_margin"), "120 %"), Trouble::Outside(_, _, Some(_))));
        assert!(matches!(refused(Field::Currency, "doubloons"), Trouble::Refused(_)));
        let today = draft.with_today("carrot", "Ours");
        assert!(matches!(Field::TodayName.typed(&"n".repeat(500), &today), Err(Trouble::Refused(_))));
        let marked = Field::TodayName.typed("<b>Ours</b> & theirs", &today).expect("markup is a name like any other");
        assert_eq!(marked.spec().policies[3].name.as_deref(), Some("<b>Ours</b> & theirs"));
    }

    #[test]
    fn months_count_from_one_and_end_with_the_plan() {
        let draft = Draft::default();
        let draft = draft.tried(super::super::changes::add(&draft, "newcomer")).expect("a plan");
        let moved = Field::From(0).typed("7", &draft).expect("a month");
        assert_eq!((moved.spec().changes[0].month, moved.spec().changes[0].until), (6, None));
        let ended = Field::To(0).typed("12", &moved).expect("a month");
        assert_eq!((ended.spec().changes[0].until, Field::To(0).typed("", &ended)), (Some(12), Ok(moved)));
        assert_eq!(Field::From(0).typed("61", &draft), Err(Trouble::AfterTheEnd(60)));
        assert!(matches!(Field::To(0).typed("3", &ended), Err(Trouble::Refused(_))));
    }
}
