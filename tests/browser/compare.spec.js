// A person's path through Compare: from the verdict to the link that another opens.

import { button, complete, drag, expect, link, month, open, screen, slider, test, verdict } from "./page.js";

/** The policies' columns; on a narrow screen only one of them is in view. */
const policies = (page) => page.getByRole("article", { includeHidden: true });
const names = (page) => policies(page).evaluateAll((articles) => articles.map((article) => article.getAttribute("aria-label")));

test("the verdict says who wins in how many futures, and follows the slider while it is dragged", async ({ page }) => {
  await open(page);
  await expect(verdict(page)).toHaveText(/Mixed .*\d+ of 100 futures/);
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
  await expect(button(page, "Undo")).toBeDisabled();
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
  await screen(page, "Compare").click();
  await expect(verdict(page)).toHaveText(/of 100 futures/);
});
