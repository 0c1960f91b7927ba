// Somebody comes for the first time: a bet, its answer, a slider that turns it, and three ways on.

import AxeBuilder from "@axe-core/playwright";
import { button, expect, go, slider, test, whole } from "./page.js";

test.use({ storageState: { cookies: [], origins: [] } });

const program = (page, name) => expect(page.locator("html")).toHaveAttribute("data-program", name, { timeout: 30_000 });
const month = (page) => page.getByText(/^Month \d+ of 36$/);
const bet = (page, name) => page.getByRole("region", { name: /^Place your bet/ }).getByRole("button", { name });
const now = (page) => page.locator(".hero__now");

async function placed(page, name) {
  await bet(page, name).click();
  await expect(month(page)).toHaveText("Month 36 of 36", { timeout: 20_000 });
}

test("a bet is answered in its own words, and the slider turns the winner", async ({ page }) => {
  await page.goto("/");
  await program(page, "opening");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Same market. Same luck. Which boss earns more?");
  await expect(month(page)).toHaveText("Month 12 of 36", { timeout: 20_000 });
  await placed(page, "The carrot");
  await expect(page.getByRole("heading", { name: "You bet on “The carrot”. The model says: The stick." })).toBeFocused();
  await expect(now(page)).toContainText(/Stick earns more in 9\d of 100 futures/);
  await slider(page, "Now make the brand weaker").press("Home");
  await expect(now(page)).toContainText(/Carrot earns more in (9\d|100) of 100 futures/);
  await expect(now(page)).toContainText("It depends.");
  await button(page, "Bet again").click();
  await placed(page, "The stick");
  await expect(page.getByRole("heading", { name: "You bet on “The stick”. The model agrees." })).toBeVisible();
});

