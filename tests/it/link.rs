//! Links: everything comes back, nothing is taken for something else, and old links keep working.

use dealers_choice::experiment::spec::LOOKS;
use dealers_choice::experiment::{ChangeSpec, FromSpec, Plan, PlanSpec, PolicySpec, RosterRow, ScaleSpec, Settings};
use dealers_choice::registry::Spec;
use dealers_choice::report::link::studies::{AxisView, BestView, MapView, MattersView, Studies};
use dealers_choice::report::link::{Link, ViewState, names, parse, print};
use dealers_choice::sim::{Conditions, KPIS, Kpi, PRESETS, Parameters, Policy, SCENARIOS};
use dealers_choice::study::Factor;
use proptest::prelude::*;

/// Longest link of the usual case, in characters.
const USUAL_MAX: usize = 200;

/// Settings of any of `specs`: on the steps of the slider, or anything in between.
fn settings(specs: &'static [Spec], most: usize) -> impl Strategy<Value = Settings> {
    let setting = (0..specs.len(), 0.0..=1.0_f64, any::<bool>()).prop_map(|(index, share, on_a_step)| {
        let spec = &specs[index];
        let steps = ((spec.max - spec.min) * share / spec.step).round();
        let number = if on_a_step { spec.min + steps * spec.step } else { spec.min + share * (spec.max - spec.min) };
        (spec.key.to_owned(), spec.spell(spec.nearest(number)))
    });
    prop::collection::vec(setting, 0..=most).prop_map(|settings| settings.into_iter().collect())
}

fn from() -> impl Strategy<Value = FromSpec> {
    (0..120_u32, settings(Policy::SPECS, 4)).prop_map(|(month, set)| FromSpec { month, set })
}

fn change() -> impl Strategy<Value = ChangeSpec> {
    let change = |(month, lasts, mut conditions): (u32, Option<u32>, Settings)| {
        // What a channel is founded on cannot change at a date.
        conditions
            .retain(|key, _| !["territories", "dealer_type", "filled_at_start", "giant_size"].contains(&key.as_str()));
        ChangeSpec { month, until: lasts.map(|months| (month + months).min(120)), conditions }
    };
    (0..119_u32, prop::option::of(1..40_u32), settings(Conditions::SPECS, 4)).prop_map(change)
}

fn key() -> impl Strategy<Value = String> {
    let preset = (0..PRESETS.len()).prop_map(|index| PRESETS[index].key.to_owned());
    prop_oneof![
        preset,
        prop::collection::vec(prop::sample::select(b"abcxyz0189_".to_vec()), 1..=40)
            .prop_map(|bytes| { bytes.into_iter().map(char::from).collect() })
    ]
}

fn policy() -> impl Strategy<Value = PolicySpec> {
    let base = prop::option::of((0..PRESETS.len()).prop_map(|index| PRESETS[index].key.to_owned()));
    let dials = (prop::option::of(0.0..=2.0), prop::option::of(0.0..=4.0), any::<bool>());
    let face = (
        prop::option::of("[a-zé漢😀 <&]{0,20}[a-zé漢😀]"),
        prop::option::of(prop::sample::select(LOOKS.map(str::to_owned).to_vec())),
    );
    (key(), base, settings(Policy::SPECS, 12), dials, prop::collection::vec(from(), 0..3), face).prop_map(
        |(key, base, set, (carrot_intensity, stick_intensity, fairness), from, (name, look))| PolicySpec {
            key,
            base,
            set,
            carrot_intensity,
            stick_intensity,
            fairness,
            from,
            name,
            look,
        },
    )
}

fn roster() -> impl Strategy<Value = Vec<RosterRow>> {
    let row = (0.01..100.0, prop::option::of(0.0..=1.0), prop::option::of(0..=600_u32), -0.3..0.3).prop_map(
        |(size, capability, tenure_months, margin_offset)| RosterRow { size, capability, tenure_months, margin_offset },
    );
    prop_oneof![3 => Just(Vec::new()), 1 => prop::collection::vec(row, 10..20)]
}

fn scale() -> impl Strategy<Value = ScaleSpec> {
    let own = (
        prop::option::of(0.001..1e9),
        prop::option::of(0.001..1e9),
        prop::option::of("[A-Z€¥]{1,4}"),
        prop::option::of(0..=4_u32),
    );
    let own = own.prop_map(|(units, price, currency, decimals)| ScaleSpec { units, price, currency, decimals });
    prop_oneof![Just(ScaleSpec::default()), own]
}

