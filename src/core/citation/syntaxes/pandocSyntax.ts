import { concat, join } from '../piece';
import type { Piece } from '../piece';
import type { CitedKey, Syntax } from '../syntax';

/** Pandoc's Markdown: Markdown, Quarto and R Markdown. */
export const pandocSyntax: Syntax = {
  escape,
  emphasise: words => `*${words}*`,
  block: ({ words, reference }) => concat('> ', escapeLineStart(words), reference),
  lineStart: escapeLineStart,
  // Behind a bracket it would be the name of a link.
  joint: before => (before.endsWith(']') ? ' ' : ''),
  cite: {
    group: keys => concat('[', citations(keys), ']'),
    extend: (existing, keys) => [{ at: existing.length - 1, piece: concat('; ', citations(keys)) }],
  },
  footnote: {
    kind: 'apart',
    mark: label => `[^${label}]`,
    definition: (label, text) => `[^${label}]: ${escapeLineStart(text)}`,
  },
};

function citations(keys: readonly CitedKey[]): Piece {
  return join(keys.map(citation), '; ');
}

function citation({ key, before, locator }: CitedKey): Piece {
  const start = `${before === undefined ? '' : `${escapeInBrackets(before)} `}@${braced(key)}`;
  if (locator === undefined) return { text: start };
  const text = locator.pages ?? withoutFalsePage(escapeInBrackets(locator.words));
  return concat(`${start}, `, { text, locator: { start: 0, end: text.length } });
}

/** Braces round a key that Pandoc would not read to its end (https://pandoc.org/MANUAL.html#citation-syntax). */
function braced(key: string): string {
  return /^[\p{L}\p{N}_]+(?:[:.#$%&\-+?<>~/][\p{L}\p{N}_]+)*$/u.test(key) ? key : `{${key}}`;
}

/**
 * Our own words in brackets (`[…]`, `[sic]`, `[hängt]`) are none to Pandoc either, as long as nothing defines them;
 * they stay readable. A `@` or `_` inside a word (an address, a file name) begins nothing; `--` and `...` would become
 * a dash and an ellipsis.
 */
function escape(words: string): string {
  return words.replace(markup, String.raw`\$&`);
}

const markup = /[\\`*<$^~]|-(?=-)|\.(?=\.\.)|(?<![\p{L}\p{N}])[_@]|_(?![\p{L}\p{N}])|\](?=[({])|&(?=#?\w+;)/gu;

/** Inside a reference a bracket or a semicolon would end it. */
function escapeInBrackets(words: string): string {
  return words.replace(markupInBrackets, String.raw`\$&`);
}

const markupInBrackets = new RegExp(String.raw`${markup.source}|[[\];{}|]`, 'gu');

/** A locator that begins with a digit is taken for a page by some styles (`s. 2 §`); empty braces say that it is none. */
function withoutFalsePage(locator: string): string {
  return /^\d/.test(locator) ? `{}${locator}` : locator;
}

/** A paragraph must not begin like a list, a heading, a quotation, a definition or a line of verse. */
function escapeLineStart(words: string): string {
  return words.replace(numbering, '$1\\').replace(/^[#>+|:%-]/, String.raw`\$&`);
}

/** `1.`, `a)`, `(iv)`; behind a single capital letter Pandoc wants two blanks (https://pandoc.org/MANUAL.html#ordered-lists). */
const numbering =
  /^(\d+|[a-z]|[ivxlcdm]+|[IVXLCDM]{2,}|[A-Z](?=\))|\((?:\d+|[A-Za-z]|[ivxlcdm]+|[IVXLCDM]+)(?=\)))(?=[.)](?:\s|$))/;
