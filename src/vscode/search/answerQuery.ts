import type { Language } from '../../core/language';
import type { Cancellation } from '../../core/ports';
import { filterNames } from '../../core/search/query/model';
import { easings } from '../../core/search/query/easings';
import type { SearchEngine } from '../../core/search/searchEngine';
import { filterPrefix, type FilterChoices } from './filterRows';
import type { SearchAnswer } from './searchRows';

/** More rows than anybody reads; who needs the rest narrows the search. */
const maxRows = 100;

/** How many values each filter can have. */
export async function countChoices(engine: SearchEngine, language: Language): Promise<FilterChoices> {
  const counts = filterNames.map(async name => {
    const prefix = filterPrefix(name, language);
    return [name, (await engine.complete(prefix, prefix.length)).length] as const;
  });
  return Object.fromEntries(await Promise.all(counts)) as FilterChoices;
}

/** Searches, and finds how the query could go on; `undefined` if it was cancelled. */
export async function answerQuery(
  query: string,
  engine: SearchEngine,
  cited: ReadonlySet<string>,
  cancellation: Cancellation,
): Promise<SearchAnswer | undefined> {
  const result = await engine.search(query, { limit: maxRows, cited }, cancellation);
  if (cancellation.isCancellationRequested) return undefined;
  const completions = await engine.complete(query, query.length);
  const count = async (other: string): Promise<number> =>
    cancellation.isCancellationRequested ? 0 : (await engine.search(other, { limit: 0 }, cancellation)).total;
  const eased = result.hits.length === 0 ? await easings(query, count) : [];
  return cancellation.isCancellationRequested ? undefined : { result, completions, easings: eased };
}
