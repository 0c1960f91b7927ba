// The page's style sheet is the only place where colours and type are chosen: a chart asks it.

/** The option's text, with each `var(--name)` replaced by what the style sheet says for this element. */
export function coloured(json, style) {
  return json.replace(/var\((--[\w-]+)\)/g, (_, name) => style.getPropertyValue(name).trim());
}

/** The type and ink of the element, where the option says nothing of them. */
export const typeface = (style) => ({ fontFamily: style.fontFamily, color: style.color });

/** The first opaque colour behind an element: an exported picture stands on its own. */
export function background(element) {
  for (let at = element; at; at = at.parentElement) {
    const color = getComputedStyle(at).backgroundColor;
    if (color !== "transparent" && !/, 0\)$/.test(color)) return color;
  }
  return "#fff";
}

/** Calls back when the reader changes between light and dark, in the system or on the page; gives a way to stop. */
export function onThemeChange(redraw) {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const page = new MutationObserver(redraw);
  system.addEventListener("change", redraw);
  page.observe(document.documentElement, { attributeFilter: ["class", "data-theme", "lang"] });
  return () => { system.removeEventListener("change", redraw); page.disconnect(); };
}
