// Starts the page: the only script in the document. Every name it loads was written into the document by the build, so
// nothing is guessed and an old page never meets a new program.

const SETTLED_AFTER_MS = 5000;
const TAKE_OVER_WITHIN_MS = 3000;

const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;
const address = (name) => new URL(meta(name), document.baseURI).href;

const ENGLISH = "en";
/** Where the language is remembered that a reader has chosen. */
const LANGUAGE = "dealers-choice/language";

/** The files of words; a name says whose they are and what they are about. */
const files = meta("words").split(" ").map((file) => ({ file, ...file.match(/^words-(?<language>.+)-(?<subject>[a-z]+)-\w+\.txt$/)?.groups }));
const first = meta("first-words").split(" ");
const language = chosen();
/** The words that have arrived, by file: language, subject, content. */
const words = new Map();

const settled = new Promise((done) => setTimeout(done, SETTLED_AFTER_MS));
let waiting = null;

/** What the program may ask of the document that holds it. */
globalThis.dealersChoice = {
  /** Loads the whole program and lets it take the place of the one that runs; throws, and changes nothing, when it cannot. */
  bringWhole,

  /** The language that the reader gets. */
  language: () => language,

  /** The words that have arrived: language, subject and content of one file after the other. */
  words: () => [...words.values()].flat(),

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

let app;

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

async function start() {
  [app] = await Promise.all([import(address("app")), bringWords((subject) => first.includes(subject))]);
  document.documentElement.lang = language;
  await app.default({ module_or_path: address("app-wasm") });
}

const dressed = (name) => new Promise((done, failed) => {
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: name, onload: done });
  link.onerror = () => failed(link.remove());
  document.head.append(link);
});

/** Everything that can fail comes before the first program leaves; its picture stays until the whole one draws its own. */
async function bringWhole() {
  const styles = meta("whole-styles").split(" ").map(dressed);
  const [whole, program] = await Promise.all([import(address("whole")), WebAssembly.compileStreaming(fetch(address("whole-wasm"))), bringWords((subject) => !first.includes(subject)), ...styles]);
  const still = document.body.cloneNode(true);
  app.leave();
  document.body.replaceChildren(...still.childNodes);
  app = whole;
  await whole.default({ module_or_path: program });
}

/** Tells the program that a newer version waits, but never while the page still loads: docs/decisions/0013-offline.md. */
async function announce(worker) {
  if (!worker || !navigator.serviceWorker.controller) return; // a first visit: there is nothing newer than this
  await settled;
  waiting = worker;
  dispatchEvent(new Event("dealers-choice-update"));
}

/** Keeps the page for use without a network. */
async function keep() {
  const registration = await navigator.serviceWorker.register("./service-worker.js");
  registration.addEventListener("updatefound", () => {
    const next = registration.installing;
    next.addEventListener("statechange", () => next.state === "installed" && announce(next));
  });
  announce(registration.waiting);
}

try {
  await start();
} catch (error) {
  document.documentElement.dataset.failed = String(error); // the style sheet then shows the document's own message
}
if (meta("offline")) navigator.serviceWorker && keep().catch(() => {}); // refused (private window): the page works online
