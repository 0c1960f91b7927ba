// Room for everything: no screen, no panel and no size of text is wider than its window, with letters wider than most.

import { button, everyScreen, expect, go, open, outside, test } from "./page.js";

const WIDTHS = [320, 360, 600, 768, 820, 1024, 1280, 1440];

const widen = (page) => page.evaluate(() => {
  const wide = new CSSStyleSheet();
  wide.replaceSync("html { letter-spacing: .045em; }");
  document.adoptedStyleSheets.push(wide);
});

/** How far what stands in the bar is from standing on one line, pixels. A phone has the screens at its foot. */
const unevenness = (page) => page.evaluate(() => {
  const parts = [...document.querySelectorAll(".bar > :not(.panel), .bar__row > *")].filter((one) => one.checkVisibility());
  const middles = parts.map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => (top + bottom) / 2);
  return Math.max(...middles) - Math.min(...middles);
});

async function fitsEverywhere(page, what) {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    expect(await outside(page), `${what} at ${width} px`).toEqual([]);
    if (width > 704) expect(await unevenness(page), `the bar of ${what} at ${width} px`).toBeLessThan(4);
  }
}

for (const size of ["Normal", "Large", "Projector"]) {
  test(`everything fits from 320 to 1440 px with wide letters, text size ${size}`, async ({ page }) => {
    test.setTimeout(180_000);
    await open(page);
    await widen(page);
    await button(page, "Settings").click();
    await page.getByRole("radio", { name: size }).check({ force: true });
    await fitsEverywhere(page, "Settings");
    await button(page, "Share").click();
    await fitsEverywhere(page, "Share");
    await page.keyboard.press("Escape");
    await fitsEverywhere(page, "Compare");
    for (const name of (await everyScreen(page)).slice(1)) {
      await go(page, name);
      await expect(page.locator(".bar__screens [aria-current]").first()).toContainText(name);
      await expect(page.locator("main h1, main h2").first()).toBeVisible();
      await fitsEverywhere(page, name);
    }
  });
}
