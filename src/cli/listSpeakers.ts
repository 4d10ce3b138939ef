import type { Corpus } from '../core/corpus/corpus';
import type { Appearance, Speaker } from '../core/corpus/speakers';
import { speakersOf } from '../core/corpus/speakers';
import type { CommandCall, CommandResult } from './command';

/** `belagg list speakers`: those who take part, and those who are only quoted. */
export function listSpeakers(call: CommandCall): CommandResult {
  const corpus = call.corpus();
  const speakers = speakersOf(corpus);
  return {
    json: speakers.map(({ name, aliases, appearances }) => ({ name, aliases, appearances })),
    text: () => speakers.map(speaker => speakerText(speaker, corpus, call)).join('\n'),
  };
}

function speakerText(speaker: Speaker, corpus: Corpus, { screen, t }: CommandCall): string {
  const quotations = screen.dim(t('{0} quotations', speaker.quotations.length));
  const appearances = speaker.appearances.map(appearance => screen.wrap(appearanceText(appearance, corpus), '  '));
  return [`${screen.bold(speaker.name)}  ${quotations}`, ...appearances, ''].join('\n');
}

function appearanceText({ session, role, affiliation }: Appearance, corpus: Corpus): string {
  const capacity = [role, affiliation].filter(part => part !== undefined).join(', ');
  const year = corpus.session(session)?.day?.slice(0, 4) ?? conferenceYear(session, corpus);
  return [capacity, corpus.session(session)?.title, year].filter(Boolean).join(' · ');
}

function conferenceYear(session: string, corpus: Corpus): string | undefined {
  return corpus.conference(corpus.session(session)?.conference ?? '')?.start?.slice(0, 4);
}
