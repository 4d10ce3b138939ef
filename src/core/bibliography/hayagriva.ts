import { stringify } from 'yaml';
import type { CslItem, CslName } from '../corpus/cslItem';
import { parseYaml, type YamlValue } from '../corpus/yamlDocument';
import { frontMatterLimits } from '../corpus/yamlLimits';
import { endOfLine } from '../document/endOfLine';
import type { TextEdit, TextSpan } from '../document/model';
import { eachInSteps, type Steps } from '../steps';
import { comparedFields } from './comparedFields';
import { isoDate } from './cslDate';
import { entriesInStep, FoundEntries } from './foundEntries';
import type { BibliographyEntry, BibliographyScan } from './model';
import { surnameOf } from './surname';
import { parsedSize } from './yamlScan';

/** Typst's own bibliographies (https://github.com/typst/hayagriva/blob/main/docs/file-format.md): a map from key to entry. */
export function* scanHayagriva(text: string): Steps<BibliographyScan> {
  const found = new FoundEntries(text);
  const read = text.length > parsedSize ? entryByLine : readEntry;
  yield* eachInSteps(entrySpans(text), entriesInStep, span => {
    const entry = read(text, span);
    if (entry) found.entries.push(entry);
    else found.addBroken(span.start, keyOf(text.slice(span.start, span.end)));
  });
  return found.scan;
}

/** The edit that adds an entry at the end, before the blanks there; `undefined` where the file is a map in brackets. */
export function insertIntoHayagriva(text: string, item: CslItem): TextEdit | undefined {
  if (inBrackets.test(text.slice(0, longestStart))) return undefined;
  const eol = endOfLine(text);
  const entry = stringify({ [item.id]: entryFields(item) }, { lineWidth: 0, version: '1.1' }).trimEnd();
  const lines = entry.split('\n').join(eol);
  const at = /\r?\n\.\.\.\s*$/.exec(text)?.index ?? text.trimEnd().length;
  if (at === 0) return { start: text.length, end: text.length, text: lines + eol };
  return { start: at, end: at, text: eol + eol + lines };
}

