import { getNodeValue, parseTree, type Node, type ParseError } from 'jsonc-parser';
import { comparedCslFields, isObject, textOf } from './cslFields';
import { lineCounter } from './lineCounter';
import type { BibliographyEntry, BibliographyScan, BrokenEntry } from './model';

/** The list of items in a CSL-JSON file with their places; `undefined` where the file holds no list. */
export interface JsonList {
  /** After the `[`. */
  readonly start: number;
  /** Before the `]`, or where the text ends without one. */
  readonly end: number;
  readonly items: readonly JsonItem[];
}

interface JsonItem {
  readonly start: number;
  readonly end: number;
  readonly value: unknown;
  readonly broken: boolean;
}

/** Reads the list at the root, or under `references` or `items` as some tools write it. */
export function readJsonList(text: string): JsonList | undefined {
  const offset = text.startsWith('\uFEFF') ? 1 : 0;
  const errors: ParseError[] = [];
  const root = isNested(text) ? undefined : parseTree(text.slice(offset), errors, { allowTrailingComma: true });
  const list = root?.type === 'array' ? root : listIn(root);
  if (!list) return undefined;
  const closed = text.charAt(offset + list.offset + list.length - 1) === ']' && list.length > 1;
  return {
    start: offset + list.offset + 1,
    end: offset + list.offset + list.length - (closed ? 1 : 0),
    items: (list.children ?? []).map(node => jsonItem(node, errors, text)),
  };
}

export function scanJson(text: string): BibliographyScan {
  const lineOf = lineCounter(text);
  const entries: BibliographyEntry[] = [];
  const broken: BrokenEntry[] = [];
  const list = readJsonList(text);
  if (!list && text.trim() !== '') broken.push({ line: 1 });
  for (const { start, end, value, broken: isBroken } of list?.items ?? []) {
    const item = isObject(value) ? value : {};
    const key = textOf(item['id']);
    if (key === undefined || isBroken) broken.push({ ...(key !== undefined && { key }), line: lineOf(start) });
    else entries.push({ key, span: { start, end }, ...comparedCslFields(item) });
  }
  return { entries, broken };
}

function listIn(root: Node | undefined): Node | undefined {
  const property = root?.children?.find(({ children }) => /^(?:references|items)$/.test(String(children?.[0]?.value)));
  const value = property?.children?.[1];
  return value?.type === 'array' ? value : undefined;
}

function jsonItem(node: Node, errors: readonly ParseError[], text: string): JsonItem {
  const offset = text.startsWith('\uFEFF') ? 1 : 0;
  const closed = text.charAt(offset + node.offset + node.length - 1) === '}';
  const end = node.offset + node.length;
  const broken = errors.some(error => error.offset >= node.offset && error.offset < end);
  return { start: offset + node.offset, end: offset + end, value: getNodeValue(node), broken: broken || !closed };
}

const deepest = 64;

/** The parser is recursive: a text of brackets alone would exhaust the stack. */
export function isNested(text: string): boolean {
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth--;
    if (depth > deepest) return true;
  }
  return false;
}
