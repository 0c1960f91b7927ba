// The fan: how a figure may go, over the months of many futures. The line is the median; half of all futures stay inside the
// dark band, nine in ten inside the light one; a thin line is the one future on show. One series draws all of it.
//
// Rows: [x, 5 %, 25 %, 50 %, 75 %, 95 %] and, if wanted, a seventh value: this future. An empty value leaves a gap.
// itemPayload: { dash: 0 solid, 1 long, 2 short, 3 long and short; color; future: colour of the thin line;
// label: words at the median's end }.

export const FUTURE = "future";

const LABEL_SIZE = 12;
const LABEL_LINE = 15; // said here, or it is measured on a sign that a font may lack
const LABEL_GAP = 6;
const DASHES = [null, [8, 4], [3, 3], [9, 3, 2, 3]];
const [LOW, LOWER, MEDIAN, UPPER, HIGH, THIS] = [1, 2, 3, 4, 5, 6];

/** Pixel positions of one column: an array with a point, or nothing where the value is missing. */
function column(api, rows, dimension) {
  const points = [];
  for (let row = 0; row < rows; row++) {
    const value = api.value(dimension, row);
    points.push(Number.isFinite(value) ? api.coord([api.value(0, row), value]) : null);
  }
  return points;
}

/** The stretches of rows in which every column given has a point. */
function stretches(columns) {
  const found = [];
  let open = null;
  for (let row = 0; row < columns[0].length; row++) {
    if (columns.every((points) => points[row])) open ? open.push(row) : found.push((open = [row]));
    else open = null;
  }
  return found;
}

const band = (low, high, style) => stretches([low, high]).map((rows) => ({
  type: "polygon",
  shape: { points: [...rows.map((row) => low[row]), ...rows.map((row) => high[row]).reverse()] },
  style,
  silent: true,
}));

const line = (points, style, more) => stretches([points]).map((rows) => ({
  type: "polyline",
  shape: { points: rows.map((row) => points[row]) },
  style: { fill: "none", lineJoin: "round", ...style },
  silent: true,
  ...more?.(rows, points),
}));

/** Words beside the last point of a line; ECharts moves them apart where the series has a `labelLayout`. */
function ending(points, style) {
  const last = points.findLast(Boolean);
  if (!style.text || !last) return [];
  const [x, y] = last;
  return [{
    type: "circle",
    shape: { cx: x, cy: y, r: 0.01 },
    silent: true,
    textContent: { type: "text", x: x + LABEL_GAP, y, style: { ...style, lineHeight: LABEL_LINE, align: "left", verticalAlign: "middle" } },
    textConfig: { position: null },
  }];
}

/** Remembers which months the line of this future goes through, so that it can be shown up to one of them. */
const revealable = (api) => (rows, points) => ({
  name: FUTURE,
  extra: { months: rows.map((row) => api.value(0, row)), points: rows.map((row) => points[row]) },
});

/** Draws the whole series when ECharts asks for its first row, and nothing for the others. */
export function drawFan(params, api) {
  if (params.dataIndexInside !== 0) return undefined;
  const at = (dimension) => column(api, params.dataInsideLength, dimension);
  const { dash = 0, label, future } = params.itemPayload;
  const color = api.visual("color");
  const median = at(MEDIAN);
  return {
    type: "group",
    children: [
      ...band(at(LOW), at(HIGH), { fill: color, opacity: 0.15 }),
      ...band(at(LOWER), at(UPPER), { fill: color, opacity: 0.3 }),
      ...line(median, { stroke: color, lineWidth: 2, lineDash: DASHES[dash % DASHES.length] }),
      ...line(at(THIS), { stroke: future ?? color, lineWidth: 1 }, revealable(api)),
      ...ending(median, { text: label, fill: color, font: api.font({ fontSize: LABEL_SIZE }) }),
    ],
  };
}
