import { readFrontMatter } from '../document/frontMatter';
import type { TextSpan } from '../document/model';
import { comparedCslFields, isObject, textOf } from './cslFields';
import { lineCounter } from './lineCounter';
import type { BibliographyEntry, BibliographyScan, BrokenEntry } from './model';
import { readYamlItem, readYamlList, referencesSpan, type YamlList } from './yamlList';

/** Above this many characters items are read by lines: the YAML parser needs seconds for a megabyte. */
const parsedSize = 200_000;

/** The entries of a CSL-YAML file. */
export function scanYaml(text: string): BibliographyScan {
  return scanList(text, referencesSpan(text));
}

/** The entries under `references:` in a document's own head. */
export function scanInline(text: string): BibliographyScan {
  return scanList(text, readFrontMatter(text)?.frontMatter.references);
}

function scanList(text: string, span: TextSpan | undefined): BibliographyScan {
  const list = span && readYamlList(text, span);
  const entries: BibliographyEntry[] = [];
  const broken: BrokenEntry[] = [];
  const lineOf = lineCounter(text);
  if (span && !list && span.end > span.start) broken.push({ line: lineOf(span.start) });
  for (const item of list?.items ?? []) {
    const fields = list && readItem(text, list, item);
    const key = textOf(fields?.['id']);
    if (fields && key !== undefined) entries.push({ key, span: item, ...comparedCslFields(fields) });
    else broken.push({ ...keyByLine(text.slice(item.start, item.end)), line: lineOf(item.start) });
  }
  return { entries, broken };
}

function readItem(text: string, list: YamlList, item: TextSpan): Readonly<Record<string, unknown>> | undefined {
  if (text.length > parsedSize && list.style === 'block') return fieldsByLine(text.slice(item.start, item.end));
  const fields = readYamlItem(text, list, item);
  return isObject(fields) ? fields : undefined;
}

function keyByLine(source: string): { readonly key?: string } {
  const key = fieldsByLine(source)['id'];
  return typeof key === 'string' ? { key } : {};
}

const fieldLine = /^[ \t]*(?:-[ \t]+)*(id|title|URL|number|family|literal):[ \t]+(\S.*?)[ \t\r]*$/gm;
const issuedYear = /^[ \t]*(?:-[ \t]+)?issued:[^]{0,60}?(?<!\d)(\d{4})(?!\d)/m;

/** The compared fields where each stands on a line of its own, as tools write them; folded values are cut short. */
function fieldsByLine(source: string): Readonly<Record<string, unknown>> {
  const fields: Record<string, string> = {};
  const author: string[] = [];
  for (const [, name = '', value = ''] of source.matchAll(fieldLine)) {
    const text = value.replace(/^(["'])(.*)\1$/, '$2');
    if (name === 'family' || name === 'literal') author.push(text);
    else fields[name] ??= text;
  }
  const year = issuedYear.exec(source)?.[1];
  return { ...fields, author, ...(year !== undefined && { issued: year }) };
}
