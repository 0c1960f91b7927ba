// How the first program gives way to the whole one: while nobody is in the middle of something, and with nothing lost.

import { button, complete, drag, expect, open, slider, test, whole } from "./page.js";

/** Keeps the whole program back until it may arrive. */
async function held(page) {
  let arrives;
  const may = new Promise((done) => { arrives = done; });
  await page.route("**/whole-*.wasm", async (route) => { await may; await route.continue(); });
  return arrives;
}

const program = (page) => page.locator("html[data-program=whole]");

test("place, focus, changes and the way back stay when the whole program takes over", async ({ page }) => {
  await open(page, "/", { first: true });
  const brand = slider(page, "Your brand");
  await brand.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  const value = await brand.inputValue();
  const top = await page.evaluate(() => { scrollTo(0, 40); return scrollY; });
  expect(top).toBeGreaterThan(0);
  await whole(page);
  await expect(brand).toBeFocused();
  await expect(brand).toHaveValue(value);
  expect(await page.evaluate(() => scrollY)).toBe(top);
  await button(page, "Undo").click();
  await expect(brand).not.toHaveValue(value);
  await button(page, "Redo").click();
  await expect(brand).toHaveValue(value);
});

test("a thumb that is held keeps the first program, and its value goes on to the whole", async ({ page }) => {
  const arrives = await held(page);
  await open(page, "/", { first: true });
  const brand = slider(page, "Your brand");
  await drag(page, brand, 0.2, async () => {
    arrives();
    await complete(page);
    await page.waitForTimeout(2500);
    await expect(program(page)).toHaveCount(0);
  });
  const value = await brand.inputValue();
  await whole(page);
  await expect(brand).toHaveValue(value);
});

test("a small window that is open keeps the first program until it is closed", async ({ page }) => {
  const arrives = await held(page);
  await open(page, "/", { first: true });
  await button(page, "Settings").click();
  arrives();
  await page.mouse.move(9, 9);
  await page.waitForTimeout(2500);
  await expect(program(page)).toHaveCount(0);
  await expect(page.getByRole("radio", { name: "Projector" })).toBeAttached();
  await page.keyboard.press("Escape");
  await whole(page);
});

test("what lies below comes without a reader's touch too", async ({ page }) => {
  await page.goto("/");
  await expect(program(page)).toHaveCount(1, { timeout: 30_000 });
  await expect(page.getByRole("region", { name: "Month by month" })).toBeAttached();
});
