//! Is luck decided by its address alone, and evenly spread?

use dealers_choice::luck::{DrawSource, Draws, MONTH_FIRST};
use dealers_choice::numeric::Bounded as _;
use proptest::prelude::*;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// Every named number of one dealer's month, in the order of the words.
fn named(draws: Draws) -> [f64; 16] {
    [
        draws.demand(),
        draws.temptation(),
        draws.detection(),
        draws.observation(),
        draws.claim(),
        draws.promise(),
        draws.diagnosis(),
        draws.candidate(),
        draws.offer(),
        draws.review(),
        draws.stay(),
        draws.voice(),
        draws.answer(),
        draws.unfair_shock(),
        draws.exit_shock(),
        draws.recruitment(),
    ]
}

/// What an observer draws about a partner.
fn paired(draws: Draws, partner: u32) -> [f64; 4] {
    [
        draws.observation_of(partner),
        draws.visible_of(partner),
        draws.unfair_shock_of(partner),
        draws.exit_shock_of(partner),
    ]
}

fn month(source: DrawSource, month: i32, slots: u32) -> Vec<Draws> {
    let mut into = Vec::new();
    source.month(month, slots, &mut into);
    into
}

fn market(source: DrawSource, month: i32, territories: u32) -> Vec<f64> {
    let mut into = Vec::new();
    source.territories(month, territories, &mut into);
    into
}

/// The Kolmogorov–Smirnov distance of a sample from the uniform law.
fn distance_from_uniform(mut sample: Vec<f64>) -> f64 {
    sample.sort_by(f64::total_cmp);
    let n = sample.len() as f64;
    let gap = |(i, u): (usize, &f64)| (*u - i as f64 / n).at_least((i as f64 + 1.0) / n - *u);
    sample.iter().enumerate().map(gap).fold(0.0, f64::at_least)
}

/// The seeds are fixed, so the answer is too; 1.95/√n is exceeded by one sample in a thousand.
fn check_uniform(what: &str, sample: Vec<f64>) {
    let limit = 1.95 / (sample.len() as f64).sqrt();
    let distance = distance_from_uniform(sample);
    assert!(distance < limit, "{what}: {distance} is not below {limit}");
}

#[test]
fn every_kind_of_luck_is_uniform() {
    let months: Vec<[f64; 16]> = (-6..60).flat_map(|at| month(DrawSource::new(4217, 3), at, 150)).map(named).collect();
    for place in 0..16 {
        check_uniform(&format!("word {place}"), months.iter().map(|draws| draws[place]).collect());
    }
    check_uniform("markets", (0..60).flat_map(|at| market(DrawSource::new(4217, 3), at, 40)).collect());
    check_uniform("traits", (0..600).flat_map(|slot| DrawSource::new(4217, 3).traits(slot, 1)).collect());
    check_uniform("links", (0..600).flat_map(|slot| DrawSource::new(4217, 3).network(slot)).collect());
}

#[test]
fn luck_between_two_dealers_is_uniform_and_seeing_says_nothing_about_knowing() {
    let pairs: Vec<[f64; 4]> = (0..40)
        .flat_map(|at| month(DrawSource::new(7, 0), at, 60))
        .flat_map(|draws| (0..10).map(move |partner| paired(draws, partner)))
        .collect();
    for place in 0..4 {
        let first_partner_only = pairs.iter().step_by(10).map(|pair| pair[place]).collect();
        check_uniform(&format!("pair {place}"), first_partner_only);
    }
    let seen = pairs.iter().filter(|pair| pair[0] < 0.6).count() as f64;
    let both = pairs.iter().filter(|pair| pair[0] < 0.6 && pair[1] < 0.7).count() as f64;
    assert!((both / seen - 0.7).abs() < 0.01, "{}", both / seen);
}

/// The promise of `docs/decisions/0002-luck.md`. The numbers were computed apart, by a ChaCha8 written from its
/// description in another language.
#[test]
fn the_same_address_holds_the_same_value_for_ever() {
    let source = DrawSource::new(4217, 40);
    let draws = source.dealer(20, 7);
    let words = [draws.demand(), draws.recruitment(), draws.observation_of(11), draws.visible_of(11)].map(word);
    assert_eq!(words, [161_561_463, 3_334_516_158, 1_742_296_773, 2_370_999_633]);
    let market = market(source, 20, 2);
    assert_eq!([word(market[0]), word(market[2])], [2_042_971_437, 2_024_885_369]);
    assert_eq!([word(source.traits(7, 0)[0]), word(source.network(7)[15])], [2_792_851_165, 2_636_964_357]);
}

/// A wide market takes several blocks: they are the generator's words one after another, as the decision says.
#[test]
fn a_wide_market_reads_on_in_its_stream() {
    let mut key = *b"seed....rep.dealer's choice luck";
    key[..8].copy_from_slice(&4217_u64.to_le_bytes());
    key[8..12].copy_from_slice(&40_u32.to_le_bytes());
    let mut words = ChaCha8Rng::from_seed(key);
    words.set_stream((1 << 32) + 26);
    let expected: Vec<u32> = (0..=40).map(|_| words.next_u32()).collect();
    let market: Vec<u32> = market(DrawSource::new(4217, 40), 20, 40).into_iter().map(word).collect();
    assert_eq!(market, expected);
}

/// The word that a uniform number was made of.
fn word(uniform: f64) -> u32 {
    (uniform * 4_294_967_296.0) as u32
}

#[test]
fn kinds_months_slots_people_and_replications_do_not_share_luck() {
    let source = DrawSource::new(1, 0);
    let first = named(source.dealer(0, 0));
    let others = [
        named(source.dealer(1, 0)),
        named(source.dealer(0, 1)),
        named(DrawSource::new(2, 0).dealer(0, 0)),
        named(DrawSource::new(1, 1).dealer(0, 0)),
        source.traits(0, 0),
        source.traits(0, 6),
        source.network(0),
    ];
    for (place, other) in others.iter().enumerate() {
        assert!(first.iter().zip(other).all(|(a, b)| a != b), "case {place}");
    }
}

#[test]
fn median_luck_is_neither_good_nor_bad() {
    for number in named(Draws::MEDIAN) {
        assert!((number - 0.5).abs() < 1e-9);
    }
}

proptest! {
    #[test]
    fn luck_in_bulk_equals_luck_one_by_one(
        seed: u64, replication: u32, at in MONTH_FIRST..1200, slots in 1u32..70,
    ) {
        let source = DrawSource::new(seed, replication);
        let bulk = month(source, at, slots);
        for (slot, draws) in (0..slots).zip(&bulk).rev() {
            prop_assert_eq!(source.dealer(at, slot), *draws);
        }
    }

    #[test]
    fn a_market_keeps_its_luck_when_territories_are_added(seed: u64, at in MONTH_FIRST..120, few in 0u32..20) {
        let source = DrawSource::new(seed, 0);
        let wide = market(source, at, 50);
        prop_assert_eq!(market(source, at, few), wide[..=few as usize].to_vec());
    }
}
