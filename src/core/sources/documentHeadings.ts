import { sourceListNames } from '../bibliography/listSyntaxes';
import type { ReadDocument } from '../document/citedPassage';
import type { DocumentSyntax, TextSpan } from '../document/model';
import { topLevelValue } from '../document/topLevelValue';

interface Heading extends TextSpan {
  /** As the format counts: `##` is 2. */
  readonly level: number;
  readonly words: string;
}

/**
 * The level of the document's sections, at which its list of sources stands: the highest there is, but not that of a
 * title, which is the first heading and the only one so high, unless the title stands in the front matter. A notebook is
 * its cells, in order.
 */
export function sectionLevel(parts: readonly ReadDocument[], syntax: DocumentSyntax): number {
  const levels = parts.flatMap(({ text, analysis }) => headings(text, syntax, analysis.bodyStart)).map(toLevel);
  const lowest = lowestLevel[syntax];
  const top = Math.max(lowest, Math.min(...levels, Infinity));
  if (!Number.isFinite(top)) return lowest;
  const isTitled = parts.some(hasTitle);
  const isTitle =
    !isTitled && syntax !== 'latex' && levels[0] === top && levels.filter(level => level === top).length === 1;
  return isTitle && top === 1 ? 2 : top;
}

function toLevel({ level }: Heading): number {
  return level;
}

function hasTitle({ text, analysis: { frontMatter } }: ReadDocument): boolean {
  return frontMatter !== undefined && topLevelValue(text, frontMatter, 'title') !== undefined;
}

/**
 * The level of the heading that stands right above the end of these texts, and whether it is one such as "Källor": it may
 * stand in a cell of its own.
 */
export function headingAbove(
  texts: readonly string[],
  syntax: DocumentSyntax,
): { readonly level: number; readonly ofSources: boolean } | undefined {
  const text = texts.findLast(words => words.trim() !== '') ?? '';
  const last = headings(text, syntax, 0).at(-1);
  if (!last || text.slice(last.end).trim() !== '') return undefined;
  return { level: last.level, ofSources: named.test(last.words) };
}

const named = new RegExp(`^(?:${sourceListNames})$`, 'i');

/** A title of AsciiDoc or HTML is level 1. */
const lowestLevel: Readonly<Record<DocumentSyntax, number>> = {
  pandoc: 1,
  latex: 1,
  typst: 1,
  asciidoc: 2,
  html: 2,
  text: 1,
};

function headings(text: string, syntax: DocumentSyntax, from: number): readonly Heading[] {
  const pattern = patterns[syntax];
  if (!pattern) return [];
  return [...text.matchAll(pattern)].flatMap(({ index, 0: whole, groups = {} }) => {
    const { mark = '', words = '' } = groups;
    const level = /^\d$/.test(mark) ? Number(mark) : (latexLevels[mark] ?? mark.length);
    return index < from ? [] : [{ start: index, end: index + whole.trimEnd().length, level, words: words.trim() }];
  });
}

const latexLevels: Readonly<Record<string, number>> = { section: 1, subsection: 2, subsubsection: 3 };

const patterns: Readonly<Partial<Record<DocumentSyntax, RegExp>>> = {
  pandoc: /^(?<mark>#{1,6})[ \t]+(?<words>[^\n{]*)(?:\{[^\n}]*\})?[ \t]*\r?$/gm,
  latex: /^[ \t]*\\(?<mark>section|subsection|subsubsection)\*?\{(?<words>[^{}\n]*)\}/gm,
  typst: /^(?<mark>={1,6})[ \t]+(?<words>[^\n]*)$/gm,
  asciidoc: /^(?<mark>={2,6})[ \t]+(?<words>[^\n]*)$/gm,
  html: /<h(?<mark>[1-6])\b[^<>]{0,300}>(?<words>[^<]*)<\/h[1-6]\s*>/gi,
};
