//! The rules of `../dealer.rs` for four futures at a time. They share policy and month, so only what happens to a dealer differs:
//! each `if` about one becomes a choice between two numbers, and every lane keeps the order of its own sums.

use std::array;

use super::dealer::{EFFORT_COST, NORMAL_PROFIT, Outcome, Policy};
use super::luck::{self, MONTHS, PLACES, SLOTS, TERRITORIES};
use super::numbers::{at_least, at_most, choose, clamp01, exp, f64x4, ln, logistic, only};

/// A dealer's luck in a month, in four futures.
struct DealerLuck {
    noise: f64x4,
    offer: f64x4,
    review: f64x4,
    choice: f64x4,
    candidate: f64x4,
}

/// All luck of four futures, the same under every policy.
pub struct Luck {
    sizes: Vec<f64x4>,
    shocks: Vec<[f64x4; TERRITORIES]>,
    dealers: Vec<[DealerLuck; SLOTS]>,
}

impl Luck {
    /// The luck of the futures from this number on.
    pub fn draw(first: u32) -> Self {
        let futures: [luck::Luck; 4] = array::from_fn(|lane| luck::Luck::draw(first + lane as u32));
        let four = |one: &dyn Fn(&luck::Luck) -> f64| f64x4::from([0, 1, 2, 3].map(|lane: usize| one(&futures[lane])));
        let dealer = |month: usize, slot: usize| DealerLuck {
            noise: four(&|luck| luck.dealers[month][slot].noise),
            offer: four(&|luck| luck.dealers[month][slot].offer),
            review: four(&|luck| luck.dealers[month][slot].review),
            choice: four(&|luck| luck.dealers[month][slot].choice),
            candidate: four(&|luck| luck.dealers[month][slot].candidate),
        };
        let shock = |month: usize, territory: usize| four(&|luck| luck.shocks[month][territory]);
        Self {
            sizes: (0..SLOTS).map(|slot| four(&|luck| luck.sizes[slot])).collect(),
            shocks: (0..MONTHS).map(|month| array::from_fn(|territory| shock(month, territory))).collect(),
            dealers: (0..MONTHS).map(|month| array::from_fn(|slot| dealer(month, slot))).collect(),
        }
    }
}

/// A dealer in four futures; counts are whole numbers.
#[derive(Clone, Copy)]
struct Dealer {
    size: f64x4,
    ramp: f64x4,
    tenure_months: f64x4,
    effort: f64x4,
    attraction: f64x4,
    demand: f64x4,
    profit: f64x4,
    aspiration: f64x4,
    sold: f64x4,
    failures: f64x4,
    cut: f64x4,
    economic: f64x4,
    social: f64x4,
    trust: f64x4,
    loyalty: f64x4,
    coercion: f64x4,
    unfairness: f64x4,
    /// Months that the place has been vacant; −1 while a dealer is there.
    vacant_months: f64x4,
}

/// A territory in four futures.
#[derive(Clone, Copy, Default)]
struct Territory {
    shock: f64x4,
    growth: f64x4,
    mass: f64x4,
    social: f64x4,
    defectors: f64x4,
}

fn towards(now: f64x4, target: f64x4, up: f64, down: f64) -> f64x4 {
    now + choose(target.simd_gt(now), up, down) * (target - now)
}

impl Dealer {
    fn new(size: f64x4, ramp: f64, tenure_months: f64, policy: &Policy) -> Self {
        let (usual, half, none) = (NORMAL_PROFIT * size, 0.5.into(), f64x4::ZERO);
        let mut dealer = Self {
            size,
            ramp: ramp.into(),
            tenure_months: tenure_months.into(),
            effort: 1.0.into(),
            attraction: none,
            demand: 100.0 * size * ramp,
            profit: usual,
            aspiration: usual,
            sold: none,
            failures: none,
            cut: none,
            economic: half,
            social: half,
            trust: half,
            loyalty: half,
            coercion: none,
            unfairness: none,
            vacant_months: (-1.0).into(),
        };
        dealer.attract(policy);
        dealer
    }

    /// Where a dealer is.
    #[inline]
    fn here(&self) -> f64x4 {
        self.vacant_months.simd_lt(0.0)
    }

    /// Another dealer takes over in some futures.
    fn replace(&mut self, at: f64x4, by: &Self) {
        macro_rules! take {
            ($($field:ident)*) => { $(self.$field = choose(at, by.$field, self.$field);)* };
        }
        take!(ramp tenure_months effort attraction demand profit aspiration sold failures cut);
        take!(economic social trust loyalty coercion unfairness vacant_months);
    }

