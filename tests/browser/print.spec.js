// On paper: always light, nothing cut, nothing split, the brief on one page.

import { button, complete, expect, go, open, outside, test } from "./page.js";

/** Widths of a sheet between its margins, CSS pixels. */
const SHEETS = { A4: 703, Letter: 725 };

const light = (colour) => colour.match(/[\d.]+/g).slice(0, 3).every((part) => Number(part) > 200);
const grounds = (page) => page.evaluate(() => [document.documentElement, ...document.querySelectorAll(".card, .brief__sheet, .market")]
  .map((one) => getComputedStyle(one).backgroundColor).filter((colour) => colour !== "rgba(0, 0, 0, 0)"));

for (const [theme, choose] of [["dark of the system", null], ["dark of the page", "Dark"]]) {
  test(`four policies and the brief print light and whole from the ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await open(page);
    if (choose) {
      await button(page, "Settings").click();
      await page.getByRole("radio", { name: choose }).check({ force: true });
      await page.keyboard.press("Escape");
    }
    expect((await grounds(page)).some(light)).toBe(false);
    await button(page, "Add a policy").click();
    await complete(page);
    for (const name of ["Compare", "Brief"]) {
      await go(page, name);
      await expect(page.locator(name === "Brief" ? ".brief__sheet" : ".columns")).toBeVisible();
      await page.emulateMedia({ media: "print" });
      for (const [sheet, width] of Object.entries(SHEETS)) {
        await page.setViewportSize({ width, height: 1000 });
        expect((await grounds(page)).filter((colour) => !light(colour)), `${name} on ${sheet} is light`).toEqual([]);
        expect(await outside(page), `${name} on ${sheet} is not cut`).toEqual([]);
      }
      const split = await page.evaluate(() => [...document.querySelectorAll(".chart, .card, .brief section")].filter((one) => getComputedStyle(one).breakInside !== "avoid").length);
      expect(split).toBe(0);
      await page.emulateMedia({ media: null });
      await page.setViewportSize({ width: 1440, height: 900 });
    }
    for (const format of Object.keys(SHEETS)) {
      const pages = (await page.pdf({ format })).toString("latin1").match(/\/Type \/Page\b/g);
      expect(pages, `the brief on ${format}`).toHaveLength(1);
    }
  });
}
