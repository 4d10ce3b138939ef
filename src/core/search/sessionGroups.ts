import type { Hit } from './searchEngine';

/** The hits of one session, in the order in which they were found. */
export interface SessionGroup {
  /** `conference/session`. */
  readonly session: string;
  readonly hits: readonly Hit[];
}

/** Hits by session; the session of the best hit comes first. */
export function sessionGroups(hits: readonly Hit[]): readonly SessionGroup[] {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.passage.session);
    if (group) group.push(hit);
    else groups.set(hit.passage.session, [hit]);
  }
  return Array.from(groups, ([session, group]) => ({ session, hits: group }));
}
