import { quotedSpeakers } from '../core/citation/speakerNames';
import type { Corpus } from '../core/corpus/corpus';
import type { Passage } from '../core/corpus/model';
import type { Translate } from '../l10n/translate';
import { conferenceYear } from './trees/conferenceLabel';

/** Who is quoted and when, in so few words that they fit beside a passage; absent where nobody or nothing tells. */
export interface Byline {
  /** `Husmark Pehrsson`, or that somebody in the audience asked. */
  readonly who?: string;
  readonly year?: string;
}

export function byline(passage: Passage, corpus: Corpus, t: Translate): Byline {
  const session = corpus.session(passage.session);
  const conference = corpus.conference(passage.conference);
  const speakers = session ? quotedSpeakers(passage, session, corpus, 'usual').map(speaker => speaker.short) : [];
  const isFromFloor = speakers.length === 0 && passage.attributes.question === true;
  const who = isFromFloor ? t('question from the audience') : speakers.join(', ');
  const year = conference && conferenceYear(conference);
  return { ...(who !== '' && { who }), ...(year !== undefined && { year }) };
}
