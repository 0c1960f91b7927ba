// The story: bet, watch, read on; from the keyboard, with less motion, and after a reload.

import AxeBuilder from "@axe-core/playwright";

import { button, expect, go, open, slider, taken, test } from "./page.js";

const CHAPTERS = 8;
const chapter = (page) => page.getByRole("article");
const options = (page) => chapter(page).getByRole("list").first().getByRole("button");
const levels = (page) => chapter(page).getByRole("list").last().getByRole("button");

/** Bets on the option at that place, very sure. */
async function bet(page, place) {
  await options(page).nth(place).press("Enter");
  await expect(page.getByRole("heading", { level: 3, name: "How sure are you?" })).toBeFocused();
  await levels(page).last().press("Enter");
}

const dot = (page, number) => page.getByRole("navigation", { name: "Chapters" }).getByRole("button", { name: new RegExp(`^Chapter ${number}:`) });

async function enter(page) {
  await open(page);
  await go(page, "Story");
  await expect(page.getByRole("heading", { level: 2, name: "One dealer, one bad quarter" })).toBeVisible();
}

/** Goes on with the button whose words end the chapter. */
const goOn = (page) => page.locator(".tale__next .button--main").click();

test("the story is read to its end, every chapter with a bet, figures of its own and no violation of axe", async ({ page }) => {
  test.setTimeout(180_000);
  await enter(page);
  for (let number = 1; number <= CHAPTERS; number += 1) {
    await expect(dot(page, number)).toHaveAttribute("aria-current", "step");
    await bet(page, 0);
    await expect(page.getByRole("heading", { level: 3, name: /^You bet “/ })).toBeFocused();
    await expect(page.locator(".tale__shown")).not.toContainText("Playing", { timeout: 30_000 });
    const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(wide).toBeLessThanOrEqual(room);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id} at ${nodes.map((node) => node.target).join(", ")}`)).toEqual([]);
    await goOn(page);
  }
  await expect(page.getByRole("heading", { level: 2, name: "The end" })).toBeVisible();
  await expect(chapter(page)).toContainText(`You bet in ${CHAPTERS} of ${CHAPTERS} chapters`);
  await expect(chapter(page)).toContainText(/When you were very sure \(9 in 10\), you were right in \d of 8\./);
  await expect(chapter(page)).toContainText(/By your own estimate, about 7\.2 would be right\. You got \d: you were surer than you were right\./);
});

test("the story goes on after a reload, and whoever skips every bet reaches the end too", async ({ page }) => {
  await enter(page);
  await button(page, "Show me without a bet").click();
  await goOn(page);
  await expect(page.getByRole("heading", { level: 2, name: "Five dealers you don’t know" })).toBeFocused();
  await page.reload();
  await expect(page.getByRole("heading", { level: 2, name: "Five dealers you don’t know" })).toBeVisible();
  await dot(page, CHAPTERS).click();
  await button(page, "Show me without a bet").click();
  await goOn(page);
  await expect(chapter(page)).toContainText("You placed no bet.");
  await button(page, "Start again").click();
  await expect(page.getByRole("heading", { level: 2, name: "One dealer, one bad quarter" })).toBeVisible();
});

test("what the story taught is asked before and after it, and the line to hand in tells a true one from a changed one", async ({ page }) => {
  await enter(page);
  const answer = async (place) => {
    for (const question of await page.locator(".tale__quiz li").all()) await question.getByRole("radio").nth(place).check({ force: true });
    await button(page, "Check my answers").click();
  };
  await page.getByText("First, five quick questions").click();
  await expect(button(page, "Check my answers")).toBeDisabled();
  await answer(0);
  await expect(page.getByText("Answered. You will see how many were right after the story.")).toBeVisible();
  await dot(page, CHAPTERS).click();
  await button(page, "Show me without a bet").click();
  await goOn(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id} at ${nodes.map((node) => node.target).join(", ")}`)).toEqual([]);
  await answer(0);
  await expect(page.getByRole("heading", { level: 2, name: "Before the story: 0 of 5 right. After it: 1 of 5." })).toBeFocused();
  const line = await page.locator(".tale__code").innerText();
  expect(line).toMatch(/^DC2(-[0-9A-HJKMNP-TV-Z]{4}){4}$/);
  await page.getByText("Teachers: check lines here").click();
  const field = page.getByLabel("Paste what was handed in, a line for each learner.");
  await field.fill(`${line.toLowerCase()}\n${line.slice(0, -1)}${line.endsWith("0") ? "1" : "0"}`);
  await field.press("Tab");
  await expect(page.getByText(/^A true line\. Bets right: 0 of 0, and 0(\.0)? promised\. Questions: 0 of 5 right before, 1 of 5 after\.$/)).toBeVisible();
  await expect(page.getByText("This line was changed or cut off. Ask for it again.")).toBeVisible();
  const { name, bytes } = await taken(page, "Save as a table (CSV), a row for each learner");
  expect(name).toBe("dealers-choice-class.csv");
  expect(bytes.toString().trim().split("\n")).toHaveLength(3);
});

test("a line of another version is kept aside, and the story begins anew", async ({ page }) => {
  await page.addInitScript(() => localStorage.getItem("dealers-choice/story") ?? localStorage.setItem("dealers-choice/story", "9 3 what-a-later-page-wrote"));
  await enter(page);
  await button(page, "Show me without a bet").click();
  await expect(page.getByText(/We can’t read some of what this browser saved/)).toBeVisible();
  await page.waitForTimeout(600); // what is kept is written a moment after
  const kept = await page.evaluate(() => Object.entries(localStorage).filter(([name]) => name.includes("story")));
  expect(kept.map(([, line]) => line)).toContain("9 3 what-a-later-page-wrote");
});

test("the winner turns with the slider, from the keyboard", async ({ page }) => {
  await enter(page);
  await dot(page, 5).press("Enter");
  await bet(page, 1);
  await expect(chapter(page)).toContainText("You bet “The stick”. The model agrees.");
  const profit = (place) => page.locator(".tale__sums tbody tr").nth(place).getByRole("cell").first();
  const earned = async () => (await Promise.all([0, 1].map((place) => profit(place).innerText()))).map(parseFloat);
  await expect(profit(0)).toBeVisible({ timeout: 30_000 });
  const [carrot, stick] = await earned();
  expect(stick).toBeGreaterThan(carrot);
  await slider(page, "Your brand").press("Home");
  await expect(async () => {
    const [more, less] = await earned();
    expect(more).toBeGreaterThan(less);
  }).toPass({ timeout: 30_000 });
});

test.describe("with less motion", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  test("the last month of a chapter is shown at once", async ({ page }) => {
    await enter(page);
    await bet(page, 0);
    await expect(slider(page, "month 12 of 12")).toBeVisible();
  });
});
