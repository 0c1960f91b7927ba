// Browser tests: the finished page, served as a static host would, in a desktop window and on a small dark phone.

import { defineConfig } from "@playwright/test";

const port = process.env.PORT ?? "4173";
const address = `http://127.0.0.1:${port}/`;

/** Tests are people who were here before: what the page keeps of their last visit is the opening example. Only `opening.spec.js` is new. */
const BEFORE = { cookies: [], origins: [{ origin: new URL(address).origin, localStorage: [{ name: "dealers-choice/work", value: "#1AQCcYog" }] }] };

export default defineConfig({
  testDir: "tests/browser",
  workers: 1,
  expect: { timeout: 15_000 },
  timeout: 60_000,
  forbidOnly: Boolean(process.env.CI),
  retries: 1, // on two busy cores a browser may miss its time once; the list then says "flaky", and that is a fault to mend
  reporter: [["list"]],
  webServer: { command: `node build/serve.mjs dist ${port}`, url: address },
  use: {
    baseURL: address,
    storageState: BEFORE,
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM,
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync"],
    },
  },
  projects: [
    { name: "light", use: { viewport: { width: 1440, height: 900 } } },
    { name: "dark-phone", testIgnore: ["export.spec.js", "fit.spec.js", "print.spec.js", "trouble.spec.js", "workers.spec.js"], use: { colorScheme: "dark", viewport: { width: 360, height: 640 }, hasTouch: true } },
  ],
});
