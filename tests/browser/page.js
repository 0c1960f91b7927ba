// What every test of the whole page needs: the page under watch, and its parts by label and role.

import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { test as base, expect } from "@playwright/test";

const PROGRAM = process.env.DEALERS_CHOICE ?? "target/release/dealers-choice";
const OUTPUT_MAX = 1 << 28;

/** What the command line says. */
export const command = async (...words) => (await promisify(execFile)(PROGRAM, words, { maxBuffer: OUTPUT_MAX })).stdout;

/** A test in which nothing may be written to the console, no request may fail and no other host may be asked. */
export const test = base.extend({
  complaints: [async ({ context, baseURL }, use) => {
    const complaints = [];
    const own = new URL(baseURL).origin;
    context.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
    context.on("weberror", (event) => complaints.push(String(event.error())));
    context.on("request", (request) => /^http/.test(request.url()) && new URL(request.url()).origin !== own && complaints.push(`asked ${request.url()}`));
    await use(complaints);
    expect(complaints, "nothing to complain about").toEqual([]);
  }, { auto: true }],
});

export { expect };

export const verdict = (page) => page.getByRole("heading", { level: 1 });
export const slider = (page, name) => page.getByRole("slider", { name });
export const month = (page) => slider(page, /^month \d+ of/);
export const button = (page, name) => page.getByRole("button", { name, exact: true });
export const screens = (page) => page.getByRole("navigation", { name: "Screens" }).getByRole("button");
export const screen = (page, name) => screens(page).and(page.getByRole("button", { name, exact: true }));

/** The button that shows the screens for which the bar has no room; it bears the name of the one on screen, if that is one of them. */
export const more = (page) => screens(page).and(page.getByRole("button", { name: /^More\b/ }));

/** Goes to a screen, through "More" where the bar has no room for it. */
export async function go(page, name) {
  if (!await screen(page, name).first().isVisible()) await more(page).click();
  await screen(page, name).first().click();
}

/** The names of all screens. */
export async function everyScreen(page) {
  await more(page).click();
  const names = await screens(page).allTextContents();
  await page.keyboard.press("Escape");
  return [...new Set(names.filter((name) => !name.startsWith("More ")))];
}

/** Brings the market's sliders out, where a narrow screen has them behind a button. */
export async function sliders(page) {
  const opener = page.getByRole("button", { name: /^Change the market/, expanded: false });
  if (await opener.isVisible()) await opener.click();
}

/** Waits until every future asked for is in. */
export const complete = (page, futures = 100) => expect(page.getByText(`${futures} futures`, { exact: true })).toBeVisible();

/** Waits until the whole program is there. */
export const whole = (page) => expect(page.locator("html")).toHaveAttribute("data-program", "whole", { timeout: 30_000 });

/** Opens the page and waits for a picture with all futures, standing still. */
export async function open(page, address = "/") {
  await page.goto(address);
  await whole(page);
  await complete(page);
  const pause = button(page, "Pause");
  if (await pause.isVisible()) await pause.click();
  await sliders(page);
}

/** The link to what is on screen. */
export async function link(page) {
  await button(page, "Share").click();
  const field = page.getByRole("textbox", { name: "Link" });
  const text = await field.inputValue();
  await page.keyboard.press("Escape");
  return text;
}

/** The plan on screen, as a file for the command line. */
export async function plan(page, run) {
  const file = run.outputPath("plan.json");
  await command("open", await link(page), "--out", file);
  return file;
}

/** The file that a button hands out: its name and its bytes. */
export async function taken(page, name) {
  const download = page.waitForEvent("download");
  await button(page, name).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** Drags a slider's thumb by a share of its length, in steps, as a hand would; `during` is done before it is let go. */
export async function drag(page, handle, share, during = async () => {}) {
  await handle.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await handle.boundingBox();
  const [low, high, value] = await handle.evaluate((input) => [input.min, input.max, input.value].map(Number));
  const from = x + 8 + ((value - low) / (high - low)) * (width - 16);
  await page.mouse.move(from, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(from + share * width, y + height / 2, { steps: 8 });
  await during();
  await page.mouse.up();
}

/** What stands outside the window sideways. What scrolls within its own frame, or is cut, does not. */
export const outside = (page) => page.evaluate(() => {
  const room = document.documentElement.clientWidth;
  const held = (one) => one && one !== document.body && (getComputedStyle(one).overflowX !== "visible" || held(one.parentElement));
  const name = (one) => `${one.tagName.toLowerCase()}.${one.getAttribute("class")}`;
  const boxes = [...document.querySelectorAll("body *:not(.unseen, .unseen *, .skip, .skip *, svg *)")].filter((one) => one.checkVisibility() && !held(one.parentElement));
  return boxes.filter((one) => {
    const { left, right, width } = one.getBoundingClientRect();
    return width > 0 && (left < -1 || right > room + 1);
  }).map(name).slice(0, 5);
});
