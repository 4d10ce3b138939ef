import { eachInSteps, type Steps } from '../steps';
import { comparedCslFields, isObject, textOf } from './cslFields';
import { entriesInStep, FoundEntries } from './foundEntries';
import { jsonListStart, readJsonItems, type JsonItem } from './jsonItems';
import type { BibliographyScan } from './model';

/** The items of a CSL-JSON file. */
export function* scanJson(text: string): Steps<BibliographyScan> {
  const found = new FoundEntries(text);
  const start = jsonListStart(text);
  if (start === undefined) {
    if (text.trim() !== '') found.addBroken(0);
    return found.scan;
  }
  yield* eachInSteps(readJsonItems(text, start), entriesInStep, item => add(item, found));
  return found.scan;
}

function add({ start, end, value, broken }: JsonItem, found: FoundEntries): void {
  const item = isObject(value) ? value : {};
  const key = textOf(item['id']);
  if (key === undefined || broken) found.addBroken(start, key);
  else found.entries.push({ key, span: { start, end }, ...comparedCslFields(item) });
}
