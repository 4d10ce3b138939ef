import type { CslItem } from '../corpus/cslItem';
import { endOfLine } from '../document/endOfLine';
import type { TextEdit } from '../document/model';
import { jsonListStart, readJsonItems } from './jsonItems';
import type { BibliographyEntry } from './model';

/**
 * The edit that adds an item to a CSL-JSON file: behind the last of the entries, which can be read, else where the list
 * begins. `undefined` where the file holds no list.
 */
export function insertIntoJson(
  text: string,
  item: CslItem,
  entries: readonly BibliographyEntry[],
): TextEdit | undefined {
  const eol = endOfLine(text);
  if (text.trim() === '') return insertion(text.length, `[${eol}  ${rendered(item, newList, eol)}${eol}]${eol}`);
  const last = entries.at(-1);
  if (last) {
    const layout = layoutOf(text, last);
    return afterItem(text, last.span.end, layout.gap + rendered(item, layout, eol));
  }
  const start = jsonListStart(text);
  return start === undefined
    ? undefined
    : atBeginning(text, start, eol + newList.margin + rendered(item, newList, eol));
}

/** Before items that are all broken, or alone. */
function atBeginning(text: string, start: number, entry: string): TextEdit {
  const [first] = readJsonItems(text, start);
  const inside = first ? text.slice(start, first.end) : (/^[^\]]*/.exec(text.slice(start))?.[0] ?? '');
  return insertion(start, entry + (first ? ',' : '') + (inside.includes('\n') ? '' : endOfLine(text)));
}

interface Layout {
  /** What stands between a comma and the next item: a blank, or a line break and the margin. */
  readonly gap: string;
  readonly margin: string;
  /** One step of indentation; empty where items stand on one line. */
  readonly unit: string;
}

const newList: Layout = { gap: ' ', margin: '  ', unit: '  ' };
const longestGap = 200;

/** As the last item that can be read is laid out. */
function layoutOf(text: string, { span: { start, end } }: BibliographyEntry): Layout {
  const gap = /[^,\S]*$/.exec(text.slice(Math.max(0, start - longestGap), start))?.[0] ?? '';
  const margin = /\n([ \t]*)$/.exec(gap)?.[1] ?? '';
  const inner = /^\{[ \t]*\r?\n([ \t]+)/.exec(text.slice(start, end))?.[1];
  return { gap: gap === '' ? ' ' : gap, margin, unit: inner === undefined ? '' : unitOf(inner, margin) };
}

function unitOf(inner: string, margin: string): string {
  return inner.startsWith(margin) && inner.length > margin.length ? inner.slice(margin.length) : inner;
}

/** Behind the comma where the list ends with one. */
function afterItem(text: string, end: number, entry: string): TextEdit {
  const trailing = /^\s*,(?=\s*\])/.exec(text.slice(end))?.[0].length;
  return trailing === undefined ? insertion(end, `,${entry}`) : insertion(end + trailing, entry);
}

function rendered(item: CslItem, layout: Layout, eol: string): string {
  const lines = JSON.stringify(item, undefined, layout.unit).split('\n');
  return lines.join(eol + layout.margin);
}

function insertion(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}
