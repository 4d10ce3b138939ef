import { parseYaml, type YamlValue } from '../corpus/yamlDocument';
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
  /** From the dash to the end of the item's last line; found one by one, for there may be tens of thousands. */
  readonly items: Iterable<TextSpan>;
}

/** `[{id: …}, …]` */
export interface YamlFlowList {
  readonly style: 'flow';
  /** Between the brackets. */
  readonly inside: TextSpan;
  readonly items: readonly TextSpan[];
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
  const first = /^([ \t]*)-(?=\s|$)/m.exec(value);
  const indent = first?.[1];
  if (!first || indent === undefined || /^[ \t]*[^\s#]/m.test(value.slice(0, first.index))) return undefined;
  return { style: 'block', indent, items: blockItems(value, span.start, indent) };
}

/** From dash to dash, none of which stands further in. */
function* blockItems(value: string, offset: number, indent: string): Generator<TextSpan> {
  const pattern = new RegExp(`^${indent}-(?=\\s|$)`, 'gm');
  const next = (): number | undefined => {
    const found = pattern.exec(value);
    return found ? found.index + indent.length : undefined;
  };
  for (let dash = next(); dash !== undefined;) {
    const following = next();
    const source = value.slice(dash, following ?? value.length);
    yield { start: offset + dash, end: offset + dash + contentLength(source, indent.length) };
    dash = following;
  }
}

/** The values of an item, all scalars as text; `undefined` where it cannot be parsed. */
export function readYamlItem(text: string, list: YamlList, item: TextSpan): unknown {
  const source = text.slice(item.start, item.end);
  const yaml = list.style === 'block' ? `${list.indent} ${source.slice(1)}` : source;
  const { root, fault } = parseYaml(yaml, frontMatterLimits);
  return fault ? undefined : plain(root);
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
  if (value?.kind === 'map') return Object.fromEntries(value.entries.map(entry => [entry.key, plain(entry.value)]));
  return value?.text;
}
