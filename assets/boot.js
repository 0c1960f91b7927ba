// Starts the page: the only script in the document. Every name it loads was written into the document by the build, so
// nothing is guessed and an old page never meets a new program.

const IDLE_AFTER_MS = 5000;
/** A frame comes sooner wherever one comes at all. */
const PAINTED_AFTER_MS = 500;
const TAKE_OVER_WITHIN_MS = 3000;
/** What the opening leads to is brought at a reader's first sign of life, or after this time. */
const UNTOUCHED_MS = 10_000;
const SIGNS = ["pointermove", "pointerdown", "touchstart", "wheel", "scroll", "keydown"];
/** How often in a row the page broke down in this tab; the program takes it away when a run is complete. 1: it starts no run
 *  by itself. 2 and more: it leaves the address and the kept work alone, and opens the example. */
const BROKE = "dealers-choice/broke";

const root = document.documentElement;
const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;
const address = (name) => new URL(meta(name), document.baseURI).href;
const idle = () => new Promise((done) => setTimeout(done, IDLE_AFTER_MS));

const ENGLISH = "en";
/** Where the language is remembered that a reader has chosen. */
const LANGUAGE = "dealers-choice/language";

/** The files of words; a name says whose they are and what they are about. */
const files = meta("words").split(" ").map((file) => ({ file, ...file.match(/^words-(?<language>.+)-(?<subject>[a-z]+)-\w+\.txt$/)?.groups }));
const first = meta("first-words").split(" ");
const language = chosen();
/** The words that have arrived, by file: language, subject, content. */
const words = new Map();
/** How each language counts, once it is asked for. */
const plurals = new Map();

/** The program that runs; and that of the opening, which only somebody new gets. */
let app;
let opening;
/** The parts of the whole program, once they are wanted, and the whole program taking the place of the opening. */
let parts = null;
let coming = null;
/** The worker's program on this thread, once it is wanted. */
let simulation = null;
let waiting = null;

/** What the program may ask of the document that holds it. */
globalThis.dealersChoice = {
  /** Lets the whole program take the place of the opening. Throws, and changes nothing, when it does not come. */
  bringWhole: () => (coming ??= bringWhole().catch((error) => { coming = null; throw error; })),

  /** Says that the program's own picture is in the document. What was pressed on the picture before it is pressed now. */
  shown: () => {
    root.dataset.program = app === opening ? "opening" : "whole";
    root.dataset.page = "alive"; // the style sheet shows the controls of the still picture as dead until then
    if (app === opening) reader.then(partsOfWhole).catch(() => {}); // who goes on will ask again
    if (coming) focusHeading();
    else document.getElementById(root.dataset.focused)?.focus({ preventScroll: true });
    document.getElementById(root.dataset.pressed)?.click(); // assets/visit.js keeps what was done so far
    delete root.dataset.focused;
    delete root.dataset.pressed;
  },

  /** The language that the reader gets. */
  language: () => language,

  /** Of which kind a number is in a language: one, few, many … */
  plural: (language, number) => {
    if (!plurals.has(language)) plurals.set(language, new Intl.PluralRules(language));
    return plurals.get(language).select(number);
  },

  /** The words that have arrived: language, subject and content of one file after the other. */
  words: () => [...words.values()].flat(),

  /** One of the project's documents, as the build has put it beside the page; throws when it does not come. */
  paper: async (name) => {
    const response = await fetch(address(`paper-${name}`));
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    return response.text();
  },

  /** Answers a request to a worker on the page's own thread, for a browser in which workers do not start. */
  simulate: async (request) => {
    simulation ??= brought("simulation", "simulation-wasm").catch((error) => { simulation = null; throw error; });
    return (await simulation).simulate(request);
  },

  /** Says that the program broke down, with its own words for it, and offers to go on. */
  broken,

  /** Lets a newer version, announced by the window event `dealers-choice-update`, take over and reloads the page.
   *  Resolves to false when it does not come within three seconds: closing every tab of the page then helps. */
  takeOver: async () => {
    if (!waiting) return false;
    const taken = new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", () => done(true), { once: true }));
    const late = new Promise((done) => setTimeout(done, TAKE_OVER_WITHIN_MS, false));
    waiting.postMessage("take-over");
    const success = await Promise.race([taken, late]);
    if (success) location.reload();
    return success;
  },
};

/** A program, compiled while it arrives; from a host that does not know its type, or in a browser that cannot, afterwards. */
async function compiled(name) {
  const response = await fetch(address(name));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const streams = WebAssembly.compileStreaming && response.headers.get("content-type")?.startsWith("application/wasm");
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

/** A program that runs beside the page's own. */
async function brought(name, wasm) {
  const [program, code] = await Promise.all([compiled(wasm), import(address(name))]);
  await code.default({ module_or_path: program });
  return code;
}

/** The first language that the reader wants and that there are words in, else English. */
function chosen() {
  let remembered = null;
  try {
    remembered = localStorage.getItem(LANGUAGE);
  } catch { /* refused: the browser's languages decide */ }
  const wanted = [remembered ?? [], navigator.languages].flat().flatMap((code) => [code, code.split("-")[0]]);
  return wanted.find((code) => files.some((file) => file.language === code)) ?? ENGLISH;
}

/** Brings the words about these subjects. English has to come; it then speaks wherever the reader's language is missing. */
async function bringWords(isWanted) {
  const wanted = files.filter((file) => isWanted(file.subject) && [ENGLISH, language].includes(file.language));
  await Promise.all(wanted.map(async ({ file, language, subject }) => {
    const response = await fetch(new URL(file, document.baseURI)).catch((error) => ({ status: error }));
    if (response.ok) words.set(file, [language, subject, await response.text()]);
    else if (language === ENGLISH) throw new Error(`${file}: ${response.status}`);
  }));
}

/** Resolves once the first picture is on screen; a page that nobody looks at makes none, and goes on all the same. */
const painted = () => new Promise((done) => {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, PAINTED_AFTER_MS);
});

