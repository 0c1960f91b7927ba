// Numbers and words inside a chart. All words come with the option, from the program's locale files: a field `words` of the
// tooltip or of an axis is turned here into the functions that ECharts wants, which JSON cannot carry.
//
// tooltip.words: { title: "Month {x}", median, half, most, future, unit, digits, percent }; axis.words: { unit, digits, percent }.
// A data item may carry its own sentence: { value, words }.

const MISSING = "–";
const TIP_GAP = 12;

/** A function that writes a number with so many digits and its unit, as the reader's language does. */
function writer({ digits = 0, unit = "", percent = false }) {
  const exact = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const format = new Intl.NumberFormat(document.documentElement.lang, percent ? { style: "percent", ...exact } : exact);
  const ending = unit && `\u00a0${unit}`;
  return (value) => (Number.isFinite(value) ? format.format(value) + ending : MISSING);
}

function element(name, className, ...content) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...content);
  return made;
}

function swatch(color) {
  const made = element("span", "chart-tip__swatch");
  made.style.background = typeof color === "string" ? color : "none";
  return made;
}

const range = (low, high) => (low === MISSING ? low : `${low} – ${high}`);

/** What a row of the fan says: pairs of words and figures. */
function fanLines([, low, lower, median, upper, high, future], words, write) {
  return [
    [words.median, write(median)],
    [words.half, range(write(lower), write(upper))],
    [words.most, range(write(low), write(high))],
    [words.future, future === undefined ? undefined : write(future)],
  ].filter(([label, figure]) => label && figure);
}

function lines(item, words, write) {
  if (item.data?.words) return [[item.data.words, ""]];
  if (item.seriesType === "custom") return fanLines(item.value, words, write);
  return [[words.median ?? "", write([item.value].flat().at(-1))]];
}

function block(item, words, write) {
  const rows = lines(item, words, write).map(([label, figure]) =>
    element("div", "chart-tip__line", element("span", "chart-tip__label", label), " ", element("b", "chart-tip__figure", figure)));
  return element("div", "chart-tip__series", element("div", "chart-tip__name", swatch(item.color), " ", item.seriesName), ...rows);
}

/** The content of a tooltip, built as elements: a name that a reader has typed can never become markup. */
function tip(words) {
  const write = writer(words);
  return (hovered) => {
    const items = [hovered].flat();
    const title = (words.title ?? "{x}").replace("{x}", items[0].axisValueLabel ?? items[0].name);
    return element("div", "chart-tip", element("div", "chart-tip__title", title), ...items.map((item) => block(item, words, write)));
  };
}

/** Beside the pointer and level with the chart's top: what is pointed at stays in sight, even where the chart is small. */
function beside([x], _hovered, _element, _mark, { contentSize: [width, height], viewSize: [space, room] }) {
  const left = x + TIP_GAP + width <= space ? x + TIP_GAP : x - TIP_GAP - width;
  return [Math.max(left, 0), Math.min(0, room - height)];
}

const withWords = (axis) => (axis?.words ? { ...axis, axisLabel: { ...axis.axisLabel, formatter: writer(axis.words) } } : axis);
const everyAxis = (axes) => (Array.isArray(axes) ? axes.map(withWords) : withWords(axes));

/** The option with its words made into functions. */
export function worded(option) {
  const { tooltip, xAxis, yAxis } = option;
  return {
    ...option,
    ...(tooltip?.words && { tooltip: { position: beside, ...tooltip, formatter: tip(tooltip.words) } }),
    ...(xAxis && { xAxis: everyAxis(xAxis) }),
    ...(yAxis && { yAxis: everyAxis(yAxis) }),
  };
}
