import type { DocumentFeature } from '../../document/model';
import { concat, join, locatorPiece } from '../piece';
import type { Piece } from '../piece';
import type { CitedKey, PieceAt, Syntax } from '../syntax';
import { escapeLatex } from './latexEscapes';

type Cite = NonNullable<Syntax['cite']>;

/** The citation commands of what the document loads. */
export function latexCitations(features: ReadonlySet<DocumentFeature>): Cite {
  if (features.has('biblatex')) return biblatex;
  return features.has('natbib') ? natbib : plain;
}

/** `\autocite[before][3]{key}`, `\autocites[…]{a}[…]{b}`: the style decides on parentheses or footnotes. */
const biblatex: Cite = {
  group: keys => {
    const command = keys.length > 1 ? String.raw`\autocites` : String.raw`\autocite`;
    return concat(command, ...keys.map(biblatexKey));
  },
  extend: (existing, keys) => {
    const [, name = '', plural = ''] = /^\\([A-Za-z]+?)(s?)(?![A-Za-z])/.exec(existing) ?? [];
    if (!multicite.has(name.toLowerCase())) return undefined;
    const end: PieceAt = { at: existing.length, piece: concat(...keys.map(biblatexKey)) };
    return plural === 's' ? [end] : [{ at: name.length + 1, piece: { text: 's' } }, end];
  },
};

/** The commands that have a plural form (biblatex manual, 3.9.3). */
const multicite = new Set('cite parencite footcite footcitetext smartcite textcite supercite autocite'.split(' '));

function biblatexKey({ key, before, locator }: CitedKey): Piece {
  // A bare number is a page; biblatex sets "s." and makes a dash of two hyphens, but knows no dash of Unicode.
  const place = locator?.pages?.replace(/\s*[–-]\s*/, '--') ?? (locator && asNoPages(escapeLatex(locator.words)));
  return concat(notes(before, place), `{${key}}`);
}

/** biblatex takes every place for a list of pages, of which `;` is a comma and `--` a dash, unless it is in two pairs of braces. */
function asNoPages(place: string): string {
  return /;|-\{\}-/.test(place) ? `{{${place}}}` : place;
}

/** `\citep[before][s. 3]{key}`; several keys with notes share one pair of parentheses. */
const natbib: Cite = {
  group: keys => {
    if (keys.length === 1) return concat(String.raw`\citep`, ...keys.map(natbibKey));
    if (keys.every(isBare)) return { text: String.raw`\citep{${joined(keys)}}` };
    return concat(
      '(',
      join(
        keys.map(key => concat(String.raw`\citealp`, natbibKey(key))),
        '; ',
      ),
      ')',
    );
  },
  extend: (existing, keys) =>
    existing.startsWith('(')
      ? [{ at: existing.length - 1, piece: concat(...keys.flatMap(key => [String.raw`; \citealp`, natbibKey(key)])) }]
      : withBareKeys(existing, keys),
};

function natbibKey({ key, before, locator }: CitedKey): Piece {
  return concat(notes(before, locator && escapeLatex(locator.words)), `{${key}}`);
}

/** `\cite[s. 3]{key}`; LaTeX's own command has no room for words before the key. */
const plain: Cite = {
  group: keys => {
    if (keys.every(isBare)) return { text: String.raw`\cite{${joined(keys)}}` };
    const [only] = keys;
    if (only && keys.length === 1 && only.before === undefined) return plainKey(only);
    return concat('(', join(keys.map(plainKey), '; '), ')');
  },
  extend: (existing, keys) =>
    existing.startsWith('(')
      ? [{ at: existing.length - 1, piece: concat(...keys.flatMap(key => ['; ', plainKey(key)])) }]
      : withBareKeys(existing, keys),
};

function plainKey({ key, before, locator }: CitedKey): Piece {
  const place = locator ? bracketed(escapeLatex(locator.words)) : '';
  return concat(before === undefined ? '' : `${escapeLatex(before)} `, String.raw`\cite`, place, `{${key}}`);
}

/** `\cite{a}` → `\cite{a,b}`, which has no room for the words of either. */
function withBareKeys(existing: string, keys: readonly CitedKey[]): readonly PieceAt[] | undefined {
  if (!keys.every(isBare) || existing.includes('[') || !existing.endsWith('}')) return undefined;
  return [{ at: existing.length - 1, piece: { text: `,${joined(keys)}` } }];
}

function isBare({ before, locator }: CitedKey): boolean {
  return before === undefined && locator === undefined;
}

function joined(keys: readonly CitedKey[]): string {
  return keys.map(({ key }) => key).join(',');
}

/** `[before][place]`; words before the key need the second pair even where it is empty. */
function notes(before: string | undefined, place: string | undefined): Piece {
  const after = place === undefined ? '' : bracketed(place);
  if (before === undefined) return concat(after);
  // natbib takes a star at the beginning for its own.
  const words = withoutBrackets(escapeLatex(before)).replace(/^\*/, '{}*');
  return concat(`[${words}]`, place === undefined ? '[]' : after);
}

function bracketed(place: string): Piece {
  return concat('[', locatorPiece(withoutBrackets(place)), ']');
}

/** A bracket would end the argument, even within braces: babel takes those off and reads the argument again. */
function withoutBrackets(text: string): string {
  return text.replaceAll('[', String.raw`\lbrack{}`).replaceAll(']', String.raw`\rbrack{}`);
}
