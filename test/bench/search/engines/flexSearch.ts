import { readFileSync, writeFileSync } from 'node:fs';
import type { SearchSource } from '../../../../src/core/search/index/searchSource';
import { analyse, documentsOf, rivalFields } from './analyse';
import { accepted, type Engine, type EngineKind, type LoadRival } from './engine';

interface FlexDocument {
  add(document: object): void;
  search(query: string, options: object): readonly { readonly result: readonly number[] }[];
  export(write: (key: string, data: string | undefined) => void): void;
  import(key: string, data: string): void;
}

/**
 * FlexSearch as it can be configured at best: all parts of words indexed, any word may match, fields one after the
 * other. Beyond 10,000 passages that takes minutes and gigabytes.
 */
export function flexSearch(load: LoadRival): EngineKind {
  const { Document } = load('flexsearch') as { readonly Document: new (options: object) => FlexDocument };
  const create = (): FlexDocument =>
    new Document({ document: { id: 'id', index: rivalFields }, tokenize: 'full', encode: analyse });
  return {
    name: 'flexsearch',
    title: 'FlexSearch 0.8.212, native',
    most: 10_000,
    build: source => {
      const index = create();
      for (const document of documentsOf(source)) index.add(document);
      return engineOf(index, source);
    },
    open: (file, source) => {
      const index = create();
      for (const [key, data] of JSON.parse(readFileSync(file, 'utf8')) as [string, string][]) index.import(key, data);
      return engineOf(index, source);
    },
  };
}

function engineOf(index: FlexDocument, source: SearchSource): Engine {
  return {
    search: request => {
      const found = index.search(request.query, { limit: 100, suggest: true }).flatMap(field => field.result);
      return accepted([...new Set(found)], request, source);
    },
    save: file => {
      const parts: [string, string][] = [];
      index.export((key, data) => {
        if (data !== undefined) parts.push([key, data]);
      });
      const json = JSON.stringify(parts);
      writeFileSync(file, json);
      return Buffer.byteLength(json);
    },
  };
}
