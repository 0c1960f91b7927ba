// How the page starts: from its own host only, under its security policy, and in words when it cannot start at all.

import { createServer } from "node:http";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import { serve } from "../../build/serve.mjs";
import { complete, go, open, verdict } from "./page.js";

const cure = (page) => page.getByRole("alert").filter({ hasText: "The page hasn’t started." });
const control = (page) => page.getByRole("button", { name: "Settings", includeHidden: true });
const looksDead = (page) => expect.poll(() => control(page).evaluate((one) => getComputedStyle(one).pointerEvents)).toBe("none");

/** Nothing runs: the words come by themselves, and no control looks as if it did something. */
async function saysSo(page) {
  await expect(cure(page)).toBeVisible();
  await expect(cure(page).getByRole("listitem")).toHaveCount(5);
  await expect(verdict(page).first()).toBeVisible();
  await looksDead(page);
}

const typed = (type) => async (route) => {
  const response = await route.fetch();
  await route.fulfill({ response, headers: { ...response.headers(), "content-type": type } });
};

test("the page asks no other host for anything and has nothing to complain about", async ({ page, baseURL }) => {
  const hosts = new Set();
  const complaints = [];
  page.on("request", (request) => request.url().startsWith("http") && hosts.add(new URL(request.url()).origin));
  page.on("requestfailed", (request) => complaints.push(`failed: ${request.url()}`));
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto("/", { waitUntil: "networkidle" });
  await expect(page.locator("h1").first()).toBeVisible();
  await expect(page.locator("html")).not.toHaveAttribute("data-failed");
  await expect(page.locator("html")).toHaveAttribute("data-page", "alive");
  await expect(cure(page)).toHaveCount(0);
  expect(await control(page).evaluate((one) => getComputedStyle(one).pointerEvents)).toBe("auto");
  expect([...hosts]).toEqual([new URL(baseURL).origin]);
  expect(complaints).toEqual([]);
});

test("the document holds no inline script, and a policy that forbids one", async ({ page }) => {
  await page.goto("/");
  await expect(page.locator("script:not([src])")).toHaveCount(0);
  const policy = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
});

test("every screen opens from a host that does not know what a .wasm is", async ({ page }) => {
  await page.route("**/*.wasm", typed("application/octet-stream"));
  await page.goto("/");
  await complete(page);
  await go(page, "Lab");
  await expect(page.getByRole("region", { name: "Levers" })).toBeAttached();
});

test("a browser that cannot compile while it loads opens every screen too", async ({ page }) => {
  await page.addInitScript(() => { delete WebAssembly.compileStreaming; delete WebAssembly.instantiateStreaming; });
  await page.goto("/");
  await complete(page);
  await go(page, "Lab");
  await expect(page.getByRole("region", { name: "Levers" })).toBeAttached();
});

for (const [what, spoil] of [
  ["the program does not arrive", (page) => page.route("**/whole-*.wasm", (route) => route.abort())],
  ["the program is not there", (page) => page.route("**/whole-*.wasm", (route) => route.fulfill({ status: 404, body: "not here" }))],
  ["there is no WebAssembly", (page) => page.addInitScript(() => { delete globalThis.WebAssembly; })],
]) {
  test(`when ${what}, the document says so at once and names the cure`, async ({ page }) => {
    await spoil(page);
    await page.goto("/");
    await expect(page.locator("html")).toHaveAttribute("data-failed", /./);
    await saysSo(page);
  });
}

test.describe("for somebody new", () => {
  test.use({ storageState: { cookies: [], origins: [] } });

  test("when the program of the opening does not arrive, the document says so at once, and no bet looks alive", async ({ page }) => {
    await page.route("**/app-*.wasm", (route) => route.abort());
    await page.goto("/");
    await expect(page.locator("html")).toHaveAttribute("data-failed", /./);
    await expect(cure(page)).toBeVisible();
    const bet = page.getByRole("button", { name: "The carrot", includeHidden: true });
    await expect.poll(() => bet.evaluate((one) => getComputedStyle(one).pointerEvents)).toBe("none");
  });
});

