import type { PassageReference } from './model';
import type { PassageAttributes } from './passageAttributes';
import { cutAttributes, readAttributes } from './passageAttributes';
import type { Located, SourceText, TextRange } from './sourceText';
import { foldedLines, plainText } from './foldedText';

/** Who is quoted and where: `— Name; Name [@key, locator; citerad i @key] {#id attributes}`. */
export interface Attribution {
  readonly names: readonly Located<string>[];
  readonly references: readonly Located<PassageReference>[];
  readonly passage: PassageAttributes;
}

/** A quotation cut into the ranges of its words and the line that attributes them. */
export interface CutQuotation {
  readonly words: readonly TextRange[];
  readonly attribution?: TextRange;
}

/**
 * Finds the attribution: the last paragraph if it begins with a dash, or the last line of it if that begins with a dash
 * and holds a reference, for those who leave out the empty line between. A quotation of a dash alone is words.
 */
export function cutQuotation(text: string, paragraphs: readonly TextRange[]): CutQuotation {
  const last = paragraphs.at(-1);
  if (!last) return { words: [] };
  const before = paragraphs.slice(0, -1);
  if (before.length > 0 && dash.test(text.slice(last.start, last.start + 3)))
    return { words: before, attribution: last };
  const lineBreak = text.lastIndexOf('\n', last.end - 1);
  if (lineBreak < last.start) return { words: paragraphs };
  const line = text.slice(lineBreak + 1, last.end);
  const prefix = /^[ \t]*(?:>[ \t]*)*/.exec(line)?.[0].length ?? 0;
  if (!dash.test(line.slice(prefix, prefix + 3)) || !line.includes('[@')) return { words: paragraphs };
  return {
    words: [...before, { start: last.start, end: lineBreak }],
    attribution: { start: lineBreak + 1 + prefix, end: last.end },
  };
}

const dash = /^(?:—|–|--)(?=\s)/;

/** Reads an attribution line; what cannot be read is reported and left out. */
export function readAttribution(range: TextRange, source: SourceText): Attribution {
  const { words, attributes } = cutAttributes(foldedLines(source.file.text, range), range.start);
  const passage = readAttributes(attributes, source);
  const line = words.replace(dash, blank);
  const open = line.indexOf('[');
  const names = readNames(open < 0 ? line : line.slice(0, open), range.start);
  if (open < 0) return { names, references: [], passage };
  const close = line.trimEnd().length;
  if (!line.endsWith(']', close)) {
    const detail = plainText(line.slice(open));
    source.report('attribution-malformed', { detail }, { start: range.start + open, end: range.start + close });
    return { names, references: [], passage };
  }
  return {
    names,
    references: readReferences(line.slice(open + 1, close - 1), range.start + open + 1, source),
    passage,
  };
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}

function readNames(list: string, start: number): readonly Located<string>[] {
  return partsOf(list, start, /[^;]+/g)
    .map(part => ({ ...part, value: plainText(part.value) }))
    .filter(({ value }) => value !== '');
}

/** Semicolons inside quotation marks belong to a locator: `avsnittet ”Hinder; framgång”`. */
function readReferences(list: string, start: number, source: SourceText): readonly Located<PassageReference>[] {
  return partsOf(list, start, /(?:”[^”]*”|[^;])+/g).flatMap(({ value, ...range }) => {
    const match = reference.exec(value.trim());
    const key = match?.[1] ?? match?.[2];
    if (key === undefined) {
      source.report('attribution-malformed', { detail: plainText(value) }, range);
      return [];
    }
    const locator = plainText(match?.[3] ?? '');
    return [{ value: locator === '' ? { key } : { key, locator }, ...range }];
  });
}

/** Words such as “citerad i”, Pandoc's key, plain or braced, and after a comma the locator. */
const reference =
  /^(?:[^@,]*\s)?@(?:\{([^{}\s]+)\}|([\p{L}\p{N}_](?:[:.#$%&+?<>~/-]?[\p{L}\p{N}_])*))\s*(?:,\s*(.*))?$/u;

/** The matches of a pattern without the blanks around them, with their places in the file. */
function partsOf(text: string, start: number, pattern: RegExp): readonly Located<string>[] {
  return [...text.matchAll(pattern)].map(match => {
    const value = match[0].trim();
    const from = start + match.index + match[0].indexOf(value);
    return { value, start: from, end: from + value.length };
  });
}
