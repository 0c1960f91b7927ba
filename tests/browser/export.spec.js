// What is taken away from the page: the very rows of the command line, and pictures.

import { button, command, complete, expect, go, open, plan, slider, taken, test } from "./page.js";

test("the exported rows are the command line's, byte for byte", async ({ page }, run) => {
  await open(page);
  await page.getByRole("combobox", { name: "Your market" }).selectOption("Hungry rivals");
  await slider(page, "Your brand").fill("-0.35");
  await complete(page);
  await button(page, "Data and downloads: Difference").or(page.getByRole("button", { name: /^Data and downloads: .* lead over / })).click();
  const { name, bytes } = await taken(page, "CSV: every policy, future and month");
  expect(name).toMatch(/-all-policies-every-month-\d+\.csv$/);
  const rows = await command("run", await plan(page, run), "--format", "csv");
  expect(rows.split("\n").length).toBeGreaterThan(3 * 100 * 60);
  expect(bytes.equals(Buffer.from(rows))).toBe(true);
});

test("a chart is taken away as shapes and as pixels, with its rows beside it", async ({ page }) => {
  await open(page);
  const more = button(page, "Data and downloads: Loyalty");
  await more.scrollIntoViewIfNeeded();
  await more.click();
  await expect(page.getByRole("table", { name: /Data for “Loyalty”/ }).getByRole("row")).toHaveCount(61);
  const svg = await taken(page, "Picture (SVG)");
  expect(svg.name).toMatch(/\.svg$/);
  expect(svg.bytes.toString()).toMatch(/^<svg[^]*Loyalty[^]*<\/svg>\s*$/);
  const png = await taken(page, "Picture (PNG)");
  expect(png.name).toMatch(/\.png$/);
  expect(png.bytes.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  expect(png.bytes.length).toBeGreaterThan(5000);
});

test("the Lab hands out the rows of its policy alone, under its own name, and with decimal commas where they are wanted", async ({ page }, run) => {
  await open(page);
  const rows = await command("run", await plan(page, run), "--format", "csv");
  await go(page, "Lab");
  await complete(page);
  await button(page, "Data and downloads: Loyalty").click();
  const { name, bytes } = await taken(page, "CSV: this policy, every future and month");
  expect(name).toMatch(/-carrot-every-month-\d+\.csv$/);
  const [head, ...lines] = bytes.toString().trimEnd().split("\n");
  expect(lines).toHaveLength(100 * 60);
  expect([head, ...lines]).toEqual(rows.trimEnd().split("\n").filter((line, at) => at === 0 || line.includes(",carrot,")));
  const commas = (await taken(page, "CSV of this policy, with semicolons and decimal commas")).bytes.toString().trimEnd().split("\n");
  expect(commas).toHaveLength(1 + lines.length);
  expect(commas[0].split(";")).toEqual(head.split(","));
  expect(commas[1].split(";").map((cell) => cell.replace(",", "."))).toEqual(lines[0].split(","));
});
