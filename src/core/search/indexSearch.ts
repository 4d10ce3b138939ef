import type { Corpus } from '../corpus/corpus';
import { stopWords } from './analysis/stopWords';
import { lightStem } from './analysis/stem';
import { type Cancellation, neverCancelled } from '../ports';
import { aliasExpansions } from './expansion/aliasExpansions';
import { expand } from './expansion/expand';
import type { Expansion } from './expansion/model';
import type { Lexicon } from './index/lexicon';
import type { PassageIndex } from './index/passageIndex';
import type { Facets } from './query/facets';
import { compileFilters, type FilterValues } from './query/filters';
import { filterNames, type ParsedQuery, type QueryWord } from './query/model';
import { parseQuery } from './query/parseQuery';
import { accumulate, type Candidate } from './ranking/accumulator';
import { highlight, merged } from './ranking/highlight';
import { passagesWith, phraseMatches } from './ranking/phrases';
import { createQueryShape, type QueryShape } from './ranking/queryShape';
import { rerank } from './ranking/rerank';
import { TextReader } from './ranking/readText';
import type { Hit, SearchEngine, SearchOptions, SearchResult } from './searchEngine';
import { type ExpandedWord, suggestion } from './suggestion';

export interface IndexSearchParts {
  readonly corpus: Corpus;
  readonly index: PassageIndex;
  readonly lexicon: Lexicon;
  /** By the passages' numbers. */
  readonly facets: readonly Facets[];
}

/** The search over one corpus: parse → expand → rank → read the best again → say where and why. */
export class IndexSearch implements SearchEngine {
  readonly #parts: IndexSearchParts;
  readonly #values: FilterValues;
  readonly #texts: TextReader;

  constructor(parts: IndexSearchParts) {
    this.#parts = parts;
    this.#values = valuesOf(parts.facets);
    this.#texts = new TextReader(parts.index);
  }

  search(query: string, options: SearchOptions, cancellation: Cancellation = neverCancelled): SearchResult {
    const parsed = parseQuery(query.slice(0, longestQuery), options.typing ?? true);
    const filters = compileFilters(parsed.filters, this.#values);
    const problems = [...parsed.problems, ...filters.problems].toSorted((a, b) => a.start - b.start);
    const admits = this.#admission(parsed, facets => filters.accepts(facets));
    const words = this.#expandedWords(parsed);
    const shape = this.#shapeOf(parsed, words);
    const isEmpty = shape.groups.length === 0 && !filters.narrows && parsed.excluded.length === 0;
    const ranked = isEmpty || cancellation.isCancellationRequested ? [] : this.#rank(shape, admits);
    const suggested = suggestion(query, words, { ...this.#parts, texts: this.#texts });
    return {
      query,
      hits: ranked.slice(0, options.limit).map(candidate => this.#hit(candidate, parsed, shape)),
      total: ranked.length,
      ...(suggested === undefined ? {} : { suggestion: suggested }),
      problems,
    };
  }

  /** Whether a passage may be a hit: filters, phrases and exclusions, decided once when it is first met. */
  #admission(parsed: ParsedQuery, accepts: (facets: Facets) => boolean): (id: number) => boolean {
    const { index, lexicon, facets } = this.#parts;
    const required = parsed.phrases.map(phrase => passagesWith(phrase, index, lexicon, this.#texts));
    const excluded = parsed.excluded.map(phrase => passagesWith(phrase, index, lexicon, this.#texts));
    return id => {
      const own = facets[id];
      return (
        own !== undefined && accepts(own) && required.every(ids => ids.has(id)) && !excluded.some(ids => ids.has(id))
      );
    };
  }

  #expandedWords({ words, phrases }: ParsedQuery): readonly ExpandedWord[] {
    const { lexicon } = this.#parts;
    const aliases = aliasExpansions(
      words.map(({ word }) => word),
      lexicon,
    );
    const loose = words.map((query, index) => ({ query, found: aliases[index] ?? [] }));
    const all = [...loose, ...phrases.flat().map(query => ({ query, found: [] as readonly Expansion[] }))];
    const telling = all.filter(({ query, found }) => !stopWords.has(query.word) || found.length > 0);
    return (telling.length > 0 ? telling : all)
      .slice(0, mostWords)
      .map(({ query, found }) => ({ query, expansions: this.#expansionsOf(query, found) }));
  }

  #expansionsOf({ word, unfinished }: QueryWord, found: readonly Expansion[]): readonly Expansion[] {
    const { lexicon } = this.#parts;
    return expand({ word, stem: lexicon.stem(word), light: lightStem(word), unfinished }, lexicon, found);
  }

  #shapeOf(parsed: ParsedQuery, expanded: readonly ExpandedWord[]): QueryShape {
    const words = [...parsed.words, ...parsed.phrases.flat()]
      .toSorted((a, b) => a.start - b.start)
      .map(({ word }) => word);
    return createQueryShape({
      words,
      terms: words.map(word => this.#parts.lexicon.stem(word)),
      groups: expanded.map(({ expansions }) => expansions),
    });
  }

  #rank(shape: QueryShape, admits: (id: number) => boolean): readonly Candidate[] {
    const { index } = this.#parts;
    if (shape.groups.length > 0) return rerank(accumulate(shape.groups, index, admits), shape, index, this.#texts);
    // Filters alone list what they leave, in the order of the corpus.
    return Array.from({ length: index.size }, (_, id) => ({ id, score: 0 })).filter(({ id }) => admits(id));
  }

  #hit({ id, score }: Candidate, parsed: ParsedQuery, shape: QueryShape): Hit {
    const text = this.#texts.read(id);
    const phrases = parsed.phrases.flatMap(phrase => phraseMatches(text, phrase));
    const matches = merged([...highlight(text, shape), ...phrases]);
    return { passage: this.#parts.index.passage(id), matches, score };
  }
}

/** A query is typed by a person; a text pasted by mistake must not cost more than one. */
const longestQuery = 1_000;
const mostWords = 24;

function valuesOf(facets: readonly Facets[]): FilterValues {
  const values = filterNames.map(name => [name, [...new Set(facets.flatMap(one => one[name]))]]);
  return Object.fromEntries(values) as FilterValues;
}
