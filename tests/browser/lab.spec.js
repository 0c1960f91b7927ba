// Through the Lab: levers, futures, dealers, kept runs.

import { button, complete, expect, go, month, open, slider, test, verdict } from "./page.js";

const chart = (page, title) => page.getByRole("figure").filter({ has: page.getByRole("heading", { name: title }) });
const summary = (page, title) => chart(page, title).getByRole("img").first().getAttribute("aria-label");
const diary = (page) => page.getByRole("region", { name: "A dealer’s diary" });

test.beforeEach(async ({ page }) => {
  await open(page);
  await go(page, "Lab");
  await expect(page.getByRole("region", { name: "Levers" })).toBeAttached();
  await complete(page);
});

/** On a narrow screen the levers are a sheet that is drawn up first. */
async function showLevers(page) {
  const handle = page.getByRole("button", { name: /^Levers: / });
  if (await handle.isVisible()) await handle.click();
}

test("the levers come in three depths, and each says why it is as it is", async ({ page }) => {
  await showLevers(page);
  const bench = page.getByRole("region", { name: "Levers" });
  const counts = [];
  for (const depth of ["5 dials", "All levers", "All rules"]) {
    await bench.getByRole("radio", { name: depth }).check({ force: true });
    counts.push(await bench.locator(".knob").count());
    if (depth === "5 dials") {
      await bench.getByRole("button", { name: "Why? About Extra carrot" }).click();
      await expect(bench.getByRole("complementary")).toContainText("Carrot policy");
      await page.keyboard.press("Escape");
      await expect(bench.getByRole("complementary")).toHaveCount(0);
    }
  }
  expect(counts[0]).toBe(5);
  expect(counts[1]).toBeGreaterThanOrEqual(30);
  expect(counts[2]).toBeGreaterThan(100);
  await bench.locator("details").filter({ has: page.getByLabel("Your brand", { exact: true }) }).locator("summary").click();
  await bench.getByRole("button", { name: "Why? About Your brand" }).click();
  await expect(bench.getByRole("complementary")).toContainText(/From .* to .*; usually/);
});

test("a setting is found by a programme's own word, and what was moved is put back", async ({ page }) => {
  await showLevers(page);
  const bench = page.getByRole("region", { name: "Levers" });
  await bench.getByRole("radio", { name: "All rules" }).check({ force: true });
  const find = bench.getByRole("searchbox");
  await find.fill("mdf");
  await expect(bench.getByRole("status").filter({ hasText: "settings" })).toHaveText(/^2 of \d+ settings$/);
  await expect(bench.locator(".knob__label")).toHaveText(["Joint ads: your share", "Joint ads: limit"]);
  await find.fill("brand_strength");
  await bench.getByLabel("Your brand", { exact: true }).fill("0.3");
  await find.fill("");
  await bench.getByLabel(/^Only what I changed/).check();
  await expect(bench.locator(".knob__label")).toHaveText(["Your brand"]);
  await bench.getByRole("button", { name: "Reset Your brand" }).click();
  await expect(bench.locator(".knob")).toHaveCount(0);
  await bench.getByRole("button", { name: "Your programme’s words" }).click();
  await expect(page.getByRole("heading", { name: "Your programme’s words" })).toBeVisible();
  await page.getByText("which lever is that?").click();
  await expect(page.getByRole("cell", { name: "Price protection", exact: false })).toBeVisible();
});

test("a lever moves what the charts say, and everything can be put back", async ({ page }) => {
  const before = await summary(page, "Sales a month");
  expect(before).toMatch(/^Sales a month, Carrot: over 60 months, the median of 100 futures goes from/);
  await showLevers(page);
  await slider(page, "Extra stick").fill("3");
  await expect(verdict(page)).toHaveText("Carrot, edited · Average market");
  await complete(page);
  await expect.poll(() => summary(page, "Sales a month")).not.toBe(before);
  await button(page, "Reset").click();
  await complete(page);
  await expect.poll(() => summary(page, "Sales a month")).toBe(before);
});

