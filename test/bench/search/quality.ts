import type { Corpus } from '../../../src/core/corpus/corpus';
import type { Passage } from '../../../src/core/corpus/model';
import type { SearchSource } from '../../../src/core/search/index/searchSource';
import type { Engine } from './engines/engine';
import type { GradedQuery } from './gradedQueries';

export interface Quality {
  readonly ndcg: number;
  readonly mrr: number;
  readonly recall: number;
  readonly empty: number;
}

export interface QueryQuality extends Quality {
  readonly query: GradedQuery;
  readonly found: readonly { readonly grade: number; readonly text: string }[];
}

/**
 * Judges one engine on each query; `cut` shortens the last word to that share of its letters, as if still being
 * typed.
 */
export async function judge(
  engine: Engine,
  source: SearchSource,
  queries: readonly GradedQuery[],
  cut = 1,
): Promise<readonly QueryQuality[]> {
  const judged: QueryQuality[] = [];
  for (const query of queries) {
    const positions = await engine.search({
      query: shortened(query.query, cut),
      filter: query.filter,
      accepts: passage => accepts(passage, query.filter, source.corpus),
    });
    const found = positions.slice(0, mostJudged).map(position => {
      const passage = source.passage(position);
      return { grade: gradeOf(passage, query), text: passage.text };
    });
    const grades = found.map(({ grade }) => grade);
    judged.push({ query, found, ...measures(grades, query) });
  }
  return judged;
}

const mostJudged = 20;

export function mean(judged: readonly Quality[]): Quality {
  const average = (of: (one: Quality) => number): number =>
    judged.reduce((sum, one) => sum + of(one), 0) / judged.length;
  return {
    ndcg: average(one => one.ndcg),
    mrr: average(one => one.mrr),
    recall: average(one => one.recall),
    empty: average(one => one.empty),
  };
}

function shortened(query: string, share: number): string {
  return query.replace(/\S+$/, word => word.slice(0, Math.max(2, Math.ceil(word.length * share))));
}

function accepts(passage: Passage, filter: GradedQuery['filter'], corpus: Corpus): boolean {
  const { year, speaker } = filter ?? {};
  if (year !== undefined && !passage.conference.endsWith(String(year))) return false;
  const session = corpus.session(passage.session);
  return speaker === undefined || (session?.speakers ?? []).some(({ name }) => name === speaker);
}

function gradeOf(passage: Passage, { relevant }: GradedQuery): number {
  const judged = relevant.find(
    one => passage.conference.endsWith(String(one.conference)) && even(passage.text).startsWith(even(one.passage)),
  );
  return judged?.grade ?? 0;
}

function even(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * nDCG@5 with gain 2^grade − 1, the reciprocal rank of the first grade 2, recall@5 of grade 2, and whether nothing
 * came.
 */
function measures(grades: readonly number[], { relevant }: GradedQuery): Quality {
  const ideal = relevant.map(({ grade }) => grade).toSorted((a, b) => b - a);
  const answers = ideal.filter(grade => grade === 2).length;
  const first = grades.indexOf(2);
  return {
    ndcg: gain(grades) / gain(ideal),
    mrr: first < 0 ? 0 : 1 / (first + 1),
    recall: grades.slice(0, 5).filter(grade => grade === 2).length / Math.min(5, answers),
    empty: grades.length === 0 ? 1 : 0,
  };
}

function gain(grades: readonly number[]): number {
  return grades.slice(0, 5).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);
}
