// The reduced model of README.md in JavaScript as one writes it by hand when it should be fast: classes whose objects keep
// one shape, typed arrays for luck, no allocation within a month.
import { Luck, MONTHS, PLACES, SLOTS, TERRITORIES } from "./luck.mjs";

const NORMAL_PROFIT = 500, EFFORT_COST = 200;
const POLICIES = [
  { margin: 0.20, quota: 0.80, cut: 0 },
  { margin: 0.23, quota: 0.90, cut: 0 },
  { margin: 0.20, quota: 1.05, cut: 0.02 },
];
const logistic = x => 1 / (1 + Math.exp(-x));
const clamp01 = x => Math.min(1, Math.max(0, x));
const towards = (now, target, up, down) => now + (target > now ? up : down) * (target - now);

class Dealer {
  constructor(size, ramp, tenure, policy) {
    this.size = size;
    this.ramp = ramp;
    this.tenure = tenure;
    this.effort = 1;
    this.demand = 100 * size * ramp;
    this.profit = NORMAL_PROFIT * size;
    this.aspiration = NORMAL_PROFIT * size;
    this.sold = 0;
    this.failures = 0;
    this.cut = 0;
    this.economic = 0.5;
    this.social = 0.5;
    this.trust = 0.5;
    this.loyalty = 0.5;
    this.coercion = 0;
    this.unfairness = 0;
    this.vacant = -1; // months that the place has been vacant; -1 while a dealer is there
    this.attraction = 0;
    this.attract(policy);
  }

  attract(policy) {
    const margin = policy.margin - this.cut;
    this.attraction = this.size * this.ramp * Math.exp(0.45 * Math.log(0.5 + 0.5 * this.effort) + 1.5 * (margin - 0.2));
  }

  trade(share, policy, territory, noise) {
    const sold = 2500 * territory.growth * share * noise;
    const unit = 100 * (policy.margin - this.cut) - 6;
    const profit = sold * unit - (800 + 0.5 * EFFORT_COST * this.effort * this.effort) * this.size;
    this.sold += sold;
    this.demand += 0.2 * (sold - this.demand);
    this.profit += 0.2 * (profit - this.profit);
    this.aspiration += 0.05 * (profit - this.aspiration);
    return sold;
  }

  assess(policy, territory) {
    const score = this.sold / (policy.quota * 300 * this.size);
    this.sold = 0;
    if (policy.cut === 0 || this.tenure < 9) return;
    if (score >= 1) {
      this.failures = 0;
      this.cut = Math.max(0, this.cut - 0.01);
    } else if (score < 0.9) {
      this.failures++;
      if (this.failures > 1) this.cut = Math.min(0.06, this.cut + policy.cut);
      this.coercion += this.failures > 1 ? 0.25 : 0.04;
      if (territory.shock < -0.05) this.unfairness += 0.3;
    }
  }

  feel(territory) {
    const usual = NORMAL_PROFIT * this.size;
    const gain = (this.profit - this.aspiration) / usual;
    const felt = gain < 0 ? 2.25 * gain : gain;
    const coercion = Math.min(1.5, this.coercion), unfairness = Math.min(1.5, this.unfairness);
    const economic = logistic(1.6 * felt + 0.3 * (this.profit / usual - 1));
    const social = clamp01(0.55 - 0.6 * coercion - 0.5 * unfairness + 0.1 * (territory.social - 0.5));
    this.economic += 0.3 * (economic - this.economic);
    this.social += 0.15 * (social - this.social);
    this.trust = towards(this.trust, clamp01(0.25 + 0.6 * this.social - 0.4 * unfairness), 0.05, 0.2);
    this.loyalty = towards(this.loyalty, 0.45 * this.trust + 0.3 * this.social + 0.25 * this.economic, 0.05, 0.15);
    this.coercion *= 0.8;
    this.unfairness *= 0.8;
  }

  leaves(territory, luck, at) {
    const offered = luck.offer[at] < 0.05 * Math.max(0.2, 1.5 - this.loyalty);
    const reviews = luck.review[at] < 0.02 + 0.1 * Math.min(1, this.coercion);
    if (!offered && !reviews) return false;
    const utility = this.profit / (NORMAL_PROFIT * this.size) - 0.9 * territory.growth
      + 1.5 * (2 * this.loyalty - 1) + 0.8 - (offered ? 0.4 : 0);
    return luck.choice[at] >= logistic(2 * utility);
  }

