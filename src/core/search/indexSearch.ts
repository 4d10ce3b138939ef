import { lightStem } from './analysis/stem';
import type { StemCache } from './analysis/stemCache';
import { stopWords } from './analysis/stopWords';
import { type Cancellation, neverCancelled } from '../ports';
import { aliasExpansions } from './expansion/aliasExpansions';
import { expand } from './expansion/expand';
import type { Expansion } from './expansion/model';
import { type Lexicon, lexiconOf } from './index/lexicon';
import type { PassageIndex } from './index/passageIndex';
import { type Completion, completeQuery } from './query/completeQuery';
import { countFacets, type FacetCounts } from './query/facetCounts';
import type { Facets } from './query/facets';
import { filterChoices } from './query/filterChoices';
import { type CompiledFilters, compileFilters, type FilterValues } from './query/filters';
import { filterNames, type ParsedQuery, type QueryWord } from './query/model';
import { parseQuery } from './query/parseQuery';
import { Accumulator, type Admission, type Candidate, type Candidates } from './ranking/accumulator';
import { highlight, merged } from './ranking/highlight';
import { phraseMatches, phraseTest } from './ranking/phrases';
import { createQueryShape, type QueryShape } from './ranking/queryShape';
import { mostReread, rerank } from './ranking/rerank';
import { TextReader } from './ranking/readText';
import { Memory } from './memory';
import type { Hit, SearchEngine, SearchOptions, SearchResult } from './searchEngine';
import { atOnce, type Steps } from '../steps';
import { type ExpandedWord, suggestion } from './suggestion';

/** The search over one state of the index: parse → expand → rank → read the best again → say where and why. */
export class IndexSearch implements SearchEngine {
  readonly #index: PassageIndex;
  readonly #stems: StemCache;
  readonly #texts: TextReader;
  readonly #accumulator: Accumulator;
  /** While a word is typed, each keystroke expands those before it again. */
  readonly #expansions = new Memory<string, readonly Expansion[]>(mostRemembered);
  /** Made when the first word comes. */
  #knownLexicon: Lexicon | undefined;
  /** Made when the first filter comes, as all below. */
  #values: FilterValues | undefined;
  #everything: ReadonlyMap<Facets, number> | undefined;

  constructor(index: PassageIndex, stems: StemCache) {
    this.#index = index;
    this.#stems = stems;
    this.#texts = new TextReader(index, stems);
    this.#accumulator = new Accumulator(index);
  }

  get #lexicon(): Lexicon {
    return (this.#knownLexicon ??= lexiconOf(this.#index, this.#stems));
  }