fn plan() -> impl Strategy<Value = PlanSpec> {
    let market = (0..SCENARIOS.len(), settings(Conditions::SPECS, 8), settings(Parameters::SPECS, 4));
    let sizes = (1..=120_u32, 1..=1000_u32, any::<u64>(), 10..=100_000_u32);
    let lists = (prop::collection::vec(policy(), 1..5), prop::collection::vec(change(), 0..3), roster(), scale());
    (market, sizes, lists).prop_map(
        |(
            (scenario, conditions, parameters),
            (months, replications, seed, dealers),
            (mut policies, changes, roster, scale),
        )| {
            policies.sort_by(|left, right| left.key.cmp(&right.key));
            policies.dedup_by(|left, right| left.key == right.key);
            PlanSpec {
                scenario: SCENARIOS[scenario].key.to_owned(),
                conditions,
                parameters,
                months,
                replications,
                seed,
                dealers: if roster.is_empty() { dealers } else { roster.len() as u32 },
                policies,
                changes,
                roster,
                scale,
                ..PlanSpec::default()
            }
        },
    )
}

fn axis() -> impl Strategy<Value = AxisView> {
    let condition = (0..Conditions::SPECS.len() as u16).prop_map(Factor::Condition);
    let factor = prop::option::of(prop_oneof![Just(Factor::Pull), condition]);
    (factor, prop::option::of((-1e6..1e6, 0.0..=1.0_f64).prop_map(|(low, high)| [low, high])))
        .prop_map(|(factor, ends)| AxisView { factor, ends })
}

fn studies() -> impl Strategy<Value = Studies> {
    let map = (any::<bool>(), any::<bool>(), prop::option::of(any::<u32>()), [axis(), axis()])
        .prop_map(|(dials, harsh, cells, axes)| MapView { dials, harsh, cells, axes });
    let matters = (any::<u8>(), any::<u8>()).prop_map(|(method, set)| MattersView { method, set });
    let place = || prop::option::of(any::<u8>());
    let best = (any::<bool>(), any::<u8>(), prop::option::of(any::<u64>()), place(), place())
        .prop_map(|(same_cost, base, levers, second, budget)| BestView { same_cost, base, levers, second, budget });
    let studies = (map, matters, best).prop_map(|(map, matters, best)| Studies { map, matters, best });
    prop_oneof![Just(Studies::default()), studies]
}

fn view() -> impl Strategy<Value = ViewState> {
    let place = (any::<u8>(), any::<u8>(), any::<u16>(), any::<u32>());
    (place, 0..KPIS.len(), prop::option::of(any::<u32>()), any::<u32>(), studies()).prop_map(
        |((screen, policy, month, replication), kpi, dealer, switches, studies)| ViewState {
            screen,
            policy,
            month,
            replication,
            kpi: KPIS[kpi].kpi,
            dealer,
            switches,
            studies,
        },
    )
}

fn link() -> impl Strategy<Value = Link> {
    (plan(), prop_oneof![Just(ViewState::default()), view()]).prop_map(|(plan, view)| Link { plan, view })
}

/// What stands in front of a link.
const BEFORE: &[&str] = &[
    "",
    "https://example.org/",
    "https://example.org/play/?utm_source=mail",
    "<https://example.org/",
    "see \"https://example.org/",
    "(",
];

/// What is put behind a link.
const BEHIND: &[&str] = &[
    ".",
    ",",
    ")",
    ">",
    "\"",
    "'",
    "”",
    "»",
    "…",
    "...",
    "%29",
    "%E2%80%A6",
    ";",
    "]",
    "!",
    "?",
    ":",
    "*",
    "\n",
    " ",
    "&utm_source=x",
    "&amp;utm_source=x&fbclid=IwAR0_a-9",
    "?utm_medium=mail",
];

