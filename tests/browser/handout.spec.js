// A hand-out from its first choice to paper, files, a course system and a frame.

import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { button, expect, go, outside, taken, test, whole } from "./page.js";

const PRINT = "Print or save as PDF";
const SCORM = "For Moodle, Canvas and others (SCORM 1.2)";
/** Widths of a sheet between its margins, CSS pixels. */
const SHEETS = { A4: 680, Letter: 702 };
const API = "node_modules/scorm-again/dist/scorm12.min.js";

/** Opens the hand-out and waits until all of it is there. */
async function compose(page) {
  await page.goto("/");
  await whole(page);
  await go(page, "Hand-out");
  await ready(page);
}

const ready = (page) => expect(button(page, PRINT)).toBeEnabled({ timeout: 30_000 });

/** The files of a zip that holds them as they are. */
function unzipped(bytes) {
  const files = new Map();
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50;) {
    const [size, name] = [bytes.readUInt32LE(at + 22), bytes.readUInt16LE(at + 26)];
    const start = at + 30 + name;
    files.set(bytes.toString("utf8", at + 30, start), bytes.subarray(start, start + size));
    at = start + size;
  }
  return files;
}

/** Answers these addresses with these texts, beside the page. */
async function beside(context, texts) {
  for (const [path, [contentType, body]] of Object.entries(texts)) {
    await context.route(`**/beside/${path}`, (route) => route.fulfill({ contentType, body }));
  }
}

test("tasks are composed, kept, and printed whole on either paper, with the answers at the end", async ({ page }) => {
  await compose(page);
  await page.getByLabel("Title", { exact: true }).fill("Whom would you reward?");
  await page.getByLabel("Course line").fill("Channel management, week 6");
  await button(page, "Remove the task: Dealers").click();
  await button(page, "Add Loyalty").click();
  await button(page, "Move up the task: Loyalty").click();
  await page.getByLabel("Question 1").fill("Who wins?");
  await page.getByLabel("Question 1").blur();
  await page.getByLabel("Loyalty", { exact: true }).check();
  await ready(page);
  const pages = page.locator(".handout__page");
  await expect(pages).toHaveCount(6);
  await expect(pages.first()).toContainText("Whom would you reward?");
  await expect(pages.first()).toContainText("Who wins?");
  expect(await pages.first().textContent()).not.toContain("The model says");
  await expect(pages.last()).toContainText("The model says");
  await page.reload();
  await ready(page);
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Whom would you reward?");
  for (const [sheet, width] of Object.entries(SHEETS)) {
    await page.getByRole("radio", { name: sheet }).check({ force: true });
    const file = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(file.match(/\/Type \/Page\b/g), `pages of ${sheet}`).toHaveLength(6);
    expect(file).toMatch(sheet === "A4" ? /MediaBox \[0 0 59[45]\S* 84[12]/ : /MediaBox \[0 0 612\S* 792/);
    const before = page.viewportSize();
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width, height: 1000 });
    expect(await outside(page), `${sheet} is not cut`).toEqual([]);
    await expect(page.locator(".handout__form")).toBeHidden();
    await page.emulateMedia({ media: null });
    await page.setViewportSize(before);
  }
});

test("it can be read by everybody, and needs no sideways scroll", async ({ page }) => {
  await compose(page);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  expect(await outside(page)).toEqual([]);
});

test("the files are texts, pictures and rows, also without a network", async ({ page, context }) => {
  await compose(page);
  await context.setOffline(true);
  await page.getByLabel("What is it about?").selectOption({ label: "Hungry rivals" });
  await ready(page);
  const files = unzipped((await taken(page, "Files (zip)")).bytes);
  expect([...files.keys()].sort()).toEqual(["answers.md", "data/dealers.csv", "data/difference.csv", "data/profit.csv", "handout.md", "notebook.qmd",
    "pictures/dealers.png", "pictures/dealers.svg", "pictures/difference.png", "pictures/difference.svg", "pictures/futures.png", "pictures/futures.svg", "pictures/profit.png", "pictures/profit.svg"]);
  expect(files.get("pictures/profit.png").subarray(1, 4).toString()).toBe("PNG");
  expect(files.get("data/profit.csv").toString().split("\n")[1]).toMatch(/^1,Carrot,.*Hungry rivals.*,4217,/);
  expect(files.get("handout.md").toString()).toContain("Hungry rivals");
  await context.setOffline(false);
});

/** A course system around a package: what it has kept so far, and what it keeps at the end. */
async function course(context, files, kept) {
  await beside(context, {
    "index.html": ["text/html", files.get("index.html")],
    "api.js": ["text/javascript", await readFile(API)],
    "system.html": ["text/html; charset=utf-8", `<!DOCTYPE html><script src="api.js"></script><script>
      window.API = new Scorm12API({ autocommit: false, logLevel: 5 });
      let exit;
      API.on("LMSSetValue.cmi.core.exit", (name, value) => { exit = value; });
      API.loadFromJSON(${JSON.stringify(kept)}, "");
    </script><iframe src="index.html" width="1000" height="800"></iframe>`],
  });
  const page = await context.newPage();
  await page.goto("/beside/system.html");
  const cmi = () => page.evaluate(() => ({ suspend_data: API.cmi.suspend_data, status: API.cmi.core.lesson_status, raw: API.cmi.core.score.raw, exit, ended: API.isTerminated() }));
  return { page, frame: page.frameLocator("iframe"), cmi };
}

