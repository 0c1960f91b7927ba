// What can go wrong around the page: it says so in plain words, and goes on.

import { button, complete, expect, link, month, open, slider, test, verdict } from "./page.js";

const notices = (page) => page.locator(".notices");

test("a worker that breaks down is told, and the run completes", async ({ page }) => {
  await open(page);
  const before = await verdict(page).innerText();
  await page.evaluate(() => { dispatchEvent(new Event("dealers-choice-crash")); });
  await expect(notices(page)).toContainText("The calculation failed twice");
  await expect(notices(page).getByText("crashed on purpose")).toBeAttached();
  await button(page, "Try again").click();
  await complete(page);
  await slider(page, "Your brand").fill("0.6");
  await expect(verdict(page)).not.toHaveText(before);
  await complete(page);
});

test("workers that die by the hand of the system are replaced without a word", async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.workers = [];
    globalThis.Worker = class extends Worker { constructor(...how) { super(...how); globalThis.workers.push(this); } };
  });
  await open(page);
  await page.evaluate(() => globalThis.workers[0].dispatchEvent(new ErrorEvent("error", { message: "killed", cancelable: true })));
  await slider(page, "Your brand").fill("0.4");
  await complete(page);
  await expect(notices(page)).toBeEmpty();
  expect(await page.evaluate(() => globalThis.workers.length)).toBeGreaterThan(2);
});

test("without workers the page computes by itself, and says so", async ({ page }) => {
  await page.addInitScript(() => { delete globalThis.Worker; });
  await page.goto("/");
  await expect(notices(page)).toContainText("won’t let the page calculate in the background");
  await expect(verdict(page)).toHaveText(/\d+ of \d+ futures/);
  await expect(page.getByText("100 futures", { exact: true })).toBeVisible({ timeout: 50_000 });
});

test("a browser that keeps nothing is told, and everything else works", async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => { throw new DOMException("refused", "SecurityError"); };
    Object.defineProperty(globalThis, "localStorage", { get: refuse });
  });
  await page.goto("/"); // here everybody is new, at every visit
  await page.getByRole("button", { name: /^Decide with it/ }).click();
  await complete(page);
  await slider(page, "Your brand").fill("0.4");
  await expect(notices(page)).toContainText("isn’t saving anything");
  await complete(page);
});

for (const [what, spoil] of [
  ["cut off", (text) => text.slice(0, -9)],
  ["damaged", (text) => `${text.slice(0, 12)}${text[12] === "A" ? "B" : "A"}${text.slice(13)}`],
  ["no link at all", () => "#nothing-of-ours"],
]) {
  test(`a link that is ${what} is refused in words, and the opening example is offered`, async ({ page }) => {
    await open(page);
    await slider(page, "Your brand").fill("0.35");
    const good = await link(page);
    const bad = spoil(good.slice(good.indexOf("#")));
    await page.evaluate(() => localStorage.clear());
    await page.goto("about:blank");
    await page.goto(`/${bad}`);
    await expect(notices(page)).toContainText("We couldn’t read that link");
    await expect(notices(page).getByRole("listitem").first()).toContainText(/.+: .+ \(.+\)/);
    await complete(page);
    await button(page, "Show the opening example").click();
    await expect(slider(page, "Your brand")).toHaveValue("0");
  });
}