    #[inline]
    fn attract(&mut self, policy: &Policy) {
        let margin = policy.margin - self.cut;
        self.attraction = self.size * self.ramp * exp(0.45 * ln(0.5 + 0.5 * self.effort) + 1.5 * (margin - 0.2));
    }

    /// One month: the units sold, and where the dealer leaves at its end.
    #[inline]
    fn live(&mut self, month: usize, policy: &Policy, territory: &Territory, luck: &DealerLuck) -> (f64x4, f64x4) {
        let share = self.attraction / territory.mass;
        let sold = self.trade(share, policy, territory, luck);
        if month % 3 == 2 {
            self.assess(policy, territory);
        }
        self.feel(territory);
        let leaves = self.leaves(territory, luck);
        self.work(share, month, policy);
        (sold, leaves)
    }

    #[inline]
    fn trade(&mut self, share: f64x4, policy: &Policy, territory: &Territory, luck: &DealerLuck) -> f64x4 {
        let sold = 2500.0 * territory.growth * share * luck.noise;
        let unit = 100.0 * (policy.margin - self.cut) - 6.0;
        let costs = (800.0 + 0.5 * EFFORT_COST * self.effort * self.effort) * self.size;
        let profit = sold * unit - costs;
        self.sold += sold;
        self.demand += 0.2 * (sold - self.demand);
        self.profit += 0.2 * (profit - self.profit);
        self.aspiration += 0.05 * (profit - self.aspiration);
        sold
    }

    fn assess(&mut self, policy: &Policy, territory: &Territory) {
        let score = self.sold / (policy.quota * 300.0 * self.size);
        self.sold = f64x4::ZERO;
        if policy.cut == 0.0 {
            return;
        }
        let judged = self.tenure_months.simd_ge(9.0);
        let (met, missed) = (judged & score.simd_ge(1.0), judged & score.simd_lt(0.9));
        self.failures = choose(met, 0.0, self.failures) + only(missed, 1.0);
        let again = missed & self.failures.simd_gt(1.0);
        let harsher = choose(again, at_most(self.cut + policy.cut, 0.06), self.cut);
        self.cut = choose(met, at_least(self.cut - 0.01, 0.0), harsher);
        self.coercion += only(missed, choose(again, 0.25, 0.04));
        self.unfairness += only(missed & territory.shock.simd_lt(-0.05), 0.3);
    }

    #[inline]
    fn feel(&mut self, territory: &Territory) {
        let usual = NORMAL_PROFIT * self.size;
        let gain = (self.profit - self.aspiration) / usual;
        let felt = choose(gain.simd_lt(0.0), 2.25 * gain, gain);
        let (coercion, unfairness) = (at_most(self.coercion, 1.5), at_most(self.unfairness, 1.5));
        let economic = logistic(1.6 * felt + 0.3 * (self.profit / usual - 1.0));
        let social = clamp01(0.55 - 0.6 * coercion - 0.5 * unfairness + 0.1 * (territory.social - 0.5));
        self.economic += 0.3 * (economic - self.economic);
        self.social += 0.15 * (social - self.social);
        let trust = clamp01(0.25 + 0.6 * self.social - 0.4 * unfairness);
        self.trust = towards(self.trust, trust, 0.05, 0.2);
        let loyalty = 0.45 * self.trust + 0.3 * self.social + 0.25 * self.economic;
        self.loyalty = towards(self.loyalty, loyalty, 0.05, 0.15);
        self.coercion *= 0.8;
        self.unfairness *= 0.8;
    }

    #[inline]
    fn leaves(&self, territory: &Territory, luck: &DealerLuck) -> f64x4 {
        let offered = luck.offer.simd_lt(0.05 * at_least(1.5 - self.loyalty, 0.2));
        let asks = offered | luck.review.simd_lt(0.02 + 0.1 * at_most(self.coercion, 1.0));
        if !asks.any() {
            return f64x4::ZERO;
        }
        let elsewhere = 0.9 * territory.growth;
        let utility = self.profit / (NORMAL_PROFIT * self.size) - elsewhere + 1.5 * (2.0 * self.loyalty - 1.0) + 0.8
            - only(offered, 0.4);
        asks & luck.choice.simd_ge(logistic(2.0 * utility))
    }

