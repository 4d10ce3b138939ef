import type { Corpus } from '../../corpus/corpus';
import type { Passage } from '../../corpus/model';
import { namesOf, speakersOf } from '../index/passageFields';
import type { FilterName } from './model';

/** For each filter the values that a passage has, as written in the corpus. */
export type FacetValues = Readonly<Record<FilterName, readonly string[]>>;

/** What filters ask of a passage. */
export interface Facets extends FacetValues {
  /** Without other spellings and names of the same: what is counted and shown. */
  readonly shown: FacetValues;
}

export function facetsOf(passage: Passage, corpus: Corpus): Facets {
  const session = corpus.session(passage.session);
  const conference = corpus.conference(passage.conference);
  const topic = session?.topics ?? [];
  const dates = session?.day === undefined ? [conference?.start, conference?.end] : [session.day];
  const year = [...new Set(dates.filter(date => date !== undefined).map(date => date.slice(0, 4)))];
  const speaker = namesOf(passage, corpus);
  const usual = speakersOf(passage, corpus).map(name => corpus.personNamed(name, session)?.name ?? name);
  return {
    shown: { speaker: [...new Set(usual)], year, conference: [passage.conference], topic, kind: kindsOf(passage) },
    speaker,
    year,
    conference: [passage.conference, conference?.title, conference?.city, conference?.edition].filter(
      value => value !== undefined,
    ),
    topic,
    kind: [...kindsOf(passage), ...(session ? [session.kind] : [])],
  };
}

function kindsOf(passage: Passage): readonly string[] {
  if (passage.kind !== 'quotation') return [passage.kind];
  return [
    passage.kind,
    passage.speech,
    ...(passage.attributes.question ? ['question'] : []),
    ...(passage.via === undefined ? [] : ['second-hand']),
  ];
}
