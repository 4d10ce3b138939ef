import type { Passage } from '../corpus/model';
import type { CitationContext } from './model';
import { together } from './pointers';
import { isLongAgo, provenanceOf } from './provenance';
import type { Provenance } from './provenance';
import { quotedSpeakers } from './speakerNames';
import type { QuotedSpeaker } from './speakerNames';
import { terms } from './terms';
import { workName } from './workName';

/**
 * The words that introduce a quotation, without the colon, and never as direct speech what is none:
 * `Cristina Husmark Pehrsson, dåvarande socialförsäkringsminister, sa på Finsams nationella nätverkskonferens 2010`.
 */
export function leadIn(passage: Passage, context: CitationContext): string {
  const { corpus, language, settings } = context;
  const provenance = provenanceOf(passage, corpus);
  const { title } = provenance.conference;
  const words = terms[language];
  if (passage.kind !== 'quotation') return words.documentStates(title);
  const speakers = quotedSpeakers(passage, provenance.session, corpus, settings.names);
  const at = words.at(title, passage.attributes.occasion);
  if (speakers.length === 0) return passage.attributes.question ? words.floorAsked(at) : words.documentStates(title);
  if (passage.via !== undefined) {
    const work = provenance.original?.item && workName(provenance.original.item);
    return words.workStates(together(speakers, 'full', context), work);
  }
  const who = presented(speakers, provenance, context);
  if (passage.attributes.question && passage.text.endsWith('?')) return words.asked(who, at);
  return passage.speech === 'reported' ? words.reported(who, title) : words.said(who, at);
}

/** A single speaker with role and affiliation as of the session, between commas; several by their names alone. */
function presented(speakers: readonly QuotedSpeaker[], provenance: Provenance, context: CitationContext): string {
  const [speaker, ...others] = speakers;
  const names = together(speakers, 'full', context);
  if (speaker === undefined || others.length > 0) return names;
  const { role, affiliation } = speaker.participant ?? {};
  const former = context.settings.formerRoles && isLongAgo(provenance, context.year);
  const capacity = role !== undefined && former ? terms[context.language].former(role) : role;
  const place = affiliation !== undefined && role?.includes(affiliation) ? undefined : affiliation;
  const apposition = [capacity, place].filter(part => part !== undefined).join(', ');
  return apposition === '' ? names : `${names}, ${apposition},`;
}
