// The figures that need a browser, each beside its bar: `cargo xtask bench`; with `--long` the memory is that after ten minutes of
// play. Compare ratios, not times: a busy machine only ever makes them longer.

import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { serve } from "../../build/serve.mjs";

const MOVES = 40;
const RUNS = 5;
const FUTURES = 100;
const DEALERS = 60;
const MONTHS = 36;
const MAP_MONTHS = 60;
/** Ten seconds on four cores. */
const MAP_WORKER_S = 40;
const WORDS = { answer: "the answer of ten futures", all: "all charts" };
const PLAY_MINUTES = process.argv.includes("--long") ? 10 : 0;
/** How much slower the processor is made, and the frames a second that must be left. */
const FRAMES_MIN = [[1, 58], [4, 30]];
const FRAMES_MS = 5_000;
/** Half as much again as the native bar of `benches/model.rs`. */
const DEALER_MONTH_MAX_NS = 390;

const sorted = (values) => [...values].sort((a, b) => a - b);
const quantile = (values, share) => sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))];

function line(what, measured, unit, bar, sign = "≤") {
  const missed = (sign === "≤" ? measured > bar : measured < bar) ? "  missed" : "";
  console.log(`${what.padEnd(62)} ${measured.toFixed(1).padStart(8)} ${unit.padEnd(3)}  ${bar === undefined ? "" : `${sign} ${bar}`}${missed}`);
}

/** The fragment of the address that opens a plan, as the command line prints it. */
async function link(policies, months = MONTHS) {
  const folder = await mkdtemp(join(tmpdir(), "dealers-choice-"));
  const file = join(folder, "plan.json");
  const plan = { version: 1, scenario: "mid", months, replications: FUTURES, dealers: DEALERS, policies: policies.map((key) => ({ key })) };
  await writeFile(file, JSON.stringify(plan));
  const printed = execFileSync("target/release/dealers-choice", ["link", file], { encoding: "utf8" }).trim();
  await rm(folder, { recursive: true });
  return printed.slice(printed.indexOf("#"));
}

/** Runs in the page before its program: notes every message to a worker. */
function watchWorkers() {
  globalThis.sent = [];
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message, ...rest) {
    globalThis.sent.push(Uint8Array.from(message));
    return post.call(this, message, ...rest);
  };
}

async function open(browser, address, policies, months) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1600 } });
  await page.addInitScript(watchWorkers);
  await page.goto(address + await link(policies, months));
  await page.locator("html[data-program=whole]").waitFor();
  await settled(page);
  return page;
}

const settled = (page) => page.waitForFunction((futures) => document.querySelector("progress")?.value === futures, FUTURES, { timeout: 120_000 });

/** Stands still, so that the only thing that changes a chart is a new result. */
const pause = (page) => page.evaluate(() => document.querySelector("button[aria-label=Pause]")?.click());

/** From a move of the rival's pull to the answer and to all charts, redrawn and painted; milliseconds. */
function move(page, step) {
  return page.evaluate(async (step) => {
    const painted = () => new Promise((done) => requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = done;
      channel.port2.postMessage(0);
    }));
    const slider = document.querySelector("#knob-pull");
    const waiting = new Set([...document.querySelectorAll(".plot__field")]);
    let start;
    const answer = new Promise((done) => {
      new MutationObserver(async (_, observer) => {
        observer.disconnect();
        await painted();
        done(performance.now() - start);
      }).observe(document.querySelector(".verdict"), { attributeFilter: ["data-run"] });
    });
    const all = new Promise((done) => {
      for (const plot of waiting) {
        new MutationObserver(async (_, observer) => {
          observer.disconnect();
          waiting.delete(plot);
          const last = waiting.size === 0;
          await painted();
          if (last) done(performance.now() - start);
        }).observe(plot, { subtree: true, childList: true, attributes: true });
      }
    });
    start = performance.now();
    slider.value = String(((step * 7) % 20) / 20);
    slider.dispatchEvent(new InputEvent("input", { bubbles: true }));
    return { answer: await answer, all: await all };
  }, step);
}

async function sliderMoves(browser, address, policies, bars) {
  const page = await open(browser, address, policies);
  await pause(page);
  const moves = [];
  for (let step = 1; step <= MOVES; step++) {
    moves.push(await move(page, step));
    await page.waitForTimeout(50);
  }
  for (const what of ["answer", "all"]) {
    const times = moves.map((move) => move[what]);
    line(`slider to ${WORDS[what]}, ${policies.length} policies, ${DEALERS} × ${MONTHS}, median`, quantile(times, 0.5), "ms");
    line("the same, 95th percentile", quantile(times, 0.95), "ms", bars[what]);
  }
  await page.close();
}

