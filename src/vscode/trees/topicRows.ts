import type { Session } from '../../core/corpus/model';
import { conferenceYear } from './conferenceLabel';
import { countLabel } from './countLabel';
import { rowId, spokenLabel, type Row, type RowContext } from './row';
import { sessionRow } from './sessionRow';

/** All topics in alphabetical order with the sessions that treat them; sessions without a topic come last. */
export function topicRows(context: RowContext): readonly Row[] {
  const { sessions } = context.corpus;
  const topics = [...new Set(sessions.flatMap(session => session.topics))].toSorted(new Intl.Collator('sv').compare);
  const withoutTopic = sessions.filter(session => session.topics.length === 0);
  return [
    ...topics.map(topic => {
      const treating = sessions.filter(session => session.topics.includes(topic));
      return topicRow(topic, topic, treating, context);
    }),
    ...(withoutTopic.length > 0 ? [topicRow('', context.words.t('Without a topic'), withoutTopic, context)] : []),
  ];
}

function topicRow(topic: string, label: string, sessions: readonly Session[], context: RowContext): Row {
  const { corpus, words } = context;
  const row: Row = {
    id: rowId(undefined, `topic ${topic}`),
    kind: 'topic',
    label,
    description: String(sessions.length),
    spoken: spokenLabel(words.t('Topic'), label, countLabel(sessions.length, 'sessions', words.t)),
    icon: 'tag',
    children: () =>
      sessions.map(session => {
        const conference = corpus.conference(session.conference);
        return sessionRow(session, row, context, conference && conferenceYear(conference));
      }),
    holds: target => sessions.includes(target.session),
  };
  return row;
}
