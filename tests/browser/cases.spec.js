// What is read on the page: the cases with the way into Compare, the model with its rules and numbers, and why to believe it.

import AxeBuilder from "@axe-core/playwright";
import { button, complete, expect, go, open, sliders, test, verdict } from "./page.js";

const market = (page) => page.getByRole("combobox", { name: "Your market" });

async function isClean(page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id} at ${nodes.map((node) => node.target).join(", ")}`)).toEqual([]);
  const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(wide).toBeLessThanOrEqual(room);
}

test("a case tells what happened and what the model shows, opens in Compare, and is taken back", async ({ page }) => {
  await open(page);
  await go(page, "Cases");
  await expect(verdict(page)).toHaveText(/Real channels/);
  const list = page.getByRole("navigation", { name: "Cases" }).getByRole("button");
  await expect(list).toHaveCount(11);
  await expect(page.getByText("The model shows what 10 of the 11 cases are known for.")).toBeVisible();
  await isClean(page);
  const car = list.filter({ hasText: "Premium cars in China, 2014" });
  await expect(list.filter({ hasText: /The model/ }), "the list gives no bet away").toHaveCount(0);
  await car.click();
  const article = page.getByRole("article");
  await expect(article.getByRole("heading", { level: 2 })).toHaveText("Premium cars in China, 2014");
  await expect(article.getByRole("heading", { level: 2 })).toBeFocused();
  await expect(article).toContainText("In January 2015, BMW agreed to pay them");
  await expect(article, "what the model shows stays covered until somebody has bet").not.toContainText("No concession");
  await article.getByRole("button", { name: "They leave for another brand" }).press("Enter");
  await expect(article.getByRole("heading", { level: 3, name: "You bet “They leave for another brand”. The model says: They stop ordering, together." })).toBeFocused();
  await expect(car).toContainText("The model shows it");
  await expect(list.filter({ hasText: /The model/ })).toHaveCount(1);
  await expect(article.getByRole("heading", { name: "For the room: three questions" })).toBeVisible();
  await expect(article.locator(".cases__room ol").first().getByRole("listitem")).toHaveCount(3);
  await isClean(page);
  await expect(article).not.toContainText(/as_it_was|no_concession|forced_stock/);
  await expect(article.getByRole("cell", { name: "No concession" })).toBeVisible();
  await article.getByText("Sources and method").click();
  await expect(article.getByRole("link").first()).toHaveAttribute("href", /^https?:/);
  await expect(article).toContainText("they stop ordering together");
  await button(page, "Open in Compare").click();
  await complete(page);
  await sliders(page); // a phone has them behind a button
  await expect(market(page)).toHaveValue("premium_auto_2014");
  await expect(page.locator("article.column")).toHaveCount(5);
  await button(page, "Undo").click();
  await complete(page);
  await expect(market(page)).toHaveValue("mid");
});

test("the model says its rules, every number, and the whole description", async ({ page }) => {
  await open(page);
  await go(page, "The model");
  await expect(verdict(page)).toHaveText("The model");
  await page.getByText("Sticks", { exact: true }).click();
  await expect(page.getByText("In files and documents: fine_months.")).toBeVisible();
  await page.getByText("8. Glossary").click();
  await expect(page.getByRole("cell", { name: "replication, sample path" })).toBeVisible();
  await expect(page.locator("pre").last()).toContainText("dealers-choice compare '#1");
  await isClean(page);
});

test("why to believe it shows every claim as a dot, and its groups open", async ({ page }) => {
  await open(page);
  await go(page, "Why believe this?");
  await expect(page.locator(".claims__dots .claims__dot")).toHaveCount(61);
  await page.getByText("Leaving", { exact: true }).click();
  await expect(page.locator(".claims details[open] li").first()).toBeVisible();
  await isClean(page);
});