/** From a move of a slider until every future is in, on the workers that the page has. */
function wholeRun(page, step) {
  return page.evaluate(async ([step, futures]) => {
    const progress = document.querySelector("progress");
    const slider = document.querySelector("#knob-pull");
    const start = performance.now();
    globalThis.sent.length = 0;
    slider.value = String(((step * 7) % 20) / 20);
    slider.dispatchEvent(new InputEvent("input", { bubbles: true }));
    let begun = false;
    while (!begun || progress.value < futures) {
      await new Promise((done) => setTimeout(done, 1));
      begun ||= progress.value < futures;
    }
    return performance.now() - start;
  }, [step, FUTURES]);
}

/** The messages of one whole run once more, to one fresh worker: what the simulation alone takes. */
function replay(page) {
  return page.evaluate(async () => {
    const blocks = globalThis.sent.filter((bytes) => bytes[0] === 0); // the others ask for one future in full
    const worker = new Worker(document.querySelector("meta[name=worker]").content, { type: "module" });
    const answer = () => new Promise((done, failed) => { worker.onmessage = done; worker.onerror = failed; });
    await answer();
    let best = Infinity;
    for (let round = 0; round < 5; round++) {
      const start = performance.now();
      for (const bytes of blocks) {
        const answered = answer();
        worker.postMessage(bytes.slice());
        await answered;
      }
      best = Math.min(best, performance.now() - start);
    }
    worker.terminate();
    return best;
  });
}

async function futures(browser, address) {
  const page = await open(browser, address, ["carrot", "stick", "mixed"]);
  await pause(page);
  const times = [];
  for (let step = 1; step <= RUNS; step++) times.push(await wholeRun(page, step));
  line(`${FUTURES} futures × 3 policies × ${DEALERS} × ${MONTHS} after a slider move, best`, Math.min(...times), "ms", 150);
  const alone = await replay(page);
  line("the same simulation in one worker, without the page", alone, "ms");
  line("one dealer-month of it in WebAssembly", (alone * 1e6) / (FUTURES * 3 * DEALERS * MONTHS), "ns", DEALER_MONTH_MAX_NS);
  await page.close();
}

/** From the click that begins a map until it says that so many cells are there, or all, for each of `counts`, then until it is stopped. */
function mapped(page, counts) {
  return page.evaluate(async (counts) => {
    const press = (words) => [...document.querySelectorAll("button")].find((button) => button.textContent.trim() === words).click();
    const cells = () => Number(document.querySelector("main").textContent.match(/(\d+)(?: of \d+)? steps/)?.[1] ?? 0);
    const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const size = (words) => [...document.querySelectorAll("label")].find((label) => label.textContent.trim() === words).querySelector("input").click();
    size("5 × 5");
    await painted();
    size("21 × 21");
    const start = performance.now(), times = [];
    const done = () => /All \d+ steps done/.test(document.querySelector("main").textContent);
    for (const count of counts) {
      while (cells() < count && !done()) await painted();
      times.push(performance.now() - start);
    }
    const stop = [...document.querySelectorAll("button")].some((button) => button.textContent.trim() === "Stop");
    if (stop) {
      const asked = performance.now();
      press("Stop");
      while (!/Stopped after/.test(document.querySelector("main").textContent)) await painted();
      times.push(performance.now() - asked);
    }
    return times;
  }, counts);
}

/** From the click that runs the squares of a finished map that were inferred until there are none. */
function completed(page) {
  return page.evaluate(async () => {
    const text = () => document.querySelector("main").textContent;
    const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const start = performance.now();
    [...document.querySelectorAll("button")].find((button) => button.textContent.trim() === "Run every square").click();
    while (!/All 441 steps done/.test(text())) await painted();
    return performance.now() - start;
  });
}

