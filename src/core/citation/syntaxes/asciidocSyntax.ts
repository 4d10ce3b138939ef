import type { DocumentFeature } from '../../document/model';
import type { Surroundings } from '../../document/surroundings';
import { concat, join, locatorPiece, mapped } from '../piece';
import type { Piece } from '../piece';
import type { CitedKey, Syntax } from '../syntax';
import { behindAddress } from './behindAddress';
import { behindBlanks } from './behindBlanks';
import { escapeAsciidoc, escapeInMacro } from './asciidocEscapes';

/**
 * AsciiDoc. Without an extension it has cross references only: `(<<haglund-2010,Haglund 2010, s. 3>>)` leads to the
 * document's list of sources. Where the document declares a bibliography for asciidoctor-bibtex, its macros are used.
 */
export function asciidocSyntax(features: ReadonlySet<DocumentFeature>): Syntax {
  return {
    escape: escapeAsciidoc,
    emphasise: words => `__${words}__`,
    block: ({ words, reference, credit }) => {
      const attributes = credit ? concat(`[quote, '`, quoted(credit), `']`) : '[quote]';
      return concat(attributes, '\n____\n', begun(words), credit ? '' : reference, '\n____');
    },
    list: items =>
      join(
        items.map(item => concat('* ', item)),
        '\n',
      ),
    lineStart: begun,
    inItem,
    parting,
    joint: before => (/[*_`#+]$|`["']$/.test(before) ? '{empty}' : behindAddress(before)),
    cite: features.has('bibtex') ? macros : crossReferences,
    footnote: { kind: 'inPlace', note: text => `footnote:[${text.replaceAll(']', '&#93;')}]` },
  };
}

/** No credit: in the attributes of a block Asciidoctor looks for a reference before it has read the list of sources. */
const crossReferences: NonNullable<Syntax['cite']> = {
  group: keys => concat('(', linked(keys), ')'),
  extend: (existing, keys) =>
    existing.endsWith(')') ? [{ at: existing.length - 1, piece: concat('; ', linked(keys)) }] : undefined,
};

function linked(keys: readonly CitedKey[]): Piece {
  return join(keys.map(crossReference), '; ');
}

function crossReference({ key, work, before, locator }: CitedKey): Piece {
  const place = locator ? concat(', ', locatorPiece(escapeInMacro(locator.words))) : '';
  return concat(introduced(before), `<<${key},${escapeInMacro(work)}`, place, '>>');
}

/** https://github.com/asciidoctor/asciidoctor-bibtex#citing: `cite:[a(3)]` in parentheses, `citenp:[a(3)]` without. */
const macros: NonNullable<Syntax['cite']> = {
  group: keys =>
    keys.some(needsWords)
      ? concat('(', withoutParentheses(keys), ')')
      : concat('cite:[', join(keys.map(macroKey), ','), ']'),
  extend: (existing, keys) => {
    if (existing.endsWith(')')) return [{ at: existing.length - 1, piece: concat('; ', withoutParentheses(keys)) }];
    if (!existing.endsWith(']') || keys.some(needsWords)) return undefined;
    return [{ at: existing.length - 1, piece: concat(',', join(keys.map(macroKey), ',')) }];
  },
};

/** The macro has no room for words before the key, nor for a place with a comma or a bracket. */
function needsWords({ before, locator }: CitedKey): boolean {
  return before !== undefined || !isMacroPlace(locator);
}

function isMacroPlace(locator: CitedKey['locator']): boolean {
  return !/[,()[\]]/.test(locator?.words ?? '');
}

function macroKey({ key, locator }: CitedKey): Piece {
  return concat(key, locator ? concat('(', locatorPiece(escapeAsciidoc(locator.pages ?? locator.words)), ')') : '');
}

function withoutParentheses(keys: readonly CitedKey[]): Piece {
  return join(
    keys.map(cited => {
      const { key, before, locator } = cited;
      const inside = isMacroPlace(locator);
      const place = !inside && locator ? concat(', ', locatorPiece(escapeAsciidoc(locator.words))) : '';
      return concat(introduced(before), 'citenp:[', inside ? macroKey(cited) : key, ']', place);
    }),
    '; ',
  );
}

function introduced(before: string | undefined): string {
  return before === undefined ? '' : `${escapeAsciidoc(before)} `;
}

/** Every paragraph belongs to the item. */
const inItem: NonNullable<Syntax['inItem']> = {
  between: '\n+\n',
  joined: paragraphs => paragraphs.replaceAll('\n\n', '\n+\n'),
};

/** What would part an item would part it from the items in it, and a rest may be no words at the beginning of a line. */
function parting(text: string, offset: number, { inList, paragraph, place }: Surroundings): number {
  const goesOn = /^[^\n]*\n[ \t]*(?:[*-]+|\.+|\d+\.)[ \t]/.test(text.slice(paragraph.end, paragraph.end + 300));
  if (inList && (place === 'line-start' || (place === 'in-line' && goesOn))) return paragraph.end;
  if (place !== 'in-line') return offset;
  const at = behindBlanks(text, offset);
  return /^(?:[*.=-]+[ \t]|\d+\.[ \t]|\[|\/\/|\.\S)/.test(text.slice(at, at + 100)) ||
    likeMarkup.test(text.slice(at, at + 100))
    ? paragraph.end
    : at;
}

/** Within the single quotes of an attribute, in which all substitutions are made. */
function quoted(piece: Piece): Piece {
  return mapped(piece, text => text.replaceAll("'", String.raw`\'`));
}

/** An attribute that stands for nothing keeps the words from being a list, a heading or a block's attributes. */
function begun(words: string): string {
  const isPlain = /^(?:$|[\p{L}”“»(])/u.test(words) && !likeMarkup.test(words);
  return isPlain ? words : `{empty}${words}`;
}

/** `NOTE:`, and `a.` or `iv)`, which number a list. */
const likeMarkup = /^(?:(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):|[A-Za-z]\.\s|[ivxIVX]+\)\s)/;