test("a broken link keeps the work and its own address, in a new tab and in a running page", async ({ page, context }) => {
  await open(page);
  const before = await page.evaluate(() => location.hash);
  await slider(page, "Your brand").fill("0.35");
  await expect.poll(() => page.evaluate((before) => location.hash !== before && localStorage.getItem("dealers-choice/work") === location.hash, before)).toBe(true);
  const kept = await page.evaluate(() => location.hash);
  for (const tab of [await context.newPage(), page]) {
    if (tab === page) await page.evaluate(() => { location.hash = "#1broken"; });
    else await tab.goto("/#1broken");
    await expect(notices(tab)).toContainText("Your own work is still here");
    await expect(slider(tab, "Your brand")).toHaveValue("0.35");
    await complete(tab);
    await tab.waitForTimeout(500); // address and storage are written a moment after the last change
    await expect(tab).toHaveURL(/#1broken$/);
    expect(await tab.evaluate(() => localStorage.getItem("dealers-choice/work"))).toBe(kept);
    await button(tab, "Back to your work").click();
    await expect(tab).toHaveURL(new RegExp(`${kept}$`));
    await expect(notices(tab)).toBeEmpty();
  }
});

test("a change survives a reload at once", async ({ page }) => {
  await open(page);
  for (const value of ["0.35", "0.4", "-0.2", "0.15"]) {
    await slider(page, "Your brand").fill(value);
    await page.reload();
    await expect(slider(page, "Your brand")).toHaveValue(value);
  }
});

test("a short link to forty-five thousand futures leaves the page alive", async ({ page }) => {
  await page.goto("/#1BBDI3wJNPjo");
  await expect(page.locator(".progress__words").first()).toBeVisible();
  await page.waitForTimeout(3_000);
  await button(page, "Stop").first().click();
  await slider(page, "Your brand").fill("0.35");
  await expect(slider(page, "Your brand")).toHaveValue("0.35");
});

test("a plan too large for the page is refused with the limit and the way out", async ({ page }) => {
  await page.goto("/#1Blh4AeCnEnjFtA"); // 300,000 dealers over 120 months
  const words = notices(page).getByRole("listitem");
  await expect(words).toContainText("more than 500 MB");
  await expect(words).toContainText("use fewer futures, dealers or months, or the command line");
  await complete(page);
});

test("charts of a long run say of how many futures they are made", async ({ page }) => {
  const words = "Charts and months come from the first 2,000 futures; everything else counts them all.";
  await page.goto("/#1BBDI3wJNPjo"); // 45,000 futures
  await expect(page.getByText(words).first()).toBeVisible({ timeout: 50_000 });
  await expect(page.getByRole("img", { name: /the median of 2,?000 futures/ }).first()).toBeAttached();
});

test("a page that died of a run shows its plan and waits to be asked", async ({ page }) => {
  await open(page);
  await slider(page, "Your brand").fill("0.35");
  await complete(page);
  await page.addInitScript(() => sessionStorage.setItem("dealers-choice/running", "1"));
  await page.reload();
  await expect(notices(page)).toContainText("haven’t started the calculation again");
  await expect(slider(page, "Your brand")).toHaveValue("0.35");
  await page.waitForTimeout(1_000);
  await expect(page.getByText("100 futures", { exact: true })).toBeHidden();
  await button(page, "Calculate it now").click();
  await complete(page);
  await expect(notices(page)).toBeEmpty();
});

test("work survives a reload, and a visit without an address", async ({ page }) => {
  await open(page);
  await slider(page, "Your brand").fill("0.35");
  await month(page).fill("20");
  await expect(page).toHaveURL(await link(page)); // address and storage are written a moment after the last change
  await expect.poll(() => page.evaluate(() => localStorage.getItem("dealers-choice/work") === location.hash)).toBe(true);
  await page.reload();
  await expect(slider(page, "Your brand")).toHaveValue("0.35");
  await expect(month(page)).toHaveValue("20");
  await page.goto("about:blank");
  await page.goto("/");
  await expect(slider(page, "Your brand")).toHaveValue("0.35");
});

test("two tabs stay out of each other's way and share what is kept", async ({ page, context }) => {
  await open(page);
  const other = await context.newPage();
  await open(other);
  await slider(page, "Your brand").fill("0.35");
  await slider(other, "Your brand").fill("-0.2");
  for (const tab of [page, other]) await expect(tab).toHaveURL(/#/);
  await other.waitForTimeout(500); // address and storage are written a moment after the last change
  await Promise.all([page.reload(), other.reload()]);
  await expect(slider(page, "Your brand")).toHaveValue("0.35");
  await expect(slider(other, "Your brand")).toHaveValue("-0.2");
  await button(other, "Settings").click();
  await other.getByRole("radio", { name: "Dark" }).check({ force: true });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(slider(page, "Your brand")).toHaveValue("0.35");
});
