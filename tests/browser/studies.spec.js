// The studies: the Map, what matters, the best mix, the brief. They begin by themselves, and what they say is what the command
// line says.

import { button, command, complete, expect, go, link, open, plan, slider, sliders, taken, test, verdict } from "./page.js";

const finished = (page, points) => expect(page.getByText(`All ${points} steps done.`, { exact: true })).toBeVisible({ timeout: 45_000 });
const fits = async (page) => expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), "nothing sticks out").toBeLessThanOrEqual(0);
const setup = (page) => page.getByRole("region", { name: "Your question" });

async function study(page, name) {
  await go(page, name);
  await expect(setup(page)).toBeVisible();
}

const table = async (page) => (await taken(page, "Table: CSV")).bytes.toString();
const opened = async (page) => JSON.parse(await command("open", await link(page)));

test("the map fills, its cells are the command line's, and one opens in Compare", async ({ page }, run) => {
  await open(page);
  await slider(page, "Growth").fill("0");
  await complete(page);
  await study(page, "Map");
  await page.getByRole("radio", { name: "5 × 5" }).check({ force: true });
  const [left, right, bottom, top] = await setup(page).getByRole("spinbutton").evaluateAll((fields) => fields.map((field) => field.value));
  await finished(page, 25);
  await fits(page);
  const file = await plan(page, run);
  const cells = await table(page);
  expect(cells.trim().split("\n")).toHaveLength(1 + 25 * 3);
  expect(cells).toBe(await command("sweep", file, "--x", `brand_strength=${left}:${right}:5`, "--y", `pull=${bottom}:${top}:5`, "--futures", "50", "--format", "csv"));

  const square = (name) => page.getByRole("complementary", { name });
  await expect(square("You are here").getByRole("status")).toContainText(/^Your brand 0.00, .*(wins|too close to call)/);
  await page.getByRole("group", { name: /^Squares\./ }).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(square("Chosen square").getByRole("status")).toContainText(/^Your brand −0.30, .*(wins|too close to call)/);
  await square("Chosen square").getByRole("button", { name: "Open in Compare" }).click();
  await complete(page);
  await sliders(page);
  expect(Number(await slider(page, "Your brand").inputValue())).toBeLessThan(0);
  await button(page, "Undo").click();
  await expect(slider(page, "Your brand")).toHaveValue("0");
});

test("squares among their like are inferred and say so; one that is picked is run, and so are all on demand", async ({ page }, run) => {
  await open(page);
  await study(page, "Map");
  await page.getByRole("radio", { name: "11 × 11" }).check({ force: true });
  await expect(page.getByText(/^All \d+ steps done\.$/)).toBeVisible({ timeout: 45_000 });
  await fits(page);
  const file = await plan(page, run);
  const [left, right, bottom, top] = await setup(page).getByRole("spinbutton").evaluateAll((fields) => fields.map((field) => field.value));
  const swept = (...more) => command("sweep", file, "--x", `brand_strength=${left}:${right}:11`, "--y", `pull=${bottom}:${top}:11`, "--format", "csv", ...more);
  expect(await table(page)).toBe(await swept("--adaptive"));
  await expect(page.locator(".map__inferred")).toBeVisible();
  const counted = page.getByText(/Inferred, not run: \d+\./);
  const inferred = async () => Number((await counted.innerText()).match(/not run: (\d+)/)[1]);
  const before = await inferred();
  await expect(page.getByRole("complementary", { name: "You are here" }).getByRole("listitem")).toHaveCount(3);

  const square = page.locator(".field-map__cell").filter({ hasText: "Not run." }).first();
  const words = await square.locator("title").textContent();
  await square.click();
  const status = page.getByRole("complementary", { name: "Chosen square" }).getByRole("status");
  await expect(status).toContainText(/after \d+ futures\.$/);
  expect((await status.innerText()).split(":")[0]).toBe(words.split(":")[0]);
  await expect.poll(inferred).toBeLessThan(before);
  await button(page, "Run every square").click();
  await expect(page.getByText("All 121 steps done.", { exact: true })).toBeVisible({ timeout: 45_000 });
  await expect(counted).toHaveCount(0);
  expect(await table(page)).toBe(await swept());
});

