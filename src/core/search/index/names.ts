import type { Corpus } from '../../corpus/corpus';
import { phoneticKey } from '../analysis/phonetics';
import type { StemCache } from '../analysis/stemCache';
import { tokenise } from '../analysis/tokens';

/** The words of the names of everybody in the corpus: how each sounds, and the term under which it is indexed. */
export interface NameWord {
  readonly key: string;
  readonly term: string;
}

export function nameWords(corpus: Corpus, stems: StemCache): readonly NameWord[] {
  const names = [
    ...corpus.people.filter(person => person.kind === 'person').flatMap(person => [person.name, ...person.aliases]),
    ...corpus.sessions.flatMap(session => [...session.speakers.map(speaker => speaker.name), ...session.mentions]),
    ...corpus.passages.flatMap(passage => passage.speakers),
  ];
  const words = new Set(names.flatMap(name => tokenise(name).map(token => token.word)));
  return Array.from(words, word => ({ key: phoneticKey(word), term: stems.stem(word) }));
}
