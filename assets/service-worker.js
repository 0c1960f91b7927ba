// Keeps every file of one build, so that the page works without a network. The build fills in the two names below.
// It answers for those files and for the page itself, for nothing else: another site may live below this one.

const PREFIX = "dealers-choice-";
const KEPT = PREFIX + "__BUILD__";
const FILES = __FILES__;

const at = (file) => new URL(file, registration.scope).href;
const PAGE = at("./");
const OWN = new Set(FILES.map(at));
/** A name that follows the content never means anything else; what stands under any other name is asked for anew. */
const HASHED = /-[0-9a-f]{12,}[._]/;

const fresh = (file) => new Request(file, { cache: HASHED.test(file) ? "default" : "no-cache" });

/** What the page has just loaded: taken from the browser's own cache, without a request. */
async function keepLoaded(cache, file) {
  const loaded = await fetch(file, { cache: "only-if-cached", mode: "same-origin" }).catch(() => null);
  if (loaded?.ok) await cache.put(file, loaded);
}

/** Fetches what is not kept yet. */
async function complete() {
  const cache = await caches.open(KEPT);
  const kept = new Set((await cache.keys()).map((request) => request.url));
  await cache.addAll([...OWN].filter((file) => !kept.has(file)).map(fresh));
}

/** On a first visit the page is still at work: what is missing comes when it is idle. A newer version has to be whole before
 *  it may take the place of one that is. */
async function install() {
  const cache = await caches.open(KEPT);
  await cache.add(fresh(PAGE));
  await (registration.active ? complete() : Promise.all([...OWN].filter((file) => HASHED.test(file)).map((file) => keepLoaded(cache, file))));
}

async function activate() {
  const old = (await caches.keys()).filter((key) => key.startsWith(PREFIX) && key !== KEPT);
  await Promise.all(old.map((key) => caches.delete(key)));
  await clients.claim();
}

async function answer(request, file) {
  const cache = await caches.open(KEPT);
  return (await cache.match(file, { ignoreVary: true })) ?? fetch(request);
}

/** The file of ours that an address means, with or without a query. */
function meant({ origin, pathname }) {
  const file = origin + pathname;
  return file === at("index.html") ? PAGE : OWN.has(file) ? file : null;
}

/** Mail and chat write the # of a link as %23, or %2523: then what follows is the plan, not a folder. */
function mended({ origin, pathname, search }) {
  const [, code] = (origin + pathname).startsWith(PAGE) ? (origin + pathname).slice(PAGE.length).match(/^%(?:25)?23(.*)$/) ?? [] : [];
  return code === undefined ? null : `${PAGE}${search}#${code}`;
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const address = new URL(request.url);
  const [file, link] = [meant(address), request.mode === "navigate" && mended(address)];
  if (file) event.respondWith(answer(request, file));
  else if (link) event.respondWith(Response.redirect(link));
});
// A newer version waits until the reader agrees: an old page must not meet new files.
const ORDERS = { "take-over": () => skipWaiting(), "keep-all": complete };
addEventListener("message", (event) => event.waitUntil(ORDERS[event.data]?.() ?? Promise.resolve()));
