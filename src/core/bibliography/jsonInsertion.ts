import type { CslItem } from '../corpus/cslItem';
import { endOfLine } from '../document/endOfLine';
import type { TextEdit } from '../document/model';
import { readJsonList, type JsonList } from './jsonScan';

/** The edit that adds an item to a CSL-JSON file; `undefined` where the file holds no list. */
export function insertIntoJson(text: string, item: CslItem): TextEdit | undefined {
  const eol = endOfLine(text);
  if (text.trim() === '') return insertion(text.length, `[${eol}  ${rendered(item, newList, eol)}${eol}]${eol}`);
  const list = readJsonList(text);
  if (!list) return undefined;
  const layout = layoutOf(text, list);
  const entry = rendered(item, layout, eol);
  const last = list.items.findLast(({ broken }) => !broken);
  if (last) return afterItem(text, last.end, layout.gap + entry);
  const inside = text.slice(list.start, list.end);
  const before = eol + layout.margin + entry + (list.items.length > 0 ? ',' : '');
  return insertion(list.start, inside.includes('\n') ? before : before + eol);
}

interface Layout {
  /** What stands between a comma and the next item: a blank, or a line break and the margin. */
  readonly gap: string;
  readonly margin: string;
  /** One step of indentation; empty where items stand on one line. */
  readonly unit: string;
}

const newList: Layout = { gap: ' ', margin: '  ', unit: '  ' };

/** As the last item that can be read is laid out. */
function layoutOf(text: string, list: JsonList): Layout {
  const index = list.items.findLastIndex(({ broken }) => !broken);
  const last = list.items[index];
  if (!last) return newList;
  const before = text.slice(list.items[index - 1]?.end ?? list.start, last.start);
  const gap = /[^,\S]*$/.exec(before)?.[0] ?? '';
  const margin = /\n([ \t]*)$/.exec(gap)?.[1] ?? '';
  const inner = /^\{[ \t]*\r?\n([ \t]+)/.exec(text.slice(last.start, last.end))?.[1];
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
