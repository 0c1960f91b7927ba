// What a reader does besides pointing: translating the page, going back, using the keyboard, scrolling with a finger.

import { button, complete, expect, go, open, slider, test, whole, verdict } from "./page.js";

/** What a browser's translator does: every text node gives way to elements of its own, again and again. */
const translated = (page) => page.evaluate(() => {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walk.nextNode()) if (walk.currentNode.data.trim() && !walk.currentNode.parentElement.closest("script, style, svg, option, font, [translate=no]")) texts.push(walk.currentNode);
  for (const text of texts) {
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    inner.textContent = text.data;
    outer.append(inner);
    text.replaceWith(outer);
  }
});

/** What follows from the futures alone: neither the month that plays nor what is asked at rest. */
const shown = (page) => page.evaluate(() => [".verdict h1", ".verdict__detail", ".dots__caption", ".progress__words", ".figures", ".lead h2"]
  .map((part) => [...document.querySelectorAll(part)].map((element) => element.textContent.split(/Next: |With every rule/)[0].trim())));

test("a translated page shows the results of now", async ({ page, context }) => {
  await open(page);
  await translated(page);
  await slider(page, "Rivals’ pull").fill("0.9");
  await complete(page);
  const plain = await context.newPage();
  await open(plain);
  await slider(plain, "Rivals’ pull").fill("0.9");
  await complete(plain);
  await expect.poll(() => shown(page)).toEqual(await shown(plain));
});

test("a translated Lab shows the results of now", async ({ page, context }) => {
  const results = (page) => page.evaluate(() => [".charts__figures", ".chart__figure", ".progress__words"]
    .map((part) => [...document.querySelectorAll(part)].map((element) => element.textContent)));
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await open(tab);
    await go(tab, "Lab");
    await complete(tab);
    if (tab === page) await translated(tab);
    const handle = tab.getByRole("button", { name: /^Levers: |levers/i }).first();
    if (!await slider(tab, "Extra stick").isVisible()) await handle.click();
    await slider(tab, "Extra stick").fill("3");
    await complete(tab);
  }
  await expect.poll(() => results(page)).toEqual(await results(other));
});

test("every screen has a title of its own, and the focus on its heading when it is entered, or on the whole while it waits", async ({ page }) => {
  await open(page);
  for (const name of ["Lab", "Map", "What matters", "Best mix", "Brief", "Why believe this?", "Compare"]) {
    await go(page, name);
    await expect.poll(() => page.title(), name).toContain(`${name} · `);
    await expect(page.locator("main:focus, main h1:focus, main h2:focus"), name).toBeAttached();
  }
});

test("a screen is an entry of the history, has a title and the focus on its heading", async ({ page }) => {
  await open(page);
  await expect(page).toHaveTitle(/^Compare · /);
  await go(page, "What matters");
  await expect(page).toHaveTitle(/^What matters · /);
  await go(page, "Map");
  await expect(verdict(page)).toBeFocused();
  await page.goBack();
  await expect(page).toHaveTitle(/^What matters · /);
  await page.goBack();
  await expect(page).toHaveTitle(/^Compare · /);
});

test("Escape in a small window gives the focus back to its button", async ({ page }) => {
  await open(page);
  await button(page, "Share").click();
  await page.getByRole("textbox", { name: "Link" }).focus();
  await page.keyboard.press("Escape");
  await expect(button(page, "Share")).toBeFocused();
});

for (const [way, [across, up], moves] of [["upwards", [0, -150], false], ["along the slider", [-60, 0], true]]) {
  test(`a swipe ${way} that begins on a slider ${moves ? "moves it" : "scrolls and leaves its value"}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, hasTouch: true, isMobile: true, viewport: { width: 390, height: 700 } });
    const page = await context.newPage();
    await open(page);
    const handle = slider(page, "Growth");
    await handle.scrollIntoViewIfNeeded();
    const value = await handle.inputValue();
    const { x, y, width, height } = await handle.boundingBox();
    const touch = await context.newCDPSession(page);
    const at = { x: x + 0.9 * width, y: y + height / 2 };
    await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [at] });
    for (let part = 0.1; part <= 1; part += 0.1) await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [{ x: at.x + part * across, y: at.y + part * up }] });
    await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    if (moves) await expect(handle).not.toHaveValue(value);
    else await expect(handle).toHaveValue(value);
    await context.close();
  });
}

/** Waits until the living page has taken the place of the still picture, whose controls do nothing. */
const alive = (page) => expect(page.locator("body > .page")).toBeAttached();

for (const name of ["Map", "What matters", "Best mix"]) {
  test(`${name}: every method answers from a fresh page, unasked`, async ({ page }) => {
    await page.goto("/");
    await alive(page);
    await go(page, name);
    const setup = page.getByRole("region", { name: "Your question" });
    await expect(setup).toBeVisible();
    const methods = await setup.locator("fieldset").first().getByRole("radio").count();
    for (let place = 0; place < methods; place++) {
      if (place > 0) {
        await page.goto("/");
        await page.reload();
        await alive(page);
        await go(page, name);
      }
      await setup.locator("fieldset").first().locator("label").nth(place).click();
      const progress = page.locator("#result .study__progress");
      await expect(progress.locator(".progress__words")).toContainText(/\d/);
      await expect(progress.locator("progress")).not.toHaveAttribute("value", "0", { timeout: 30_000 });
    }
  });
}

for (const [what, choice, answered] of [
  ["why dealers left", "Each lever", (why) => expect(why.getByText("on average in 100 futures")).toHaveCount(3, { timeout: 45_000 })],
  ["what the groups are worth", "Carrots, care, sticks", (why) => expect(why.getByRole("table").getByRole("row")).not.toHaveCount(0)],
  ["what each lever is worth", "Each lever", (why) => expect(why.getByRole("table").getByRole("row")).not.toHaveCount(0, { timeout: 45_000 })],
]) {
  test(`Lab: ${what} answers from a fresh page`, async ({ page }) => {
    await page.goto("/");
    await alive(page);
    await go(page, "Lab");
    const why = page.getByRole("region", { name: "Why it turned out this way" });
    await why.getByRole("radio", { name: choice }).check({ force: true });
    await answered(why);
    await complete(page);
  });
}

test("Compare: whether the answer stands under other rules comes by itself on a fresh page", async ({ page }) => {
  await page.goto("/");
  await whole(page);
  const folded = page.getByRole("button", { name: "How sure?", expanded: false });
  if (await folded.isVisible()) await folded.click();
  await expect(page.getByText(/ leads in \d+ of the \d+ rule books that fit what is known/)).toBeVisible({ timeout: 45_000 });
  await expect(page.getByText(/takes the lead\.|No single slider changes the winner/).first()).toBeVisible({ timeout: 45_000 });
});

for (const name of ["Map", "What matters", "Best mix"]) {
  test(`${name}: a study speaks at most twice in two seconds`, async ({ page }) => {
    await open(page);
    await go(page, name);
    await expect(page.locator(".study__progress")).toBeVisible();
    await page.evaluate(() => {
      globalThis.spoken = 0;
      new MutationObserver((changes) => {
        globalThis.spoken += changes.filter(({ target }) => (target.nodeType === 1 ? target : target.parentElement)?.closest("[role=status]:not([aria-live=off]), [role=alert]")).length;
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    await expect(page.locator(".study__progress progress")).not.toHaveAttribute("value", "0", { timeout: 30_000 });
    await page.evaluate(() => { globalThis.spoken = 0; });
    await page.waitForTimeout(2_000);
    expect(await page.evaluate(() => globalThis.spoken)).toBeLessThanOrEqual(2);
  });
}
