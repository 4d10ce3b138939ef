import type { DocumentAnalysis, TextSpan } from '../model';
import { attributeOf, htmlTokens, type HtmlTag } from './htmlTokens';

/** The list in which the notes of an HTML page stand. */
export interface NoteList {
  readonly items: number;
  /** Behind its last item. */
  readonly end: number;
  /** Where its end tag begins. */
  readonly closesAt: number;
  /** What the line of its last item begins with; `undefined` where it has none. */
  readonly indent?: string;
}

/**
 * The last ordered list that says that it holds notes (`<ol class="footnotes">`), stands in an element that does
 * (`<section role="doc-endnotes">`), or has an item that a note mark leads to; `undefined` without one.
 */
export function noteList(
  text: string,
  { bodyStart, notes }: Pick<DocumentAnalysis, 'bodyStart' | 'notes'>,
): NoteList | undefined {
  const noteStarts = new Set(notes.map(({ words }) => words.start));
  const open: OpenElement[] = [];
  let found: NoteList | undefined;
  for (const token of htmlTokens(text, bodyStart)) {
    if (token.kind !== 'tag') continue;
    const { name, closing, end } = token;
    if (name === 'li' && !closing) addItem(open, token, noteStarts.has(end));
    if (!holders.has(name)) continue;
    if (!closing && open.length < deepest) open.push(opened(text, token, open.at(-1)?.holdsNotes ?? false));
    if (!closing) continue;
    const index = open.findLastIndex(element => element.name === name);
    const [closed] = index < 0 ? [] : open.splice(index);
    if (closed?.name === 'ol' && closed.holdsNotes) found = listOf(text, closed, token);
  }
  return found;
}

const holders = new Set(['section', 'div', 'aside', 'footer', 'ol', 'ul']);
/** Nobody's page is deeper; what is hostile costs no more than this. */
const deepest = 200;

interface OpenElement {
  readonly name: string;
  holdsNotes: boolean;
  items: number;
  lastItem: TextSpan | undefined;
}

function opened(text: string, { name, start, end }: HtmlTag, within: boolean): OpenElement {
  const tag = text.slice(start, end);
  const says = ['class', 'role', 'id'].some(attribute => notesName.test(attributeOf(tag, attribute) ?? ''));
  return { name, holdsNotes: within || says, items: 0, lastItem: undefined };
}

const notesName = /(?:^|\s)(?:foot-?notes?|end-?notes?|doc-endnotes|fotnoter|slutnoter|noter|notes)(?:$|\s)/i;

function addItem(open: readonly OpenElement[], item: TextSpan, isNote: boolean): void {
  const list = open.at(-1);
  if (!list) return;
  list.items++;
  list.lastItem = item;
  list.holdsNotes ||= isNote;
}

function listOf(text: string, { items, lastItem }: OpenElement, { start }: HtmlTag): NoteList {
  const end = text.slice(0, start).trimEnd().length;
  if (!lastItem) return { items, end, closesAt: start };
  const before = text.slice(text.lastIndexOf('\n', lastItem.start) + 1, lastItem.start);
  return { items, end, closesAt: start, indent: /^[ \t]*/.exec(before)?.[0] ?? '' };
}
