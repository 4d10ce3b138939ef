import type { CslItem, CslName } from '../corpus/cslItem';
import { surnameOf } from './surname';

/** CSL type → RIS type (https://en.wikipedia.org/wiki/RIS_(file_format), as Zotero reads it). */
const types: Readonly<Record<string, string>> = {
  report: 'RPRT',
  speech: 'SLIDE',
  'post-weblog': 'BLOG',
  post: 'BLOG',
  webpage: 'ELEC',
  book: 'BOOK',
  chapter: 'CHAP',
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  'paper-conference': 'CPAPER',
  thesis: 'THES',
  manuscript: 'UNPB',
  legislation: 'STAT',
  bill: 'BILL',
  personal_communication: 'PCOMM',
};

type Tag = readonly [tag: string, valueOf: (item: CslItem) => string | readonly string[] | undefined];

/** In the order in which they are written. */
const tags: readonly Tag[] = [
  ['ID', item => item.id],
  ['AU', item => item.author?.map(nameText)],
  ['A2', item => (isPart(item) ? item.editor?.map(nameText) : undefined)],
  ['ED', item => (isPart(item) ? undefined : item.editor?.map(nameText))],
  ['TI', item => item.title],
  ['ST', item => item['title-short']],
  ['T2', item => item['container-title'] ?? item['event-title']],
  ['PY', item => yearOf(item)],
  ['DA', item => dateText(item)],
  ['PB', item => item.publisher],
  ['CY', item => item['publisher-place'] ?? item['event-place']],
  ['M3', item => item.genre],
  ['SN', item => (item.type === 'report' ? item.number : undefined)],
  ['M1', item => (item.type === 'report' ? undefined : item.number)],
  ['VL', item => item.volume],
  ['IS', item => item.issue],
  ['ET', item => item.edition],
  ['T3', item => item['collection-title']],
  ['SP', item => item.page],
  ['SN', item => (item.type === 'report' ? undefined : (item.ISBN ?? item.ISSN))],
  ['DO', item => item.DOI],
  ['UR', item => item.URL],
  ['LA', item => item.language],
  ['N1', item => [item.note, item.annote].filter(note => note !== undefined)],
];

/** Something in a book that others have edited. */
function isPart({ type }: CslItem): boolean {
  return type === 'chapter' || type === 'paper-conference';
}

/** An item as a RIS record, line by line. */
export function risItemLines(item: CslItem): readonly string[] {
  const lines = tags.flatMap(([tag, valueOf]) => {
    const value = valueOf(item);
    const values = typeof value === 'string' ? [value] : (value ?? []);
    return values.map(text => `${tag}  - ${text.replace(/\s+/g, ' ').trim()}`);
  });
  return [`TY  - ${types[item.type] ?? 'GEN'}`, ...lines, 'ER  - '];
}

/** A comma at its end tells Zotero and EndNote that a name is an organisation's; one within it would make it a person's. */
function nameText(name: CslName): string {
  if (name.literal !== undefined) return `${name.literal.replace(/\s*,\s*/g, ' ').trim()},`;
  return [surnameOf(name), name.given, name.suffix].filter(part => part !== undefined).join(', ');
}

function yearOf(item: CslItem): string | undefined {
  const year = item.issued?.['date-parts']?.[0]?.[0];
  return year === undefined ? item.issued?.literal : String(year);
}

/** `2011/04/20` */
function dateText(item: CslItem): string | undefined {
  const parts = item.issued?.['date-parts']?.[0];
  if (!parts || parts.length < 2) return undefined;
  return parts.map(part => String(part).padStart(2, '0')).join('/');
}
