import type { QueryProblem } from '../../core/search/searchEngine';
import type { Easing } from '../../core/search/query/easings';
import { filterText } from '../../core/search/query/filterTerms';
import type { Words } from '../language';
import { countLabel } from '../trees/countLabel';
import { textRow, type SearchRow } from './searchRow';

/** What of the query is not understood; a row that knows better goes on with the query put right. */
export function problemRow(query: string, problem: QueryProblem, { t }: Words): SearchRow {
  const better = corrected(query, problem);
  return textRow('warning', problemText(problem, t), better === undefined ? {} : { query: better });
}

/** Which filter leaves nothing, with the query that does without it. */
export function easingRow({ dropped, query, total }: Easing, { t }: Words): SearchRow {
  const count = countLabel(total, 'hits', t);
  const label =
    dropped === undefined
      ? t('No match with these filters. Without them: {0}', count)
      : t('No match with {0}. Without it: {1}', dropped, count);
  return textRow('filter', label, { query });
}

/** The query with the nearest name or value in the place of the one that nobody knows. */
function corrected(query: string, { code, start, end, nearest }: QueryProblem): string | undefined {
  if (nearest === undefined) return undefined;
  const [name = ''] = query.slice(start, end).split(':');
  const text = code === 'unknown-value' ? filterText(name, nearest) : nearest;
  return query.slice(0, start) + text + query.slice(end);
}

function problemText({ code, word, nearest }: QueryProblem, t: Words['t']): string {
  switch (code) {
    case 'unknown-filter':
      return nearest === undefined
        ? t('“{0}:” is no filter; searched as words', word)
        : t('“{0}:” is no filter. Did you mean “{1}:”?', word, nearest);
    case 'unknown-value':
      return nearest === undefined
        ? t('“{0}” is unknown here; the filter was left out', word)
        : t('“{0}” is unknown here. Did you mean “{1}”?', word, nearest);
    case 'unclosed-phrase':
      return t('The quotation mark is not closed yet');
    case 'value-missing':
      return t('“{0}:” waits for a value', word);
  }
}