test("a map that is stopped keeps its cells and goes on; one that cannot be says so beside the field", async ({ page }) => {
  await open(page);
  await study(page, "Map");
  await expect(page.getByText(/^[1-9]\d* of \d+ steps done\./)).toBeVisible();
  await button(page, "Stop").click();
  await expect(page.getByText(/^Stopped after \d+ of \d+ steps\. Results stay\./)).toBeVisible();
  await button(page, "Show as a table").click();
  await expect.poll(() => page.getByRole("row").count()).toBeGreaterThan(1);
  await button(page, "Resume").click();
  await expect(page.getByText(/^\d+ of \d+ steps done\./)).toBeVisible();
  await button(page, "Pause").click();
  await expect(page.getByText(/^Paused after \d+ of \d+ steps\./)).toBeVisible();
  await page.getByRole("combobox", { name: "Bottom to top" }).selectOption("Your brand");
  await expect(setup(page).getByRole("alert").first()).toBeVisible();
  await expect(page.getByText(/^Paused after \d+ of \d+ steps\./)).toBeVisible(); // nothing is lost
});

test("a map goes on when the reader comes back, takes per cent where it shows per cent, and lies in the link", async ({ page }) => {
  await open(page);
  await study(page, "Map");
  await expect(page.getByText(/^[1-9]\d* of \d+ steps done\./)).toBeVisible();
  await go(page, "Compare");
  await complete(page);
  await study(page, "Map");
  await expect(page.getByText(/^[1-9]\d* of \d+ steps done\./)).toBeVisible();
  await page.getByRole("radio", { name: "5 × 5" }).check({ force: true });
  await page.getByRole("combobox", { name: "Left to right" }).selectOption("Growth");
  const right = setup(page).getByRole("spinbutton").nth(1);
  await expect(right).toHaveValue("50");
  await right.fill("30");
  await right.press("Enter");
  await expect(page.locator(".map__ticks--x")).toContainText("−15 %");
  await finished(page, 25);
  const address = await link(page);
  const other = await page.context().newPage();
  await other.goto(address);
  await expect(other.locator(".map__ticks--x")).toContainText("−15 %");
  await finished(other, 25);
  await expect(other.locator("#result h2")).toHaveText(await page.locator("#result h2").innerText());
});

test("what matters is what the command line says", async ({ page }, run) => {
  await open(page);
  await study(page, "What matters");
  const file = await plan(page, run);
  const asked = (...more) => command("sensitivity", file, "--method", "morris", "--samples", "10", "--futures", "8", "--format", "csv", ...more);
  const complete = page.getByText(/^All \d+ steps done\.$/);
  await expect(complete).toBeVisible({ timeout: 45_000 });
  await expect(page.locator("#result h2")).toHaveText(/ moves? Carrot’s lead most$/);
  expect(await table(page)).toBe(await asked("--factors", "conditions"));
  await page.getByRole("radio", { name: "The five market sliders" }).check({ force: true });
  await finished(page, 60);
  expect(await table(page)).toBe(await asked());
});

test("each thing is moved until the answer flips, as on the command line", async ({ page }, run) => {
  await open(page);
  await study(page, "What matters");
  await page.getByRole("radio", { name: "Tipping points" }).check({ force: true });
  await expect(page.locator("#result")).not.toContainText("crosses its range"); // the answer of before does not stand under the new head
  await expect(page.getByText(/^All \d+ steps done\.$/)).toBeVisible({ timeout: 45_000 });
  const rows = await table(page);
  expect(rows).toMatch(/^leader,factor,/);
  await fits(page);
  expect(rows).toBe(await command("sensitivity", await plan(page, run), "--method", "tornado", "--factors", "market", "--format", "csv"));
});

test("the best mix is the command line's, and opens as a policy that can be undone", async ({ page }, run) => {
  await open(page);
  await study(page, "Best mix");
  const file = await plan(page, run);
  await expect(page.getByText(/^After \d+ mixes\./)).toBeVisible({ timeout: 50_000 });
  await expect(page.getByRole("row").filter({ hasText: "Now: Carrot" })).toBeVisible();
  await expect(page.getByText(/^It still beats Carrot in \d+ of the 40 rule books that fit what is known/)).toBeVisible({ timeout: 30_000 });
  await fits(page);
  await page.getByRole("row").getByRole("button", { name: "Open in Compare" }).first().click();
  await complete(page);
  await expect(verdict(page)).toContainText("beats");
  await expect(page.locator("article.column")).toHaveCount(4);
  const { mixes } = JSON.parse(await command("optimise", file, "--base", "carrot", "--format", "json"));
  expect((await opened(page)).policies.at(-1).set).toEqual(mixes[0].policy.set);
  await button(page, "Undo").click();
  await expect(page.locator("article.column")).toHaveCount(3);
});

