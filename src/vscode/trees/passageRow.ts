import { quotedSpeakers } from '../../core/citation/speakerNames';
import type { Passage } from '../../core/corpus/model';
import { passageLook } from '../passageLook';
import { conferenceYear } from './conferenceLabel';
import { rowId, spokenLabel, type Row, type RowContext } from './row';

/** A passage: its first words, and whose words they are. */
export function passageRow(passage: Passage, parent: Row, { corpus, words }: RowContext): Row {
  const look = passageLook(passage, words.t);
  const session = corpus.session(passage.session);
  const conference = corpus.conference(passage.conference);
  const speakers = session ? quotedSpeakers(passage, session, corpus, 'usual').map(speaker => speaker.short) : [];
  const year = conference && conferenceYear(conference);
  return {
    id: rowId(parent, passage.id),
    kind: passage.kind,
    label: passage.text.replace(/^- /gm, '').replace(/\s+/g, ' '),
    description: look.short,
    spoken: spokenLabel(look.spoken, passage.text, [...speakers, ...(year ? [year] : [])].join(', ')),
    icon: look.icon,
    parent,
    source: passage.source,
    passage,
    holds: target => target.passage?.id === passage.id,
  };
}
