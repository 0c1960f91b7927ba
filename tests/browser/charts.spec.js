// The charts, as a reader uses them: what they show under the pointer, and what a click does.

import { button, complete, expect, month, open, test } from "./page.js";

const MONTHS = 60;

const chart = (page, title) => page.getByRole("figure").filter({ has: page.getByRole("heading", { name: title }) });
const lead = (page) => chart(page, "Carrot’s lead over Mixed: profit, same luck");
const field = (figure) => figure.getByRole("img");
const tip = (page) => page.locator(".tip");

/** Points at a share of the chart's width. */
async function point(figure, share) {
  await field(figure).scrollIntoViewIfNeeded();
  const { width, height } = await field(figure).boundingBox();
  const position = { x: Math.min(share * width, width - 1), y: height / 2 };
  return { hover: () => field(figure).hover({ position }), click: () => field(figure).click({ position }) };
}

test("the pointer brings the month's figures, and its line on every chart", async ({ page }) => {
  await open(page);
  await (await point(chart(page, "Loyalty"), 0.5)).hover();
  await expect(tip(page)).toHaveCount(1);
  await expect(tip(page)).toContainText(/Month (30|31)/);
  for (const name of ["Carrot", "Stick", "Mixed"]) await expect(tip(page)).toContainText(new RegExp(`${name} 0\\.\\d\\d`));
  await (await point(lead(page), 0.5)).hover();
  await expect(tip(page)).toContainText(/middle half −?[\d.]+\sk – −?[\d.]+\sk/);
  await expect(page.locator(".plot__pointer")).toHaveCount(await page.locator(".plot__field").count());
  await page.mouse.move(5, 5);
  await expect(tip(page)).toHaveCount(0);
  await expect(page.locator(".plot__pointer")).toHaveCount(0);
});

test("the tip stays inside the page, from the first month to the last", async ({ page }) => {
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    const loyalty = chart(page, "Loyalty");
    for (const share of [0.001, 1]) {
      await (await point(loyalty, share)).hover();
      const { x, width: wide } = await tip(page).boundingBox();
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + wide).toBeLessThanOrEqual(width);
    }
    await page.mouse.move(1, 1);
  }
});

test("a click brings that month on screen, and this future is shown up to it", async ({ page }) => {
  await open(page);
  const shown = lead(page);
  const points = async () => (await shown.locator(".plot__future").getAttribute("d")).match(/[ML]/g).length;
  await (await point(shown, 1)).click();
  await expect(month(page)).toHaveAccessibleName(`month ${MONTHS} of ${MONTHS}`);
  await expect.poll(points).toBe(MONTHS);
  await (await point(shown, 0)).click();
  await expect(month(page)).toHaveAccessibleName(`month 1 of ${MONTHS}`);
  await expect.poll(points).toBe(1);
});

test("a chart fills its place at any width, and its words keep their size", async ({ page }) => {
  await open(page);
  const shown = lead(page);
  const sizes = [];
  for (const width of [1440, 700]) {
    await page.setViewportSize({ width, height: 900 });
    await shown.scrollIntoViewIfNeeded();
    const [plot, line, word] = await Promise.all([".plot__field", ".plot__level", ".plot__levels text"].map((part) => shown.locator(part).first().boundingBox()));
    expect(Math.abs(plot.width - line.width)).toBeLessThan(3);
    sizes.push(word.height);
  }
  expect(Math.abs(sizes[0] - sizes[1])).toBeLessThan(1);
});

test("pictures taken away have a title, the page's colours, and twice the pixels", async ({ page }) => {
  await open(page);
  await button(page, "Data and downloads: Loyalty").click();
  const taken = async (name) => {
    const download = page.waitForEvent("download");
    await button(page, name).click();
    return (await (await download).createReadStream()).toArray().then(Buffer.concat);
  };
  const svg = (await taken("Picture: SVG")).toString();
  const ink = await page.evaluate(() => getComputedStyle(document.body).getPropertyValue("--ink").trim());
  expect(svg).toContain("Loyalty");
  for (const name of ["Carrot", "Stick", "Mixed"]) expect(svg).toContain(name);
  expect(svg).toContain(`fill="${ink}"`);
  expect(await page.evaluate((text) => new DOMParser().parseFromString(text, "image/svg+xml").querySelector("parsererror") === null, svg)).toBe(true);
  const png = await taken("Picture: PNG");
  expect(png.readUInt32BE(16)).toBe(1440);
  expect(png.readUInt32BE(20)).toBeGreaterThan(840); // below the chart stands where it comes from
});

test("dark or light, a chart follows by itself", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await open(page);
  const stroke = () => page.locator(".plot__level").first().evaluate((line) => getComputedStyle(line).stroke);
  const light = await stroke();
  await page.emulateMedia({ colorScheme: "dark" });
  await complete(page);
  await expect.poll(stroke).not.toBe(light);
});
