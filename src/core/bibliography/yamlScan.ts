import { readMetadataBlocks } from '../document/metadataBlocks';
import type { TextSpan } from '../document/model';
import { eachInSteps, type Steps } from '../steps';
import { comparedCslFields, isObject, textOf } from './cslFields';
import { entriesInStep, FoundEntries } from './foundEntries';
import type { BibliographyScan } from './model';
import {
  readYamlItem,
  readYamlList,
  referencesSpan,
  type YamlItem,
  type YamlItemReading,
  type YamlList,
} from './yamlList';

/** Above this many characters entries are read by lines: the YAML parser needs seconds for a megabyte. */
export const parsedSize = 200_000;

/** The entries of a CSL-YAML file. */
export function* scanYaml(text: string): Steps<BibliographyScan> {
  yield; // where the list ends in a large file is a step of its own
  return yield* scanList(text, referencesSpan(text));
}

/** The entries under `references:` in a document's own head. */
export function* scanInline(text: string): Steps<BibliographyScan> {
  yield;
  return yield* scanList(text, readMetadataBlocks(text)?.frontMatter.references);
}

function* scanList(text: string, span: TextSpan | undefined): Steps<BibliographyScan> {
  const list = span && readYamlList(text, span);
  const found = new FoundEntries(text);
  if (span && !list && span.end > span.start) found.addBroken(span.start);
  if (!list) return found.scan;
  yield;
  yield* eachInSteps(list.items, entriesInStep, item => {
    const { value, repeated } = readItem(text, list, item) ?? {};
    const fields = isObject(value) ? value : undefined;
    const key = textOf(fields?.['id']);
    if (fields && key !== undefined) found.entries.push({ key, span: item, ...comparedCslFields(fields) });
    else found.addBroken(item.start, keyByLine(text.slice(item.start, item.end)));
    if (repeated !== undefined) found.addBroken(repeated);
  });
  return found.scan;
}

function readItem(text: string, list: YamlList, item: YamlItem): YamlItemReading | undefined {
  if (text.length <= parsedSize || list.style === 'flow') return readYamlItem(text, list, item);
  return item.isStray ? undefined : { value: fieldsByLine(text.slice(item.start, item.end)) };
}

function keyByLine(source: string): string | undefined {
  return textOf(fieldsByLine(source)['id']);
}

const fieldLine = /^[ \t]*(?:-[ \t]*)*(id|title|URL|DOI|ISBN|number|family|literal):[ \t]+(\S.*?)[ \t\r]*$/gm;
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