test("when the boot script is missing, the document says so by itself", async ({ page }) => {
  await page.route("**/boot-*.js", (route) => route.fulfill({ status: 404, body: "not here" }));
  await page.goto("/");
  await expect(cure(page)).toBeHidden(); // most pages start within a moment
  await saysSo(page);
});

test("opened from a folder, the document says what to do", async ({ page }) => {
  await page.goto(pathToFileURL(resolve("dist/index.html")).href);
  await saysSo(page);
});

/** A page of another site that shows ours in a frame with those permissions. */
async function framed(page, permissions, headers, see) {
  const ours = await serve("dist", 0, headers);
  const outer = createServer((_, response) => response.writeHead(200, { "content-type": "text/html" })
    .end(`<!DOCTYPE html><title>Outer</title><iframe sandbox="${permissions}" src="${ours.address}" width="1200" height="800"></iframe>`));
  await new Promise((done) => outer.listen(0, "127.0.0.1", done));
  try {
    await page.goto(`http://localhost:${outer.address().port}/`);
    await see(page.frameLocator("iframe"));
  } finally {
    outer.close();
    outer.closeAllConnections();
    ours.stop();
  }
}

test("a frame without an origin of its own gets words where its host lets no script in", async ({ page }) => {
  await framed(page, "allow-scripts", {}, (frame) => saysSo(frame));
});

test("a frame that forbids storage, workers and the service worker shows a page that works, and nothing is thrown", async ({ page }) => {
  test.setTimeout(120_000);
  const thrown = [];
  page.on("pageerror", (error) => thrown.push(String(error)));
  await framed(page, "allow-scripts", { "access-control-allow-origin": "*" }, async (frame) => {
    await expect(frame.locator("html")).toHaveAttribute("data-page", "alive", { timeout: 60_000 });
    await frame.getByRole("button", { name: "Decide with it" }).click();
    await expect(verdict(frame)).toHaveText(/\d+ of \d+ futures/, { timeout: 60_000 });
  });
  expect(thrown).toEqual([]);
});

/** Breaks down as the program does: a trap in a callback. */
const trap = (page) => page.evaluate(() => {
  const bytes = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 116, 0, 0, 10, 5, 1, 3, 0, 0, 11);
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
  setTimeout(exports.t);
});
const mark = (page) => page.evaluate(() => sessionStorage.getItem("dealers-choice/broke"));

test("a breakdown is told, keeps the work, and one button goes on", async ({ page }) => {
  await open(page);
  await go(page, "Lab");
  await expect(page.getByRole("region", { name: "Levers" })).toBeAttached();
  await complete(page);
  await page.waitForTimeout(500); // address and storage are written a moment after the last change
  const before = await page.evaluate(() => [location.href, localStorage.getItem("dealers-choice/work")]);
  await trap(page);
  const words = page.getByRole("dialog", { name: "The page stopped." });
  await expect(words).toContainText("Your work is safe");
  await expect(words.locator("code")).toHaveText("unreachable");
  await page.keyboard.press("Escape");
  await expect(words).toBeVisible();
  expect(await page.evaluate(() => [location.href, localStorage.getItem("dealers-choice/work")])).toEqual(before);
  expect(await mark(page)).toBe("1");
  await Promise.all([page.waitForEvent("load"), words.getByRole("button").click()]);
  await expect(page.locator("html")).toHaveAttribute("data-page", "alive");
  expect(page.url()).toBe(before[0]);
});

test("the first picture is readable without JavaScript, and says what is missing", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(baseURL);
  await expect(page.locator("h1").first()).toBeVisible();
  await expect(page.getByText(/turn on JavaScript/)).toBeVisible();
  await looksDead(page);
  await context.close();
});
