// What is taken away from the page: the very rows of the command line, and pictures.

import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { button, complete, expect, link, open, slider, test } from "./page.js";

const PROGRAM = process.env.DEALERS_CHOICE ?? "target/release/dealers-choice";
const OUTPUT_MAX = 1 << 28;

const command = async (...words) => (await promisify(execFile)(PROGRAM, words, { maxBuffer: OUTPUT_MAX })).stdout;

async function taken(page, name) {
  const download = page.waitForEvent("download");
  await button(page, name).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test("the exported rows are the command line's, byte for byte", async ({ page }, run) => {
  await open(page);
  await page.getByRole("combobox", { name: "Your market" }).selectOption("Hungry rivals");
  await slider(page, "Your brand").fill("-0.35");
  await complete(page);
  const here = await link(page);
  await button(page, "Data and downloads: Difference").or(page.getByRole("button", { name: /^Data and downloads: .* lead over / })).click();
  const { name, bytes } = await taken(page, "CSV: every policy, future and month");
  expect(name).toMatch(/-all-policies-every-month-\d+\.csv$/);
  const plan = run.outputPath("plan.json");
  await command("open", here, "--out", plan);
  const rows = await command("run", plan, "--format", "csv");
  expect(rows.split("\n").length).toBeGreaterThan(3 * 100 * 60);
  expect(bytes.equals(Buffer.from(rows))).toBe(true);
});

test("a chart is taken away as shapes and as pixels, with its rows beside it", async ({ page }) => {
  await open(page);
  const more = page.getByRole("article", { name: "Carrot" }).getByRole("button", { name: "Data and downloads: Loyalty" });
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
