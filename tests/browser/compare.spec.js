// A person's path through Compare: from the verdict to the link that another opens.

import { button, complete, drag, expect, go, link, month, open, slider, sliders, test, verdict } from "./page.js";

/** The policies' columns; on a narrow screen only one of them is in view. */
const policies = (page) => page.getByRole("article", { includeHidden: true });
const names = (page) => policies(page).evaluateAll((articles) => articles.map((article) => article.getAttribute("aria-label")));

test("the verdict says who wins in how many futures, and follows the slider while it is dragged", async ({ page }) => {
  await open(page);
  await expect(verdict(page)).toHaveText(/Carrot .*\d+ of 100 futures/);
  const before = await verdict(page).locator("xpath=..").innerText();
  await drag(page, slider(page, "Your brand"), -0.4, async () => {
    await expect(verdict(page).locator("xpath=..")).not.toHaveText(before);
    await expect(verdict(page)).toHaveText(/of \d+ futures/);
  });
  await complete(page);
  expect(Number(await slider(page, "Your brand").inputValue())).toBeLessThan(-0.3);
  await page.getByRole("combobox", { name: "Your market" }).selectOption("Hungry rivals");
  await complete(page);
  await expect(slider(page, "Rivals’ pull")).toHaveValue("1");
});

test("the months play, pause and step", async ({ page }) => {
  await open(page);
  await button(page, "First month").click();
  await button(page, "Play").click();
  await expect.poll(() => month(page).inputValue().then(Number)).toBeGreaterThan(1);
  await button(page, "Pause").click();
  const stood = Number(await month(page).inputValue());
  await button(page, "Next month").click();
  await expect(month(page)).toHaveValue(String(stood + 1));
  await button(page, "Previous month").press("Space");
  await expect(month(page)).toHaveValue(String(stood));
  await month(page).press("End");
  await expect(month(page)).toHaveValue("60");
});

test("a future is opened by its dot, from the keyboard", async ({ page }) => {
  await open(page);
  const dots = page.getByRole("toolbar", { name: "Futures" });
  await expect(dots.getByRole("button")).toHaveCount(100);
  await dots.getByRole("button", { name: /^Future 1:/ }).focus();
  for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "ArrowLeft"]) await page.keyboard.press(key);
  await expect(dots.getByRole("button", { name: /^Future 3:/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("future 3 of 100")).toBeAttached();
  await expect(dots.getByRole("button", { name: /^Future 3:/ })).toHaveAttribute("aria-pressed", "true");
});

test("policies are added, changed and taken away, and every step can be taken back", async ({ page }) => {
  await open(page);
  await button(page, "Add a policy").click();
  await expect(policies(page)).toHaveCount(4);
  await complete(page);
  const four = await names(page);
  await policies(page).nth(3).getByRole("button", { name: `Remove ${four[3]}`, includeHidden: true }).dispatchEvent("click");
  await expect(policies(page)).toHaveCount(3);
  await expect(button(page, "Add a policy")).toBeFocused();
  await button(page, "Undo").click();
  await expect(policies(page)).toHaveCount(4);
  await button(page, "Undo").click();
  await expect(policies(page)).toHaveCount(3);
  await expect(button(page, "Undo").and(page.locator(":enabled"))).toHaveCount(0);
  await button(page, "Redo").click();
  await expect.poll(() => names(page)).toEqual(four);
  await page.keyboard.press("Control+z");
  await expect(policies(page)).toHaveCount(3);
});

