// Words are files: English always comes, another language where there is one, and what it lacks is said in English.

import { expect, test, complete } from "./page.js";

/** Adds a tiny language to the page as it is served: one file with these words, or none that can be had. Nothing is kept for
 *  later, since what is kept would be served past these words. */
async function speak(page, content) {
  const name = "words-tlh-page-000000000000.txt";
  await page.route(/\/$/, async (route) => {
    const response = await route.fetch();
    const served = await response.text();
    const html = served.replace(/(<meta name="words" content=")/, `$1${name} `).replace('<meta name="offline" content="yes">', "");
    await route.fulfill({ response, body: html });
  });
  await page.route(`**/${name}`, (route) => route.fulfill(content ? { body: content, contentType: "text/plain; charset=utf-8" } : { status: 404 }));
}

test.describe("a reader of another language", () => {
  test.use({ locale: "tlh-KX" });

  test("gets its words, and English where it has none", async ({ page }) => {
    await speak(page, "screen-compare = Tlhab\nscreen-lab =\nscreen-map = Pu'jin");
    await page.goto("/");
    await complete(page);
    const screens = page.getByRole("navigation").first().getByRole("button");
    await expect(screens.nth(0)).toHaveText("Tlhab");
    await expect(screens.nth(1)).toHaveText("Market");
    await expect(screens.nth(3)).toHaveText("Pu'jin");
    await expect(page.locator("html")).toHaveAttribute("lang", "tlh");
  });

  test("gets English when the file does not come", async ({ page, complaints }) => {
    await speak(page, null);
    await page.goto("/");
    await complete(page);
    await expect(page.getByRole("navigation").first().getByRole("button").first()).toHaveText("Compare");
    complaints.splice(0); // the browser reports the missing file itself
  });

  test("gets the language that was chosen before", async ({ page }) => {
    await speak(page, "screen-compare = Tlhab");
    await page.addInitScript(() => localStorage.setItem("dealers-choice/language", "en"));
    await page.goto("/");
    await complete(page);
    await expect(page.getByRole("navigation").first().getByRole("button").first()).toHaveText("Compare");
  });
});

test("without its English words the page says that it could not start", async ({ page, complaints }) => {
  await page.route("**/words-en-compare-*.txt", (route) => route.abort());
  await page.goto("/");
  await expect(page.getByRole("alert").filter({ hasText: "hasn’t started" })).toBeVisible();
  complaints.splice(0); // the browser reports the missing file itself
});
