import type { Corpus } from '../../corpus/corpus';
import type { Passage } from '../../corpus/model';
import { namesOf } from '../index/passageFields';
import type { FilterName } from './model';

/** What filters ask of a passage: for each filter the values that it has, as written in the corpus. */
export type Facets = Readonly<Record<FilterName, readonly string[]>>;

export function facetsOf(passage: Passage, corpus: Corpus): Facets {
  const session = corpus.session(passage.session);
  const conference = corpus.conference(passage.conference);
  const dates = session?.day === undefined ? [conference?.start, conference?.end] : [session.day];
  return {
    speaker: namesOf(passage, corpus),
    year: dates.filter(date => date !== undefined).map(date => date.slice(0, 4)),
    conference: [passage.conference, conference?.title, conference?.city, conference?.edition].filter(
      value => value !== undefined,
    ),
    topic: session?.topics ?? [],
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