proptest! {
    #[test]
    fn every_valid_plan_and_view_comes_back(link in link()) {
        prop_assert!(Plan::try_from(&link.plan).is_ok(), "{:?}", Plan::try_from(&link.plan));
        let text = print(&link);
        prop_assert_eq!(parse(&text), Ok(link.clone()));
        prop_assert_eq!(parse(&format!(" https://example.org/play/?a=b{text}\n")), Ok(link));
    }

    #[test]
    fn a_single_wrong_character_never_opens_another_plan(link in link(), place in any::<prop::sample::Index>(), letter in "[ -~é]") {
        let text = print(&link);
        let place = place.index(text.len());
        let mut wrong = text;
        wrong.replace_range(place..=place, &letter);
        let read = parse(&wrong);
        prop_assert!(read.is_err() || read == Ok(link), "{wrong}");
    }

    #[test]
    fn every_cut_is_called_cut_whatever_was_put_behind_it(
        link in link(),
        place in any::<prop::sample::Index>(),
        behind in prop::sample::select(BEHIND),
    ) {
        let text = print(&link);
        let cut = format!("{}{behind}", &text[..2 + place.index(text.len() - 2)]);
        let problem = parse(&cut).expect_err(&cut);
        prop_assert_eq!(problem.message.to_string(), "the link was cut short", "{}", cut);
    }

    #[test]
    fn what_mail_and_chat_do_to_a_link_does_not_change_what_it_opens(
        link in link(),
        before in prop::sample::select(BEFORE),
        behind in prop::collection::vec(prop::sample::select(BEHIND), 0..3),
        escaped in 0..3_usize,
        width in prop::option::of(8..60_usize),
        line_break in prop::sample::select(&["\n", "\r\n", " ", "\n> ", "=\n", "\u{200b}", "%0D%0A"][..]),
    ) {
        let link_text = print(&link);
        let letters: Vec<char> = link_text.chars().skip(1).collect();
        let lines: Vec<String> = letters.chunks(width.unwrap_or(letters.len())).map(|line| line.iter().collect()).collect();
        let hash = ["#", "%23", "%2523"][escaped];
        let text = format!("{before}{hash}{}{}", lines.join(line_break), behind.concat());
        prop_assert_eq!(parse(&text), Ok(link), "{}", text);
    }

    #[test]
    fn nothing_at_all_makes_it_panic(text in ".{0,300}", letters in "[A-Za-z0-9_-]{0,300}") {
        let _ = parse(&text);
        let _ = parse(&format!("#1{letters}"));
    }
}

/// Eight levers moved in each of three policies, in the market of five moved sliders, with a long seed.
fn usual_case() -> Link {
    let first = |specs: &'static [Spec], skip: usize, count: usize| -> Settings {
        let moved = |spec: &Spec| {
            let number = format!("{:.3}", spec.nearest(spec.default + 3.0 * spec.step));
            (spec.key.to_owned(), spec.spell(number.parse().expect("a number")))
        };
        specs.iter().skip(skip).take(count).map(moved).collect()
    };
    let policy =
        |(i, key): (usize, &str)| PolicySpec { set: first(Policy::SPECS, 9 * i, 8), ..PolicySpec::preset(key) };
    let plan = PlanSpec {
        scenario: "weak_hungry_none".to_owned(),
        conditions: first(Conditions::SPECS, 0, 5),
        seed: 9_876_543_210,
        policies: ["carrot", "stick", "mixed"].into_iter().enumerate().map(policy).collect(),
        ..PlanSpec::default()
    };
    Link {
        plan,
        view: ViewState {
            screen: 1,
            month: 59,
            policy: 2,
            replication: 99,
            kpi: Kpi::CohortLoyalty,
            dealer: Some(41),
            switches: 5,
            studies: usual_studies(),
        },
    }
}

/// A map over two other conditions, one of them in part, another method, two levers more.
fn usual_studies() -> Studies {
    let axis = |key: &str, ends| AxisView {
        factor: Conditions::index(key).map(|place| Factor::Condition(place as u16)),
        ends,
    };
    Studies {
        map: MapView {
            cells: Some(31),
            axes: [axis("market_growth", Some([-0.05, 0.1])), axis("demand_volatility", None)],
            ..MapView::default()
        },
        matters: MattersView { method: 1, set: 1 },
        best: BestView { levers: Some(0b1100_0001), ..BestView::default() },
    }
}

#[test]
fn the_usual_case_stays_short() {
    let text = print(&usual_case());
    assert!(text.len() <= USUAL_MAX, "{} characters", text.len());
    assert_eq!(parse(&text), Ok(usual_case()));
}

#[test]
fn the_default_link_is_a_few_letters() {
    assert_eq!(print(&Link::default()), "#1AQCcYog");
}

