import type { Completion } from '../../core/search/query/completeQuery';
import type { Easing } from '../../core/search/query/easings';
import type { SearchResult } from '../../core/search/searchEngine';
import type { Words } from '../language';
import { countLabel } from '../trees/countLabel';
import { completionRows } from './filterRows';
import { hitRows, type RowLook } from './passageRows';
import { easingRow, problemRow } from './problemRows';
import { section, textRow, type SearchRow } from './searchRow';

/** What was found for a query, and how it could go on. */
export interface SearchAnswer {
  readonly result: SearchResult;
  readonly completions: readonly Completion[];
  /** Filters that leave nothing, where nothing was found. */
  readonly easings: readonly Easing[];
}

/** The rows for a query: what it lacks and how it may go on stands above the hits. */
export function searchRows(answer: SearchAnswer, look: RowLook, words: Words): readonly SearchRow[] {
  const { result, completions } = answer;
  const { query, hits, problems } = result;
  const { t } = words;
  const completing = completionRows(query, completions, { hasHits: hits.length > 0, words });
  const told = problems.filter(({ code }) => code !== 'value-missing' || completing.length === 0);
  return [
    ...told.map(problem => problemRow(query, problem, words)),
    ...section(t('Filters'), completing),
    ...(hits.length === 0 ? emptyRows(answer, completing.length > 0, words) : suggestionRows(result, words)),
    ...hitRows(hits, hitCount(result, words), look),
  ];
}

/** `12 hits`, or how many of them there are to see. */
function hitCount({ hits, total }: SearchResult, { t }: Words): string {
  if (total > hits.length) return t('The best {0} of {1} hits', hits.length, total);
  return countLabel(total, 'hits', t);
}

function emptyRows({ result, easings }: SearchAnswer, completing: boolean, words: Words): readonly SearchRow[] {
  const { t } = words;
  const { query, suggestion, problems } = result;
  const eased = easings.map(easing => easingRow(easing, words));
  if (suggestion !== undefined) {
    return [
      textRow('lightbulb', t('No match for “{0}”. Did you mean “{1}”?', query, suggestion), { query: suggestion }),
      ...eased,
    ];
  }
  const isAsking = completing || problems.some(({ code, word }) => code === 'value-missing' || word === '');
  return eased.length > 0 || isAsking ? eased : [textRow('circle-slash', t('No match for “{0}”', query))];
}

function suggestionRows({ suggestion }: SearchResult, { t }: Words): readonly SearchRow[] {
  if (suggestion === undefined) return [];
  return [textRow('lightbulb', t('Did you mean “{0}”?', suggestion), { query: suggestion })];
}
