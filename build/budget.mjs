// Prints how many bytes a reader loads, compressed as a good host would, and fails when a bar is missed.
// `node build/budget.mjs [FOLDER]`; 1 KB is 1,000 bytes.

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const CRITICAL_KB = 360;
const TOTAL_KB = 1150;

/** Before the first live picture: everything but what keeps the page offline, what only an installed page shows, and the whole
 * program with its styles, words and papers, which comes with the reader. */
const LATER = /^(service-worker|icon-|manifest|whole-|lab-|studies-|yours-|papers?-|story-|handout-|embed-|workshop-|words-)/;

const folder = process.argv[2] ?? "dist";
const kb = (bytes) => (bytes / 1000).toFixed(1).padStart(9);
const sum = (files, field) => files.reduce((total, file) => total + file[field], 0);
const row = (name, raw, brotli) => console.log(`${name.padEnd(40)}${kb(raw)}${kb(brotli)}`);

const [, first] = (await readFile(join(folder, "index.html"), "utf8")).match(/name="first-words" content="([^"]*)"/);
const isFirst = (name) => !LATER.test(name) || first.split(" ").some((words) => name.startsWith(`words-en-${words}-`));

async function weigh(name) {
  const bytes = await readFile(join(folder, name));
  return { name, raw: bytes.length, brotli: brotliCompressSync(bytes).length, critical: isFirst(name) };
}

function holds(title, files, limit) {
  const brotli = sum(files, "brotli");
  row(title, sum(files, "raw"), brotli);
  const [word, good] = brotli <= limit * 1000 ? ["within", true] : ["over", false];
  console.log(`${"".padEnd(40)}${word} the bar of ${limit} KB`);
  return good;
}

const files = await Promise.all((await readdir(folder, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile()).map((entry) => weigh(join(entry.parentPath, entry.name).slice(join(folder, "/").length))));
files.sort((a, b) => b.critical - a.critical || b.brotli - a.brotli);

console.log(`${"file".padEnd(40)}${"KB".padStart(9)}${"Brotli".padStart(9)}`);
for (const file of files) row(file.name, file.raw, file.brotli);
const critical = files.filter((file) => file.critical);
const good = [holds("critical: until the first live picture", critical, CRITICAL_KB), holds("everything, in English", files, TOTAL_KB)];
process.exit(good.every(Boolean) ? 0 : 1);
