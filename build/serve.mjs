// Serves a finished page on this machine only, as a good static host would: right types, compressed, cached for ever where
// the name follows the content. `node build/serve.mjs [FOLDER] [PORT] [--open] [--watch]`; port 0 takes any free one. With
// --watch it tells the open pages when the folder was built again, and ends with the program that started it.

import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { unwatchFile, watchFile } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { CONTENT_SECURITY_POLICY } from "./policy.mjs";

const TYPES = {
  ".css": "text/css; charset=utf-8", ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8",
  ".json": "application/json", ".png": "image/png", ".svg": "image/svg+xml", ".txt": "text/plain; charset=utf-8", ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};
const HASHED = /-[0-9a-f]{12,}[._]/;
const PACKED = new Set([".css", ".html", ".js", ".json", ".svg", ".txt", ".wasm", ".webmanifest"]);
const LOOK_EVERY_MS = 300;
const compress = promisify(brotliCompress);

/** The bytes of one file as sent, compressed at most once for each content. */
async function body(file, packed, kept) {
  const bytes = await readFile(file);
  if (!packed) return bytes;
  const known = kept.get(file);
  if (known?.from.equals(bytes)) return known.to;
  const to = await compress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
  kept.set(file, { from: bytes, to });
  return to;
}

/** A link of ours whose # was written as %23 on its way, mended. */
function mended({ pathname, search }) {
  const [, folder, code] = pathname.match(/^(.*?\/)%(?:25)?23(.*)$/) ?? [];
  return folder && `${folder}${search}#${code}`;
}

async function answer({ folder, kept, headers }, request, response) {
  const address = new URL(request.url, "http://localhost");
  const link = mended(address);
  if (link) return response.writeHead(302, { location: link }).end();
  const path = posix.normalize(decodeURIComponent(address.pathname));
  const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
  const packed = PACKED.has(extname(file)) && /\bbr\b/.test(request.headers["accept-encoding"] ?? "");
  const bytes = await body(file, packed, kept);
  const etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 16)}"`;
  const known = request.headers["if-none-match"] === etag;
  response.writeHead(known ? 304 : 200, {
    "content-type": TYPES[extname(file)] ?? "application/octet-stream",
    "content-length": bytes.length,
    "content-security-policy": CONTENT_SECURITY_POLICY,
    "cache-control": HASHED.test(file) ? "public, max-age=31536000, immutable" : "no-cache",
    "x-content-type-options": "nosniff",
    vary: "accept-encoding",
    etag,
    ...headers,
    ...(packed && { "content-encoding": "br" }),
  });
  response.end(known || request.method === "HEAD" ? undefined : bytes);
}

/** Tells a page, for as long as it listens, that it was built again. */
function tell(folder, response) {
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" }).flushHeaders();
  const again = ({ mtimeMs }) => mtimeMs && response.write("data: built\n\n");
  const document = join(folder, "index.html");
  watchFile(document, { interval: LOOK_EVERY_MS }, again);
  response.on("close", () => unwatchFile(document, again));
}

/** Serves `folder` on the loopback address, with more `headers` if wanted; gives the address and a way to stop. */
export function serve(folder, port = 0, headers = {}, watched = false) {
  const site = { folder, kept: new Map(), headers };
  const server = createServer((request, response) => {
    if (watched && request.url === "/reload") return tell(folder, response);
    return answer(site, request, response).catch(() => response.writeHead(404, { "content-type": "text/plain" }).end("not here\n"));
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve({
      address: `http://127.0.0.1:${server.address().port}/`,
      stop: () => { server.close(); server.closeAllConnections(); },
    }));
  });
}

function show(address) {
  const [program, ...first] = { darwin: ["open"], win32: ["cmd", "/c", "start"] }[process.platform] ?? ["xdg-open"];
  const child = spawn(program, [...first, address], { stdio: "ignore", detached: true });
  child.on("error", () => console.log("no browser could be opened; the address above works in any"));
  child.unref();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder = "dist", port = "8080"] = process.argv.slice(2).filter((word) => !word.startsWith("--"));
  const watched = process.argv.includes("--watch");
  if (watched) process.stdin.resume().on("end", () => process.exit());
  try {
    const { address } = await serve(folder, Number(port), {}, watched);
    console.log(`Dealer's Choice is at ${address} (Ctrl-C stops it)`);
    if (process.argv.includes("--open")) show(address);
  } catch (error) {
    console.error(error.code === "EADDRINUSE" ? `port ${port} is taken: choose another with --port` : String(error));
    process.exit(1);
  }
}
