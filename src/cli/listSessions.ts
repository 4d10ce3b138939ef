import type { Session } from '../core/corpus/model';
import { dayText } from '../core/citation/dates';
import type { CommandCall, CommandResult } from './command';

/** `belagg list sessions` */
export function listSessions(call: CommandCall): CommandResult {
  const corpus = call.corpus();
  return {
    json: corpus.sessions.map(sessionJson),
    text: () => corpus.conferences.map(({ id, title }) => programmeText(title, corpus.sessionsOf(id), call)).join('\n'),
  };
}

function programmeText(conference: string, sessions: readonly Session[], call: CommandCall): string {
  return `${call.screen.bold(conference)}\n${sessions.map(session => sessionText(session, call)).join('')}`;
}

function sessionJson({ id, title, kind, day, conference, document, speakers, topics }: Session) {
  const people = speakers.map(({ name, role, affiliation, as }) => ({ name, role, affiliation, as }));
  return { id, title, kind, day, conference, document, speakers: people, topics };
}

function sessionText(session: Session, { screen, language }: CommandCall): string {
  const names = session.speakers.map(({ name }) => name).join(', ');
  const facts = [session.day && dayText(session.day, language), names].filter(Boolean).join(' · ');
  const lines = [
    screen.wrap(session.title, '  '),
    facts && screen.wrap(facts, '    '),
    screen.dim(`    ${session.id}`),
  ];
  return `${lines.filter(Boolean).join('\n')}\n`;
}
