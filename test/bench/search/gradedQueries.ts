import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A query with the passages that answer it; `passage` is how the paragraph begins. */
export interface GradedQuery {
  readonly query: string;
  readonly kind: string;
  readonly filter?: { readonly year?: number; readonly speaker?: string };
  readonly relevant: readonly { readonly grade: 1 | 2; readonly conference: number; readonly passage: string }[];
}

/** The queries in BELAGG_BENCH, or `undefined` where it is absent. */
export function readGradedQueries(root: string): readonly GradedQuery[] | undefined {
  const file = join(process.env['BELAGG_BENCH'] ?? join(root, '../shared/bench'), 'search-queries.json');
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { readonly queries: readonly GradedQuery[] }).queries;
  } catch {
    console.log(`No graded queries in ${file} (set BELAGG_BENCH): quality is not measured.`);
    return undefined;
  }
}
