// The chart library by itself, in the finished page and under its security policy: what the program may rely on.

import { expect, test } from "@playwright/test";

const MONTHS = 24;
const COLOUR = "rgb(189, 102, 28)";
const FUTURE = `path[stroke="${COLOUR}"]:not([stroke-dasharray])`;

const fan = (row) => ({
  animation: false,
  title: { text: "Loyalty", show: false },
  grid: { left: 40, right: 80, top: 10, bottom: 30 },
  xAxis: { type: "category", data: Array.from({ length: MONTHS }, (_, month) => String(month + 1)) },
  yAxis: { type: "value", words: { digits: 0, percent: true } },
  tooltip: { trigger: "axis", words: { title: "Month {x}", median: "middle", half: "half of futures", most: "nine in ten", digits: 2 } },
  series: [{
    type: "custom", id: "carrot", name: "<i>Carrot</i>", renderItem: "fan", encode: { x: 0, y: [1, 2, 3, 4, 5] },
    itemPayload: { dash: 1, color: "var(--probe)", label: "Carrot" }, data: Array.from({ length: MONTHS }, (_, month) => row(month)),
  }],
});
const rising = (month) => [month, 0.1, 0.2, 0.3 + month / 100, 0.6, 0.7, 0.35];

let complaints;

/** Opens the page without its program and puts a chart into it. */
async function chart(page, option, renderer = "svg") {
  complaints = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.route("**/app-*.js", (route) => route.fulfill({ contentType: "text/javascript", body: "export default () => {};" }));
  await page.goto("/");
  await page.evaluate(async ([json, renderer, colour]) => {
    const library = await globalThis.dealersChoice.loadCharts();
    const element = document.createElement("div");
    element.id = "probe";
    Object.assign(element.style, { position: "fixed", inset: "0 auto auto 0", width: "340px", height: "240px", background: "rgb(1, 2, 3)", zIndex: 9 });
    document.body.append(element);
    document.documentElement.style.setProperty("--probe", colour);
    globalThis.said = [];
    globalThis.probe = library.mount(element, renderer, "", (what) => globalThis.said.push(what));
    globalThis.probe.update(json);
  }, [JSON.stringify(option), renderer, COLOUR]);
  return page.locator("#probe");
}

test.afterEach(() => expect(complaints, "nothing is written to the console").toEqual([]));

test("a fan is two bands, a dashed median, this future and a label, in the style sheet's colour", async ({ page }) => {
  const probe = await chart(page, fan(rising));
  await expect(probe.locator(`path[fill="${COLOUR}"]`)).toHaveCount(2);
  await expect(probe.locator(`path[stroke="${COLOUR}"][stroke-dasharray]`)).toHaveCount(1);
  await expect(probe.locator(FUTURE)).toHaveCount(1);
  await expect(probe.getByText("Carrot", { exact: true })).toBeVisible();
  await expect(probe.getByText("60%", { exact: true })).toBeVisible();
});

test("a missing value is a gap, not a zero", async ({ page }) => {
  const probe = await chart(page, fan((month) => (month === 9 ? [month, null, null, null, null, null] : rising(month).slice(0, 6))));
  await expect(probe.locator(`path[fill="${COLOUR}"]`)).toHaveCount(4);
  await expect(probe.locator(`path[stroke="${COLOUR}"]`)).toHaveCount(2);
});

test("the tooltip shows words and figures, and never a name as markup", async ({ page }) => {
  const probe = await chart(page, fan(rising));
  await probe.hover({ position: { x: 45, y: 100 } });
  const tip = page.locator(".chart-tip");
  await expect(tip).toContainText("Month 1");
  await expect(tip).toContainText("<i>Carrot</i>");
  await expect(tip).toContainText("half of futures 0.20 – 0.60");
  await expect(tip.locator("i")).toHaveCount(0);
  expect(await page.evaluate(() => globalThis.said)).toContain("hover|0");
});

