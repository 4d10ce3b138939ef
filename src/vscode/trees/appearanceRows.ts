import type { Quotation, Session } from '../../core/corpus/model';
import type { Appearance, Speaker } from '../../core/corpus/speakers';
import { capacityLabel } from './capacityLabel';
import { conferenceLabel } from './conferenceLabel';
import { countLabel } from './countLabel';
import { passageRow } from './passageRow';
import { rowId, spokenLabel, type Row, type RowContext } from './row';

/** The sessions in which somebody took part or is quoted, in the order of the corpus, each with what is quoted there. */
export function appearanceRows(
  { appearances, quotations }: Pick<Speaker, 'appearances' | 'quotations'>,
  parent: Row,
  context: RowContext,
): readonly Row[] {
  const ids = new Set([...appearances, ...quotations].map(({ session }) => session));
  return context.corpus.sessions
    .filter(session => ids.has(session.id))
    .map(session => {
      const appearance = appearances.find(candidate => candidate.session === session.id);
      const quoted = quotations.filter(quotation => quotation.session === session.id);
      return appearanceRow({ session, quoted, ...(appearance && { appearance }) }, parent, context);
    });
}

interface SessionAppearance {
  readonly session: Session;
  readonly appearance?: Appearance;
  readonly quoted: readonly Quotation[];
}

function appearanceRow({ session, appearance, quoted }: SessionAppearance, parent: Row, context: RowContext): Row {
  const { corpus, words } = context;
  const conference = corpus.conference(session.conference);
  const place = conference && conferenceLabel(conference);
  const capacity = appearance && capacityLabel(appearance.as, words.t);
  const row: Row = {
    id: rowId(parent, session.id),
    kind: 'appearance',
    label: session.title,
    description: [place, capacity].filter(part => part !== undefined).join(' · '),
    spoken: spokenLabel(session.title, place, capacity, countLabel(quoted.length, 'quotations', words.t)),
    icon: 'calendar',
    parent,
    source: session.source,
    session,
    ...(quoted.length > 0 && { children: () => quoted.map(quotation => passageRow(quotation, row, context)) }),
    holds: target =>
      target.session.id === session.id && (!target.passage || quoted.some(({ id }) => id === target.passage?.id)),
  };
  return row;
}
