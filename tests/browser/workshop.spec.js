// A whole workshop with the network off: six phones, a console, a board; a late team, wrong codes, an undo, and a console that dies.

import AxeBuilder from "@axe-core/playwright";
import { button, expect, go, outside, test, whole } from "./page.js";

const TEAMS = 6;
const PHONE = { viewport: { width: 360, height: 640 }, hasTouch: true };

async function isClean(page, what) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${what}: ${id} at ${nodes.map((node) => node.target).join(", ")}`)).toEqual([]);
  const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(wide, `${what} is as wide as the window`).toBeLessThanOrEqual(room);
}

/** The console with a workshop of ninety minutes. */
async function begun(page, how = "Start the workshop") {
  await page.goto("/");
  await whole(page);
  await go(page, "Workshop");
  await button(page, how).click();
  await expect(page.getByRole("heading", { name: "Opening" })).toBeVisible();
}

/** Nothing is wider than its window, down to the narrowest and with the largest text. */
async function fits(page, what) {
  await page.evaluate(() => { document.documentElement.dataset.text = "projector"; });
  for (const width of [320, 600, 1024, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await outside(page), `${what} at ${width} px`).toEqual([]);
  }
}

const phase = (page, name) => page.getByRole("navigation", { name: "Plan" }).getByRole("button", { name });
const field = (page, team) => page.getByRole("textbox", { name: `Code of team ${team}` });
const ranking = (page) => page.getByRole("table", { name: /^Points (out of 100|this year)/ });

async function type(page, team, code) {
  await field(page, team).fill(code);
  await field(page, team).press("Tab");
}

/** A phone decides: some steps, a bet, and the code that it reads out. */
async function decide(phone, steps, bet) {
  for (const lever of steps) await button(phone, `More: ${lever}`).click();
  await button(phone, bet).click();
  await button(phone, "Done: show our code").click();
  return phone.locator(".team__code").innerText();
}

test("a workshop is played to its end without a network, whatever happens in the room", async ({ context, page, browser, baseURL }) => {
  test.setTimeout(400_000);
  await begun(page);
  const [board] = await Promise.all([context.waitForEvent("page"), page.getByRole("link", { name: "Open the board" }).click()]);
  await whole(board);
  await phase(page, "Practice year").click();
  const phones = [];
  for (let team = 1; team <= TEAMS; team += 1) {
    const phone = await (await browser.newContext({ ...PHONE, baseURL })).newPage();
    await phone.goto(await page.locator(".workshop__link").getAttribute("href"));
    await whole(phone);
    await button(phone, `Team ${team}`).click();
    phones.push(phone);
  }
  await Promise.all([context, ...phones.map((phone) => phone.context())].map((one) => one.setOffline(true)));

  // The practice: codes are read back in words; every kind of slip says what it is.
  const first = await decide(phones[0], ["Dealer margin"], "More");
  await type(page, 1, first);
  await expect(page.getByText(/^Read back: Dealer margin: 21\.0.%\. Guesses it earns more$/)).toBeVisible();
  await expect(board.getByText("Ready")).toHaveCount(1);
  const wrong = first.replace(/.$/, (last) => (last === "7" ? "8" : "7"));
  await type(page, 1, wrong);
  await expect(page.getByText("Character 8 is wrong.")).toBeVisible();
  await type(page, 2, first);
  await expect(page.getByText("That is the code of team 1 Kestrel.")).toBeVisible();
  await button(page, "Put it there").click();
  await expect(page.getByText(/^Read back: Dealer margin/)).toBeVisible();
  await type(page, 2, "K7Q");
  await expect(page.getByText("A code has 8 characters. This one has 3.")).toBeVisible();
  await button(page, "Lift the curtain").click();
  await expect(ranking(page)).toBeVisible();
  await expect(ranking(board)).toBeVisible();

  // Three years: the last team is late and repeats; the levers of one are typed; the page is killed and comes back.
  const years = [["A calm year", ["Talks"]], ["A hard winter", ["Training"]], ["The rival calls", ["Your part of stock losses"]]];
  let last;
  for (const [year, [title, steps]] of years.entries()) {
    await phase(page, title).click();
    const link = await page.locator(".workshop__link").getAttribute("href");
    last = link;
    await button(page, "Start the clock").click();
    for (const [team, phone] of phones.slice(0, TEAMS - 1).entries()) {
      // Whoever has decided goes on by itself; a phone that did not scans the board.
      const onward = phone.getByRole("link", { name: `Go on to year ${year + 1}` });
      if (await onward.isVisible()) await onward.click();
      else await phone.evaluate((hash) => { location.hash = hash; }, link);
      await expect(phone.getByRole("heading", { level: 1 })).toHaveText(`Year ${year + 1}: ${title}`);
      await type(page, team + 1, await decide(phone, team % 2 ? steps : [...steps, "If a dealer misses the standard"], "Less"));
    }
    await type(page, TEAMS, first);
    await expect(page.getByText("That code is for the practice year.")).toBeVisible();
    await expect(page.getByText("Still missing: Wren.")).toBeVisible();
    const began = Date.now();
    await button(page, "Lift the curtain").click();
    await expect(ranking(page)).toBeVisible();
    console.log(`year ${year + 1} revealed in ${Date.now() - began} ms`);
    if (year === 1) {
      await expect(board.getByText(/^Undeserved punishments this year/)).toBeVisible();
      await button(page, "Take this round back").click();
      await expect(field(page, 1)).toBeVisible();
      await button(page, "Undo last step").click();
      await expect(ranking(page)).toBeVisible();
      const before = await ranking(page).innerText();
      await page.waitForTimeout(600); // what is kept is written a moment after
      await page.reload();
      await expect(ranking(page)).toBeVisible({ timeout: 30_000 });
      expect(await ranking(page).innerText(), "a killed console comes back as it was").toBe(before);
    }
  }
  // A phone tells its team what the year brought, and lets a dealer of its own speak; then the year is closed.
  await phones[0].getByRole("link", { name: "Go on to year 4" }).click();
  await expect(phones[0].getByText("Last year")).toBeVisible();
  await button(phones[0], "Hear from a dealer").click();
  await expect(phones[0].locator(".team__before h3")).toBeVisible({ timeout: 30_000 });
  await phones[0].evaluate((hash) => { location.hash = hash; }, last);
  await expect(phones[0].getByText("this year stays as it is")).toBeVisible();

  // The companies meet; then the cards.
  await phase(page, "Face-off").click();
  await button(page, "Robot").nth(5).click();
  await button(page, "Lift the curtain").click();
  await expect(page.getByText(/won \d+ dealers from the others/).first()).toBeVisible();
  await expect(board.getByText(/won \d+ dealers from the others/).first()).toBeVisible();
  await expect(board.getByRole("table", { name: "All years so far" }), "who has won").toBeVisible();
  await phase(page, "Carrot or stick?").click();
  await expect(board.getByRole("img", { name: /Teams between carrot and stick/ })).toBeVisible();
  await phase(page, "Debrief").click();
  for (const [card, said] of [["Your bets", /bets were right/], ["The month it turned", /fewer in one month|Never lost/], ["Luck or effort?", /undeserved punishment/], ["Same luck, other policy", /In year 3, each on the same luck/], ["Between carrot and stick", /Larger dots/]]) {
    await button(page, card).click();
    await expect(page.getByText(said).first()).toBeVisible();
    await expect(board.getByText(said).first(), "the room sees it too").toBeVisible();
  }
  await button(page, "What a dealer would say").click();
  await button(page, "A dealer of Heron").click();
  await expect(page.getByRole("heading", { level: 4 })).toContainText("a dealer of Heron", { timeout: 30_000 });
  await expect(board.getByText("What would have kept this dealer?")).toBeVisible();

  // The state is a small file, from which another console goes on.
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, "Save as a file").click()]);
  const saved = await download.path();
  await button(page, "End this workshop").click();
  await expect(page.getByRole("heading", { name: "Set up" })).toBeVisible();
  await page.locator(".file__field").setInputFiles({ name: "cut.txt", mimeType: "text/plain", buffer: Buffer.from("dealers-choice workshop 1\nlength ninety") });
  await expect(page.getByText("That file holds no workshop")).toBeVisible();
  await page.locator(".file__field").setInputFiles(saved);
  await expect(page.getByRole("heading", { name: "Debrief" })).toBeVisible();
  await Promise.all(phones.map((phone) => phone.context().close()));
});

test("a rehearsal shows every phase, and none has an axe violation", async ({ page, context }) => {
  test.setTimeout(240_000);
  await page.goto("/");
  await whole(page);
  await go(page, "Workshop");
  await isClean(page, "set-up");
  await button(page, "Rehearse alone with robots").click();
  const board = await context.newPage();
  await board.goto("/#board");
  await whole(board);
  for (const name of ["Opening", "Practice year", "A calm year", "Face-off", "Carrot or stick?", "Debrief", "On Monday"]) {
    await phase(page, name).click();
    const curtain = button(page, "Lift the curtain");
    if (await curtain.isVisible()) {
      await isClean(page, `${name} before the curtain`);
      await isClean(board, `the board at ${name} before the curtain`);
      await curtain.click();
      await expect(ranking(page)).toBeVisible({ timeout: 30_000 });
      await expect(ranking(board)).toBeVisible({ timeout: 30_000 });
    }
    await isClean(page, name);
    await isClean(board, `the board at ${name}`);
  }
  await button(page, "The kit to print").click();
  await expect(page.getByRole("heading", { name: "Code sheet" })).toBeVisible();
  await isClean(page, "the kit");
});

test("console, board and kit fit every window with the largest text", async ({ page, context }) => {
  test.setTimeout(120_000);
  await begun(page, "Rehearse alone with robots");
  const board = await context.newPage();
  await board.goto("/#board");
  await whole(board);
  await fits(page, "the opening");
  for (const name of ["The rival calls", "Face-off", "Debrief"]) {
    await phase(page, name).click();
    await fits(page, name);
    await fits(board, `the board at ${name}`);
    const curtain = button(page, "Lift the curtain");
    if (!await curtain.isVisible()) continue;
    await button(page, "Set levers").nth(1).click();
    await fits(page, `the levers at ${name}`);
    await curtain.click();
    await expect(ranking(board)).toBeVisible({ timeout: 30_000 });
    await expect(ranking(page)).toBeVisible({ timeout: 30_000 });
    await fits(page, `${name} revealed`);
    await fits(board, `the board at ${name}, revealed`);
  }
  for (const card of ["Your bets", "Same luck, other policy", "Between carrot and stick", "What a dealer would say"]) {
    await button(page, card).click();
    await fits(page, card);
  }
  await button(page, "The kit to print").click();
  await fits(page, "the kit");
});

test("a team's page fits a thumb, keeps what was decided, and says what is wrong with its link", async ({ page }) => {
  await page.goto("/#team=1.mid.4217.6.0123d6.1.end");
  await whole(page);
  await isClean(page, "which team");
  await button(page, "Team 3").click();
  await isClean(page, "the levers");
  for (const lever of ["Dealer margin", "Talks"]) {
    const box = await button(page, `More: ${lever}`).boundingBox();
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
  }
  await button(page, "Done, without a bet: show our code").click();
  await button(page, "Change something").click();
  const code = await decide(page, ["Talks"], "Too close to call");
  await isClean(page, "the code");
  await fits(page, "the code");
  await page.waitForTimeout(600);
  await page.reload();
  await expect(page.locator(".team__code")).toHaveText(code);
  await button(page, "Change something").click();
  await expect(button(page, "Less: Talks")).toBeEnabled();
  for (const [link, said] of [["1.mid.4217.6.012", "Part of this link is missing"], ["2.mid.1.6.01.1.end", "another version"], ["1.moon.1.6.01.1.end", "something that isn’t there"]]) {
    await page.evaluate((hash) => { location.hash = `team=${hash}`; }, link);
    await expect(page.getByRole("alert").filter({ hasText: said })).toBeVisible();
  }
});