#[test]
fn the_settings_of_studies_take_few_letters_and_nothing_where_nothing_is_set() {
    let with = |studies| print(&Link { view: ViewState { studies, ..ViewState::default() }, ..Link::default() });
    assert_eq!(with(Studies::default()), print(&Link::default()));
    let set = with(usual_studies());
    assert!(set.len() <= 40, "{} characters: {set}", set.len());
}

/// Links that were once given out. Never change one of them: they are on other people's disks.
#[test]
fn old_links_keep_working() {
    let check = |text: &str, plan: &str| {
        let plan = PlanSpec::from_json(plan).expect("a valid plan");
        assert_eq!(parse(text).map(|link| link.plan), Ok(plan.clone()), "{}", print(&Link { plan, ..Link::default() }));
    };
    check(
        "#1AQCcYog",
        r#"{ "scenario": "mid", "months": 60, "replications": 100, "seed": 4217, "dealers": 60,
             "policies": [ { "key": "carrot" }, { "key": "stick" }, { "key": "mixed" } ] }"#,
    );
    check(
        "#1K68DAwIAugQMIAEJESQHAgIAAAQM0hA3BQINxQEAkxxRARgBDxABGB8BFBAx94U",
        r#"{ "scenario": "hungry_rivals", "months": 36, "seed": 7, "conditions": { "rival_reaction": "match", "brand_strength": -0.35 },
             "parameters": { "spillover": 0.1 }, "changes": [ { "month": 24, "until": 30, "conditions": { "boycott": true } } ],
             "policies": [ { "key": "carrot" }, { "key": "mine", "base": "mixed", "set": { "margin": 0.225, "brand_advertising": 12000 },
                             "carrot_intensity": 0.5, "fairness": false, "from": [ { "month": 24, "set": { "talks": 1 } } ] } ] }"#,
    );
}

#[test]
fn the_numbers_of_keys_only_ever_grow() {
    let fnv = |names: &[&str]| {
        let bytes = names.iter().flat_map(|name| name.bytes().chain([b' ']));
        bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    };
    let check = |names: &[&str], count: usize, expected: u64| assert_eq!(fnv(&names[..count]), expected, "{names:?}");
    check(names::SCENARIOS, 13, 0x95da_557b_1eb2_8c2b);
    check(names::POLICIES, 5, 0x2c58_a5dc_9431_0b3b);
    check(names::LEVERS, 32, 0x9154_9976_b929_e85f);
    check(names::CONDITIONS, 21, 0xe84c_474b_6090_5ecf);
    check(names::PARAMETERS, 76, 0x619a_5208_f41d_1d1d);
    check(names::KPIS, 32, 0xe52f_5553_e158_18e0);
}

#[test]
fn every_key_of_the_registry_has_a_number() {
    let check = |names: &[&str], keys: Vec<&str>| {
        let missing: Vec<&&str> = keys.iter().filter(|key| !names.contains(key)).collect();
        assert!(missing.is_empty(), "append to src/report/link/names.rs: {missing:?}");
    };
    let keys = |specs: &[Spec]| specs.iter().map(|spec| spec.key).collect();
    check(names::SCENARIOS, SCENARIOS.iter().map(|scenario| scenario.key).collect());
    check(names::POLICIES, PRESETS.iter().map(|preset| preset.key).collect());
    check(names::LEVERS, keys(Policy::SPECS));
    check(names::CONDITIONS, keys(Conditions::SPECS));
    check(names::PARAMETERS, keys(Parameters::SPECS));
    check(names::KPIS, KPIS.iter().map(|spec| spec.key).collect());
}

#[test]
fn a_bad_link_says_what_is_wrong_with_it() {
    let text = print(&usual_case());
    let check =
        |text: &str, expected: &str| assert_eq!(parse(text).expect_err(text).message.to_string(), expected, "{text}");
    check("", "this is not a link to a plan");
    check("https://example.org/", "this is not a link to a plan");
    check(&text.replace("#1", "#2"), "the link was made by a newer version of this program");
    check(&text[..text.len() - 1], "the link was cut short");
    check(&text[..20], "the link was cut short");
    check(&text.replace(&text[40..41], "Z"), "a character of the link is wrong");
    check(&format!("{text}AAAA"), "a character of the link is wrong");
    check(&text.replace(&text[20..21], "!"), "a character of the link is wrong");
}
