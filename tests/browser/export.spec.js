// What is taken away from the page: the very rows of the command line, and pictures.

import { button, command, complete, expect, go, open, plan, slider, taken, test } from "./page.js";

test("the exported rows are the command line's, byte for byte", async ({ page }, run) => {
  await open(page);
  await page.getByRole("combobox", { name: "Your market" }).selectOption("Hungry rivals");
  await slider(page, "Your brand").fill("-0.35");
  await complete(page);
  await button(page, "Data and downloads: Difference").or(page.getByRole("button", { name: /^Data and downloads: .* lead over / })).click();
  const { name, bytes } = await taken(page, "Everything by future and month: CSV");
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
  const rows = (await taken(page, "This chart: CSV")).bytes.toString().trimEnd().split("\n");
  expect(rows).toHaveLength(1 + 3 * 60); // the months of every policy
  expect(rows[0]).toMatch(/^month,policy,median,p5,p25,p75,p95,/);
  expect(rows[1]).toMatch(/^1,Carrot,0\.\d+,/);
  const svg = await taken(page, "Picture: SVG");
  expect(svg.name).toMatch(/\.svg$/);
  expect(svg.bytes.toString()).toMatch(/^<svg[^]*<\/svg>\s*$/);
  for (const said of ["Loyalty", "0 to 1", "Month", "Average market", "luck 4217", "#1"]) expect(svg.bytes.toString()).toContain(said);
  const png = await taken(page, "Picture: PNG");
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
  const { name, bytes } = await taken(page, "This policy by future and month: CSV");
  expect(name).toMatch(/-carrot-every-month-\d+\.csv$/);
  const [head, ...lines] = bytes.toString().trimEnd().split("\n");
  expect(lines).toHaveLength(100 * 60);
  expect([head, ...lines]).toEqual(rows.trimEnd().split("\n").filter((line, at) => at === 0 || line.includes(",carrot,")));
  const commas = (await taken(page, "This policy by future and month: CSV (1,5)")).bytes.toString().trimEnd().split("\n");
  expect(commas).toHaveLength(1 + lines.length);
  expect(commas[0].split(";")).toEqual(head.split(","));
  expect(commas[1].split(";").map((cell) => cell.replace(",", "."))).toEqual(lines[0].split(","));
});

test("every figure for slides is shown as it is taken away", async ({ page }) => {
  await open(page);
  await button(page, "Share").click();
  await button(page, "Figures for slides").click();
  const figures = page.getByRole("figure");
  await expect(figures).toHaveCount(9);
  const download = page.waitForEvent("download");
  await button(page, "Sales a month: Picture: SVG").click();
  const svg = await (await (await download).createReadStream()).toArray().then((parts) => Buffer.concat(parts).toString());
  for (const words of ["Carrot", "Stick", "Mixed", "units", "Average market", "luck 4217"]) expect(svg).toContain(words);
  const rows = (await taken(page, "Sales a month: This chart: CSV")).bytes.toString().trimEnd().split("\n");
  expect(rows).toHaveLength(1 + 3 * 60);
  const channel = page.waitForEvent("download");
  await page.getByRole("button", { name: "The channel under Carrot: Picture: SVG" }).click();
  expect((await channel).suggestedFilename()).toMatch(/-channel-carrot-4217\.svg$/);
});
