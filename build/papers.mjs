// The project's documents as the page shows them: the cases of docs/cases with their plans and docs/discussions.md, docs/model.md and
// docs/glossary.md, made from the very files that a reader of the repository has (docs/decisions/0052-documents-are-read-on-the-page.md).
// A paper is a text of parts; each begins with the record separator and its name on a line, and what follows is HTML, or a plan as it
// stands in its file.

import { readFile } from "node:fs/promises";
import { Marked } from "marked";
import { inWords, nameOf, namesOfThePage, results as resultsOf } from "./telling.mjs";

const PART = "\u001e";
/** The sections of a case, as its document calls them, and their names in the paper. */
const SECTIONS = new Map([
  ["What happened", "happened"], ["What the model shows", "shows"], ["What to conclude, and what not", "conclude"],
  ["How the model represents it", "represents"], ["What has no mechanism", "missing"],
]);
/** How to print the numbers again: on the page a button does it. */
const COMMAND = "cargo run ";

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** A table that scrolls where it is wide, and whose cells know their heads where it is narrow. */
function table(heads, rows) {
  const plain = heads.map((head) => escaped(head.replace(/<[^>]*>/g, "")));
  const body = rows.map((row) => `<tr>${row.map((cell, at) => `<td data-head="${plain[at]}"><span>${cell}</span></td>`).join("")}</tr>`).join("\n");
  return `<div class="paper__scroll" tabindex="0" role="group" aria-label="${plain.join(", ")}"><table class="stacks"><thead><tr>${heads.map((head) => `<th>${head}</th>`).join("")}</tr></thead><tbody>${body}</tbody></table></div>\n`;
}

/** Headings below those of the screen; links only to the world outside, since a place in a document is no address of the page. `named`
 *  gives the name of a key, or nothing. */
const reader = (named = () => undefined, told = undefined) => new Marked({
  renderer: {
    heading({ tokens, depth }) { return `<h${depth}>${this.parser.parseInline(tokens)}</h${depth}>\n`; },
    link({ href, tokens }) {
      const words = this.parser.parseInline(tokens);
      return /^https?:/.test(href) ? `<a href="${escaped(href)}" rel="noreferrer" target="_blank">${words}</a>` : words;
    },
    codespan({ text }) {
      const name = named(text);
      return name ? `<span class="paper__name">${escaped(name)}</span>` : `<code translate="no">${escaped(text)}</code>`;
    },
    code({ text }) { return `<pre translate="no" tabindex="0"><code>${escaped(text)}</code></pre>\n`; },
    table({ header, rows }) {
      if (told && header[1].text === "profit") {
        const { heads, rows: cells } = told(rows.map((row) => row.map((cell) => cell.text)));
        return table(heads, cells);
      }
      const inline = (cell) => this.parser.parseInline(cell.tokens);
      return table(header.map(inline), rows.map((row) => row.map(inline)));
    },
    html: () => "", // marks of what is generated; the documents have no other
  },
});
const plainly = reader();

const part = (name, text) => `${PART}${name}\n${text}\n`;
const isHeading = (token, depth) => token.type === "heading" && token.depth === depth;

/** What stands before the first heading of that depth, and what stands below each of them. */
function sections(tokens, depth) {
  const starts = tokens.flatMap((token, at) => (isHeading(token, depth) ? [at] : []));
  const below = (start, at) => ({ title: tokens[start].text, tokens: tokens.slice(start + 1, starts[at + 1] ?? tokens.length) });
  return { before: tokens.slice(0, starts[0] ?? tokens.length), below: starts.map(below) };
}

/** Whether it says where something comes from or how to run it again: of use to those who check, not to those who read. */
const isMethod = (token) => /^(- )?Sources?: /.test(token.text ?? token.raw) || /; digest\s/.test(token.text ?? "");
const isCommand = (token) => token.text?.startsWith(`\`${COMMAND}`);

/** Lists whose last items name sources, taken apart. */
const apart = (tokens) => tokens.flatMap((token) => (token.type !== "list" ? [token] : [
  { ...token, items: token.items.filter((item) => !isMethod(item)) }, { ...token, items: token.items.filter(isMethod), isMethod: true },
])).filter((token) => token.type !== "list" || token.items.length > 0);

