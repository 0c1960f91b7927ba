// A link for a class: the answer is covered until a bet is placed, controls are locked, and a copy of one's own is free.

import AxeBuilder from "@axe-core/playwright";
import { button, complete, expect, link, open, screens, slider, sliders, test, verdict } from "./page.js";

/** The link that a teacher makes on the page, with these aids. */
async function prepared(page, ...aids) {
  await open(page);
  await button(page, "Share").click();
  for (const aid of aids) await page.getByLabel(aid).check();
  await expect(page.getByText(/^This link is for a class: /)).toBeVisible();
  const address = await page.getByRole("textbox", { name: "Link" }).inputValue();
  await page.keyboard.press("Escape");
  expect(new URL(address).hash.length).toBeLessThanOrEqual(200);
  return address;
}

test("behind the curtain nothing is seen or heard of the answer, and the keyboard lifts it", async ({ page, context }) => {
  const address = await prepared(page, "Curtain over the answer");
  await expect(verdict(page)).toHaveText(/of 100 futures/); // whoever made it sees everything
  const pupil = await context.newPage();
  await pupil.goto(address);
  await expect(verdict(pupil)).toHaveText("Place your bet first");
  await expect(pupil.locator(".dots, .plot, .verdict")).toHaveCount(0);
  expect((await new AxeBuilder({ page: pupil }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await button(pupil, "Show without betting").focus();
  await pupil.keyboard.press("Enter");
  await expect(verdict(pupil)).toHaveText(/of 100 futures/);
  await expect(verdict(pupil)).toBeFocused();
});

test("a bet says how it went, outlives a reload, and goes with what it was placed on", async ({ page }) => {
  await page.goto(await prepared(page, "Curtain over the answer"));
  await page.reload();
  await expect(page.getByText("Judged by profit over 5 years.")).toBeVisible();
  await page.getByRole("button", { name: /^Stick/ }).click();
  const told = page.getByText(/^You bet on Stick\. Carrot won; Stick came (second|third)\.$/);
  await expect(told).toBeVisible();
  await expect(verdict(page)).toHaveText(/of 100 futures/);
  await page.reload();
  await expect(told).toBeVisible();
  await sliders(page);
  await slider(page, "Your brand").fill("0.3");
  await expect(page.getByText("You bet on")).toHaveCount(0);
});

test("what is locked cannot be touched or asked for, and a copy of one's own is free", async ({ page, context }) => {
  const address = await prepared(page, "Lock the market", "Hide the studies");
  const pupil = await context.newPage();
  await pupil.goto(address);
  await complete(pupil);
  await expect(pupil.getByText("Prepared for a class: market and luck locked, studies hidden.")).toBeVisible();
  await sliders(pupil);
  await expect(slider(pupil, "Your brand")).toBeDisabled();
  await button(pupil, "Luck number 4217. Change it").click();
  await expect(button(pupil, "Draw a new one")).toBeDisabled();
  await pupil.keyboard.press("Escape");
  expect(await link(page)).not.toBe(address); // the ticks were for one link
  await expect(screens(pupil).filter({ hasText: /^Map$/ })).toHaveCount(0);
  await button(pupil, "Make a copy of my own").click();
  await expect(slider(pupil, "Your brand")).toBeEnabled();
  await expect(screens(pupil).filter({ hasText: /^Map$/ })).toHaveCount(1);
  await slider(pupil, "Your brand").fill("0.3");
  await complete(pupil);
  await expect(slider(pupil, "Your brand")).toHaveValue("0.3");
});