  /** Reads what the first word, part of a compound, or filter would otherwise have to wait for. */
  *warmUp(): Steps<void> {
    this.#knownLexicon ??= lexiconOf(this.#index, this.#stems);
    yield;
    for (const { dictionary } of this.#index.segments) yield* dictionary.parts();
    this.#everything ??= yield* this.#index.allFacets();
  }

  search(query: string, options: SearchOptions, cancellation: Cancellation = neverCancelled): SearchResult {
    const { parsed, filters, words, shape, candidates } = this.#find(query, options.typing ?? true, cancellation);
    const cited = options.cited ?? nothingCited;
    const best = candidates.best(Math.max(options.limit, mostReread));
    const ranked = shape.groups.length > 0 ? rerank(best, { shape, cited }, this.#texts) : best;
    const suggested = suggestion(query, words, { index: this.#index, lexicon: this.#lexicon, texts: this.#texts });
    return {
      query,
      hits: ranked.slice(0, options.limit).map(candidate => this.#hit(candidate, parsed, shape)),
      total: candidates.ids.length,
      ...(suggested === undefined ? {} : { suggestion: suggested }),
      problems: [...parsed.problems, ...filters.problems].toSorted((a, b) => a.start - b.start),
    };
  }

  facets(query: string, cancellation: Cancellation = neverCancelled): FacetCounts {
    return countFacets(this.#facetsFound(query, cancellation));
  }

  complete(query: string, offset: number): readonly Completion[] {
    const facets = [...this.#allFacets().keys()];
    const { corpus } = this.#index.source;
    return completeQuery(query, offset, {
      choices: (filter, language) => filterChoices(filter, { facets, corpus, language }),
      facets: rest => this.#facetsFound(rest, neverCancelled),
    });
  }

  /** The facets of all passages that a query finds, with how many share them; an empty query asks of all passages. */
  #facetsFound(query: string, cancellation: Cancellation): ReadonlyMap<Facets, number> {
    if (query.trim() === '') return this.#allFacets();
    const counts = new Map<Facets, number>();
    for (const id of this.#find(query, true, cancellation).candidates.ids) {
      const facets = this.#index.facets(id);
      counts.set(facets, (counts.get(facets) ?? 0) + 1);
    }
    return counts;
  }

  #find(query: string, typing: boolean, cancellation: Cancellation): Found {
    const parsed = parseQuery(query.slice(0, longestQuery), typing);
    const filters: CompiledFilters =
      parsed.filters.length === 0 ? noFilters : compileFilters(parsed.filters, this.#filterValues());
    const words = this.#expandedWords(parsed);
    const shape = this.#shapeOf(parsed, words);
    const isEmpty = shape.groups.length === 0 && !filters.narrows && parsed.excluded.length === 0;
    const candidates =
      isEmpty || cancellation.isCancellationRequested ? noCandidates : this.#candidates(parsed, filters, shape);
    return { parsed, filters, words, shape, candidates };
  }

  #candidates(parsed: ParsedQuery, filters: CompiledFilters, { groups }: QueryShape): Candidates {
    const admits = this.#admission(parsed, filters);
    if (groups.length > 0) return this.#accumulator.accumulate(groups, admits);
    // Filters alone list what they leave, in the order of the corpus.
    const admitted: number[] = [];
    for (let id = 0; id < this.#index.size; id += 1) if (admits?.(id) ?? true) admitted.push(id);
    const ids = Uint32Array.from(admitted.toSorted((a, b) => this.#index.position(a) - this.#index.position(b)));
    return { ids, best: count => Array.from(ids.subarray(0, count), id => ({ id, score: 0 })) };
  }

  /** Whether a passage may be a hit: filters, phrases and exclusions; `undefined` where all may. */
  #admission(parsed: ParsedQuery, { accepts, narrows }: CompiledFilters): Admission | undefined {
    const index = this.#index;
    const isPlain = !narrows && parsed.phrases.length === 0 && parsed.excluded.length === 0;
    if (isPlain && index.removed.size === 0) return undefined;
    const source = { index, lexicon: this.#lexicon, texts: this.#texts };
    const required = parsed.phrases.map(phrase => phraseTest(phrase, source));
    const excluded = parsed.excluded.map(phrase => phraseTest(phrase, source));
    const accepted = new Map<Facets, boolean>();
    const isAccepted = (facets: Facets): boolean => {
      const known = accepted.get(facets) ?? accepts(facets);
      accepted.set(facets, known);
      return known;
    };
    return id =>
      !index.removed.has(id) &&
      (!narrows || isAccepted(index.facets(id))) &&
      required.every(has => has(id)) &&
      !excluded.some(has => has(id));
  }

  #expandedWords({ words, phrases }: ParsedQuery): readonly ExpandedWord[] {
    const aliases = aliasExpansions(
      words.map(({ word }) => word),
      this.#lexicon,
    );
    const loose = words.map((query, index) => ({ query, found: aliases[index] ?? [] }));
    const all = [...loose, ...phrases.flat().map(query => ({ query, found: [] as readonly Expansion[] }))];
    const telling = all.filter(({ query, found }) => !stopWords.has(query.word) || found.length > 0);
    return (telling.length > 0 ? telling : all)
      .slice(0, mostWords)
      .map(({ query, found }) => ({ query, expansions: this.#expansionsOf(query, found) }));
  }

  #expansionsOf({ word, unfinished }: QueryWord, found: readonly Expansion[]): readonly Expansion[] {
    const expanded = (): readonly Expansion[] => {
      const stem = this.#lexicon.stem(word);
      return expand({ word, stem, light: lightStem(word), unfinished }, this.#lexicon, found);
    };
    if (found.length > 0) return expanded();
    return this.#expansions.get(unfinished ? `${word}…` : word, expanded);
  }

  #shapeOf(parsed: ParsedQuery, expanded: readonly ExpandedWord[]): QueryShape {
    const words = [...parsed.words, ...parsed.phrases.flat()]
      .toSorted((a, b) => a.start - b.start)
      .map(({ word }) => word);
    return createQueryShape({
      words,
      terms: words.map(word => this.#lexicon.stem(word)),
      groups: expanded.map(({ expansions }) => expansions),
    });
  }

  #hit({ id, score }: Candidate, parsed: ParsedQuery, shape: QueryShape): Hit {
    const text = this.#texts.read(id);
    const phrases = parsed.phrases.flatMap(phrase => phraseMatches(text, phrase));
    const matches = merged([...highlight(text, shape), ...phrases]);
    return { passage: text.passage, matches, score };
  }

  #filterValues(): FilterValues {
    return (this.#values ??= valuesOf([...this.#allFacets().keys()]));
  }

  #allFacets(): ReadonlyMap<Facets, number> {
    return (this.#everything ??= atOnce(this.#index.allFacets()));
  }
}

interface Found {
  readonly parsed: ParsedQuery;
  readonly filters: CompiledFilters;
  readonly words: readonly ExpandedWord[];
  readonly shape: QueryShape;
  readonly candidates: Candidates;
}

const noFilters: CompiledFilters = { accepts: () => true, narrows: false, problems: [] };
const noCandidates: Candidates = { ids: new Uint32Array(), best: () => [] };
const nothingCited: ReadonlySet<string> = new Set();

/** A query is typed by a person; a text pasted by mistake must not cost more than one. */
const longestQuery = 1_000;
const mostWords = 24;
/** As many words as two or three queries have. */
const mostRemembered = 16;

function valuesOf(facets: readonly Facets[]): FilterValues {
  const values = filterNames.map(name => [name, [...new Set(facets.flatMap(one => one[name]))]]);
  return Object.fromEntries(values) as FilterValues;
}
