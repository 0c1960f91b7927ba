// Puts the page together from its programs, the document and the assets: names that follow content, the start of the worker,
// and for a release minified text, the security policy and the list of files to keep offline.
// `node build/finish.mjs PROGRAMS FOLDER [--watch]`

import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { transform } from "esbuild";
import { papers } from "./papers.mjs";
import { CONTENT_SECURITY_POLICY } from "./policy.mjs";

const [programs, folder] = process.argv.slice(2);
const release = !process.argv.includes("--watch");
const stage = `${folder}.new`;
const TARGET = "es2022";

/** Names as the document has them → names as a reader loads them. */
const names = new Map();

const digest = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest("hex").slice(0, 12);
const write = (name, content) => writeFile(join(stage, name), content);
const minify = async (text, loader) => release
  ? (await transform(text, { loader, minify: true, format: loader === "js" ? "esm" : undefined, target: TARGET })).code
  : text;

/** A program is two files, with one name after what they are. */
async function putProgram(name) {
  const wasm = await readFile(join(programs, `${name}_bg.wasm`));
  const code = await minify(await readFile(join(programs, `${name}.js`), "utf8"), "js");
  const id = `${name}-${digest(code, wasm)}`;
  await write(`${id}_bg.wasm`, wasm);
  await write(`${id}.js`, code);
  names.set(`${name}.js`, `${id}.js`).set(`${name}_bg.wasm`, `${id}_bg.wasm`);
  return id;
}

/** A worker is a program with a start that knows its files. */
async function putWorker(name) {
  const id = await putProgram(name);
  const start = `import init from "./${id}.js";
await init({ module_or_path: new URL("./${id}_bg.wasm", import.meta.url) });
`;
  await write(`${id}_start.js`, await minify(start, "js"));
  names.set(`${name}_start.js`, `${id}_start.js`);
}

/** Styles and scripts get a name that follows them; pictures and the manifest keep theirs, since others name them. */
async function putAsset(path) {
  const [name, kind] = [basename(path), extname(path).slice(1)];
  const source = await readFile(path);
  const text = kind === "css" || kind === "js";
  const content = text ? await minify(source.toString(), kind) : source;
  const put = text ? `${basename(name, `.${kind}`)}-${digest(content)}.${kind}` : name;
  await write(put, content);
  names.set(path, put);
}

async function putAssets() {
  const found = (await readdir("assets")).filter((name) => name !== "service-worker.js");
  await Promise.all(found.map((name) => putAsset(`assets/${name}`)));
}

/** Words: a file for each language and subject, without the command line's. Hosts know text files by their name, and pack them. */
async function putWords() {
  const put = [];
  for (const file of (await readdir("locales", { recursive: true })).filter((name) => name.endsWith(".ftl") && !name.endsWith("command.ftl")).sort()) {
    const text = await readFile(join("locales", file), "utf8");
    const content = release ? text.replace(/^#.*\n/gm, "") : text;
    const name = `words-${file.replace(/[/\\]/g, "-").replace(".ftl", "")}-${digest(content)}.txt`;
    await write(name, content);
    put.push(name);
  }
  names.set("words.txt", put.join(" "));
}

/** The project's documents, which a screen fetches when it is opened. */
async function putPapers() {
  for (const [name, text] of await papers()) {
    const put = name.replace(".txt", `-${digest(text)}.txt`);
    await write(put, text);
    names.set(name, put);
  }
}

/** The document, whose head gets every name that a reader loads. */
async function named() {
  const [head, ...body] = (await readFile("index.html", "utf8")).split("</head>");
  const given = head.replace(/(?<=[" ])(?:assets\/)?[\w-]+\.\w+(?=[" ])/g, (name) => names.get(name) ?? name);
  return [given, ...body].join("</head>");
}

const afterCharset = (html, tags) => html.replace(/<meta charset="utf-8">/i, (charset) => `${charset}${tags}`);

/** One identity for the whole build, from every byte of it. */
async function identify(html) {
  const files = (await readdir(stage)).sort();
  const contents = await Promise.all(files.map((name) => readFile(join(stage, name))));
  return { files, id: digest(html, ...files, ...contents) };
}

async function keepOffline({ files, id }) {
  const source = await readFile("assets/service-worker.js", "utf8");
  const list = JSON.stringify(["./", ...files.map((name) => `./${name}`)]);
  await write("service-worker.js", await minify(source.replace("__BUILD__", id).replace("__FILES__", list), "js"));
}

async function finishRelease(html) {
  const ruled = afterCharset(html, `<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">`);
  const build = await identify(ruled);
  await keepOffline(build);
  return afterCharset(ruled, `<meta name="offline" content="yes"><meta name="build" content="${build.id}">`);
}

/** A watched page loads itself again when it is built again. */
async function finishWatched(html) {
  await write("reload.js", await readFile("build/reload.js"));
  return html.replace("</head>", '  <script type="module" src="reload.js"></script>\n</head>');
}

await rm(stage, { recursive: true, force: true });
await mkdir(stage, { recursive: true });
await Promise.all([putProgram("app"), putProgram("whole"), putWorker("worker"), putAssets(), putWords(), putPapers()]);
const html = await named();
await write("index.html", await (release ? finishRelease(html) : finishWatched(html)));
await rm(folder, { recursive: true, force: true });
await rename(stage, folder);