/** What may stand before the first entry is no longer. */
const longestStart = 2000;
const inBrackets = /^\uFEFF?(?:(?:---)?[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]*[[{]/;

/** CSL type → type of entry. */
const types: Readonly<Record<string, string>> = {
  report: 'report',
  book: 'book',
  chapter: 'chapter',
  thesis: 'thesis',
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  'paper-conference': 'article',
  'post-weblog': 'post',
  post: 'post',
  webpage: 'web',
  legislation: 'legislation',
  bill: 'legislation',
  manuscript: 'manuscript',
};

function entryFields(item: CslItem): Readonly<Record<string, unknown>> {
  const parent = parentOf(item);
  const fields = {
    type: types[item.type] ?? 'misc',
    title: formattable(item.title ?? item.genre),
    author: item.author?.map(authorName),
    editor: item.editor?.map(authorName),
    // Typst refuses the whole file for a date in words.
    date: item.issued?.['date-parts'] && isoDate(item.issued)?.split('/')[0],
    publisher: formattable(item.publisher),
    location: formattable(item['publisher-place']),
    genre: item.title === undefined ? undefined : formattable(item.genre),
    'serial-number': serialNumbers(item),
    ...(parent ? {} : extent(item)),
    edition: item.edition,
    note: formattable(item.note),
    'page-range': item.page,
    url: item.URL,
    language: item.language,
    parent,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Braces keep capitals in such texts and dollars enclose formulas; a backslash makes them themselves. */
function formattable<Text extends string | undefined>(text: Text): Text {
  return text?.replace(/[\\{}$]/g, String.raw`\$&`) as Text;
}

/** One number stands as it is; several are told apart. */
function serialNumbers({ number, DOI, ISBN, ISSN }: CslItem): unknown {
  const named = [
    ['serial', number],
    ['doi', DOI],
    ['isbn', ISBN],
    ['issn', ISSN],
  ].filter(([, value]) => value !== undefined);
  if (named.length === 0) return undefined;
  return named.length === 1 && number !== undefined ? number : Object.fromEntries(named);
}

/** The volume and issue of what an item is, or of what it is a part of. */
function extent({ volume, issue }: CslItem): Readonly<Record<string, string>> {
  return { ...(volume !== undefined && { volume }), ...(issue !== undefined && { issue }) };
}

/** What a contribution is a part of: a journal, a blog, or the conference at which a talk was given. */
function parentOf(item: CslItem): Readonly<Record<string, string>> | undefined {
  const event = item['event-title'];
  if (event !== undefined) {
    const place = item['event-place'];
    return {
      type: 'conference',
      title: formattable(event),
      ...(place !== undefined && { location: formattable(place) }),
    };
  }
  const container = item['container-title'];
  if (container === undefined) return undefined;
  const kind = item.type.startsWith('post') ? 'blog' : item.type === 'chapter' ? 'book' : 'periodical';
  return { type: kind, title: formattable(container), ...extent(item) };
}

/** Of an organisation that is not said to be a name, Typst takes a word in small letters, as "för", for a particle. */
function authorName(name: CslName): unknown {
  const { literal, given, suffix } = name;
  if (literal !== undefined) return { name: literal };
  return [surnameOf(name), suffix, given].filter(part => part !== undefined).join(', ');
}

/** An entry begins at the left margin and lasts to the next one: a broken one does not hide those after it. */
function* entrySpans(text: string): Generator<TextSpan> {
  const starts = new RegExp(entryStart);
  for (let start = starts.exec(text)?.index; start !== undefined;) {
    starts.lastIndex = Math.max(starts.lastIndex, start + 1);
    const next = starts.exec(text)?.index;
    const block = text.slice(start, next ?? text.length);
    yield { start, end: start + block.replace(/(?:\r?\n(?:[ \t]*|#.*))*$/, '').length };
    start = next;
  }
}

/** What is no key there cannot be read, and ends the entry before it; `---`, `...` and `%YAML` mark the text's ends. */
const entryStart = /^\uFEFF?(?=[^\s#%\uFEFF])(?!(?:---|\.\.\.)[ \t]*\r?$)/gm;

function readEntry(text: string, span: TextSpan): BibliographyEntry | undefined {
  const { root, fault } = parseYaml(text.slice(span.start, span.end).replace('\uFEFF', ''), frontMatterLimits);
  const only = root?.kind === 'map' ? root.entries[0] : undefined;
  if (fault || only?.value?.kind !== 'map') return undefined;
  const fields = new Map(only.value.entries.map(({ key, value }) => [key, value]));
  const numbers = fields.get('serial-number');
  const named = (name: string): string | undefined => (numbers?.kind === 'map' ? wordsOf(numbers, name) : undefined);
  const compared = comparedFields(surnames(fields.get('author')), {
    title: wordsOf(fields.get('title')),
    year: /\d{4}/.exec(wordsOf(fields.get('date')) ?? '')?.[0],
    number: wordsOf(numbers, 'serial'),
    url: wordsOf(fields.get('url')),
    doi: named('doi'),
    isbn: named('isbn'),
  });
  return { key: only.key, span, ...compared };
}

/** A text may be written as `{value: …}`, numbers of several kinds as `{serial: …, doi: …}`. */
function wordsOf(value: YamlValue | undefined, name = 'value'): string | undefined {
  if (value?.kind === 'text') return value.text;
  return value?.kind === 'map' ? wordsOf(value.entries.find(({ key }) => key === name)?.value) : undefined;
}

/** `Haglund, Catrin`; an organisation is `{name: …}`. */
function surnames(value: YamlValue | undefined): readonly string[] {
  if (value?.kind === 'list') return value.items.flatMap(surnames);
  if (value?.kind === 'map') return [wordsOf(value.entries.find(({ key }) => key === 'name')?.value) ?? ''];
  const words = wordsOf(value);
  return words === undefined ? [] : [words.split(',')[0] ?? words];
}

/** The compared fields where each stands on a line of its own, as tools write them. */
function entryByLine(text: string, span: TextSpan): BibliographyEntry | undefined {
  const source = text.slice(span.start, span.end);
  const key = keyOf(source);
  const fields = new Map(
    [...source.matchAll(fieldLine)].map(({ 1: name = '', 2: value = '' }) => [name, unquoted(value)]),
  );
  if (key === undefined || fields.size === 0) return undefined;
  const names = fields.get('author') ?? /^ +author:[ \t]*\r?\n((?: +- .*(?:\r?\n|$))+)/m.exec(source)?.[1] ?? '';
  const compared = comparedFields(namesByLine(names), {
    title: fields.get('title'),
    year: /\d{4}/.exec(fields.get('date') ?? '')?.[0],
    number: fields.get('serial-number') ?? fields.get('serial'),
    url: fields.get('url'),
    doi: fields.get('doi'),
    isbn: fields.get('isbn'),
  });
  return { key, span, ...compared };
}

const fieldLine = /^ +(title|date|serial-number|serial|doi|isbn|url|author):[ \t]+(\S.*?)[ \t\r]*$/gm;

/** `Ek, Anna`, `["Ek, Anna", "Al, Bo"]`, or one behind each dash. */
function namesByLine(source: string): readonly string[] {
  const list = /^\[(.*)\]$/s.exec(source)?.[1];
  const names =
    list === undefined
      ? source.split('\n').map(line => line.replace(/^ +- +(?:name: +)?/, ''))
      : (list.match(/"[^"]*"|'[^']*'|[^,]+/g) ?? []);
  return names.map(full => unquoted(full.trim()).split(',')[0] ?? '').filter(surname => surname !== '');
}

function unquoted(value: string): string {
  return value.replace(/^(["'])(.*)\1$/, '$2');
}

function keyOf(source: string): string | undefined {
  return /^\uFEFF?["']?([^"':\n]+)["']?\s*:/.exec(source)?.[1];
}
