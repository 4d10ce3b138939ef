import type { Corpus } from '../core/corpus/corpus';
import type { Conference } from '../core/corpus/model';
import { daysText } from '../core/citation/dates';
import type { CommandCall, CommandResult } from './command';

/** `belagg list conferences` */
export function listConferences(call: CommandCall): CommandResult {
  const corpus = call.corpus();
  return {
    json: corpus.conferences.map(conferenceJson),
    text: () => corpus.conferences.map(conference => conferenceText(conference, corpus, call)).join('\n'),
  };
}

function conferenceJson(conference: Conference) {
  const { id, title, start, end, documents } = conference;
  return { id, title, start, end, place: placeOf(conference), documents: documents.map(({ key }) => key) };
}

function placeOf({ venue, city }: Conference): string | undefined {
  return [venue, city].filter(part => part !== undefined).join(', ') || undefined;
}

function conferenceText(conference: Conference, corpus: Corpus, { screen, language, t }: CommandCall): string {
  const sessions = corpus.sessionsOf(conference.id);
  const passages = sessions.flatMap(({ id }) => corpus.passagesOf(id));
  const facts = [
    conference.start && daysText(conference.start, conference.end, language),
    placeOf(conference),
    t('{0} sessions', sessions.length),
    t('{0} quotations', passages.filter(({ kind }) => kind === 'quotation').length),
  ].filter(fact => fact !== undefined);
  return `${screen.bold(conference.title)}\n${screen.wrap(facts.join(' · '), '  ')}\n${screen.dim(`  ${conference.id}`)}\n`;
}
