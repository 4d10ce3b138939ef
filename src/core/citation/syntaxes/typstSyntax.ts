import { concat, join, locatorPiece } from '../piece';
import type { Piece } from '../piece';
import type { CitedKey, Syntax } from '../syntax';
import { behindAddress } from './behindAddress';
import { behindBlanks } from './behindBlanks';

/** Typst (https://typst.app/docs/reference/model/cite/). Its own tool sets the parentheses round a bare reference. */
export const typstSyntax: Syntax = {
  escape,
  emphasise: words => `#emph[${words}]`,
  block: ({ words, reference, credit }) =>
    credit
      ? concat('#quote(block: true, attribution: [', credit, '])[\n  ', escapeLineStart(words), '\n]')
      : concat('#quote(block: true)[\n  ', escapeLineStart(words), reference, '\n]'),
  lineStart: escapeLineStart,
  joint: behindAddress,
  parting: (text, offset, { place }) => (place === 'in-line' ? behindBlanks(text, offset) : offset),
  cite: {
    group: keys => (keys.some(hasWords) ? concat('(', prose(keys), ')') : join(keys.map(bare), ' ')),
    credit: prose,
    extend: (existing, keys) => {
      if (existing.startsWith('(')) return [{ at: existing.length - 1, piece: concat(separator, prose(keys)) }];
      if (existing.startsWith('#quote') && existing.endsWith('])'))
        return [{ at: existing.length - '])'.length, piece: concat(separator, prose(keys)) }];
      // References that follow each other are set as one.
      return keys.some(hasWords) ? undefined : [{ at: existing.length, piece: concat(' ', join(keys.map(bare), ' ')) }];
    },
  },
  footnote: { kind: 'inPlace', note: text => `#footnote[${escapeLineStart(text)}]` },
};

function hasWords({ before }: CitedKey): boolean {
  return before !== undefined;
}

/** `@haglund-2010[s. 3]` → (Haglund 2010, s. 3) */
function bare({ key, locator }: CitedKey): Piece {
  if (!plainKey.test(key)) return call(key, locator);
  return concat(`@${key}`, locator ? concat('[', locatorPiece(begun(locator.words)), ']') : '');
}

/** A bare semicolon would end the code of the citation before it and be gone. */
const separator = String.raw`\; `;

/** `Hans Sarv, citerad i #cite(<haglund-2010>, form: "prose", supplement: [s. 3])` → … Haglund (2010, s. 3) */
function prose(keys: readonly CitedKey[]): Piece {
  return join(
    keys.map(({ key, before, unsigned, locator }) => {
      // Typst's prose names the author and nothing where there is none.
      const words = [before, unsigned].filter(part => part !== undefined).map(part => `${begun(part)} `);
      return concat(...words, call(key, locator, 'form: "prose"'));
    }),
    separator,
  );
}

function call(key: string, locator: CitedKey['locator'], ...options: readonly string[]): Piece {
  const label = plainKey.test(key) ? `<${key}>` : `label(${JSON.stringify(key)})`;
  const place = locator ? concat(', supplement: [', locatorPiece(begun(locator.words)), ']') : '';
  return concat(`#cite(${[label, ...options].join(', ')}`, place, ')');
}

/** A key that Typst reads to its end: a stop or colon at the end belongs to the sentence. */
const plainKey = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_.:-]*[\p{L}\p{N}_-])?$/u;

/**
 * All that is mark-up in Typst, and what it replaces: quotes by those of the language, `--` by a dash, `...` by an
 * ellipsis, `-1` by a minus. `//` would begin a comment and swallow the bracket that closes the quotation.
 */
function escape(words: string): string {
  return words.replace(/[\\#$@_*<>[\]~`'"]|\/(?=[/*])|-(?=[-?\d])|\.(?=\.\.)/g, String.raw`\$&`);
}

/** Words that may be the first between brackets, which is as good as the start of a line. */
function begun(words: string): string {
  return escapeLineStart(escape(words));
}

/** A heading, a list or a term. */
function escapeLineStart(words: string): string {
  return words.replace(/^(?:[=+/-]|\d+(?=\.\s))/, found => (/\d/.test(found) ? `${found}\\` : `\\${found}`));
}
