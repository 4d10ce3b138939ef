import { readFileSync, writeFileSync } from 'node:fs';
import type { SearchSource } from '../../../../src/core/search/index/searchSource';
import { analyse, documentsOf, rivalBoosts, rivalFields } from './analyse';
import { accepted, type Engine, type EngineKind, type LoadRival } from './engine';

interface MiniSearchIndex {
  addAll(documents: readonly object[]): void;
  search(query: string, options: object): readonly { readonly id: number }[];
}
interface MiniSearchClass {
  new (options: object): MiniSearchIndex;
  loadJSON(json: string, options: object): MiniSearchIndex;
}

/** The best of ten settings that were tried. */
export function miniSearch(load: LoadRival): EngineKind {
  const MiniSearch = load('minisearch') as MiniSearchClass;
  const options = { fields: rivalFields, tokenize: analyse, processTerm: (term: string) => term };
  return {
    name: 'minisearch',
    title: 'MiniSearch 7.2.0, same analysis',
    most: 1_000_000,
    build: source => {
      const index = new MiniSearch(options);
      for (const document of documentsOf(source)) index.addAll([document]);
      return engineOf(index, source);
    },
    open: (file, source) => engineOf(MiniSearch.loadJSON(readFileSync(file, 'utf8'), options), source),
  };
}

const searchOptions = { prefix: true, fuzzy: 0.2, boost: rivalBoosts };

function engineOf(index: MiniSearchIndex, source: SearchSource): Engine {
  return {
    search: request => {
      const found = index.search(request.query, searchOptions);
      return accepted(
        found.map(({ id }) => id),
        request,
        source,
      );
    },
    save: file => {
      const json = JSON.stringify(index);
      writeFileSync(file, json);
      return Buffer.byteLength(json);
    },
  };
}