  work(share, month, policy) {
    this.tenure++;
    this.ramp = Math.min(1, this.ramp + 0.1);
    const behind = this.sold < policy.quota * 100 * this.size * ((month + 1) % 3);
    const unit = 100 * (policy.margin - this.cut) - 6 + (behind ? 300 * policy.cut : 0);
    const pull = Math.max(0, unit) * this.demand * 0.45 * (1 - share) / (EFFORT_COST * this.size);
    const best = 0.5 * (Math.sqrt(1 + 4 * pull) - 1) * (1 + 0.4 * (this.loyalty - 0.5));
    this.effort += 0.3 * (Math.min(3.5, best) - this.effort);
    this.attract(policy);
  }
}

class Territory {
  shock = 0;
  growth = 1;
  mass = 1;
  social = 0.5;
  defectors = 0;

  constructor(first) {
    this.first = first;
  }

  open(dealers, shock, luck, month, policy) {
    this.shock = 0.8 * this.shock + 0.08 * shock;
    this.growth = Math.exp(this.shock);
    this.defectors *= 0.97;
    let present = 0, loyalty = 0;
    for (let slot = this.first; slot < this.first + PLACES; slot++) {
      if (dealers[slot].vacant < 0) {
        present++;
        loyalty += dealers[slot].loyalty;
      }
    }
    const reputation = present > 0 ? loyalty / present : 0.5;
    let attraction = 0, social = 0, count = 0;
    for (let slot = this.first; slot < this.first + PLACES; slot++) {
      const old = dealers[slot];
      if (old.vacant >= 0) {
        if (old.vacant < 2 || luck.candidate[month * SLOTS + slot] >= 0.2 + 0.4 * reputation) {
          old.vacant++;
          continue;
        }
        dealers[slot] = new Dealer(old.size, 0.4, 0, policy);
      }
      attraction += dealers[slot].attraction;
      social += dealers[slot].social;
      count++;
    }
    this.mass = 4 * PLACES + attraction + this.defectors;
    this.social = count > 0 ? social / count : 0.5;
  }
}

function run(luck, policy, outcome) {
  const dealers = Array.from(luck.sizes, size => new Dealer(size, 1, 24, policy));
  const territories = Array.from({ length: TERRITORIES }, (_, z) => new Territory(z * PLACES));
  for (let month = 0; month < MONTHS; month++) {
    for (let z = 0; z < TERRITORIES; z++) {
      const territory = territories[z];
      territory.open(dealers, luck.shocks[month * TERRITORIES + z], luck, month, policy);
      for (let slot = territory.first; slot < territory.first + PLACES; slot++) {
        const dealer = dealers[slot];
        if (dealer.vacant >= 0) continue;
        const at = month * SLOTS + slot, share = dealer.attraction / territory.mass;
        outcome.sales += dealer.trade(share, policy, territory, luck.noise[at]);
        if (month % 3 === 2) dealer.assess(policy, territory);
        dealer.feel(territory);
        const leaves = dealer.leaves(territory, luck, at);
        dealer.work(share, month, policy);
        outcome.months++;
        outcome.loyalty += dealer.loyalty;
        if (leaves) {
          territory.defectors += 0.3 * dealer.size;
          dealer.vacant = 0;
          outcome.left++;
        }
      }
    }
  }
}

function futures(count) {
  const sums = POLICIES.map(() => ({ loyalty: 0, months: 0, sales: 0, left: 0 }));
  for (let future = 0; future < count; future++) {
    const luck = new Luck(future);
    POLICIES.forEach((policy, at) => run(luck, policy, sums[at]));
  }
  return sums;
}

futures(20).forEach((sum, policy) =>
  console.log(`check ${policy} ${(sum.loyalty / sum.months).toFixed(13)} ${sum.sales.toFixed(6)} ${sum.left}`));
const FUTURES = 500;
futures(300); // warm-up
let best = Infinity;
for (let round = 0; round < 15; round++) {
  const start = performance.now();
  futures(FUTURES);
  best = Math.min(best, performance.now() - start);
}
console.log(`ns ${(best * 1e6 / (FUTURES * 3 * SLOTS * MONTHS)).toFixed(3)}`);