test("policies are brought to the same cost as the command line brings them", async ({ page }, run) => {
  await open(page);
  await study(page, "Best mix");
  const file = await plan(page, run);
  await page.getByRole("radio", { name: "The same cost" }).check({ force: true });
  await expect(page.getByText(/× its present strength costs 3/).first()).toBeVisible({ timeout: 45_000 });
  await button(page, "Compare them at this cost").click();
  await complete(page);
  await expect(verdict(page)).toContainText(/beats|Too close/);
  const priced = JSON.parse(await command("compare", file, "--equal-budget", "0.03", "--format", "json"));
  expect((await opened(page)).policies.map(({ set }) => set)).toEqual(priced.plan.policies.map(({ set }) => set));
});

/** A figure as the page writes it: a sign, then three digits with k or M, or a whole number below ten thousand. */
function short(value) {
  const size = Math.abs(value);
  const [unit, part] = size >= 999_500 ? [" M", 1e6] : [" k", 1e3];
  return (value < 0 ? "−" : "+") + (size < 9_995 ? Math.round(size).toLocaleString("en") : (size / part).toPrecision(3) + unit);
}

test("why it came so is what the command line explains", async ({ page }, run) => {
  await open(page);
  await go(page, "Lab");
  const why = page.getByRole("region", { name: "Why it turned out this way" });
  await expect(why.getByText("on average in 100 futures")).toHaveCount(3, { timeout: 30_000 });
  await why.getByText("Under the other policies").click();
  const told = JSON.parse(await command("explain", await plan(page, run), "--exits", "--shares", "--format", "json")).findings;
  const about = (policy, question) => told.filter((finding) => finding.policy === policy && finding.question === question);

  for (const [place, policy] of ["carrot", "stick", "mixed"].entries()) {
    const column = why.locator(".why-card__policies h3 + p").nth(place).locator("..");
    const reasons = about(policy, "exits").filter((finding) => !["all", "exit_rate"].includes(finding.about));
    const shown = await column.getByRole("listitem").allInnerTexts();
    const means = shown.map((text) => Number(text.match(/: ([\d.]+) /)[1]));
    expect(means).toHaveLength(reasons.length);
    for (const [line, { value }] of reasons.entries()) expect(Math.abs(means[line] - value)).toBeLessThan(0.051);
    const luck = about(policy, "luck").find((finding) => finding.about === "only_unlucky_share");
    if (!luck) await expect(column).toContainText("You punished nobody.");
    else {
      const [share, low, high] = [luck.value, luck.low, luck.high].map((part) => `${Math.round(100 * part)} %`);
      await expect(column).toContainText(`(${share}; 95 % interval ${low} to ${high})`);
    }
  }

  const worths = about("carrot", "shares");
  const isGroup = ({ about }) => ["carrots", "care", "sticks"].includes(about);
  for (const [way, wanted] of [["Carrots, care, sticks", worths.filter(isGroup)], ["Each lever", worths.filter((worth) => !isGroup(worth))]]) {
    await why.getByRole("radio", { name: way }).check({ force: true });
    const cells = why.getByRole("table").locator("tbody td:last-child");
    await expect(cells).toHaveText(wanted.map(({ value }) => short(value)), { timeout: 45_000 });
  }
});

test("the brief holds the answer, what it leans on, and a link that leads back", async ({ page }) => {
  await open(page);
  await slider(page, "Your brand").fill("0.2");
  await complete(page);
  const answer = await verdict(page).innerText();
  await go(page, "Brief");
  await expect(verdict(page)).toHaveText(answer);
  await expect(page.getByText("Open in your own copy, for the same numbers")).toBeVisible(); // no code leads to this machine
  await fits(page);
  await expect(page.getByText("Your brand: +0.20 (usually 0.00)")).toBeVisible();
  await expect(page.getByText(/ takes the lead\./).first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/^Still coming, and not on this sheet: .*the map\.$/)).toBeHidden({ timeout: 60_000 });
  await expect(page.locator(".brief__map")).toBeVisible();
  for (const format of ["A4", "Letter"]) {
    const sheet = await page.pdf({ format, printBackground: true });
    expect(sheet.toString("latin1").match(/\/Count (\d+)/)[1], `pages of ${format}`).toBe("1");
  }
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation", { name: "Screens" })).toBeHidden();
  await expect(verdict(page)).toBeVisible();
});
