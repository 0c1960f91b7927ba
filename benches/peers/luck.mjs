// The luck of the reduced model: a number for every address (seed, future, month, place, kind), as README.md says.
export const TERRITORIES = 12, PLACES = 5, SLOTS = TERRITORIES * PLACES, MONTHS = 36;
const SEED = 7;

function mix(hash, word) {
  hash = Math.imul(hash ^ word, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
const uniform = (address, kind) => ((mix(address, kind) >>> 0) + 0.5) / 4294967296;
const bell = address => 2 * (uniform(address, 0) + uniform(address, 1) + uniform(address, 2) - 1.5);

/** All luck of one future, the same under every policy. */
export class Luck {
  noise = new Float64Array(MONTHS * SLOTS);
  offer = new Float64Array(MONTHS * SLOTS);
  review = new Float64Array(MONTHS * SLOTS);
  choice = new Float64Array(MONTHS * SLOTS);
  candidate = new Float64Array(MONTHS * SLOTS);
  shocks = new Float64Array(MONTHS * TERRITORIES);
  sizes = new Float64Array(SLOTS);

  constructor(number) {
    const future = mix(SEED, number);
    for (let month = 0; month < MONTHS; month++) {
      const start = mix(future, month);
      for (let z = 0; z < TERRITORIES; z++) this.shocks[month * TERRITORIES + z] = bell(mix(start, 1000 + z));
      for (let slot = 0; slot < SLOTS; slot++) {
        const address = mix(start, slot), at = month * SLOTS + slot;
        this.noise[at] = Math.max(0.2, 1 + 0.15 * bell(address));
        this.offer[at] = uniform(address, 3);
        this.review[at] = uniform(address, 4);
        this.choice[at] = uniform(address, 5);
        this.candidate[at] = uniform(address, 6);
      }
    }
    for (let slot = 0; slot < SLOTS; slot++) this.sizes[slot] = 0.6 + 0.8 * uniform(mix(mix(future, 0), slot), 7);
  }
}
