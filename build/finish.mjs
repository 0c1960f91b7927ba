// Finishes what Trunk has put into its staging folder: the worker's name, and for a release the names that follow content, the
// minified scripts, the security policy and the list of files to keep offline. Trunk calls it once, after each build.

import { createHash } from "node:crypto";
import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { transform } from "esbuild";
import { CONTENT_SECURITY_POLICY } from "./policy.mjs";

const stage = process.env.TRUNK_STAGING_DIR;
const release = process.env.TRUNK_PROFILE === "release";
const TARGET = "es2022";

const at = (name) => join(stage, name);
const digest = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest("hex").slice(0, 12);
const minify = async (text, loader) => (await transform(text, { loader, minify: true, format: loader === "js" ? "esm" : undefined, target: TARGET })).code;

/** Trunk hashes only the page's own program: any other gets one name for both of its files, after what they are. */
async function nameProgram(name) {
  if (!release) return name;
  const code = await minify(await readFile(at(`${name}.js`), "utf8"), "js");
  const id = `${name}-${digest(code, await readFile(at(`${name}_bg.wasm`)))}`;
  await rename(at(`${name}_bg.wasm`), at(`${id}_bg.wasm`));
  await writeFile(at(`${id}.js`), code);
  await rm(at(`${name}.js`));
  return id;
}

/** A worker is a program with a start that knows its files. */
async function nameWorker(name) {
  if (!release) return `${name}_loader.js`;
  const id = await nameProgram(name);
  const start = `import init from "./${id}.js";
await init({ module_or_path: new URL("./${id}_bg.wasm", import.meta.url) });
`;
  await writeFile(at(`${id}_start.js`), await minify(start, "js"));
  await rm(at(`${name}_loader.js`), { force: true });
  return `${id}_start.js`;
}

/** Trunk names the page's program before wasm-bindgen and wasm-opt have touched it: here it gets the name of what it is. */
async function nameApp(html) {
  const [, old] = html.match(/(app-[0-9a-f]+)\.js/);
  const code = await minify(await readFile(at(`${old}.js`), "utf8"), "js");
  const id = `app-${digest(code, await readFile(at(`${old}_bg.wasm`)))}`;
  await rm(at(`${old}.js`));
  await writeFile(at(`${id}.js`), code);
  await rename(at(`${old}_bg.wasm`), at(`${id}_bg.wasm`));
  return html.replaceAll(old, id);
}

/** Styles and boot script: Trunk's name follows their source, which is enough. */
async function minifyRest() {
  for (const name of await readdir(stage)) {
    const loader = name.match(/^(?:style|lab|studies|boot)-.*\.(css|js)$/)?.[1];
    if (loader) await writeFile(at(name), await minify(await readFile(at(name), "utf8"), loader));
  }
}

/** One identity for the whole build, from every byte of it. */
async function identify(html) {
  const names = (await readdir(stage)).filter((name) => name !== "index.html").sort();
  const contents = await Promise.all(names.map((name) => readFile(at(name))));
  return { names, id: digest(html, ...names, ...contents) };
}

async function keepOffline({ names, id }) {
  const source = await readFile("assets/service-worker.js", "utf8");
  const files = JSON.stringify(["./", ...names.map((name) => `./${name}`)]);
  await writeFile(at("service-worker.js"), await minify(source.replace("__BUILD__", id).replace("__FILES__", files), "js"));
}

const filled = (html, name, content) => html.replace(`<meta name="${name}" content="">`, `<meta name="${name}" content="${content}">`);

/** What the whole program looks like comes with it. */
function laterStyles(html) {
  const later = [];
  const kept = html.replace(/<link[^>]* href="([^"]*\b(?:lab|studies)-[^"]*\.css)"[^>]*>/g, (_, name) => {
    later.push(name);
    return "";
  });
  return filled(kept, "whole-styles", later.join(" "));
}

const afterCharset = (html, tags) => html.replace(/<meta charset="utf-8">/i, (charset) => `${charset}${tags}`);

async function finish() {
  let html = laterStyles(await readFile(at("index.html"), "utf8"));
  html = filled(html, "worker", `./${await nameWorker("worker")}`);
  const whole = await nameProgram("whole");
  html = filled(filled(html, "whole", `./${whole}.js`), "whole-wasm", `./${whole}_bg.wasm`);
  if (release) {
    html = afterCharset(await nameApp(html), `<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">`);
    await minifyRest();
    const build = await identify(html);
    await keepOffline(build);
    html = afterCharset(html, `<meta name="offline" content="yes"><meta name="build" content="${build.id}">`);
  }
  await writeFile(at("index.html"), html);
}

await finish();