for (const reducedMotion of ["no-preference", "reduce"]) {
  test(`before and after the bet no axe violation and nothing wider than the window, motion ${reducedMotion}`, async ({ page }) => {
    const isClean = async () => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id} at ${nodes.map((node) => node.target).join(", ")}`)).toEqual([]);
      const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(wide).toBeLessThanOrEqual(room);
    };
    await page.emulateMedia({ reducedMotion });
    await page.goto("/");
    await program(page, "opening");
    await isClean();
    await bet(page, "The stick").click();
    await expect(now(page)).toContainText("Stick earns more", { timeout: 20_000 });
    await isClean();
  });
}

test("the link past the bar leads to the bet, before and after the program comes", async ({ page }) => {
  await page.goto("/");
  const skip = page.getByRole("link", { name: /^Skip/ });
  await skip.press("Enter");
  await program(page, "opening");
  await skip.press("Enter");
  await expect(page.locator("#result")).toBeFocused();
  expect(new URL(page.url()).hash).toBe("");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Same market/);
});

test("the picture can be paused from the first frame, and by keyboard alone one bets and goes on", async ({ page }) => {
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("data-page", "alive");
  await button(page, "Pause").press("Enter");
  const stood = await month(page).textContent();
  await page.waitForTimeout(900);
  await expect(month(page)).toHaveText(stood);
  await bet(page, "Too close to call").press("Enter");
  await button(page, "Pause").press("Enter");
  const answer = page.getByRole("heading", { name: /^You bet on “Too close to call”. The model says/ });
  await expect(answer, "a pause tells nothing").toHaveCount(0);
  await button(page, "Skip to the answer").press("Enter");
  await expect(answer).toBeFocused();
  await page.getByRole("button", { name: /^Learn it/ }).press("Enter");
  await whole(page);
  await expect(page.getByRole("heading", { level: 1, name: /^The story/ })).toBeFocused();
});

test("with less motion three months stand beside each other and nothing moves", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/");
  await program(page, "opening");
  await expect(button(page, "Pause")).toHaveCount(0);
  await expect(button(page, "Play")).toHaveCount(0);
  for (const one of [1, 6, 12]) await expect(page.getByText(`Month ${one} of 36`)).toHaveCount(2);
  await bet(page, "The stick").click();
  await expect(now(page)).toContainText("Stick earns more");
  for (const one of [12, 24, 36]) await expect(page.getByText(`Month ${one} of 36`)).toHaveCount(2);
});

for (const [file, name, then] of [
  ["app-*.wasm", "The carrot", /^You bet on “The carrot”/], ["app-*.wasm", /^Learn it/, /^The story/], ["boot-*.js", "The stick", /^You bet on “The stick”/],
]) {
  test(`“${name}” that is pressed before ${file} has come is kept`, async ({ page }) => {
    let arrives;
    const may = new Promise((done) => { arrives = done; });
    await page.route(`**/${file}`, async (route) => { await may; await route.continue(); });
    await page.goto("/", { waitUntil: "commit" });
    const pressed = page.getByRole("main").getByRole("button", { name });
    await pressed.click();
    await expect(pressed).toHaveAttribute("data-pressed", "");
    arrives();
    await expect(page.getByRole("heading", { name: then })).toBeVisible({ timeout: 20_000 });
  });
}

test("the focus stays on its button while the program comes", async ({ page }) => {
  let arrives;
  const may = new Promise((done) => { arrives = done; });
  await page.route("**/app-*.wasm", async (route) => { await may; await route.continue(); });
  await page.goto("/", { waitUntil: "commit" });
  await bet(page, "Too close to call").focus();
  arrives();
  await program(page, "opening");
  await expect(bet(page, "Too close to call")).toBeFocused();
});

for (const [door, heading, kept] of [["Learn it", /^The story/, "story"], ["Decide with it", /futures/, "compare"], ["Run a workshop", /^Run a workshop/, "workshop"]]) {
  test(`whoever went through “${door}” is there again at the next visit`, async ({ page }) => {
    await page.goto("/");
    await program(page, "opening");
    await page.getByRole("button", { name: new RegExp(`^${door}`) }).click();
    await whole(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
    await page.waitForTimeout(600); // what is kept is written a moment after
    await page.goto("about:blank");
    await page.goto("/");
    await whole(page);
    await expect(page.getByRole("heading", { level: 1 }), kept).toHaveText(heading);
  });
}

test("one step back from a door is the opening again, and it is behind More", async ({ page }) => {
  await page.goto("/");
  await program(page, "opening");
  await page.getByRole("button", { name: /^Decide with it/ }).click();
  await whole(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/futures/);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Same market/);
  await expect(month(page)).toHaveText(/^Month ([1-9]|1[0-2]) of 36$/);
  await go(page, "Compare");
  await go(page, "Start");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Same market/);
});

test.describe("without what is kept for use offline", () => {
  test.use({ serviceWorkers: "block" });

  test("when the rest does not come, the opening goes on and says so", async ({ page, complaints }) => {
    await page.route("**/whole-*.wasm", (route) => route.abort());
    await page.goto("/");
    await program(page, "opening");
    await page.getByRole("button", { name: /^Learn it/ }).click();
    await expect(page.getByText("The rest of the program didn’t load.")).toBeVisible();
    await placed(page, "The stick");
    await page.reload();
    await program(page, "opening"); // the address is not that of a door which led nowhere
    complaints.length = 0; // the browser says that what was held back failed
  });

  test("whoever goes back while the rest still comes stays in the opening, with the bet, and can go on later", async ({ page, complaints }) => {
    let arrives;
    const may = new Promise((done) => { arrives = done; });
    await page.route("**/whole-*.wasm", async (route) => { await may; await route.continue(); });
    await page.goto("/");
    await program(page, "opening");
    await placed(page, "The stick");
    await page.getByRole("button", { name: /^Learn it/ }).click();
    await expect(page.locator("main > .arriving")).toBeVisible();
    await page.goBack();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Same market/);
    arrives();
    await page.waitForTimeout(1500); // the rest has come by then
    await expect(page.locator("html")).toHaveAttribute("data-program", "opening");
    await expect(page.getByRole("heading", { name: "You bet on “The stick”. The model agrees." })).toBeVisible();
    await page.getByRole("button", { name: /^Learn it/ }).click();
    await whole(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^The story/);
    expect(complaints.filter((one) => !one.startsWith("Service Worker registration blocked"))).toEqual([]);
    complaints.length = 0;
  });
});

test("on a phone, nothing that comes later is larger than the still picture's own words", async ({ page }) => {
  await page.setViewportSize({ width: 412, height: 823 });
  await page.addInitScript(() => {
    globalThis.largest = [];
    new MutationObserver(() => { if (document.documentElement.dataset.page === "alive") globalThis.alive ??= performance.now(); })
      .observe(document, { subtree: true, attributeFilter: ["data-page"] });
    new PerformanceObserver((seen) => globalThis.largest.push(...seen.getEntries())).observe({ type: "largest-contentful-paint", buffered: true });
  });
  await page.goto("/");
  await program(page, "opening");
  await expect(month(page)).toHaveText("Month 12 of 36", { timeout: 20_000 });
  expect(await page.evaluate(() => globalThis.largest.at(-1).startTime < globalThis.alive)).toBe(true);
});

test("nothing jumps when the opening comes alive and moves", async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.jumps = 0;
    new PerformanceObserver((list) => { for (const { value } of list.getEntries()) globalThis.jumps += value; }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto("/");
  await program(page, "opening");
  await expect(month(page)).toHaveText("Month 12 of 36", { timeout: 20_000 });
  expect(await page.evaluate(() => globalThis.jumps)).toBeLessThanOrEqual(0.02);
});

test("without JavaScript the question, the bets and words that say what is missing are there", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(baseURL);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Same market. Same luck. Which boss earns more?");
  await expect(page.getByRole("button", { name: "The carrot" })).toBeVisible();
  await expect(page.getByText(/turn on JavaScript/)).toBeVisible();
  await context.close();
});

test("an opening that died of its run says so, and goes on when asked", async ({ page }) => {
  await page.goto("/");
  await program(page, "opening");
  await page.addInitScript(() => sessionStorage.setItem("dealers-choice/running", "1"));
  await page.reload();
  await expect(page.getByText(/haven’t started the calculation again/)).toBeVisible();
  await button(page, "Calculate it now").click();
  await expect(page.getByText(/haven’t started the calculation again/)).toHaveCount(0);
  await placed(page, "The carrot");
  await expect(now(page)).toContainText("Stick earns more");
});
