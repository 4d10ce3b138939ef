import { isMap, isScalar, isSeq, parseDocument, type YAMLParseError } from 'yaml';
import type { Located, TextRange } from './sourceText';
import type { YamlFault } from './yamlFault';
import type { YamlLimits } from './yamlLimits';
import { brokenLimit } from './yamlLimits';

/**
 * YAML as this project needs it: texts, lists and maps with where they stand. Scalars are texts as they are written
 * (YAML's failsafe schema), so that `edition: 2010` and `name: No` mean what the writer sees; who reads a field decides
 * its type. `null`, `~` and nothing are an absent value.
 */
export type YamlValue = YamlText | YamlList | YamlMap;

export interface YamlText extends TextRange {
  readonly kind: 'text';
  readonly text: string;
}

export interface YamlList extends TextRange {
  readonly kind: 'list';
  readonly items: readonly YamlValue[];
}

export interface YamlMap extends TextRange {
  readonly kind: 'map';
  readonly entries: readonly YamlEntry[];
}

/** `key: value`; `start` and `end` are the key's. */
export interface YamlEntry extends TextRange {
  readonly key: string;
  readonly value?: YamlValue;
}

/** `root` is absent for an empty text; a text that breaks a limit or the syntax has no root and its first fault. */
export interface YamlResult {
  readonly root?: YamlValue;
  readonly fault?: Located<YamlFault>;
}

/**
 * Reads one YAML document; never throws on bad text. Offsets are in `text` plus `offset`, the place where `text`
 * begins in its file. Keys that a map holds twice are all there, in order: the reader of the fields reports them.
 */
export function parseYaml(text: string, limits: YamlLimits, offset = 0): YamlResult {
  const limit = brokenLimit(text, limits);
  if (limit) return { fault: moved(limit, offset) };
  // `uniqueKeys` compares every key with every other; a set does it in one pass later.
  const document = parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  const [error] = document.errors;
  if (error) {
    const value = { code: 'yaml-syntax', values: { detail: error.message, cause: causeOf(error) } } as const;
    return { fault: moved({ value, start: error.pos[0], end: error.pos[1] }, offset) };
  }
  const root = valueOf(document.contents, offset);
  return root === undefined ? {} : { root };
}

/** To the library a bracket that nothing closes is a list whose next lines are not indented as they should be. */
function causeOf({ code, message }: YAMLParseError): string {
  return code === 'BAD_INDENT' && message.startsWith('Flow ') ? 'UNCLOSED_BRACKET' : code;
}

function moved<T extends TextRange>(range: T, offset: number): T {
  return { ...range, start: range.start + offset, end: range.end + offset };
}

function valueOf(node: unknown, offset: number): YamlValue | undefined {
  if (isScalar(node)) {
    const text = textOf(node.value);
    const absent = node.type === 'PLAIN' && /^(?:|~|null)$/.test(text);
    return absent ? undefined : { kind: 'text', text, ...rangeOf(node, offset) };
  }
  if (isSeq(node)) {
    const items = node.items.map(item => valueOf(item, offset)).filter(item => item !== undefined);
    return { kind: 'list', items, ...rangeOf(node, offset) };
  }
  if (isMap(node)) {
    const entries = node.items.map(({ key, value }) => entryOf(key, valueOf(value, offset), offset));
    return { kind: 'map', entries, ...rangeOf(node, offset) };
  }
  return undefined;
}

function entryOf(key: unknown, value: YamlValue | undefined, offset: number): YamlEntry {
  const name = isScalar(key)
    ? { key: textOf(key.value), ...rangeOf(key, offset) }
    : { key: '', start: offset, end: offset };
  return value === undefined ? name : { ...name, value };
}

function rangeOf(
  node: { readonly range?: readonly [number, number, number] | null | undefined },
  offset: number,
): TextRange {
  const [start, end] = node.range ?? [0, 0];
  return { start: start + offset, end: end + offset };
}

/** Under the failsafe schema every scalar is a text. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
