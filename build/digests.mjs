// Runs the digests of tests/determinism.rs, compiled and bound, in a place of choice: `node build/digests.mjs node|worker`. For a
// Chromium worker CHROMIUM names the browser.

import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { chromium } from "@playwright/test";
import { serve } from "./serve.mjs";

const FOLDER = "target/programs/digests";
const WORKER = `import init, { hold } from "./digests.js";
try {
  await init({ module_or_path: "digests_bg.wasm" });
  postMessage({ held: hold() });
} catch (error) {
  postMessage({ failed: String(error) });
}
`;

async function inNode() {
  const { default: init, hold } = await import(resolve(FOLDER, "digests.js"));
  await init({ module_or_path: await readFile(`${FOLDER}/digests_bg.wasm`) });
  return hold();
}

async function inWorker() {
  await writeFile(`${FOLDER}/worker.js`, WORKER);
  await writeFile(`${FOLDER}/index.html`, "<!DOCTYPE html><title>Digests</title>");
  const server = await serve(FOLDER);
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage();
    await page.goto(server.address);
    const { held, failed } = await page.evaluate(() => new Promise((done, broken) => {
      const worker = new Worker("worker.js", { type: "module" });
      worker.onmessage = ({ data }) => done(data);
      worker.onerror = ({ message }) => broken(new Error(message));
    }));
    if (failed) throw new Error(failed);
    return held;
  } finally {
    await browser.close();
    server.stop();
  }
}

console.log(await { node: inNode, worker: inWorker }[process.argv[2]]());
