// After one visit the page needs no network, and a newer version waits until the reader agrees.

import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { createServer, get } from "node:http";
import { expect, test } from "@playwright/test";
import { serve } from "../../build/serve.mjs";

const works = async (page) => {
  await expect(page.locator("h1").first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.dataset.failed)).toBeUndefined();
  await expect(page.locator(".plot__median").first()).toHaveAttribute("d", /^M0 /); // the workers have run too
};

/** Waits until every file is kept; the page itself is kept under the address of its folder. */
async function keepsAll(page) {
  const files = (await readdir("dist")).filter((name) => name !== "service-worker.js").map((name) => name.replace("index.html", ""));
  const kept = () => page.evaluate(async () => {
    const cache = await caches.open((await caches.keys())[0]);
    return (await cache.keys()).map(({ url }) => url.slice(new URL("./", location).href.length)).sort();
  });
  await expect.poll(kept).toEqual(files.sort());
}

/** Opens the page and waits until every file of it is kept. */
async function visit(page, address) {
  await page.goto(address);
  await expect(page.locator("html")).toHaveAttribute("data-page", "alive");
  const door = page.getByRole("button", { name: /^Decide with it/ });
  if (await door.isVisible()) await door.click(); // on this address nobody was here before
  await expect(page.locator("html")).toHaveAttribute("data-program", "whole");
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) await new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done, { once: true }));
  });
  await keepsAll(page);
}

/** Serves `dist` and notes what was asked for, and how many bytes of it went out. */
async function counted() {
  const asked = [];
  const inner = await serve("dist");
  const outer = createServer((request, response) => {
    const note = { path: request.url, bytes: 0 };
    asked.push(note);
    get(inner.address + request.url.slice(1), { headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.on("data", (chunk) => { note.bytes += chunk.length; });
      answer.pipe(response);
    });
  });
  await new Promise((done) => outer.listen(0, "127.0.0.1", done));
  const stop = () => { inner.stop(); outer.close(); outer.closeAllConnections(); };
  return { address: `http://127.0.0.1:${outer.address().port}/`, asked, stop };
}

const build = (page) => page.evaluate(() => document.querySelector("meta[name=build]").content);

test("the page works without a network after one visit, in a new tab too", async ({ page, context }) => {
  await visit(page, "/");
  await context.setOffline(true);
  await page.reload();
  await works(page);
  const second = await context.newPage();
  await second.goto("/?from=link#anything");
  await works(second);
});

test("with the server gone, the page comes from what was kept", async ({ page }) => {
  const server = await serve("dist");
  await visit(page, server.address);
  server.stop();
  await page.reload();
  await works(page);
});

test("a newer version waits, takes over when asked, and leaves one version kept", async ({ page }, run) => {
  const folder = run.outputPath("site");
  await cp("dist", folder, { recursive: true });
  const server = await serve(folder);
  try {
    await visit(page, server.address);
    const old = await build(page);
    for (const name of ["index.html", "service-worker.js"]) {
      const file = `${folder}/${name}`;
      await writeFile(file, (await readFile(file, "utf8")).replaceAll(old, "newer"));
    }
    const announced = page.evaluate(() => new Promise((done) => addEventListener("dealers-choice-update", () => done(true))));
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
    expect(await announced).toBe(true);
    expect(await build(page)).toBe(old);
    await Promise.all([page.waitForEvent("load"), page.evaluate(() => { globalThis.dealersChoice.takeOver(); })]);
    expect(await build(page)).toBe("newer");
    await works(page);
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(["dealers-choice-newer"]);
  } finally {
    server.stop();
    await rm(folder, { recursive: true });
  }
});

test("a first visit loads nothing twice, and what it does not need only when the page is idle", async ({ page }) => {
  const site = await counted();
  try {
    await page.goto(site.address);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await expect(page.locator("html")).toHaveAttribute("data-program", "opening");
    await expect(page.getByText("Month 12 of 36")).toBeVisible();
    expect(site.asked.filter(({ path }) => /whole-|lab-|studies-|story-|papers-|yours-|icon-/.test(path))).toEqual([]);
    await keepsAll(page);
    const loaded = site.asked.filter(({ bytes }) => bytes > 0).map(({ path }) => path);
    expect(loaded.filter((path, at) => loaded.indexOf(path) < at)).toEqual([]);
  } finally {
    site.stop();
  }
});

test("the page answers for its own address only, and mends a link that mail has written anew", async ({ page }, run) => {
  const folder = run.outputPath("site");
  await cp("dist", folder, { recursive: true });
  await mkdir(`${folder}/other`);
  await writeFile(`${folder}/other/index.html`, "<!DOCTYPE html><title>Another site</title><h1>Another site</h1>");
  const server = await serve(folder);
  try {
    await visit(page, server.address);
    await page.goto(`${server.address}other/`);
    await expect(page.locator("h1")).toHaveText("Another site");
    expect((await page.goto(`${server.address}nowhere`)).status()).toBe(404);
    server.stop(); // from here on the service worker alone answers
    for (const wrong of ["%23anything", "%2523anything"]) {
      await page.goto(server.address + wrong);
      expect(page.url()).toContain(`${server.address}#`);
      await works(page);
    }
    for (const same of ["?from=mail", "index.html"]) {
      await page.goto(server.address + same);
      await works(page);
    }
  } finally {
    server.stop();
    await rm(folder, { recursive: true });
  }
});
