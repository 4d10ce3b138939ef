import type { CslDate, CslItem, CslName } from './cslItem';
import type { FieldShape } from './problem';
import type { SourceText } from './sourceText';
import type { YamlEntry, YamlMap, YamlValue } from './yamlDocument';

/** A CSL entry from YAML; `undefined`, and reported, without `id` or `type`. Variables of CSL beyond ours are kept. */
export function cslItemOf(map: YamlMap, source: SourceText): CslItem | undefined {
  const entries = new Map<string, YamlEntry>();
  for (const entry of map.entries) {
    if (entries.has(entry.key)) source.report('field-repeated', { field: entry.key }, entry);
    else entries.set(entry.key, entry);
  }
  const variables = new Map<string, unknown>();
  for (const [name, { value }] of entries) {
    const read = value && readVariable(name, value, source);
    if (read !== undefined) variables.set(name, read);
  }
  const missing = ['id', 'type'].filter(field => !variables.has(field));
  for (const field of missing) source.report('field-missing', { field }, map.entries[0] ?? map);
  // Each variable was read as CslItem declares it, which the compiler cannot follow through the table of shapes.
  return missing.length > 0 ? undefined : (Object.fromEntries(variables) as unknown as CslItem);
}

function readVariable(name: string, value: YamlValue, source: SourceText): unknown {
  const shape = shapeOf(name);
  const read = readers[shape](value);
  if (read === undefined) source.report('field-type', { field: name, expected: shape }, value);
  return read;
}

type VariableShape = Extract<FieldShape, 'text' | 'name' | 'date'>;

const readers: Readonly<Record<VariableShape, (value: YamlValue) => unknown>> = {
  text: textOf,
  name: namesOf,
  date: dateOf,
};

/** The variables of CSL 1.0.2 that are no text. */
const variablesOf: Readonly<Record<'name' | 'date', readonly string[]>> = {
  name: ['author', 'editor', 'translator', 'container-author', 'collection-editor', 'interviewer', 'recipient'],
  date: ['issued', 'accessed', 'event-date', 'original-date', 'submitted', 'available-date'],
};

function shapeOf(name: string): VariableShape {
  if (variablesOf.name.includes(name)) return 'name';
  return variablesOf.date.includes(name) ? 'date' : 'text';
}

function textOf(value: YamlValue): string | undefined {
  return value.kind === 'text' ? value.text.replace(/\s+/g, ' ').trim() : undefined;
}

/** One name or a list of them; a mere text is a name as it stands, that of an organisation. */
function namesOf(value: YamlValue): readonly CslName[] | undefined {
  const names = (value.kind === 'list' ? value.items : [value]).map(nameOf);
  return names.every(name => name !== undefined) ? names : undefined;
}

function nameOf(value: YamlValue): CslName | undefined {
  if (value.kind === 'text') return { literal: value.text.trim() };
  return value.kind === 'map' ? textsIn(value) : undefined;
}

/** `2010-04-21`, `2010`, `2010-04-21/2010-04-22`, `{year: 2010, month: 4}`, a list of those, or CSL-JSON's own form. */
function dateOf(value: YamlValue): CslDate | undefined {
  if (value.kind === 'map') {
    const parts = value.entries.find(({ key }) => key === 'date-parts')?.value;
    if (parts) return datePartsOf(parts);
    const { literal, year, month, day } = textsIn(value);
    if (literal !== undefined) return { literal };
    return rangeOfDays([numbersOf([year, month, day].filter(part => part !== undefined))]);
  }
  if (value.kind === 'list') return rangeOfDays(value.items.map(item => dateOf(item)?.['date-parts']?.[0]));
  const days = value.text
    .trim()
    .split('/')
    .map(day => numbersOf(day.split('-')));
  return rangeOfDays(days) ?? { literal: value.text.trim() };
}

function datePartsOf(value: YamlValue): CslDate | undefined {
  if (value.kind !== 'list') return undefined;
  const days = value.items.map(item =>
    item.kind === 'list' ? numbersOf(item.items.map(part => textOf(part) ?? '')) : undefined,
  );
  return rangeOfDays(days);
}

function rangeOfDays(days: readonly (readonly number[] | undefined)[]): CslDate | undefined {
  const parts = days.filter(day => day !== undefined);
  return parts.length > 0 && parts.length === days.length ? { 'date-parts': parts } : undefined;
}

/** Year, month and day as far as they are given; `undefined` where one is no number. */
function numbersOf(parts: readonly string[]): readonly number[] | undefined {
  const whole = parts.length > 0 && parts.length <= 3 && parts.every(part => /^\d{1,4}$/.test(part));
  return whole ? parts.map(Number) : undefined;
}

function textsIn(
  map: YamlMap,
): Readonly<Record<string, string>> & { readonly [Name in 'literal' | 'year' | 'month' | 'day']?: string } {
  return Object.fromEntries(
    map.entries.flatMap(({ key, value }) => (value?.kind === 'text' ? [[key, value.text]] : [])),
  );
}
