import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Corpus } from '../../../src/core/corpus/corpus';
import type { Passage } from '../../../src/core/corpus/model';
import { fold, normalise } from '../../../src/core/search/analysis/normalise';
import { stem } from '../../../src/core/search/analysis/stem';
import { stopWords } from '../../../src/core/search/analysis/stopWords';
import { tokenise } from '../../../src/core/search/analysis/tokens';
import { createSearchEngine } from '../../../src/core/search/createSearchEngine';
import { fieldsOf } from '../../../src/core/search/index/passageFields';

export interface Request {
  readonly query: string;
  readonly filter?: { readonly year?: number; readonly speaker?: string } | undefined;
  readonly accepts: (passage: Passage) => boolean;
}

export interface Engine {
  readonly name: string;
  readonly search: (request: Request) => readonly Passage[];
}

export function ownEngine(corpus: Corpus): Engine {
  const engine = createSearchEngine(corpus);
  return {
    name: 'this search',
    search: ({ query, filter }) =>
      engine.search(`${filterText(filter)}${query}`, { limit: 20 }).hits.map(hit => hit.passage),
  };
}

function filterText(filter: Request['filter']): string {
  const year = filter?.year === undefined ? '' : `år:${String(filter.year)} `;
  return filter?.speaker === undefined ? year : `${year}talare:"${filter.speaker}" `;
}

/** The rivals get our analysis, without which they would find half as much. */
function analyse(text: string): readonly string[] {
  const words = tokenise(text).map(token => token.word);
  const telling = words.filter(word => !stopWords.has(word));
  return (telling.length > 0 ? telling : words).map(word => fold(stem(word)));
}

interface MiniSearchIndex {
  addAll(documents: readonly object[]): void;
  search(query: string, options: object): readonly { readonly id: number }[];
}
interface FlexDocument {
  add(document: object): void;
  search(query: string, options: object): readonly { readonly result: readonly number[] }[];
}

export function rivalEngines(corpus: Corpus, folder: string): readonly Engine[] {
  const load = createRequire(join(folder, 'package.json'));
  const documents = corpus.passages.map((passage, id) => {
    const fields = fieldsOf(passage, corpus);
    return {
      id,
      text: fields.text ?? '',
      title: fields.title ?? '',
      heading: fields.heading ?? '',
      speaker: fields.participant ?? fields.speaker ?? '',
    };
  });
  const passageOf = (id: number): readonly Passage[] => corpus.passages.slice(id, id + 1);
  return [miniSearch(load, documents, passageOf), flexSearch(load, documents, passageOf)];
}

type PassageOf = (id: number) => readonly Passage[];
const fields = ['text', 'title', 'heading', 'speaker'];

function miniSearch(load: NodeJS.Require, documents: readonly object[], passageOf: PassageOf): Engine {
  const MiniSearch = load('minisearch') as new (options: object) => MiniSearchIndex;
  const index = new MiniSearch({ fields, tokenize: analyse, processTerm: (term: string) => term });
  index.addAll(documents);
  const options = { prefix: true, fuzzy: 0.2, boost: { title: 0.7, heading: 0.5, speaker: 0.9 } };
  return {
    name: 'MiniSearch 7.2.0, same analysis',
    search: ({ query, accepts }) =>
      index
        .search(query, options)
        .flatMap(({ id }) => passageOf(id))
        .filter(accepts),
  };
}

/**
 * FlexSearch as it can be configured at best: all parts of words indexed, any word may match, fields one after the
 * other.
 */
function flexSearch(load: NodeJS.Require, documents: readonly object[], passageOf: PassageOf): Engine {
  const { Document } = load('flexsearch') as { readonly Document: new (options: object) => FlexDocument };
  const encode = (text: string): readonly string[] => analyse(normalise(text));
  const index = new Document({ document: { id: 'id', index: fields }, tokenize: 'full', encode });
  for (const document of documents) index.add(document);
  return {
    name: 'FlexSearch 0.8.212, native',
    search: ({ query, accepts }) => {
      const found = index.search(query, { limit: 100, suggest: true }).flatMap(field => field.result);
      return [...new Set(found)].flatMap(passageOf).filter(accepts);
    },
  };
}
