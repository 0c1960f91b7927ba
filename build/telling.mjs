// How a case is told on the page: by the names that the page has for policies and settings, with amounts as the page writes them, and
// with what only who runs the numbers again needs set aside. The documents keep the keys and the exact numbers of the plan files.

import { readFile, readdir } from "node:fs/promises";

const NO_BREAK = "\u00a0";
/** Kinds of settings, in the order in which a key is looked for. */
const KINDS = ["condition", "lever", "parameter"];
/** The presets by the shapes that they have on the page. */
const SHAPES = new Map([
  ["carrot", '<circle cx="8" cy="8" r="6"/>'], ["stick", '<rect x="2.5" y="2.5" width="11" height="11" rx="1"/>'],
  ["fair_stick", '<path d="M8 1.8 15 14H1Z"/>'], ["mixed", '<path d="M8 1 15 8 8 15 1 8Z"/>'],
]);
const PLAIN = '<circle class="mark__ring" cx="8" cy="8" r="5"/>';

/** The names that the page has for settings and presets, by their keys. */
export async function namesOfThePage(folder = "locales/en") {
  const names = new Map();
  for (const file of await readdir(folder)) {
    for (const [, kind, key, name] of (await readFile(`${folder}/${file}`, "utf8")).matchAll(/^([a-z]+)-([a-z_]+) = ([^{\n]+)$/gm)) {
      names.set(`${kind}-${key}`, name);
    }
  }
  return names;
}

/** The name of a key in a case: of a policy of its plan, of a preset, or of a setting; nothing if it is none of these. */
export function nameOf(key, plan, names) {
  const own = plan.policies.find((policy) => policy.key === key);
  if (own) return own.name ?? names.get(`policy-${key}`);
  return names.get(`policy-${key}`) ?? KINDS.map((kind) => names.get(`${kind}-${key}`)).find(Boolean);
}

/** The sign of a policy on the page. */
export function mark(key) {
  const shape = SHAPES.get(key);
  const look = { fair_stick: "fair" }[key] ?? (shape ? key : "plain");
  return `<svg class="mark look-${look}" viewBox="0 0 16 16" aria-hidden="true">${shape ?? PLAIN}</svg>`;
}

/** An amount that is written in thousands, as the page writes it: three figures. */
export function amount(thousands) {
  const size = Number(thousands.replace(/[,−+]/g, ""));
  const sign = thousands.match(/^[−+]/)?.[0] ?? "";
  const figures = (number) => number.toFixed(number < 9.995 ? 2 : number < 99.95 ? 1 : 0);
  return size < 1000 ? `${sign}${size}${NO_BREAK}k` : `${sign}${figures(size / 1000)}${NO_BREAK}M`;
}

/** From one amount to another: of two with the same unit the second says it. */
function range(low, high) {
  const [from, to] = [amount(low), amount(high)];
  return `${from.slice(-1) === to.slice(-1) ? from.slice(0, -2) : from} to ${to}`;
}

/** Prose without what only a second run needs: digests in brackets go, and amounts are told in three figures, intervals in words. */
export const inWords = (text) => text
  .replace(/(Profit is discounted) \(`npv`\);[^]*?mean difference\./, "$1.")
  .replace(/\s*\([^()]*(?:digest\s+`|add `"changes")[^()]*\)/g, "")
  .replace(/([\d,]+) \[([\d,]+), ([\d,]+)\](\s+thousand)?/g, (_, mean, low, high) => `${amount(mean)} (${range(low, high)})`)
  .replace(/([\d,]+)\s+thousand\b/g, (_, number) => amount(number))
  .replace(/(\d) %/g, `$1${NO_BREAK}%`);

const below = (first, second) => `<b>${first}</b><br><small>${second}</small>`;

/** The columns of the results: their heads, and how a cell is told. */
const COLUMNS = [
  ["Policy", null],
  ["Profit", (cell) => { const [, mean, low, high] = cell.match(/^([\d,−]+) \(([\d,−]+) to ([\d,−]+)\)$/); return below(amount(mean), range(low, high)); }],
  ["Units sold", amount],
  ["Dealers at the end", (cell) => cell],
  ["Of dealers, lost a year", (cell) => `${Math.round(100 * Number(cell))}${NO_BREAK}%`],
  ["A dealer’s profit a month", (cell) => cell],
  ["Loyalty of the first dealers", (cell) => cell],
  ["Compared with how it was", (cell) => {
    const parts = cell.match(/^([+−][\d,]+) \[.*\] in (\d+)\s%$/);
    return parts ? below(amount(parts[1]), `more in ${parts[2]}${NO_BREAK}% of futures`) : "–";
  }],
];

/** The results of a case as the page shows them: heads, and rows of cells in HTML. */
export function results(rows, plan, names) {
  const row = (cells) => cells.map((cell, at) => {
    const [, told] = COLUMNS[at];
    const key = cell.replace(/`/g, "");
    return told ? told(cell) : `<span class="paper__policy">${mark(key)}${nameOf(key, plan, names)}</span>`;
  });
  return { heads: COLUMNS.map(([head]) => head), rows: rows.map(row) };
}
