import type { Field, FieldTable, FieldType } from './fieldTables';
import { isIsoDate } from './isoDate';
import { nearestSpelling } from './nearestSpelling';
import type { FieldShape } from './problem';
import { isSlug, slugOf } from './slug';
import type { Located, SourceText, TextRange } from './sourceText';
import type { YamlEntry, YamlMap, YamlText, YamlValue } from './yamlDocument';

/** What a field of a type holds once it is read. */
type FieldValue<T extends FieldType> = T extends { readonly type: 'boolean' }
  ? boolean
  : T extends { readonly type: 'oneOf'; readonly words: readonly (infer Word)[] }
    ? Word
    : T extends { readonly type: 'texts' }
      ? readonly Located<string>[]
      : T extends { readonly type: 'records'; readonly fields: infer Table extends FieldTable }
        ? readonly Fields<Table>[]
        : string;

/** The fields of a map by their table; one that is absent or cannot be read is left out. */
export type Fields<Table extends FieldTable> = {
  readonly [Name in keyof Table]?: Located<FieldValue<Table[Name]>>;
};

/**
 * Reads a map by its field table. What is missing, misspelt, repeated or of the wrong type is reported where it stands
 * and left out; the rest is read.
 */
export function readFields<Table extends FieldTable>(map: YamlMap, table: Table, source: SourceText): Fields<Table> {
  const entries = new Map<string, YamlEntry>();
  for (const entry of map.entries) {
    if (!Object.hasOwn(table, entry.key)) reportUnknown(entry, table, source);
    else if (entries.has(entry.key)) source.report('field-repeated', { field: entry.key }, entry);
    else entries.set(entry.key, entry);
  }
  const fields: Record<string, Located<unknown>> = {};
  for (const [name, field] of Object.entries(table)) {
    const entry = entries.get(name);
    const value = entry?.value && readers[field.type](entry.value, name, field, source);
    if (value !== undefined && entry?.value) fields[name] = { value, start: entry.value.start, end: entry.value.end };
    else if (!entry?.value || isBlank(entry.value)) reportMissing(name, field, entry ?? firstLine(map), source);
  }
  // Each value was read by the reader of its field's type, which the compiler cannot follow through the table.
  return fields as Fields<Table>;
}

/** The values of a `texts` field. */
export function textsOf(field: Located<readonly Located<string>[]> | undefined): readonly string[] {
  return field?.value.map(({ value }) => value) ?? [];
}

type Reader = (value: YamlValue, name: string, field: Field, source: SourceText) => unknown;

const readers: Readonly<Record<FieldType['type'], Reader>> = {
  text: (value, name, _, source) => readText(value, name, 'text', source)?.text.trim() || undefined,
  slug: (value, name, _, source) => {
    const text = readText(value, name, 'text', source)?.text;
    if (text === undefined || isSlug(text)) return text;
    const used = slugOf(text);
    source.report('bad-id', { id: text, used }, value);
    return used || undefined;
  },
  date: (value, name, _, source) => {
    const text = readText(value, name, 'date', source)?.text;
    if (text === undefined || isIsoDate(text)) return text;
    source.report('bad-date', { field: name, value: text }, value);
    return undefined;
  },
  boolean: (value, name, _, source) => {
    const text = readText(value, name, 'boolean', source)?.text;
    if (text === 'true') return true;
    if (text === 'false') return false;
    if (text !== undefined) source.report('field-type', { field: name, expected: 'boolean' }, value);
    return undefined;
  },
  oneOf: (value, name, field, source) => {
    const words = field.type === 'oneOf' ? field.words : [];
    const text = readText(value, name, 'text', source)?.text;
    if (text === undefined || words.includes(text)) return text;
    source.report('field-value', { field: name, value: text, allowed: words.join(', ') }, value);
    return undefined;
  },
  texts: (value, name, _, source) =>
    itemsOf(value)
      .map(item => readText(item, name, 'list', source))
      .filter(item => item !== undefined)
      .map(({ text, start, end }): Located<string> => ({ value: text.trim(), start, end })),
  records: (value, name, field, source) => {
    if (field.type !== 'records') return undefined;
    const items = itemsOf(value);
    return items
      .map(item => asMap(item, field.shorthand))
      .map((item, index) =>
        item ? readFields(item, field.fields, source) : mistyped(items[index] ?? value, name, 'records', source),
      )
      .filter(item => item !== undefined);
  },
};

function readText(value: YamlValue, name: string, expected: FieldShape, source: SourceText): YamlText | undefined {
  return value.kind === 'text' ? value : mistyped(value, name, expected, source);
}

function mistyped(range: TextRange, field: string, expected: FieldShape, source: SourceText): undefined {
  source.report('field-type', { field, expected }, range);
  return undefined;
}

/** A single value stands for a list of one. */
function itemsOf(value: YamlValue): readonly YamlValue[] {
  return value.kind === 'list' ? value.items : [value];
}

function asMap(value: YamlValue, shorthand: string): YamlMap | undefined {
  if (value.kind === 'map') return value;
  if (value.kind === 'list') return undefined;
  const { start, end } = value;
  return { kind: 'map', start, end, entries: [{ key: shorthand, value, start, end }] };
}

function isBlank(value: YamlValue): boolean {
  return value.kind === 'text' && value.text.trim() === '';
}

/** A map without a field is marked at its first key, not from end to end. */
function firstLine(map: YamlMap): TextRange {
  return map.entries[0] ?? { start: map.start, end: map.start };
}

function reportMissing(name: string, field: Field, range: TextRange, source: SourceText): void {
  if (field.missing === 'field-missing') source.report('field-missing', { field: name }, range);
  else if (field.missing === 'speaker-without-name') source.report('speaker-without-name', {}, range);
}

function reportUnknown(entry: YamlEntry, table: FieldTable, source: SourceText): void {
  const nearest = nearestSpelling(entry.key, Object.keys(table));
  source.report('field-unknown', { field: entry.key, ...(nearest === undefined ? {} : { nearest }) }, entry);
}
