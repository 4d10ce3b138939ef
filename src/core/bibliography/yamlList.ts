import { parseYaml, type YamlMap, type YamlValue } from '../corpus/yamlDocument';
import { dataFileLimits, frontMatterLimits } from '../corpus/yamlLimits';
import type { TextSpan } from '../document/model';
import { topLevelValue } from '../document/topLevelValue';

/**
 * The list of entries in a YAML text. A block list is found by its lines alone: in YAML everything that belongs to an
 * item is indented further than the item's dash, so an item that cannot be parsed does not hide the next one.
 */
export type YamlList = YamlBlockList | YamlFlowList;

export interface YamlBlockList {
  readonly style: 'block';
  /** What stands before the dashes. */
  readonly indent: string;
  /** Found one by one, for there may be tens of thousands. */
  readonly items: Iterable<YamlItem>;
}

/** From the dash to the end of the item's last line. */
export interface YamlItem extends TextSpan {
  /** Its first line lost its dash, the blank behind it or its place in the list. */
  readonly isStray?: true;
}

/** `[{id: …}, …]` */
export interface YamlFlowList {
  readonly style: 'flow';
  /** Between the brackets. */
  readonly inside: TextSpan;
  readonly items: readonly YamlItem[];
}

/** Where the entries of a CSL-YAML file are: under `references:`, or the whole file where it is a list itself. */
export function referencesSpan(text: string): TextSpan | undefined {
  const value = topLevelValue(text, { start: 0, end: text.length }, 'references');
  if (value) return value;
  const list = /^\uFEFF?(?:[ \t]*(?:#.*)?\r?\n|---[ \t]*\r?\n)*(?=[ \t]*-[ \t]|[ \t]*\[)/.exec(text);
  return list ? { start: list[0].length, end: text.trimEnd().length } : undefined;
}

/** Reads the list that stands at `span`; `undefined` where there is none. */
export function readYamlList(text: string, span: TextSpan): YamlList | undefined {
  const value = text.slice(span.start, span.end);
  if (/^\s*\[/.test(value)) return flowList(value, span.start);
  const indent = indentOfItems(value);
  return indent === undefined ? undefined : { style: 'block', indent, items: blockItems(value, span.start, indent) };
}

/**
 * What stands before the dashes of items: before the first, or less where that stands before more than one, for nothing in
 * an item stands less far in, and one alone may be broken. What stands before the first can only be one that lost its dash.
 */
function indentOfItems(value: string): string | undefined {
  const first = /^([ \t]*)-(?=\s|$)/m.exec(value);
  if (!first) return undefined;
  const own = /^[ \t]*[^\s#]/m.test(value.slice(0, first.index)) ? undefined : first[1];
  const counts = new Map<string, number>();
  for (const [, indent = ''] of firstOf(value.matchAll(/^([ \t]*)-[ \t]+["']?[\w-]+["']?[ \t]*:/gm), maxCounted))
    counts.set(indent, (counts.get(indent) ?? 0) + 1);
  const [least] = [...counts].filter(([, count]) => count > 1).toSorted(([a], [b]) => a.length - b.length);
  return least && least[0].length < (own?.length ?? Infinity) ? least[0] : own;
}

function* firstOf<Item>(items: Iterable<Item>, count: number): Generator<Item> {
  let left = count;
  for (const item of items) {
    if (left-- <= 0) return;
    yield item;
  }
}

/** So many items tell how they are indented. */
const maxCounted = 200;

/** From dash to dash, none of which stands further in; what can only be the first line of an item begins one, too. */
function* blockItems(value: string, offset: number, indent: string): Generator<YamlItem> {
  const pattern = new RegExp(
    `^(?:${indent}-(?!-)|[ \\t]{0,${indent.length + 2}}(?:-[ \\t]*)?["']?id["']?[ \\t]*:)`,
    'gm',
  );
  let current = leading(value);
  for (let found = pattern.exec(value); ; found = pattern.exec(value)) {
    if (found && current && isOwnKey(value, current, found[0], indent)) continue;
    if (current) yield itemAt(value, { ...current, end: found?.index ?? value.length }, { offset, indent });
    if (!found) return;
    current = { at: found.index, mark: found[0] };
  }
}

/** An item whose first line was lost, before all others. */
function leading(value: string): ItemStart | undefined {
  const found = /^(?![ \t]*-)[ \t]*[^\s#]/m.exec(value.slice(0, Math.max(0, value.search(/^[ \t]*-/m))));
  return found ? { at: found.index, mark: found[0] } : undefined;
}

/** `id` stands where keys of the item do, and is not its second one. */
function isOwnKey(value: string, { at, mark }: ItemStart, found: string, indent: string): boolean {
  if (found.replace(/\S.*/, '').length !== indent.length + 2) return false;
  return found.trimStart().startsWith('-') || !idLine.test(value.slice(at + mark.search(/\S/), at + mark.length + 50));
}

interface ItemStart {
  readonly at: number;
  readonly mark: string;
}

const idLine = /^-?[ \t]*["']?id["']?[ \t]*:/;

function itemAt(
  value: string,
  { at, mark, end }: ItemStart & { readonly end: number },
  { offset, indent }: { readonly offset: number; readonly indent: string },
): YamlItem {
  const start = at + mark.search(/\S/);
  const source = value.slice(start, end);
  const isStray = !new RegExp(`^${indent}-(?=\\s|$)`).test(value.slice(at, at + indent.length + 2));
  const span = { start: offset + start, end: offset + start + contentLength(source, indent.length) };
  return isStray ? { ...span, isStray } : span;
}

/** What an item holds. */
export interface YamlItemReading {
  /** All scalars as text; of a key that stands twice the first value. */
  readonly value: unknown;
  /** Where a key stands for the second time: an item that lost its first line goes on there. */
  readonly repeated?: number;
}

/** `undefined` where it cannot be parsed. */
export function readYamlItem(text: string, list: YamlList, item: YamlItem): YamlItemReading | undefined {
  if (item.isStray) return undefined;
  const source = text.slice(item.start, item.end);
  const yaml = list.style === 'block' ? `${list.indent} ${source.slice(1)}` : source;
  const { root, fault } = parseYaml(
    yaml,
    frontMatterLimits,
    item.start - (list.style === 'block' ? list.indent.length : 0),
  );
  if (fault) return undefined;
  const repeated = root?.kind === 'map' ? repeatedKey(root) : undefined;
  return { value: plain(root), ...(repeated !== undefined && { repeated }) };
}

function repeatedKey({ entries }: YamlMap): number | undefined {
  const keys = new Set<string>();
  return entries.find(({ key }) => keys.size === keys.add(key).size)?.start;
}

function flowList(value: string, offset: number): YamlFlowList | undefined {
  const { root } = parseYaml(value, dataFileLimits, offset);
  if (root?.kind !== 'list') return undefined;
  return { style: 'flow', inside: { start: root.start + 1, end: root.end - 1 }, items: root.items };
}

/** Without empty lines and comments behind the item; a line that is indented further belongs to it, `#` or not. */
function contentLength(source: string, indent: number): number {
  const lines = source.split('\n');
  const isOutside = (line: string): boolean => /^\s*$/.test(line) || /^[ \t]*#/.test(line.slice(0, indent + 1));
  while (lines.length > 1 && isOutside(lines.at(-1) ?? '')) lines.pop();
  return lines.join('\n').trimEnd().length;
}

function plain(value: YamlValue | undefined): unknown {
  if (value?.kind === 'list') return value.items.map(plain);
  if (value?.kind === 'map')
    return Object.fromEntries(value.entries.map(entry => [entry.key, plain(entry.value)]).toReversed());
  return value?.text;
}