test("a course system keeps what is half done, and gets the end and the score", async ({ page, context }) => {
  await compose(page);
  await page.getByLabel("Graded: a course system counts right predictions").check();
  const files = unzipped((await taken(page, SCORM)).bytes);
  expect(files.get("imsmanifest.xml").toString()).toContain("<schemaversion>1.2</schemaversion>");
  const right = [...files.get("index.html").toString().matchAll(/data-right="(\d+)"/g)].map(([, place]) => Number(place));
  expect(right).toHaveLength(3);

  const first = await course(context, files, {});
  await expect(first.frame.getByRole("status")).toContainText("saved in your course");
  await first.frame.locator(`fieldset`).nth(0).getByRole("radio").nth(right[0]).check();
  await first.frame.locator("fieldset textarea").nth(0).fill("“Because”\nof luck");
  await first.frame.locator("fieldset textarea").nth(1).fill("\"\\".repeat(400));
  await first.frame.locator("fieldset textarea").nth(1).blur();
  await expect(first.frame.getByRole("button", { name: "Show what the model says" })).toBeDisabled();
  const half = await first.cmi();
  expect(half.suspend_data.length).toBeLessThan(4_000);
  expect([half.status, half.exit, half.raw]).toEqual(["incomplete", "suspend", ""]);
  await first.page.evaluate(() => document.querySelector("iframe").remove());
  expect((await first.cmi()).ended, "it says goodbye").toBe(true);
  await first.page.close();

  const again = await course(context, files, { cmi: { suspend_data: half.suspend_data, core: { lesson_status: "incomplete", entry: "resume" } } });
  await expect(again.frame.locator("fieldset textarea").nth(0)).toHaveValue("“Because”\nof luck");
  await expect(again.frame.locator("fieldset").nth(0).getByRole("radio").nth(right[0])).toBeChecked();
  await again.frame.locator("fieldset").nth(1).getByRole("radio").nth(right[1]).check();
  await again.frame.locator("fieldset").nth(2).getByRole("radio").nth((right[2] + 1) % 2).check();
  await again.frame.getByRole("button", { name: "Show what the model says" }).click();
  await expect(again.frame.getByRole("heading", { name: "2. Observe" })).toBeFocused();
  await expect(again.frame.locator("figure > svg")).toHaveCount(4);
  const end = await again.cmi();
  expect([end.status, Number(end.raw)]).toEqual(["passed", 67]);
  await again.page.close();
});

test("without a course system nothing is lost and it says so", async ({ page, context, baseURL }) => {
  await compose(page);
  const files = unzipped((await taken(page, SCORM)).bytes);
  await beside(context, { "index.html": ["text/html", files.get("index.html")] });
  await page.goto(`${baseURL}beside/index.html`);
  await expect(page.getByRole("status")).toContainText("No course system answers here");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.locator("fieldset textarea").first().fill("Mine");
  await page.locator("fieldset textarea").first().blur();
  for (const place of [0, 1, 2]) await page.locator("fieldset").nth(place).getByRole("radio").first().check();
  await page.getByRole("button", { name: "Show what the model says" }).click();
  await page.reload();
  await expect(page.locator("fieldset textarea").first()).toHaveValue("Mine");
  await expect(page.getByRole("heading", { name: "2. Observe" })).toBeVisible();
  expect(await outside(page)).toEqual([]);
});

test("in a frame the page has no bars and tells its height", async ({ page, context, baseURL }) => {
  await compose(page);
  const code = (await page.locator(".handout__code").first().textContent()).replace("https://your-site.example/", baseURL);
  await beside(context, { "host.html": ["text/html", `<!DOCTYPE html><title>Host</title><body style="margin: 0">${code}</body>`] });
  await page.goto(`${baseURL}beside/host.html`);
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("heading", { level: 1 })).toBeVisible({ timeout: 30_000 });
  await expect(frame.locator(".bar")).toBeHidden();
  const [inner, iframe] = [page.frames()[1], page.locator("iframe")];
  await expect.poll(async () => {
    const [own, room] = [await inner.evaluate(() => document.documentElement.scrollHeight), (await iframe.boundingBox()).height];
    return Math.abs(own - room);
  }, { timeout: 30_000 }).toBeLessThan(3);
  for (const width of [600, 360]) {
    await iframe.evaluate((element, width) => { element.width = width; }, width);
    expect(await outside(inner), `${width} px`).toEqual([]);
    expect(await inner.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBeLessThanOrEqual(width);
  }
});
