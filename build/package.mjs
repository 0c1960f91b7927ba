// Packs a built page into a zip, the same bytes for the same page: `node build/package.mjs FOLDER ZIP`.

import { readdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";

const README = `Dealer's Choice, as a page. Put this folder on any static web host, or open it on your own machine:
run "python3 -m http.server --bind 127.0.0.1" (or "npx serve") in this folder and visit the address that it names.
Double-clicking index.html shows only a still picture: browsers do not run a page like this from a file.
`;
/** 1 January 1980, when the time of zip begins: when a file was made is no part of what it is. */
const DATE = (1 << 5) | 1;
const VERSION = 20;
const DEFLATED = 8;
const NAMES_IN_UTF8 = 1 << 11;

/** Numbers one after another, of two bytes each, or of four where the size says so. */
function fields(...numbers) {
  return Buffer.concat(numbers.map(([size, value]) => {
    const bytes = Buffer.alloc(size);
    return size === 2 ? (bytes.writeUInt16LE(value), bytes) : (bytes.writeUInt32LE(value), bytes);
  }));
}

const short = (value) => [2, value];
const long = (value) => [4, value];

/** What a zip says of a file twice: before its content, and in the directory at its end. */
const about = ({ name, content, packed }) => fields(
  short(VERSION), short(NAMES_IN_UTF8), short(DEFLATED), short(0), short(DATE), long(crc32(content)),
  long(packed.length), long(content.length), short(name.length), short(0));

const local = (file) => Buffer.concat([fields(long(0x04034b50)), about(file), file.name, file.packed]);

const listed = (file, start) => Buffer.concat([
  fields(long(0x02014b50), short(VERSION)), about(file), fields(short(0), short(0), short(0), long(0), long(start)), file.name]);

function zip(files) {
  const bodies = files.map(local);
  const starts = bodies.map((_, index) => bodies.slice(0, index).reduce((sum, body) => sum + body.length, 0));
  const directory = Buffer.concat(files.map((file, index) => listed(file, starts[index])));
  const content = Buffer.concat(bodies);
  const end = fields(long(0x06054b50), short(0), short(0), short(files.length), short(files.length),
    long(directory.length), long(content.length), short(0));
  return Buffer.concat([content, directory, end]);
}

const [folder, target] = process.argv.slice(2);
const top = basename(target, ".zip");
const contents = await Promise.all((await readdir(folder)).map(async (name) => [name, await readFile(join(folder, name))]));
const files = [...contents, ["README.txt", Buffer.from(README)]]
  .map(([name, content]) => ({ name: Buffer.from(`${top}/${name}`), content, packed: deflateRawSync(content, { level: 9 }) }))
  .sort((a, b) => a.name.compare(b.name));
await writeFile(target, zip(files));
console.log(`${target} is written: ${files.length} files`);
