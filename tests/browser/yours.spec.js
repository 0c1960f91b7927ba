// Your market: three questions, dated changes, what is done today, situations kept. What is typed wrongly stays, with words beside it.

import AxeBuilder from "@axe-core/playwright";
import { button, command, complete, expect, link, open, screen, test } from "./page.js";

const field = (page, name) => page.getByRole("textbox", { name, exact: true });
const answer = (page, name, text) => field(page, name).fill(text).then(() => field(page, name).press("Tab"));
const wrong = (page, name) => page.locator(".entry", { has: field(page, name) }).getByRole("alert");
const opened = async (page) => JSON.parse(await command("open", await link(page)));

async function enter(page) {
  await open(page);
  await button(page, "Make it your market").click();
  await expect(page.getByRole("heading", { level: 1, name: "Your market in three questions" })).toBeVisible();
}

test("three questions, a newcomer and what is done today are the plan, in at most twelve actions and ninety seconds", async ({ page }) => {
  await open(page);
  const started = Date.now();
  let actions = 0;
  const act = (action) => { actions += 1; return action; };
  await act(button(page, "Make it your market").click());
  for (const [name, text] of [["Dealers", "140"], ["Regions", "20"], ["Units a dealer", "250"], ["List price a unit", "120"], ["Currency", "EUR"], ["Usual margin, %", "28"]]) {
    await act(answer(page, name, text));
  }
  await expect(page.getByText(/^That is EUR.30\.0.k a dealer and EUR.4\.20.M for all dealers, each month\.$/)).toBeVisible();
  await act(page.getByRole("combobox", { name: "Add a change" }).selectOption("A new rival enters"));
  await expect(field(page, "From month")).toBeFocused();
  await act(answer(page, "From month", "7"));
  await act(page.getByRole("combobox", { name: "My policy resembles" }).selectOption("Leave alone"));
  await expect(field(page, "Name")).toHaveValue("What we do today");
  await complete(page);
  expect(actions).toBeLessThanOrEqual(12);
  expect(Date.now() - started).toBeLessThan(90_000);
  const plan = await opened(page);
  expect(plan).toMatchObject({ dealers: 140, conditions: { territories: 20, usual_margin: 0.28 }, scale: { units: 250, price: 120, currency: "EUR" } });
  expect(plan.changes).toEqual([{ month: 6, conditions: { rival_count: 3, rival_hunger: 0.07 } }]);
  expect(plan.policies.at(-1)).toMatchObject({ key: "today", base: "laissez_faire", name: "What we do today" });
  const against = page.getByRole("group", { name: "Compared with “What we do today”" });
  await expect(against.getByRole("row", { name: /^Carrot/ })).toContainText("EUR");
  await expect(against.getByRole("row")).toHaveCount(4);
  await page.getByRole("button", { name: "See the answer in Compare" }).click();
  await complete(page);
  await expect(page.getByText("What we do today").first()).toBeVisible();
});

test("what cannot be is said beside its field, and nothing is lost", async ({ page }) => {
  await enter(page);
  await answer(page, "Dealers", "0");
  await expect(wrong(page, "Dealers")).toContainText("Use 10 to 1,000,000.");
  await answer(page, "Usual margin, %", "120");
  await expect(wrong(page, "Usual margin, %")).toContainText("Use 2.0 % to 50.0 %.");
  await expect(field(page, "Dealers")).toHaveValue("0");
  await answer(page, "Currency", "JPY");
  await answer(page, "List price a unit", "12000");
  await expect(page.getByText(/^That is JPY.1\.20.M a dealer/)).toBeVisible();
  await answer(page, "Units a dealer", "0.03");
  await expect(page.getByText(/^That is JPY.360 a dealer and JPY.21\.6.k/)).toBeVisible();
  await page.getByRole("combobox", { name: "Add a change" }).selectOption("Demand falls for a year");
  await answer(page, "From month", "200");
  await expect(wrong(page, "From month")).toContainText("The plan ends after month 60.");
  await page.getByRole("combobox", { name: "My policy resembles" }).selectOption("Stick");
  await answer(page, "Name", "n".repeat(500));
  await expect(wrong(page, "Name")).toContainText("at most 60 characters");
  await answer(page, "Name", "<b>Ours</b> & theirs");
  await expect(wrong(page, "Name")).toBeHidden();
  await answer(page, "Dealers", "24");
  await expect(wrong(page, "Dealers")).toBeHidden();
  const plan = await opened(page);
  expect([plan.dealers, plan.policies.at(-1).name, plan.changes[0].month]).toEqual([24, "<b>Ours</b> & theirs", 12]);
  await button(page, "Undo").click();
  await expect(field(page, "Dealers")).toHaveValue("60");
});

test("situations are kept side by side, survive a reload, and come back when deleted", async ({ page }) => {
  await enter(page);
  await complete(page);
  await page.getByRole("button", { name: "Save this market" }).click();
  const table = page.getByRole("group", { name: "Saved markets" });
  await expect(table.getByRole("row").nth(1)).toContainText(/\d+ of 100/);
  await answer(page, "Usual margin, %", "28");
  await complete(page);
  await page.getByRole("button", { name: "Save this market" }).click();
  await table.getByRole("textbox").last().fill("n".repeat(500));
  await table.getByRole("textbox").last().press("Enter");
  await expect(table.getByRole("alert")).toHaveText("At most 60 characters.");
  await table.getByRole("textbox").last().fill("At 28 %");
  await table.getByRole("textbox").last().press("Enter");
  await page.reload();
  await complete(page);
  await expect(table.getByRole("row")).toHaveCount(3);
  await expect(table.getByRole("textbox").last()).toHaveValue("At 28 %");
  await page.getByRole("button", { name: "Delete At 28 %" }).click();
  await expect(table.getByRole("row")).toHaveCount(2);
  await page.getByRole("button", { name: "Bring back “At 28 %”" }).click();
  await expect(table.getByRole("row")).toHaveCount(3);
  await page.getByRole("button", { name: "Open Average market" }).click();
  await expect(field(page, "Usual margin, %")).toHaveValue("20");
});

for (const theme of ["light", "dark"]) {
  test(`your market has no axe violation and fits, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await enter(page);
    await answer(page, "Dealers", "0");
    await page.getByRole("combobox", { name: "Add a change" }).selectOption("A new rival enters");
    await page.getByRole("combobox", { name: "My policy resembles" }).selectOption("Leave alone");
    await complete(page);
    await page.getByRole("button", { name: "Save this market" }).click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id} at ${nodes.map((node) => node.target).join(", ")}`)).toEqual([]);
    const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(wide).toBeLessThanOrEqual(room);
  });
}