/** The parts of one case: what the index says of it, what its own document says, and its plan. */
async function caseParts([link, known, shown], names) {
  const { href, text: title } = link.tokens.find((token) => token.type === "link");
  const key = href.replace(/\.md$/, "");
  const plan = await readFile(`scenarios/cases/${key}.json`, "utf8");
  const spec = JSON.parse(plan);
  const named = reader((text) => nameOf(text, spec, names), (rows) => resultsOf(rows, spec, names));
  const found = sections(named.lexer(inWords(await readFile(`docs/cases/${href}`, "utf8"))), 2).below;
  const [method, results] = [[], []];
  const told = [...SECTIONS].map(([heading, name]) => {
    const section = found.find((one) => one.title === heading);
    if (!section) throw new Error(`docs/cases/${href} does not say "${heading}"`);
    const tokens = apart(section.tokens).filter((token) => !isCommand(token));
    const aside = (token) => token.isMethod || isMethod(token);
    method.push(...tokens.filter(aside));
    const told = tokens.filter((token) => !aside(token));
    const numbers = told.filter((token) => name === "shows" && token.type === "table").slice(0, 1);
    if (numbers.length > 0) results.push(part(`${key}/results`, named.parser(numbers).trim()));
    return part(`${key}/${name}`, named.parser(told.filter((token) => !numbers.includes(token))).trim());
  });
  const inline = (cell) => named.parseInline(cell.text);
  return [part(`${key}/title`, named.parseInline(title)), part(`${key}/known`, inline(known)), part(`${key}/shown`, inline(shown)), ...told, ...results,
    part(`${key}/method`, plainly.parser(method).trim()), ...await discussion(key), part(`${key}/plan`, plan)];
}

/** What a case is discussed with, from docs/discussions.md: a bet, what one may bet on with the model's answer, why, three questions, and what
 *  to listen for. */
async function discussion(key) {
  const { below } = sections(plainly.lexer(await readFile("docs/discussions.md", "utf8")), 2);
  const tokens = below.find(({ title }) => title === key)?.tokens.filter(({ type }) => type !== "space");
  if (!tokens) throw new Error(`docs/discussions.md does not say how to discuss ${key}`);
  const said = (word) => plainly.parseInline(tokens.find(({ text }) => text?.startsWith(`**${word}:**`)).text.slice(`**${word}:**`.length).trim());
  const [options, questions] = [false, true].map((ordered) => tokens.find((token) => token.type === "list" && token.ordered === ordered));
  const answer = options.items.findIndex(({ text }) => text.startsWith("**"));
  if (answer < 0) throw new Error(`docs/discussions.md does not say what the model answers to ${key}`);
  return [part(`${key}/bet`, said("Bet")), part(`${key}/options`, options.items.map(({ text }) => text.replaceAll("**", "")).join("\n")),
    part(`${key}/answer`, String(answer)), part(`${key}/because`, said("Because")), part(`${key}/questions`, plainly.parser([questions]).trim()),
    part(`${key}/listen`, said("Listen for"))];
}

/** The cases, in the order of their index. */
async function cases() {
  const names = await namesOfThePage();
  const tokens = plainly.lexer(await readFile("docs/cases/README.md", "utf8"));
  const intro = tokens.find((token) => token.type === "paragraph");
  const legend = tokens.find((token) => token.text?.startsWith("*read*"));
  const { rows } = tokens.find((token) => token.type === "table");
  const parts = await Promise.all(rows.map((row) => caseParts(row, names)));
  return [part("intro", plainly.parser([intro]).trim()), part("legend", plainly.parser([legend]).trim()), ...parts.flat()].join("");
}

/** The practitioner's glossary: levers have their names on the page. */
async function glossary() {
  const names = await namesOfThePage();
  const named = reader((key) => nameOf(key, { policies: [] }, names));
  return named.parser(named.lexer(await readFile("docs/glossary.md", "utf8")).filter((token) => !isHeading(token, 1))).trim();
}

/** The model, a part for each of its chapters; before them the glossary. */
/** Tables of what the page tells from the program itself: levers, conditions and parameters on the same screen, markets and policies where
 *  they are chosen. */
const TOLD_ELSEWHERE = /<!-- generated: (?:levers|conditions|parameters|presets|scenarios) -->[^]*?<!-- end -->/g;
/** What stands in their place. */
const ELSEWHERE = "*This table is in the repository, in docs/model.md. The page has its numbers under “Every number”, and where you choose markets and policies.*";

async function model() {
  const text = (await readFile("docs/model.md", "utf8")).replace(TOLD_ELSEWHERE, ELSEWHERE);
  const { before, below } = sections(plainly.lexer(text), 2);
  const intro = before.filter((token) => token.type === "paragraph");
  const html = (tokens) => plainly.parser(tokens).trim();
  return [part("intro", html(intro)), part("glossary", await glossary()), ...below.map(({ title, tokens }) => part(title, html(tokens)))].join("");
}

/** Every paper by the name of its file. */
export const papers = async () => new Map([["paper-cases.txt", await cases()], ["paper-model.txt", await model()]]);
