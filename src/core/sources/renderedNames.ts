import { itemByKey } from '../bibliography/itemByKey';
import { swedishMarks } from '../citation/marks';
import { inTextWork, noteWork } from '../citation/render';
import { isAct } from '../citation/workName';
import type { Corpus } from '../corpus/corpus';
import type { CslItem } from '../corpus/cslItem';

/** How a work may be called where its reference is written out. */
export interface NamedItem {
  readonly item: CslItem;
  readonly names: readonly string[];
}

/** Every work and talk of the corpus with the names that only it has. */
export function renderedNames(corpus: Corpus): readonly NamedItem[] {
  const talks = corpus.sessions.flatMap(({ key }) => (key === undefined ? [] : (itemByKey(corpus, key) ?? [])));
  const items = [...corpus.works.map(({ item }) => item), ...talks];
  const named = items.map(item => ({ item, names: namesOf(item) }));
  const bearers = new Map<string, number>();
  for (const name of named.flatMap(({ names }) => names)) bearers.set(name, (bearers.get(name) ?? 0) + 1);
  return named.map(({ item, names }) => ({ item, names: names.filter(name => bearers.get(name) === 1) }));
}

/** `Haglund 2010`, `Haglund (2010)`, `Catrin Haglund, Finsam | … (Malmö högskola, 2010)`; an act by its number. */
function namesOf(item: CslItem): readonly string[] {
  if (isAct(item)) return item.number === undefined ? [] : [`(${item.number})`, `SFS ${item.number}`];
  const names = (['sv', 'en'] as const).flatMap(language => {
    const rendered = swedishMarks.map(mark => ({ language, marks: mark }));
    const inText = rendered.map(rendering => inTextWork(item, rendering));
    const dated = inText.map(name => name.replace(/ (\d{4})$/, ' ($1)'));
    return [...inText, ...dated, ...rendered.map(rendering => noteWork(item, rendering))];
  });
  return [...new Set([...names, ...officialNumber(item)])];
}

/** `SOU 2000:78`, `prop. 2009/10:1`: a number that says of what it is one. */
function officialNumber({ number }: CslItem): readonly string[] {
  return number !== undefined && /\p{L}/u.test(number) ? [number] : [];
}
