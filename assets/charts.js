// The page's chart library: ECharts, cut down to what the page draws, with one series of our own. The program sends an option
// as JSON text; what JSON cannot carry (colours of the style sheet, words as functions) is filled in here.

import { BarChart, CustomChart, HeatmapChart, LineChart, ScatterChart } from "echarts/charts";
import {
  AriaComponent, AxisPointerComponent, DataZoomInsideComponent, GridComponent, MarkLineComponent, TitleComponent, TooltipComponent,
  VisualMapComponent,
} from "echarts/components";
import { init, registerCustomSeries, use } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { CanvasRenderer, SVGRenderer } from "echarts/renderers";
import { FUTURE, drawFan } from "./charts/fan.js";
import { background, coloured, onThemeChange, typeface } from "./charts/theme.js";
import { worded } from "./charts/words.js";

use([
  BarChart, CustomChart, HeatmapChart, LineChart, ScatterChart, AriaComponent, AxisPointerComponent, DataZoomInsideComponent,
  GridComponent, MarkLineComponent, TitleComponent, TooltipComponent, VisualMapComponent, LabelLayout, CanvasRenderer, SVGRenderer,
]);
registerCustomSeries("fan", drawFan);

const TITLE_HEIGHT = 36;
const EXPORTED_PIXELS = 2;
const HIDDEN = -1;

/** The charts of each group: where the pointer is over one, the others show the same place. */
const groups = new Map();

/** What every fan has: the colour of its payload, so that its tooltip shows it too, and labels that make room for each other. */
function completed(series) {
  if (series.renderItem !== "fan") return series;
  const color = series.itemPayload?.color;
  return { labelLayout: { moveOverlap: "shiftY" }, ...series, itemStyle: { ...series.itemStyle, ...(color && { color }) } };
}

class Chart {
  #element; #chart; #observer; #forgetTheme; #peers; #monthLine; #cursorLine;
  #json = "{}";
  #option = {};
  #month = HIDDEN;