async function map(browser, address) {
  const page = await open(browser, address, ["carrot", "stick", "mixed"], MAP_MONTHS);
  await page.getByRole("navigation", { name: "Screens" }).getByRole("button", { name: "Map" }).click();
  await page.getByRole("radio", { name: "21 × 21" }).waitFor({ state: "attached" });
  const stops = [];
  for (let round = 0; round < RUNS; round++) stops.push((await mapped(page, [30 + 20 * round])).at(-1));
  line("stopping a map, slowest", Math.max(...stops), "ms", 100);
  const [first, coarse, whole] = await mapped(page, [1, 25, 441]);
  const rest = await completed(page);
  line(`map of 21 × 21, 3 policies, ${DEALERS} × ${MAP_MONTHS}: first cell`, first, "ms");
  line("  its first 5 × 5 cells, from edge to edge", coarse, "ms", 1_000);
  const workers = await page.evaluate(() => Math.min(4, navigator.hardwareConcurrency));
  line(`  all of it, ${workers} workers, squares among their like inferred`, whole / 1e3, "s");
  line("  in seconds of a worker", (whole * workers) / 1e3, "s", MAP_WORKER_S);
  line("  and then every square, in all", (whole + rest) / 1e3, "s");
  await page.close();
}

/** Plays from the first month. */
const play = (page) => page.evaluate(() => {
  const press = (name) => document.querySelector(`.transport button[aria-label=${name}]`)?.click();
  const month = document.querySelector("#transport-slider");
  month.value = "1";
  month.dispatchEvent(new InputEvent("input", { bubbles: true }));
  requestAnimationFrame(() => press("Play"));
});

/** Frames a second while the page plays. */
async function frameRate(page) {
  await play(page);
  await page.waitForTimeout(500);
  return page.evaluate((during) => new Promise((done) => {
    let frames = 0, start;
    requestAnimationFrame(function frame(now) {
      start ??= now;
      if (now - start < during) requestAnimationFrame(frame);
      else return done((frames * 1000) / (now - start));
      frames += 1;
    });
  }), FRAMES_MS);
}

async function frames(browser, address) {
  const page = await open(browser, address, ["carrot", "stick", "mixed"]);
  const protocol = await page.context().newCDPSession(page);
  await page.waitForFunction(() => !document.querySelector(".changes__coming"), null, { timeout: 120_000 }); // the workers have done all
  for (const [rate, bar] of FRAMES_MIN) {
    await protocol.send("Emulation.setCPUThrottlingRate", { rate });
    const seen = [];
    for (let round = 0; round < 3; round++) seen.push(await frameRate(page));
    line(`frames a second while 3 policies play${rate > 1 ? `, processor ${rate} × slower` : ""}, best of 3`, Math.max(...seen), "/s", bar, "≥");
  }
  await page.close();
}

/** WebAssembly memory of a program that has started, bytes: it hands out its exports once more. */
const held = async (program) => (await (await import(program)).default()).memory.buffer.byteLength;

/** Memory of the largest process that draws pages, bytes; shared pages count by their share. Nothing where the system does not say. */
async function ofRenderer(browser) {
  const protocol = await browser.newBrowserCDPSession();
  const { processInfo } = await protocol.send("SystemInfo.getProcessInfo");
  const sizes = processInfo.filter(({ type }) => type === "renderer").map(async ({ id }) => {
    const text = await readFile(`/proc/${id}/smaps_rollup`, "utf8").catch(() => "");
    return 1024 * Number(text.match(/^Pss:\s+(\d+)/m)?.[1] ?? 0);
  });
  return Math.max(...await Promise.all(sizes));
}

async function memory(browser, address) {
  const page = await open(browser, address, ["carrot", "stick", "mixed"]);
  for (let minute = 0; minute < PLAY_MINUTES; minute++) {
    await play(page);
    await page.waitForTimeout(60_000);
  }
  const program = (name) => page.evaluate((name) => new URL(document.querySelector(`meta[name=${name}]`).content, document.baseURI).href, name);
  const [own, simulation] = [await program("app"), await program("simulation")];
  const workers = await Promise.all(page.workers().map((worker) => worker.evaluate(held, simulation)));
  const after = PLAY_MINUTES ? ` after ${PLAY_MINUTES} minutes of play` : "";
  line(`WebAssembly memory of the page${after}`, await page.evaluate(held, own) / 1e6, "MB", 40);
  line(`  of its ${workers.length} workers together`, workers.reduce((sum, bytes) => sum + bytes, 0) / 1e6, "MB");
  line("  the browser's process for the page, all in all (PSS)", await ofRenderer(browser) / 1e6, "MB");
  await page.close();
}

const site = await serve("dist", 0);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  console.log(`${"in Chromium".padEnd(62)} ${"measured".padStart(12)}  bar`);
  await sliderMoves(browser, site.address, ["carrot", "stick"], { all: 50 });
  await sliderMoves(browser, site.address, ["carrot", "stick", "mixed"], { answer: 60 });
  await futures(browser, site.address);
  await map(browser, site.address);
  await frames(browser, site.address);
  await memory(browser, site.address);
} finally {
  await browser.close();
  site.stop();
}
