// Keeps every file of one build, so that the page works without a network. The build fills in the two names below.

const PREFIX = "dealers-choice-";
const KEPT = PREFIX + "__BUILD__";
const FILES = __FILES__;

async function install() {
  const cache = await caches.open(KEPT);
  await cache.addAll(FILES.map((file) => new Request(file, { cache: "reload" })));
}

async function activate() {
  const old = (await caches.keys()).filter((key) => key.startsWith(PREFIX) && key !== KEPT);
  await Promise.all(old.map((key) => caches.delete(key)));
  await clients.claim();
}

async function answer(request) {
  const wanted = request.mode === "navigate" ? new URL("./", registration.scope).href : request;
  const cache = await caches.open(KEPT);
  return (await cache.match(wanted, { ignoreSearch: true, ignoreVary: true })) ?? fetch(request);
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("fetch", (event) => {
  const own = new URL(event.request.url).origin === location.origin;
  if (own && event.request.method === "GET") event.respondWith(answer(event.request));
});
// A newer version waits until the reader agrees: an old page must not meet new files.
addEventListener("message", (event) => event.data === "take-over" && skipWaiting());