    #[inline]
    fn work(&mut self, share: f64x4, month: usize, policy: &Policy) {
        self.tenure_months += 1.0;
        self.ramp = at_most(self.ramp + 0.1, 1.0);
        let so_far = ((month + 1) % 3) as f64;
        let behind = self.sold.simd_lt(policy.quota * 100.0 * self.size * so_far);
        let unit = 100.0 * (policy.margin - self.cut) - 6.0 + only(behind, 300.0 * policy.cut);
        let pull = at_least(unit, 0.0) * self.demand * 0.45 * (1.0 - share) / (EFFORT_COST * self.size);
        let best = 0.5 * ((1.0 + 4.0 * pull).sqrt() - 1.0) * (1.0 + 0.4 * (self.loyalty - 0.5));
        self.effort += 0.3 * (at_most(best, 3.5) - self.effort);
        self.attract(policy);
    }
}

/// Sums over the dealers of a territory: how many, of their loyalty, attraction and social satisfaction.
#[derive(Default)]
struct Sums {
    count: f64x4,
    loyalty: f64x4,
    attraction: f64x4,
    social: f64x4,
}

impl Sums {
    #[inline]
    fn of(places: &[Dealer]) -> Self {
        let mut sums = Self::default();
        for dealer in places {
            let here = dealer.here();
            sums.count += only(here, 1.0);
            sums.loyalty += only(here, dealer.loyalty);
            sums.attraction += only(here, dealer.attraction);
            sums.social += only(here, dealer.social);
        }
        sums
    }

    #[inline]
    fn mean(&self, sum: f64x4) -> f64x4 {
        choose(self.count.simd_gt(0.0), sum / self.count, 0.5)
    }
}

/// Fills vacancies and adds up who is there.
#[inline]
fn open(territory: &mut Territory, places: &mut [Dealer], shock: f64x4, luck: &[DealerLuck], policy: &Policy) {
    territory.shock = 0.8 * territory.shock + 0.08 * shock;
    territory.growth = exp(territory.shock);
    territory.defectors *= 0.97;
    let before = Sums::of(places);
    let reputation = before.mean(before.loyalty);
    for (dealer, luck) in places.iter_mut().zip(luck).filter(|(dealer, _)| !dealer.here().all()) {
        let waits = dealer.vacant_months.simd_lt(2.0) | luck.candidate.simd_ge(0.2 + 0.4 * reputation);
        let (vacant, enters) = (waits & !dealer.here(), !waits & !dealer.here());
        dealer.vacant_months += only(vacant, 1.0);
        if enters.any() {
            dealer.replace(enters, &Dealer::new(dealer.size, 0.4, 0.0, policy));
        }
    }
    let now = Sums::of(places);
    territory.mass = 4.0 * PLACES as f64 + now.attraction + territory.defectors;
    territory.social = now.mean(now.social);
}

/// Four futures under one policy.
pub fn run(luck: &Luck, policy: &Policy) -> [Outcome; 4] {
    let mut dealers: [Dealer; SLOTS] = array::from_fn(|slot| Dealer::new(luck.sizes[slot], 1.0, 24.0, policy));
    let mut territories = [Territory::default(); TERRITORIES];
    let [mut loyalty, mut months, mut sales, mut left] = [f64x4::ZERO; 4];
    for (month, (shocks, luck)) in luck.shocks.iter().zip(&luck.dealers).enumerate() {
        let places = dealers.chunks_exact_mut(PLACES).zip(luck.chunks_exact(PLACES));
        for ((territory, shock), (places, luck)) in territories.iter_mut().zip(shocks).zip(places) {
            open(territory, places, *shock, luck, policy);
            for (dealer, luck) in places.iter_mut().zip(luck).filter(|(dealer, _)| dealer.here().any()) {
                let here = dealer.here();
                let (sold, leaves) = dealer.live(month, policy, territory, luck);
                let leaves = leaves & here;
                sales += only(here, sold);
                months += only(here, 1.0);
                loyalty += only(here, dealer.loyalty);
                left += only(leaves, 1.0);
                territory.defectors += only(leaves, 0.3 * dealer.size);
                dealer.vacant_months = choose(leaves, 0.0, dealer.vacant_months);
            }
        }
    }
    let [loyalty, months, sales, left] = [loyalty, months, sales, left].map(f64x4::to_array);
    array::from_fn(|lane| Outcome {
        loyalty: loyalty[lane],
        months: months[lane],
        sales: sales[lane],
        left: left[lane] as u32,
    })
}
