import { stringify } from 'yaml';
import type { CslItem } from '../corpus/cslItem';
import { isoDate } from './cslDate';

/**
 * An item as Pandoc reads it in YAML, as lines from its `- ` on. Pandoc takes the texts as Markdown there, so what would
 * be mark-up is escaped, and reads dates in ISO form. Older readers of YAML take a bare `2010:2` for a number in base 60:
 * what version 1.1 would misread is quoted.
 */
export function yamlItemLines(item: CslItem): readonly string[] {
  return stringify([yamlFields(item)], { lineWidth: 0, indentSeq: false, version: '1.1' })
    .trimEnd()
    .split('\n');
}

/** The same on one line, for a list in brackets: JSON is YAML. */
export function yamlFlowItem(item: CslItem): string {
  return JSON.stringify(yamlFields(item));
}

function yamlFields(item: CslItem): Readonly<Record<string, unknown>> {
  const entries = Object.entries(item).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([name, value]) => [name, yamlValue(name, value)]));
}

const dateFields = new Set(['issued', 'accessed', 'event-date']);
/** Keys, types, languages and addresses are no Markdown. */
const verbatimFields = new Set(['id', 'type', 'URL', 'DOI', 'ISBN', 'ISSN', 'language', 'page']);

function yamlValue(name: string, value: unknown): unknown {
  if (dateFields.has(name)) return dateValue(value as CslItem['issued']);
  if (typeof value === 'string') return verbatimFields.has(name) ? value : escapeMarkdown(value);
  if (!Array.isArray(value)) return value;
  return value.map(part => (isNames(part) ? mapTexts(part, escapeMarkdown) : part));
}

/** A date in words has to be called that. */
function dateValue(date: CslItem['issued']): unknown {
  return date?.['date-parts'] === undefined ? date : isoDate(date);
}

function isNames(value: unknown): value is Readonly<Record<string, string>> {
  return typeof value === 'object' && value !== null;
}

function mapTexts(
  texts: Readonly<Record<string, string>>,
  change: (text: string) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, change(text)]));
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>^~$@"']|--|\.\.\./g, found => found.replace(/./g, '\\$&'));
}