/** Lets the browser paint and answer between two pieces of work. */
const breath = () => new Promise((done) => setTimeout(done));

/** Starts a program, in pieces. */
async function run(code, program) {
  app = code;
  await code.default({ module_or_path: program });
  await breath();
  code.open();
}

async function start() {
  root.dataset.page = "starting";
  if (!globalThis.WebAssembly) throw new Error("WebAssembly is switched off");
  await painted(); // the program comes after the picture: neither network nor processor makes the reader wait for that
  const [code, program] = await (root.dataset.visit === "again" ? partsOfWhole() : partsOfOpening());
  root.lang = language;
  await run(code, program);
}

const dressed = (name) => new Promise((done, failed) => {
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: name, onload: done });
  link.onerror = () => failed(link.remove());
  document.head.append(link);
});

const after = (ms) => new Promise((done) => setTimeout(done, ms));

/** Resolves when somebody moves, touches or scrolls the page, or after some time. */
const reader = new Promise((done) => {
  for (const sign of SIGNS) addEventListener(sign, done, { once: true, passive: true, capture: true });
  setTimeout(done, UNTOUCHED_MS);
});

/** Everything that the opening needs and that can fail. */
async function partsOfOpening() {
  const [code, program] = await Promise.all([import(address("app")), compiled("app-wasm"), bringWords((subject) => first.includes(subject))]);
  opening = code;
  return [code, program];
}

/** Everything that the whole program needs and that can fail. */
function partsOfWhole() {
  const styles = () => meta("whole-styles").split(" ").map(dressed);
  const isMissing = (subject) => !(opening && first.includes(subject));
  const all = () => Promise.all([import(address("whole")), compiled("whole-wasm"), bringWords(isMissing), ...styles()]);
  return (parts ??= all().catch((error) => { parts = null; throw error; }));
}

/** Whoever went through a door begins at the heading of what lies behind it. */
function focusHeading() {
  const heading = document.querySelector("main h1");
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  scrollTo({ top: 0, behavior: "instant" });
}

/** All that can fail comes before the opening leaves; its picture stays until the whole program draws its own. Whoever has gone back
 *  to the opening meanwhile stays there. */
async function bringWhole() {
  const [whole, program] = await partsOfWhole();
  await breath(); // the opening has drawn by then what it waits for
  if (!document.querySelector("main > .arriving")) return void (coming = null);
  if (document.querySelector("dialog.broken")) throw new Error("broken"); // the document has the word
  const still = document.body.cloneNode(true);
  root.dataset.page = "starting";
  app.leave();
  document.body.replaceChildren(...still.childNodes);
  await run(whole, program).catch((error) => broken(String(error))); // there is no way back to the opening
}

/** Storage may be refused: then nothing is remembered, and nothing else happens. */
function countBreakdown() {
  try {
    sessionStorage.setItem(BROKE, Number(sessionStorage.getItem(BROKE)) + 1);
  } catch { /* refused */ }
}

/** Shows the document's own words over everything. A program that has stopped changes nothing any more, so the address and what
 *  is kept stay as they are. */
function broken(words) {
  if (document.querySelector("dialog.broken")) return;
  countBreakdown();
  const dialog = document.querySelector("template#broken").content.cloneNode(true).firstElementChild;
  dialog.querySelector("code").textContent = words;
  dialog.querySelector("button").onclick = () => location.reload();
  dialog.oncancel = (event) => event.preventDefault();
  document.body.append(dialog);
  dialog.showModal();
}

const isBreakdown = (error) => globalThis.WebAssembly && error instanceof WebAssembly.RuntimeError;
addEventListener("error", ({ error }) => isBreakdown(error) && broken(error.message));
addEventListener("unhandledrejection", ({ reason }) => isBreakdown(reason) && broken(reason.message));

/** Tells the program that a newer version waits, but never while the page still loads: docs/decisions/0013-offline.md.
 *  A page that could not start has nobody to ask: the newer version is its way out. */
async function announce(worker) {
  if (!worker || !navigator.serviceWorker.controller) return; // a first visit: there is nothing newer than this
  waiting = worker;
  if ("failed" in root.dataset) return dealersChoice.takeOver();
  await idle();
  dispatchEvent(new Event("dealers-choice-update"));
}

/** Keeps the page for use without a network; a browser or a frame that forbids it loses only that. */
async function keep() {
  const registration = await navigator.serviceWorker.register("./service-worker.js");
  registration.addEventListener("updatefound", () => {
    const next = registration.installing;
    next.addEventListener("statechange", () => next.state === "installed" && announce(next));
  });
  announce(registration.waiting);
  const { active } = await navigator.serviceWorker.ready;
  await idle();
  active.postMessage("keep-all");
}

if ("embed" in root.dataset) import(address("embed")).catch(() => {}); // the frame then keeps its height
try {
  await start();
} catch (error) {
  if (isBreakdown(error)) broken(error.message);
  else root.dataset.failed = String(error); // the style sheet then shows the document's own message
}
if (meta("offline")) keep().catch(() => {});
