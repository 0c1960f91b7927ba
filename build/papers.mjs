// The project's documents as the page shows them: the cases of docs/cases with their plans, and docs/model.md, made from the very
// files that a reader of the repository has (docs/decisions/0052-documents-are-read-on-the-page.md). A paper is a text of parts;
// each begins with the record separator and its name on a line, and what follows is HTML, or a plan as it stands in its file.

import { readFile } from "node:fs/promises";
import { Marked } from "marked";

const PART = "\u001e";
/** The sections of a case, as its document calls them, and their names in the paper. */
const SECTIONS = new Map([
  ["What happened", "happened"], ["What the model shows", "shows"], ["What to conclude, and what not", "conclude"],
  ["How the model represents it", "represents"], ["What has no mechanism", "missing"],
]);
/** How to print the numbers again: on the page a button does it. */
const COMMAND = "cargo run ";

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** Headings below those of the screen; links only to the world outside, since a place in a document is no address of the page. */
const marked = new Marked({
  renderer: {
    heading({ tokens, depth }) { return `<h${depth}>${this.parser.parseInline(tokens)}</h${depth}>\n`; },
    link({ href, tokens }) {
      const words = this.parser.parseInline(tokens);
      return /^https?:/.test(href) ? `<a href="${escaped(href)}" rel="noreferrer" target="_blank">${words}</a>` : words;
    },
    codespan({ text }) { return `<code translate="no">${escaped(text)}</code>`; },
    code({ text }) { return `<pre translate="no" tabindex="0"><code>${escaped(text)}</code></pre>\n`; },
    table(token) {
      const heads = token.header.map((cell) => escaped(cell.text.replace(/`/g, "")));
      const cells = (row, tag) => row.map((cell, at) => `<${tag}${tag === "td" ? ` data-head="${heads[at]}"` : ""}>${this.parser.parseInline(cell.tokens)}</${tag}>`).join("");
      const rows = token.rows.map((row) => `<tr>${cells(row, "td")}</tr>`).join("\n");
      const label = heads.join(", ");
      return `<div class="paper__scroll" tabindex="0" role="group" aria-label="${label}"><table class="stacks"><thead><tr>${cells(token.header, "th")}</tr></thead><tbody>${rows}</tbody></table></div>\n`;
    },
    html: () => "", // marks of what is generated; the documents have no other
  },
});

const html = (tokens) => marked.parser(tokens).trim();
const part = (name, text) => `${PART}${name}\n${text}\n`;
const isHeading = (token, depth) => token.type === "heading" && token.depth === depth;

/** What stands before the first heading of that depth, and what stands below each of them. */
function sections(tokens, depth) {
  const starts = tokens.flatMap((token, at) => (isHeading(token, depth) ? [at] : []));
  const below = (start, at) => ({ title: tokens[start].text, tokens: tokens.slice(start + 1, starts[at + 1] ?? tokens.length) });
  return { before: tokens.slice(0, starts[0] ?? tokens.length), below: starts.map(below) };
}

const withoutCommand = (tokens) => tokens.filter((token) => !token.text?.startsWith(`\`${COMMAND}`));

/** The parts of one case: what the index says of it, what its own document says, and its plan. */
async function caseParts([link, known, shown]) {
  const { href, text: title } = link.tokens.find((token) => token.type === "link");
  const key = href.replace(/\.md$/, "");
  const found = sections(marked.lexer(await readFile(`docs/cases/${href}`, "utf8")), 2).below;
  const told = [...SECTIONS].map(([heading, name]) => {
    const section = found.find((one) => one.title === heading);
    if (!section) throw new Error(`docs/cases/${href} does not say "${heading}"`);
    return part(`${key}/${name}`, html(withoutCommand(section.tokens)));
  });
  const inline = (cell) => marked.parseInline(cell.text);
  const plan = await readFile(`scenarios/cases/${key}.json`, "utf8");
  return [part(`${key}/title`, marked.parseInline(title)), part(`${key}/known`, inline(known)), part(`${key}/shown`, inline(shown)), ...told, part(`${key}/plan`, plan)];
}

/** The cases, in the order of their index. */
async function cases() {
  const tokens = marked.lexer(await readFile("docs/cases/README.md", "utf8"));
  const intro = tokens.find((token) => token.type === "paragraph");
  const legend = tokens.find((token) => token.text?.startsWith("*read*"));
  const { rows } = tokens.find((token) => token.type === "table");
  const parts = await Promise.all(rows.map(caseParts));
  return [part("intro", html([intro])), part("legend", html([legend])), ...parts.flat()].join("");
}

/** The model, a part for each of its chapters. */
async function model() {
  const { before, below } = sections(marked.lexer(await readFile("docs/model.md", "utf8")), 2);
  const intro = before.filter((token) => token.type === "paragraph");
  return [part("intro", html(intro)), ...below.map(({ title, tokens }) => part(title, html(tokens)))].join("");
}

/** Every paper by the name of its file. */
export const papers = async () => new Map([["paper-cases.txt", await cases()], ["paper-model.txt", await model()]]);
