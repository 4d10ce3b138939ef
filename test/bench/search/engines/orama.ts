import { readFileSync, writeFileSync } from 'node:fs';
import type { SearchSource } from '../../../../src/core/search/index/searchSource';
import { documentsOf, rivalBoosts, rivalFields } from './analyse';
import { accepted, type Engine, type EngineKind, type LoadRival } from './engine';

interface Orama {
  create(options: object): object;
  insertMultiple(database: object, documents: readonly object[], batch: number): Promise<unknown>;
  search(database: object, options: object): OramaResult | Promise<OramaResult>;
  save(database: object): unknown;
  load(database: object, saved: unknown): void;
}
interface OramaResult {
  readonly hits: readonly { readonly document: { readonly number: number } }[];
}

/** Orama with its own Swedish stemmer. Beyond 100,000 passages its JSON is longer than a string may be. */
export function orama(load: LoadRival): EngineKind {
  const engine = load('@orama/orama') as Orama;
  const { stemmer, language } = load('@orama/stemmers/swedish') as { readonly stemmer: unknown; language: string };
  const create = (): object =>
    engine.create({
      schema: { number: 'number', ...Object.fromEntries(rivalFields.map(field => [field, 'string'])) },
      components: { tokenizer: { stemming: true, language, stemmer } },
    });
  return {
    name: 'orama',
    title: 'Orama 3.1.18, Swedish',
    most: 100_000,
    build: async source => {
      const database = create();
      const documents = Array.from(documentsOf(source), ({ id, ...rest }) => ({ number: id, ...rest }));
      await engine.insertMultiple(database, documents, 500);
      return engineOf(engine, database, source);
    },
    open: (file, source) => {
      const database = create();
      engine.load(database, JSON.parse(readFileSync(file, 'utf8')));
      return engineOf(engine, database, source);
    },
  };
}

function engineOf(engine: Orama, database: object, source: SearchSource): Engine {
  return {
    search: async request => {
      const options = { term: request.query, limit: 100, tolerance: 1, boost: rivalBoosts, properties: rivalFields };
      const { hits } = await engine.search(database, options);
      return accepted(
        hits.map(({ document }) => document.number),
        request,
        source,
      );
    },
    save: file => {
      const json = JSON.stringify(engine.save(database));
      writeFileSync(file, json);
      return Buffer.byteLength(json);
    },
  };
}
