// Runs one wasm test file in a worker of a Chromium that Playwright starts: cargo calls this with the compiled file. The test
// runner of wasm-bindgen serves the tests; a browser of ours visits them, so that no matching chromedriver is needed.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { chromium } from "@playwright/test";

const LONGEST_MS = 10 * 60 * 1000;
const ANNOUNCED = /http:\/\/127\.0\.0\.1:\d+/;

const server = spawn("wasm-bindgen-test-runner", process.argv.slice(2), {
  env: { ...process.env, NO_HEADLESS: "1", WASM_BINDGEN_USE_DEDICATED_WORKER: "1", WASM_BINDGEN_TEST_ADDRESS: "127.0.0.1:0" },
  stdio: ["ignore", "pipe", "inherit"],
});

async function address() {
  for await (const line of createInterface({ input: server.stdout })) {
    const found = line.match(ANNOUNCED);
    if (found) return found[0];
  }
  throw new Error("the test server ended before it said where it is");
}

/** What the tests wrote, once they have come to a result. */
async function visit(url) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage();
    await page.goto(url);
    await page.waitForFunction(() => document.querySelector("#output").textContent.includes("test result:"), null, { timeout: LONGEST_MS });
    return await page.locator("#output").textContent();
  } finally {
    await browser.close();
  }
}

try {
  const output = await visit(await address());
  console.log(output);
  process.exitCode = /test result: ok\. [1-9]/.test(output) ? 0 : 1; // no test at all is no success
} finally {
  server.kill();
}
