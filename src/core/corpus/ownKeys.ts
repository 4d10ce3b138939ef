import type { CorpusData } from './model';

/** The keys of the works and talks of a corpus, as its files write them. */
export function ownKeys({ works, sessions }: Pick<CorpusData, 'works' | 'sessions'>): ReadonlySet<string> {
  return new Set([...works.map(({ key }) => key), ...sessions.flatMap(({ key }) => key ?? [])]);
}
