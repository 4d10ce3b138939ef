import type { Hit } from '../../core/search/searchEngine';
import { sessionGroups } from '../../core/search/sessionGroups';
import { snippet } from '../../core/search/snippet';
import { byline } from '../byline';
import { passageLook } from '../passageLook';
import { conferenceLabel } from './conferenceLabel';
import { countLabel } from './countLabel';
import { passageRow } from './passageRow';
import { rowId, spokenLabel, type Row, type RowContext } from './row';

/** How much of a passage a row shows, in characters: so little that the match is in sight in a narrow sidebar. */
const labelLength = 40;

/** The rows of the view *Hits*, best first or under their sessions. Passages that are gone from the corpus are left out. */
export function hitRows(hits: readonly Hit[], grouped: boolean, context: RowContext): readonly Row[] {
  const present = hits.flatMap(hit => {
    const passage = context.corpus.passage(hit.passage.id);
    return passage ? [passage.text === hit.passage.text ? { ...hit, passage } : { ...hit, passage, matches: [] }] : [];
  });
  if (!grouped) return present.map(hit => hitRow(hit, undefined, context));
  return sessionGroups(present).map(group => groupRow(group.session, group.hits, context));
}

function hitRow({ passage, matches }: Hit, parent: Row | undefined, context: RowContext): Row {
  const { corpus, words } = context;
  const { who, year } = byline(passage, corpus, words.t);
  const shown = snippet(passage.text, matches, labelLength);
  const sign = /^- /.exec(shown.text)?.[0].length ?? 0; // of a list item
  return {
    ...passageRow(passage, parent, context),
    label: shown.text.slice(sign),
    matches: shown.matches
      .map(({ start, end }) => ({ start: Math.max(0, start - sign), end: end - sign }))
      .filter(({ start, end }) => start < end),
    description: [who, year, passageLook(passage, words.t).short].filter(part => part !== undefined).join(' · '),
  };
}

function groupRow(id: string, hits: readonly Hit[], context: RowContext): Row {
  const { corpus, words } = context;
  const session = corpus.session(id);
  const conference = corpus.conference(session?.conference ?? '');
  const place = conference && conferenceLabel(conference);
  const label = session?.title ?? id;
  const row: Row = {
    id: rowId(undefined, id),
    kind: 'session',
    label,
    description: [place, hits.length].filter(part => part !== undefined).join(' · '),
    spoken: spokenLabel(label, place, countLabel(hits.length, 'hits', words.t)),
    icon: 'calendar',
    ...(session && { session, source: session.source }),
    open: true,
    children: () => hits.map(hit => hitRow(hit, row, context)),
    holds: target => target.session.id === id,
  };
  return row;
}
