import type { Corpus } from '../core/corpus/corpus';
import type { Passage, Speech } from '../core/corpus/model';
import type { CommandCall } from './command';

/** A passage for people: its words, then who and where, then what it may be quoted as, then its id. */
export function passageText(passage: Passage, shown: string, corpus: Corpus, { screen, t }: CommandCall): string {
  const session = corpus.session(passage.session);
  const conference = corpus.conference(passage.conference);
  const year = session?.day?.slice(0, 4) ?? conference?.start?.slice(0, 4);
  const who = passage.speakers.map(name => corpus.personNamed(name, session)?.name ?? name).join(', ');
  const where = [who, session?.title, year].filter(Boolean).join(' · ');
  const words = passage.kind === 'quotation' ? `”${shown}”` : shown;
  const standing = t(standings[passage.kind === 'quotation' ? passage.speech : passage.kind]);
  return `${screen.wrap(words)}\n${screen.wrap(where, '  ')}\n${screen.dim(`  ${standing} · ${passage.id}`)}\n`;
}

const standings: Readonly<Record<Speech | 'summary' | 'extract', string>> = {
  direct: 'direct speech',
  unmarked: 'speech without quotation marks',
  reported: 'reported by the documenter',
  summary: "Belägg's summary – not the source's words",
  extract: "the document's own words",
};