  constructor(element, renderer, group, onEvent) {
    this.#element = element;
    this.#chart = init(element, null, { renderer });
    this.#peers = (groups.get(group) ?? new Set()).add(this);
    if (group) groups.set(group, this.#peers);
    this.#monthLine = this.#overlay("chart-month");
    this.#cursorLine = this.#overlay("chart-cursor");
    this.#listen(onEvent);
    this.#observer = new ResizeObserver(([{ contentRect: { width, height } }]) => this.#resize(width, height));
    this.#observer.observe(element);
    this.#forgetTheme = onThemeChange(() => this.update(this.#json));
  }

  /** Draws an option, given as JSON text; series that it no longer names disappear. */
  update(json) {
    this.#json = json;
    const style = getComputedStyle(this.#element);
    const option = worded(JSON.parse(coloured(json, style)));
    option.textStyle = { ...typeface(style), ...option.textStyle };
    option.series = [option.series ?? []].flat().map(completed);
    this.#option = option;
    this.#chart.setOption(option, { replaceMerge: ["series"] });
    this.#placeMonth();
  }

  /** Moves the month line to a position of the x axis, and shows this future up to it; below zero hides the line and shows
   *  the whole future. Nothing else is drawn anew. */
  showMonth(month) {
    this.#month = month;
    this.#placeMonth();
  }

  /** A picture of the chart as a data address, at twice the pixels, on the page's background. */
  png() {
    return this.#copy({ renderer: "canvas", devicePixelRatio: EXPORTED_PIXELS }, (copy) => copy.getDataURL({ pixelRatio: EXPORTED_PIXELS }));
  }

  /** The chart as the text of an SVG file. */
  svg() {
    return this.#copy({ renderer: "svg", ssr: true }, (copy) => copy.renderToSVGString());
  }

  /** Lets go of everything; the element stays, empty. */
  dispose() {
    this.#forgetTheme();
    this.#peers.delete(this);
    this.#observer.disconnect();
    this.#chart.dispose();
  }

  /** What is said: `click|INDEX|SERIES` for a mark, `category|INDEX` for a place in a fan chart, `hover|INDEX`, `leave`. */
  #listen(onEvent) {
    this.#chart.on("click", ({ dataIndex, seriesId, seriesType }) => seriesType !== "custom" && onEvent(`click|${dataIndex}|${seriesId}`));
    this.#chart.on("updateAxisPointer", ({ axesInfo: [axis] }) => {
      for (const peer of this.#peers) if (peer !== this) peer.#place(peer.#cursorLine, axis?.value ?? HIDDEN);
      onEvent(axis ? `hover|${axis.value}` : "leave");
    });
    this.#chart.getZr().on("click", ({ offsetX, offsetY }) => {
      const place = [offsetX, offsetY];
      if (!this.#hasFan() || !this.#chart.containPixel({ gridIndex: 0 }, place)) return;
      onEvent(`category|${Math.round(this.#chart.convertFromPixel({ gridIndex: 0 }, place)[0])}`);
    });
  }

  #hasFan() {
    return this.#option.series?.some(({ renderItem }) => renderItem === "fan") ?? false;
  }

  #resize(width, height) {
    if (Math.abs(width - this.#chart.getWidth()) < 1 && Math.abs(height - this.#chart.getHeight()) < 1) return;
    this.#chart.resize();
    this.#placeMonth();
  }

  /** A line over the chart: moving it costs no drawing. Its colour is the style sheet's. */
  #overlay(className) {
    const line = document.createElement("div");
    line.className = className;
    Object.assign(line.style, { position: "absolute", left: "0", width: "1px", pointerEvents: "none" });
    line.hidden = true;
    this.#element.append(line);
    return line;
  }

  /** Moves a line to a position of the x axis; below zero hides it. */
  #place(line, index) {
    const grid = this.#chart.getModel()?.getComponent("grid")?.coordinateSystem?.getRect();
    line.hidden = !grid || index < 0;
    if (line.hidden) return;
    const x = this.#chart.convertToPixel({ xAxisIndex: 0 }, index);
    Object.assign(line.style, { top: `${grid.y}px`, height: `${grid.height}px`, transform: `translateX(${x}px)` });
  }

  #placeMonth() {
    this.#place(this.#monthLine, this.#month);
    this.#revealFuture();
  }

  #revealFuture() {
    for (const drawn of this.#chart.getZr().storage.getDisplayList(true)) {
      if (drawn.name !== FUTURE) continue;
      const { months, points } = drawn.extra;
      drawn.setShape({ points: this.#month < 0 ? points : points.filter((_, i) => months[i] <= this.#month) });
    }
  }

  /** Draws the option once more, out of sight, under its own title. */
  #copy(how, take) {
    const [width, height] = [this.#chart.getWidth(), this.#chart.getHeight()];
    const top = this.#option.title ? TITLE_HEIGHT : 0;
    const copy = init(how.ssr ? null : document.createElement("div"), null, { ...how, width, height: height + top });
    try {
      copy.setOption(this.#standalone(top));
      return take(copy);
    } finally {
      copy.dispose();
    }
  }

  #standalone(top) {
    const { grid, title } = this.#option;
    const shifted = (one) => ({ ...one, top: (Number(one?.top) || 0) + top });
    return {
      ...this.#option,
      animation: false,
      backgroundColor: background(this.#element),
      grid: Array.isArray(grid) ? grid.map(shifted) : shifted(grid),
      ...(title && { title: { textStyle: { color: this.#option.textStyle.color }, ...title, show: true } }),
    };
  }
}

/** Puts a chart into an element. `renderer` is "svg" or "canvas"; charts of one `group` share their cursor. */
export function mount(element, renderer, group, onEvent) {
  return new Chart(element, renderer, group, onEvent);
}
