import { quotedSpeakers } from '../../core/citation/speakerNames';
import type { Corpus } from '../../core/corpus/corpus';
import type { Session, SessionKind, SpeakerCapacity } from '../../core/corpus/model';
import { countLabel } from './countLabel';
import { passageRow } from './passageRow';
import { rowId, spokenLabel, type Row, type RowContext } from './row';

/** A session with its passages: title, who spoke, and how many quotations there are. `year` where no row above says it. */
export function sessionRow(session: Session, parent: Row, context: RowContext, year?: string): Row {
  const { corpus, words } = context;
  const passages = corpus.passagesOf(session.id);
  const quotations = passages.filter(passage => passage.kind !== 'summary').length;
  const speakers = speakersLabel(session, corpus);
  const row: Row = {
    id: rowId(parent, session.id),
    kind: 'session',
    label: session.title,
    description: [speakers, year, quotations].filter(part => part !== undefined && part !== '').join(' · '),
    spoken: spokenLabel(session.title, speakers, year, countLabel(quotations, 'quotations', words.t)),
    icon: sessionIcons[session.kind],
    parent,
    source: session.source,
    session,
    holds: target => target.session.id === session.id,
    ...(passages.length > 0 && { children: () => passages.map(passage => passageRow(passage, row, context)) }),
  };
  return row;
}

/** Who counts as having spoken; moderators and hosts are named only where there is nobody else. */
const mainCapacities: readonly SpeakerCapacity[] = ['speaker', 'panelist'];
const maxNames = 2;

function speakersLabel(session: Session, corpus: Corpus): string {
  const main = session.speakers.filter(speaker => mainCapacities.includes(speaker.as));
  const others = session.speakers.filter(speaker => speaker.as !== 'documenter');
  const names = (main.length > 0 ? main : others).map(speaker => speaker.name);
  const short = quotedSpeakers({ speakers: names }, session, corpus, 'usual').map(speaker => speaker.short);
  return short.length > maxNames ? `${short.slice(0, maxNames).join(', ')} …` : short.join(', ');
}

const sessionIcons = {
  opening: 'megaphone',
  talk: 'mic',
  panel: 'comment-discussion',
  seminar: 'mortar-board',
  information: 'info',
  address: 'account',
  report: 'book',
  comment: 'feedback',
} as const satisfies Record<SessionKind, string>;