test("a long run shows how far it is, stops and goes on", async ({ page }) => {
  await button(page, "Settings").click();
  await page.getByRole("combobox", { name: "Dealers" }).selectOption("2000");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("progressbar", { name: "Futures" })).toHaveAttribute("max", "100");
  await button(page, "Stop").click();
  await expect(page.getByText(/^Stopped at \d+ of 100 futures$/)).toBeVisible();
  await button(page, "Resume").click();
  await expect(page.getByText(/^\d+ of 100 futures$/)).toBeVisible();
  await button(page, "Undo").click();
  await complete(page);
});

test("a dealer is chosen from the keyboard and its diary has lines", async ({ page }) => {
  await month(page).press("End");
  await page.getByRole("group", { name: /^Dealers\. Use the arrow keys/ }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(diary(page)).not.toContainText("The story that says most");
  const name = await diary(page).getByRole("heading", { level: 2 }).innerText();
  await page.keyboard.press("ArrowRight");
  await expect(diary(page).getByRole("heading", { level: 2 })).not.toHaveText(name);
  await expect(diary(page)).toContainText(/with you (for|since)/);
  await expect.poll(() => diary(page).getByRole("listitem").count()).toBeGreaterThan(3);
  await page.keyboard.press("Escape");
  await expect(diary(page)).toContainText("The story that says most about this future.");
  await expect(diary(page).getByRole("heading", { level: 2 }).first()).toBeVisible();
});

test("the table leads to one who left, with the terms that decided", async ({ page }) => {
  await month(page).press("End");
  await button(page, "As a table").click();
  const gone = page.getByRole("row").filter({ hasText: "left for a rival" });
  await gone.first().getByRole("button").focus();
  await page.keyboard.press("Enter");
  await expect(diary(page)).toContainText(/Left for a rival in month \d+\./);
  await expect(diary(page)).not.toContainText("The story that says most");
  const sum = diary(page).locator("section").filter({ has: page.getByRole("heading", { name: "Why it left" }) });
  for (const term of ["Extra profit with you", "Loyalty", "All together"]) {
    await expect(sum.getByRole("row").filter({ hasText: term }).first()).toContainText(/to stay|to go|neither way/);
  }
});

test("one who left tells what would have kept it", async ({ page }) => {
  await month(page).press("End");
  await page.getByText("Recently left").first().scrollIntoViewIfNeeded();
  await button(page, "As a table").click();
  await page.getByRole("row").filter({ hasText: "left for a rival" }).first().getByRole("button").press("Enter");
  await button(page, "What would have kept this dealer?").click();
  await expect(diary(page).getByText(/^(One change alone|Any one of \d+ changes) would have kept it|^No single lever/)).toBeVisible({ timeout: 30_000 });
});

test("a kept run is laid over the next one, and outlives a reload", async ({ page }) => {
  const loyalty = chart(page, "Loyalty");
  const lines = async () => {
    await loyalty.scrollIntoViewIfNeeded(); // a chart is drawn when it is near the screen
    return loyalty.locator("svg path[stroke-dasharray]").count();
  };
  await expect.poll(lines).toBeGreaterThan(0);
  const before = await lines();
  const shelf = () => page.evaluate(() => localStorage.getItem("dealers-choice/shelf"));
  const bare = await shelf();
  await button(page, "Save this run").click();
  const kept = page.getByRole("checkbox", { name: "Carrot, Average market" });
  await expect(kept).toBeChecked();
  await expect.poll(lines).toBeGreaterThan(before);
  const laid = await lines();
  await kept.uncheck();
  await expect.poll(lines).toBeLessThan(laid);
  await expect.poll(shelf).not.toBe(bare);
  await page.reload();
  await expect(page.getByRole("checkbox", { name: "Carrot, Average market" })).toBeAttached();
});

test("what each lever is worth and why dealers left come by themselves, and stay until a lever that was moved has its own", async ({ page }) => {
  const why = page.getByRole("region", { name: "Why it turned out this way" });
  await expect(why.getByText(/^\d.* dealers lost on average in 100 futures/).first()).toBeVisible({ timeout: 30_000 });
  await expect(why.getByRole("table").getByRole("row")).not.toHaveCount(0);
  await expect(why.locator(".is-earlier")).toHaveCount(0);
  await showLevers(page);
  await slider(page, "Talks").fill("1.5");
  await expect(why.locator(".is-earlier").first()).toBeAttached();
  await expect(why.locator(".is-earlier")).toHaveCount(0, { timeout: 30_000 });
});
