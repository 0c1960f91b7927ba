// For everybody: no axe violation anywhere, the keyboard alone, less motion, a narrow screen, no script, no jump.

import AxeBuilder from "@axe-core/playwright";
import { button, complete, expect, go, month, open, test, whole } from "./page.js";

const JUMP_MAX = 0.02;

async function isClean(page, what) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${what}: ${id} at ${nodes.map((node) => node.target).join(", ")}`);
  expect(found).toEqual([]);
  const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(wide, `${what} is as wide as the window`).toBeLessThanOrEqual(room);
}

for (const theme of ["light", "dark"]) {
  test(`Compare has no axe violation and fits, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await open(page);
    await isClean(page, "Compare");
    for (const panel of ["Share", "Settings", "More"]) {
      await button(page, panel).click();
      await isClean(page, panel);
      await page.keyboard.press("Escape");
    }
  });

  test(`the Lab has no axe violation and fits in each depth, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await open(page);
    await go(page, "Lab");
    await complete(page);
    await page.getByRole("group", { name: /^Dealers\. Use the arrow keys/ }).press("ArrowRight");
    await isClean(page, "the Lab");
    const handle = page.getByRole("button", { name: /^Levers: / });
    if (await handle.isVisible()) await handle.click();
    for (const depth of ["5 dials", "All levers", "All rules"]) {
      await page.getByRole("radio", { name: depth }).check({ force: true });
      await isClean(page, depth);
    }
    if (await handle.isVisible()) await handle.click();
    await button(page, "As a table").click();
    await isClean(page, "the table");
  });
}

test("the Tab key reaches everything that matters, and shows where it is", async ({ page }) => {
  await open(page);
  const reached = [];
  for (let presses = 0; presses < 90; presses += 1) {
    await page.keyboard.press("Tab");
    reached.push(await page.evaluate(() => {
      const now = document.activeElement;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(now);
      const shown = now.matches("input[type=radio]") ? getComputedStyle(now.nextElementSibling ?? now) : { outlineStyle, outlineWidth, boxShadow };
      const name = now.getAttribute("aria-label") ?? now.labels?.[0]?.textContent ?? now.textContent;
      if (now === document.body) return { name: "", seen: true }; // past the end, before the beginning
      return { name, seen: (shown.outlineStyle !== "none" && shown.outlineWidth !== "0px") || shown.boxShadow !== "none" };
    }));
  }
  const names = reached.map(({ name }) => name).join(" | ");
  for (const wanted of ["Skip to the result", "Undo|Luck", "Your market", "Your brand", "Profit", "Future 1:", "Play", "month \\d+ of", "Data and downloads"]) {
    expect(names).toMatch(new RegExp(wanted));
  }
  expect(reached.filter(({ name, seen }) => !seen && name).map(({ name }) => name.slice(0, 60))).toEqual([]);
});

test("with less motion nothing moves by itself", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/");
  await whole(page);
  await complete(page);
  await expect(button(page, "Play")).toBeVisible();
  await expect(month(page)).toHaveValue("1");
});

test("nothing jumps when the page comes alive", async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.jumps = [];
    const sides = ["x", "y", "width", "height"];
    // Other words in the same place, and the pixel that their first letter may take, are no jump.
    const moved = ({ previousRect, currentRect }) => sides.some((side) => Math.abs(previousRect[side] - currentRect[side]) > 1);
    const note = ({ value, sources }) => ({ value, at: sources.filter(moved).map(({ node }) => node?.className || node?.nodeName) });
    new PerformanceObserver((list) => globalThis.jumps.push(...list.getEntries().map(note).filter(({ at }) => at.length > 0)))
      .observe({ type: "layout-shift", buffered: true });
  });
  await page.goto("/");
  await complete(page);
  const jumps = await page.evaluate(() => globalThis.jumps);
  expect(jumps.reduce((sum, { value }) => sum + value, 0), JSON.stringify(jumps)).toBeLessThanOrEqual(JUMP_MAX);
});

test("in high contrast what is too close to call stays hatched, in any theme", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await open(page);
  await go(page, "Map");
  await expect(page.locator("#result")).toBeVisible();
  const [legend, hatch, ink] = await page.evaluate(() => {
    document.documentElement.dataset.theme = "dark";
    const [close, field] = [document.createElement("span"), document.createElementNS("http://www.w3.org/2000/svg", "path")];
    close.className = "map__close";
    field.setAttribute("class", "field-map__hatch");
    document.body.append(close, field);
    const now = getComputedStyle(close, "::before");
    return [now.backgroundImage, getComputedStyle(field).fill, now.borderTopColor];
  });
  expect(legend).toContain(ink);
  expect(hatch).toBe(ink);
});
