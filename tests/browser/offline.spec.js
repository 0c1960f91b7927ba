// After one visit the page needs no network, and a newer version waits until the reader agrees.

import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { serve } from "../../build/serve.mjs";

const works = async (page) => {
  await expect(page.locator("h1").first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.dataset.failed)).toBeUndefined();
  await expect(page.locator(".plot__median").first()).toHaveAttribute("d", /^M0 /); // the workers have run too
};

/** Opens the page and waits until every file of it is kept. */
async function visit(page, address) {
  await page.goto(address);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) await new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done, { once: true }));
  });
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
