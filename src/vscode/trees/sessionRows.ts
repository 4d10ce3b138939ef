import type { Conference, Session } from '../../core/corpus/model';
import { conferenceDays, conferenceLabel, dayLabel } from './conferenceLabel';
import { countLabel } from './countLabel';
import { rowId, spokenLabel, type Row, type RowContext } from './row';
import { sessionRow } from './sessionRow';
import { topicRows } from './topicRows';

export type Grouping = 'conference' | 'topic';

/** The rows of the view *Sessions*, by conference in order of time, or by topic. */
export function sessionRows(grouping: Grouping, context: RowContext): readonly Row[] {
  return rowsBy[grouping](context);
}

const rowsBy = { conference: conferenceRows, topic: topicRows } as const satisfies Record<
  Grouping,
  (context: RowContext) => readonly Row[]
>;

function conferenceRows(context: RowContext): readonly Row[] {
  const undated = '9999';
  return context.corpus.conferences
    .toSorted((a, b) => ((a.start ?? undated) < (b.start ?? undated) ? -1 : 1))
    .map(conference => conferenceRow(conference, context));
}

function conferenceRow(conference: Conference, context: RowContext): Row {
  const { corpus, words } = context;
  const sessions = corpus.sessionsOf(conference.id);
  const label = conferenceLabel(conference);
  const days = conferenceDays(conference, words.language);
  const row: Row = {
    id: rowId(undefined, conference.id),
    kind: 'conference',
    label,
    ...(days !== undefined && { description: days }),
    spoken: spokenLabel(words.t('Conference'), label, days, countLabel(sessions.length, 'sessions', words.t)),
    icon: 'calendar',
    source: conference.source,
    children: () => daysAndSessions(sessions, row, context),
    holds: target => target.session.conference === conference.id,
  };
  return row;
}

/** Sessions stand under their day; a conference whose documents tell no days has no such level. */
function daysAndSessions(sessions: readonly Session[], conference: Row, context: RowContext): readonly Row[] {
  const days = [...new Set(sessions.flatMap(session => session.day ?? []))].toSorted();
  const dayless = sessions.filter(session => session.day === undefined);
  return [
    ...days.map(day => dayRow(day, conference, context, sessions)),
    ...dayless.map(session => sessionRow(session, conference, context)),
  ];
}

function dayRow(day: string, conference: Row, context: RowContext, all: readonly Session[]): Row {
  const sessions = all.filter(session => session.day === day);
  const label = dayLabel(day, context.words.language);
  const row: Row = {
    id: rowId(conference, day),
    kind: 'day',
    label,
    spoken: spokenLabel(label, countLabel(sessions.length, 'sessions', context.words.t)),
    parent: conference,
    children: () => sessions.map(session => sessionRow(session, row, context)),
    holds: target => target.session.conference === sessions[0]?.conference && target.session.day === day,
  };
  return row;
}
