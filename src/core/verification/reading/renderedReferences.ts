import { swedishMarks } from '../../citation/marks';
import { noteAuthors } from '../../citation/itemNames';
import { inTextWork, quotedTitle } from '../../citation/render';
import type { Corpus } from '../../corpus/corpus';
import type { CslItem } from '../../corpus/cslItem';
import type { Work } from '../../corpus/model';
import type { DocumentReference, QuotedText } from '../../document/model';
import { parenthesesAround } from '../../document/parentheses';
import { spanInDocument } from '../../document/quotedText';
import { yearOf } from '../../citation/dates';

/** Finds references that are written out: `(Hans Sarv, citerad i Haglund 2010, avsnittet ”Frågor”)`, a note's full title. */
export interface RenderedReferences {
  /** In a note, where all of it is a reference, what stands before the work is its prefix without any parentheses, too. */
  in(words: QuotedText, isNote: boolean): readonly DocumentReference[];
}

/** Knows the works of the corpus that have a year. Looking costs the text and the years in it. */
export function createRenderedReferences(corpus: Corpus): RenderedReferences {
  const works = new Map<string, Work[]>();
  for (const work of corpus.works) {
    const year = yearOf(work.item.issued);
    if (year !== undefined) works.set(String(year), [...(works.get(String(year)) ?? []), work]);
  }
  return {
    in: (words, isNote) =>
      [...words.text.matchAll(anyYear)].flatMap(found => referenceTo(words, found, works, isNote) ?? []),
  };
}

const anyYear = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
/** How far before its year a note may begin to name a work. */
const longestName = 300;

function referenceTo(
  words: QuotedText,
  { 0: year, index }: RegExpExecArray,
  works: ReadonlyMap<string, readonly Work[]>,
  isNote: boolean,
): DocumentReference | undefined {
  const before = words.text.slice(Math.max(0, index - longestName), index);
  for (const { key, item } of works.get(year) ?? []) {
    const start = namedBefore(before, [
      ...(['sv', 'en'] as const).map(language => inTextWork(item, { language }).replace(/ [^ ]*$/, '')),
      ...(item.title === undefined
        ? []
        : [item.title, ...swedishMarks.flatMap(marks => quotedTitle(item, { language: 'sv', marks }) ?? [])]),
    ]);
    if (start === undefined) continue;
    const from = index - before.length + start;
    const around = parenthesesAround(words.text, { start: from, end: index + year.length });
    const prefix = around?.prefix ?? (isNote ? prefixInNote(words.text.slice(0, from), item) : '');
    const group = around ? spanInDocument(words, around) : undefined;
    return {
      ...spanInDocument(words, { start: from, end: index + year.length }),
      key,
      ...(group && { group }),
      ...(prefix !== '' && { prefix }),
      ...(around && around.suffix !== '' && { suffix: around.suffix }),
    };
  }
  return undefined;
}

/** Without those who wrote the work, where its title follows: `Axén enligt Catrin Haglund, *Finsam …*`. */
function prefixInNote(before: string, item: CslItem): string {
  const prefix = (/[^;]*$/.exec(before.slice(-longestName))?.[0] ?? '').trimEnd();
  const authors = (['sv', 'en'] as const).map(language => `${noteAuthors(item, language)},`);
  const written = authors.find(names => prefix.endsWith(names));
  return written === undefined ? prefix : prefix.slice(0, -written.length).trimEnd();
}

/** Where a name begins that the text before a year ends with: `Haglund `, `Haglund (`, `… konferens 2010* (Malmö högskola, `. */
function namedBefore(before: string, names: readonly string[]): number | undefined {
  for (const name of names) {
    const at = before.lastIndexOf(name);
    if (at < 0 || /[\p{L}\p{N}]/u.test(before.charAt(at - 1))) continue;
    const between = before.slice(at + name.length);
    if (/^[,*_]{0,2} ?\(?$/.test(between) || (name.length > shortestTitle && !/[.;!?] /.test(between))) return at;
  }
  return undefined;
}

/** A title as long as this may have a publisher between itself and its year. */
const shortestTitle = 12;