test("the month line moves and this future is shown up to it", async ({ page }) => {
  const probe = await chart(page, fan(rising));
  const line = probe.locator(".chart-month");
  const future = probe.locator(FUTURE);
  const width = async () => (await future.boundingBox()).width;
  await expect(line).toBeHidden();
  const whole = await width();
  await page.evaluate(() => globalThis.probe.showMonth(6));
  await expect(line).toHaveCSS("height", "200px");
  await expect.poll(width).toBeLessThan(whole / 3);
  await page.evaluate(() => globalThis.probe.showMonth(-1));
  await expect(line).toBeHidden();
  await expect.poll(width).toBe(whole);
});

test("a click says which month of a fan, and which mark of other charts", async ({ page }) => {
  const probe = await chart(page, fan(rising));
  await probe.click({ position: { x: 45, y: 100 } });
  expect(await page.evaluate(() => globalThis.said)).toContain("category|0");
  await page.evaluate(() => globalThis.probe.update(JSON.stringify({
    animation: false, grid: { left: 0, right: 0, top: 0, bottom: 0 }, xAxis: { type: "category", data: ["a"], show: false }, yAxis: { type: "value", show: false },
    series: [{ type: "bar", id: "bars", data: [5], barWidth: "90%" }],
  })));
  await probe.click({ position: { x: 170, y: 120 } });
  expect(await page.evaluate(() => globalThis.said)).toContain("click|0|bars");
});

for (const renderer of ["svg", "canvas"]) {
  test(`a picture of a chart drawn as ${renderer} stands on its own, with title and background`, async ({ page }) => {
    await chart(page, fan(rising), renderer);
    const svg = await page.evaluate(() => globalThis.probe.svg());
    expect(svg).toMatch(/^<svg/);
    expect(svg).toContain("Loyalty");
    expect(svg).toContain("rgb(1, 2, 3)");
    const size = await page.evaluate(async () => {
      const image = new Image();
      image.src = globalThis.probe.png();
      await image.decode();
      return [image.width, image.height];
    });
    expect(size).toEqual([680, 552]);
  });
}

test("labels at the ends of two lines make room for each other", async ({ page }) => {
  const option = fan(rising);
  option.series.push({ ...option.series[0], id: "stick", itemPayload: { label: "Stick" } });
  const probe = await chart(page, option);
  const [carrot, stick] = await Promise.all(["Carrot", "Stick"].map((name) => probe.getByText(name, { exact: true }).boundingBox()));
  expect(Math.abs(carrot.y - stick.y)).toBeGreaterThanOrEqual(12);
});

test("charts of one group share their cursor, without a second tooltip", async ({ page }) => {
  const probe = await chart(page, fan(rising));
  await page.evaluate(async (json) => {
    const element = document.createElement("div");
    element.id = "peer";
    Object.assign(element.style, { position: "fixed", inset: "auto auto 0 0", width: "340px", height: "240px" });
    document.body.append(element);
    const library = await globalThis.dealersChoice.loadCharts();
    library.mount(element, "svg", "years", () => {}).update(json);
    globalThis.probe.dispose();
    globalThis.probe = library.mount(document.querySelector("#probe"), "canvas", "years", () => {});
    globalThis.probe.update(json);
  }, JSON.stringify(fan(rising)));
  const cursor = page.locator("#peer .chart-cursor");
  await expect(cursor).toBeHidden();
  await probe.hover({ position: { x: 45, y: 100 } });
  await expect(cursor).toHaveCSS("height", "200px");
  await expect(page.locator(".chart-tip")).toHaveCount(1);
  await page.mouse.move(350, 300);
  await expect(cursor).toBeHidden();
});

test("nothing is left behind by a chart that is let go", async ({ page }) => {
  const probe = await chart(page, fan(rising));
  await page.evaluate(() => globalThis.probe.dispose());
  await expect(probe.locator("*")).toHaveCount(0);
});
