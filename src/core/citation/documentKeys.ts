import { comparedCslFields } from '../bibliography/cslFields';
import type { BibliographyEntry } from '../bibliography/model';
import { itemByKey } from '../bibliography/itemByKey';
import { sameWorkAs } from '../bibliography/sameWork';
import { scanBibliography } from '../bibliography/scanBibliography';
import type { Corpus } from '../corpus/corpus';
import { ownKeys } from '../corpus/ownKeys';
import { openBibliographies } from './bibliographyPlan';
import type { InsertionRequest } from './model';

/** The keys of the corpus by those under which a document's bibliographies have the same works: `Haglund10` → `haglund-2010`. */
export type DocumentKeys = ReadonlyMap<string, string>;

/** Looks for the works of these keys, which are none of the corpus. Cost: each entry that has one beside each work. */
export function documentKeys(
  keys: ReadonlySet<string>,
  corpus: Corpus,
  request: Pick<InsertionRequest, 'document' | 'bibliographies'>,
): DocumentKeys {
  const entries: { readonly key: string; readonly entry: BibliographyEntry }[] = [];
  for (const { format, text, scan = scanBibliography(format, text) } of openBibliographies(request)) {
    for (const entry of scan.entries) {
      if (keys.has(entry.key)) entries.push({ key: entry.key, entry });
      const aliases = entry.aliases?.filter(key => keys.has(key)) ?? [];
      entries.push(...aliases.map(key => ({ key, entry })));
    }
  }
  if (entries.length === 0) return new Map();
  const works = [...ownKeys(corpus)].flatMap(own => {
    const item = itemByKey(corpus, own);
    return item ? { own, isSame: sameWorkAs(comparedCslFields({ ...item })) } : [];
  });
  return new Map(
    entries.flatMap(({ key, entry }): readonly [string, string][] => {
      const found = works.find(({ isSame }) => isSame(entry));
      return found ? [[key, found.own]] : [];
    }),
  );
}

/** The corpus, which then answers to those keys, too. */
export function answeringTo(keys: DocumentKeys, corpus: Corpus): Corpus {
  if (keys.size === 0) return corpus;
  return {
    ...corpus,
    keyOf: key => corpus.keyOf(key) ?? keys.get(key),
    work: key => corpus.work(keys.get(key) ?? key),
  };
}
