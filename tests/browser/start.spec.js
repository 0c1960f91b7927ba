// How the page starts: from its own host only, under its security policy, and readable when it cannot start at all.

import { expect, test } from "@playwright/test";

test("the page asks no other host for anything and has nothing to complain about", async ({ page, baseURL }) => {
  const hosts = new Set();
  const complaints = [];
  page.on("request", (request) => request.url().startsWith("http") && hosts.add(new URL(request.url()).origin));
  page.on("requestfailed", (request) => complaints.push(`failed: ${request.url()}`));
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto("/", { waitUntil: "networkidle" });
  await expect(page.locator("h1").first()).toBeVisible();
  await expect(page.locator("html")).not.toHaveAttribute("data-failed");
  expect([...hosts]).toEqual([new URL(baseURL).origin]);
  expect(complaints).toEqual([]);
});

test("the document holds no inline script, and a policy that forbids one", async ({ page }) => {
  await page.goto("/");
  await expect(page.locator("script:not([src])")).toHaveCount(0);
  const policy = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
});

test("a program that does not arrive leaves the document, marked as failed", async ({ page }) => {
  await page.route("**/app-*.wasm", (route) => route.abort());
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("data-failed", /./);
  await expect(page.locator("h1").first()).toBeVisible();
});

test("the first picture is readable without JavaScript", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(baseURL);
  await expect(page.locator("h1").first()).toBeVisible();
  await context.close();
});
