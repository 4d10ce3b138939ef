import { phoneticKey } from '../analysis/phonetics';
import type { StemCache } from '../analysis/stemCache';
import { type Aliases, aliasesOf } from './aliases';
import type { PassageIndex } from './passageIndex';
import type { Vocabulary } from './vocabulary';

/** A word of somebody's name: how it sounds, and the term under which it is indexed. */
export interface NameWord {
  readonly key: string;
  readonly term: string;
}

/** What the words of a query are expanded with. */
export interface Lexicon {
  readonly vocabulary: Vocabulary;
  readonly names: readonly NameWord[];
  readonly aliases: Aliases;
  readonly stem: (word: string) => string;
}

export function lexiconOf(index: PassageIndex, stems: StemCache): Lexicon {
  const names = new Set(index.segments.flatMap(segment => [...segment.names]));
  const abbreviations = index.segments.flatMap(segment => segment.abbreviations);
  return {
    vocabulary: index.vocabulary,
    names: Array.from(names, word => ({ key: phoneticKey(word), term: stems.stem(word) })),
    aliases: aliasesOf(index.source.corpus.people, abbreviations, stems),
    stem: word => stems.stem(word),
  };
}
