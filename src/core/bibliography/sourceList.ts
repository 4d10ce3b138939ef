import type { Rendering } from '../citation/render';
import type { CslItem } from '../corpus/cslItem';
import { endOfLine } from '../document/endOfLine';
import type { TextEdit, TextSpan } from '../document/model';
import type { Language } from '../language';
import { eachInSteps, type Steps } from '../steps';
import { entriesInStep, FoundEntries } from './foundEntries';
import type { BibliographyEntry, BibliographyScan } from './model';

/** An item of a list in a document: `* [[haglund-2010]]Haglund, Catrin (2010). …`. */
export interface ListedSource {
  readonly key: string;
  readonly span: TextSpan;
  /** Its words as plain text, the title between `\uE000` and `\uE001` where mark-up tells it. */
  readonly words: string;
}

/** How a kind of document lists its sources itself. */
export interface SourceListSyntax {
  /** Every item that can be referred to, in order. */
  readonly items: (text: string) => readonly ListedSource[];
  /** Where the list begins: behind a heading such as "Källor"; `undefined` without one. */
  readonly heading: (text: string) => number | undefined;
  readonly language: (text: string) => Language;
  /** The item as it follows another one, without a line break at either end. */
  readonly item: (item: CslItem, rendering: Rendering, model?: string) => string;
  /** A list of one item: under the heading at the offset, or with a new heading at the end of the text. */
  readonly list: (text: string, item: string, language: Language, heading?: number) => TextEdit;
}

/** The works in a document's own list of sources. */
export function* scanSourceList(syntax: SourceListSyntax, text: string): Steps<BibliographyScan> {
  const found = new FoundEntries(text);
  yield* eachInSteps(sources(syntax, text), entriesInStep, source => void found.entries.push(entryOf(source)));
  return found.scan;
}

/** The edit that adds an item to the list behind its last one, or begins a list. Line breaks are the document's. */
export function insertIntoSourceList(
  syntax: SourceListSyntax,
  text: string,
  item: CslItem,
  marks?: Rendering['marks'],
): TextEdit {
  const language = syntax.language(text);
  const rendering = { language, ...(marks && { marks }) };
  const last = sources(syntax, text).at(-1);
  const eol = endOfLine(text);
  if (last) {
    const model = text.slice(last.span.start, last.span.end);
    const indent = /[ \t]*$/.exec(text.slice(0, last.span.start))?.[0] ?? '';
    return { start: last.span.end, end: last.span.end, text: eol + indent + syntax.item(item, rendering, model) };
  }
  const edit = syntax.list(text, syntax.item(item, rendering), language, syntax.heading(text));
  return { ...edit, text: edit.text.replaceAll('\n', eol) };
}

/** What stands under the heading; without one what looks like a source: a year, or the word that there is none. */
function sources(syntax: SourceListSyntax, text: string): readonly ListedSource[] {
  const items = syntax.items(text);
  const heading = syntax.heading(text);
  const under = heading === undefined ? [] : items.filter(({ span }) => span.start >= heading);
  return under.length > 0 ? under : items.filter(({ words }) => /\b(?:19|20)\d\d\b|\bu\.å\.|\bn\.d\./.test(words));
}

/** Names are not told apart from each other in running words: everything that one may be called by counts. */
function entryOf({ key, span, words }: ListedSource): BibliographyEntry {
  const head = beforeYear.exec(words)?.[0] ?? '';
  // Behind the author, who may have marks, too; a work without one begins with its title.
  const marked = inMarks.exec(isTitle.test(head) ? head : words.slice(head.length)) ?? inMarks.exec(words);
  const title = marked?.[1] ?? marked?.[2];
  const plain = words.replace(/[\uE000\uE001]/g, '');
  const year = /\b(?:19|20)\d\d\b/.exec(plain)?.[0];
  const author = (beforeYear.exec(plain) ?? /^[^(.]*(?=[(.])/.exec(plain))?.[0].trim() ?? '';
  const isAuthor = author !== '' && (title === undefined || !author.includes(title.slice(0, 20)));
  const url = /https?:\/\/\S+/.exec(plain)?.[0];
  return {
    key,
    span,
    ...(title !== undefined && { title }),
    ...(year !== undefined && { year }),
    ...(url !== undefined && { url }),
    authors: isAuthor ? [author, ...author.split(/,\s*| (?:och|and|&) /).flatMap(name => [name, surname(name)])] : [],
  };
}

/** Of a part of something the title stands in marks, before the other one in italics. */
const inMarks = /\uE000([^\uE001]*)\uE001|[”“»"]([^”“»«"]+)[”«»"]/;
const isTitle = /^\s*(?:\uE000[^\uE001]*\uE001|[”“»"][^”“»«"]+[”«»"])[.,]?\s*$/;

/** An author may have parentheses, too: `SKR (Sveriges Kommuner och Regioner) (2010). …`. */
const beforeYear = /^[^]{0,500}?(?=\s\((?:(?:19|20)\d\d|u\.å\.|n\.d\.)[a-z]?\))/;

function surname(name: string): string {
  return name.split(' ').at(-1) ?? name;
}
