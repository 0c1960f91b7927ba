// Runs the reduced model of this project as WebAssembly in Node: `node wasm.mjs FILE.wasm`.
import { readFileSync } from "node:fs";

const DEALER_MONTHS = 3 * 60 * 36, FUTURES = 500;
const { instance } = await WebAssembly.instantiate(readFileSync(process.argv[2]));
const { replications: futures } = instance.exports;

for (let policy = 0; policy < 3; policy++) {
  const [loyalty, sales, left] = [0, 1, 2].map(figure => futures(20, policy, figure));
  console.log(`check ${policy} ${loyalty.toFixed(13)} ${sales.toFixed(6)} ${left}`);
}
futures(300, 0, 0); // warm-up
let best = Infinity;
for (let round = 0; round < 15; round++) {
  const start = performance.now();
  futures(FUTURES, 0, 0);
  best = Math.min(best, performance.now() - start);
}
console.log(`ns ${(best * 1e6 / (FUTURES * DEALER_MONTHS)).toFixed(3)}`);