test("a link of at most 200 characters brings back policies, market, luck and month", async ({ page, context }) => {
  await open(page);
  await page.getByRole("combobox", { name: "Your market" }).selectOption("Hungry rivals");
  await slider(page, "Your brand").fill("0.25");
  await page.getByRole("button", { name: /^Luck number/ }).click();
  await page.getByRole("textbox", { name: "Number" }).press("Control+a");
  await page.keyboard.type("99\n", { delay: 50 });
  await expect(button(page, "Luck number 99. Change it")).toBeVisible();
  await button(page, "Add a policy").click();
  await complete(page);
  await month(page).fill("31");
  const [here, said, before] = [await link(page), await verdict(page).innerText(), await names(page)];
  expect(here).toMatch(/^http.*#/);
  expect(here.length).toBeLessThanOrEqual(200);
  expect(before).toHaveLength(4);

  const other = await context.newPage();
  await other.goto(here);
  await complete(other);
  await sliders(other);
  await expect(month(other)).toHaveValue("31");
  await expect(slider(other, "Your brand")).toHaveValue("0.25");
  await expect(other.getByRole("combobox", { name: "Your market" })).toHaveValue("hungry_rivals");
  await expect(button(other, "Luck number 99. Change it")).toBeVisible();
  await expect.poll(() => names(other)).toEqual(before);
  await expect(verdict(other)).toHaveText(said);
});

test("a luck number can be typed while the months go by", async ({ page }) => {
  await open(page);
  await button(page, "Play").click();
  await page.getByRole("button", { name: /^Luck number/ }).click();
  await page.getByRole("textbox", { name: "Number" }).press("Control+a");
  await page.keyboard.type("1234567\n", { delay: 200 });
  await expect(button(page, "Luck number 1234567. Change it")).toBeVisible();
});


test("a policy goes to the Lab and the work is still there on the way back", async ({ page }) => {
  await open(page);
  await page.getByRole("article").first().getByRole("button", { name: /in the Lab$/ }).click();
  await expect(verdict(page)).toHaveText("Carrot · Average market");
  await go(page, "Compare");
  await expect(verdict(page)).toHaveText(/of 100 futures/);
});

test("one window says what this is, who leads, by how much and in how many futures, and on a wide screen how sure", async ({ page }) => {
  await open(page);
  await page.evaluate(() => scrollTo(0, 0));
  const { width, height } = page.viewportSize();
  const foot = width < 700 ? height - 56 : height;
  const seen = [page.getByText("You sell through dealers. Reward them, police them, or both?"), verdict(page), page.getByText(/^Over 5 years, Carrot earns \d(\.\d)?\s% more than Mixed/), page.getByRole("toolbar", { name: "Futures" })];
  if (width > 700) seen.push(page.getByRole("img", { name: /^Carrot’s lead over Mixed/ }), page.getByRole("region", { name: "How sure?" }));
  for (const part of seen) {
    const { y, height: high } = await part.boundingBox();
    // The last rows of dots may lie below a small phone's window.
    expect(y + (width > 700 ? high : Math.min(high, 150))).toBeLessThanOrEqual(foot);
  }
  const lines = await verdict(page).evaluate((title) => Math.round(title.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(title).lineHeight)));
  expect(lines).toBeLessThanOrEqual(width > 700 ? 1 : 2);
});

test("a lost future is told with by how much, since when and whom it cost, and another loss is another future", async ({ page }) => {
  await open(page);
  await expect(page.getByText(/^Future 1: (Carrot beats Mixed|Mixed beats Carrot) by /)).toBeVisible();
  await button(page, "Show a loss").click();
  const told = page.getByText(/^Future \d+ is a loss: Mixed beats Carrot by [\d.]+(\sk)? after 5 years\./);
  await expect(told).toBeVisible();
  await expect(page.getByText(/^Mixed is ahead (for good from month \d+|from the first month on)\.$/)).toBeVisible();
  await expect(page.getByText(/^(Carrot lost .* whom Mixed kept:|It cost Carrot no dealer)/)).toBeVisible();
  const first = await told.innerText();
  await button(page, "Show a loss").click();
  await expect(told).not.toHaveText(first);
});

test("a dealer touched in the picture, or named beside it, opens its diary", async ({ page }) => {
  await open(page);
  const named = page.getByRole("article").first().getByRole("button", { name: /: open the diary$/ });
  const dealer = (await named.innerText()).trim();
  await named.click();
  await expect(verdict(page)).toHaveText("Carrot · Average market");
  await expect(page.getByRole("heading", { name: dealer })).toBeVisible();
  await go(page, "Compare");
  const picture = page.getByRole("img", { name: /^The channel under Carrot/ });
  await picture.scrollIntoViewIfNeeded();
  const { width, height } = await picture.boundingBox();
  // In the first month dealers stand on a ring: somebody stands to the left of the middle.
  await button(page, "First month").click();
  await picture.click({ position: { x: 0.136 * width, y: 0.5 * height } });
  await expect(verdict(page)).toHaveText("Carrot · Average market");
});

test("a name at the end of a line shows its policy's band; on a narrow screen a table chooses the chart", async ({ page }) => {
  await open(page);
  const loyalty = page.getByRole("figure").filter({ has: page.getByRole("heading", { name: "Loyalty", exact: true }) });
  const names = loyalty.locator(".end");
  await expect(names).toHaveCount(3);
  const stick = names.filter({ hasText: "Stick" });
  await stick.click();
  await expect(stick).toHaveAttribute("aria-pressed", "true");
  await expect(loyalty.locator(".look-stick .plot__most")).toHaveAttribute("d", /^M/);
  if (page.viewportSize().width < 700) {
    await button(page, "Profit").last().click();
    await expect(page.getByRole("heading", { name: "Your profit a month" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Loyalty", exact: true })).toBeHidden();
  }
});
