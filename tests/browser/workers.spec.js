// Workers that say nothing or break: the page replaces them by itself, or says so, and goes on.

import { button, complete, expect, go, open, slider, test } from "./page.js";

const notices = (page) => page.locator(".notices");
const finished = (page) => expect(page.getByText(/^All \d+ steps done\.$/)).toBeVisible({ timeout: 45_000 });

/** Longest time for which the words of a study may stand still, milliseconds: a worker that is lost has been missed by then. */
const STILL_MS_MAX = 14_000;

/** What the next requests meet: a worker that says nothing, or one that breaks. */
const FATES = { silent: "silent", broken: "broken" };

/** Workers that meet such a fate as often as is told by `meet`. */
test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.fate = { silent: 0, broken: 0 };
    globalThis.Worker = class extends Worker {
      postMessage(...words) {
        const { fate } = globalThis;
        if (fate.silent > 0) fate.silent -= 1;
        else if (fate.broken > 0) {
          fate.broken -= 1;
          setTimeout(() => this.dispatchEvent(new ErrorEvent("error", { message: "broken on purpose", cancelable: true })));
        } else super.postMessage(...words);
      }
    };
  });
});

const meet = (page, fate, times) => page.evaluate(([fate, times]) => { globalThis.fate[fate] = times; }, [fate, times]);

/** Fills a map of 11 × 11 squares, until the first of them are in. */
async function fill(page) {
  await open(page);
  await go(page, "Map");
  await page.getByRole("radio", { name: "11 × 11" }).check({ force: true });
  await expect(page.getByText(/^[1-9]\d* of \d+ steps done\./)).toBeVisible();
}

test("a worker that says nothing is replaced without a word, and its piece of the study is not lost", async ({ page }) => {
  await fill(page);
  await meet(page, FATES.silent, 1);
  await page.evaluate(() => {
    const words = document.querySelector(".study__progress .progress__words");
    globalThis.changes = [performance.now()];
    globalThis.look = new MutationObserver(() => globalThis.changes.push(performance.now()));
    globalThis.look.observe(words, { subtree: true, childList: true, characterData: true });
  });
  await finished(page);
  const still = await page.evaluate(() => Math.max(...globalThis.changes.slice(1).map((at, place) => at - globalThis.changes[place])));
  expect(still).toBeLessThan(STILL_MS_MAX);
  await expect(notices(page)).toBeEmpty();
});

for (const [fate, words] of [[FATES.silent, "no answer in time"], [FATES.broken, "broken on purpose"]]) {
  test(`a study on the map whose workers are ${fate} says so, and “Try again” finishes it`, async ({ page }) => {
    await fill(page);
    await meet(page, fate, Infinity);
    await expect(notices(page)).toContainText("The calculation failed twice", { timeout: 40_000 });
    await expect(notices(page).getByText(words)).toBeAttached();
    await meet(page, fate, 0);
    await button(page, "Try again").click();
    await expect(notices(page)).toBeEmpty();
    await finished(page);
  });
}

test("a run of Compare whose workers say nothing completes without a word", async ({ page }) => {
  await open(page);
  await meet(page, FATES.silent, 2);
  await slider(page, "Your brand").fill("0.4");
  await expect(page.getByText("100 futures", { exact: true })).toBeHidden();
  await expect(page.getByText("100 futures", { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(notices(page)).toBeEmpty();
});

test("what the Lab counts goes on after a breakdown", async ({ page }) => {
  await open(page);
  await go(page, "Lab");
  await complete(page);
  const why = page.getByRole("region", { name: "Why it turned out this way" });
  const worths = why.getByRole("table");
  await expect(why.getByText("on average in 100 futures")).toHaveCount(3, { timeout: 30_000 });
  await expect(worths).toBeVisible({ timeout: 30_000 });
  await expect(why.getByText("Still refining.")).toBeHidden({ timeout: 30_000 });
  await meet(page, FATES.broken, Infinity);
  await why.getByRole("radio", { name: "Carrots, care, sticks" }).check({ force: true });
  await expect(notices(page)).toContainText("The calculation failed twice");
  await expect(worths).toBeHidden();
  await meet(page, FATES.broken, 0);
  await button(page, "Try again").click();
  await expect(worths.getByRole("rowheader", { name: "Carrots" })).toBeVisible({ timeout: 30_000 });
});
