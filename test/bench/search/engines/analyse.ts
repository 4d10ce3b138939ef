import type { SearchSource } from '../../../../src/core/search/index/searchSource';
import { fold } from '../../../../src/core/search/analysis/normalise';
import { StemCache } from '../../../../src/core/search/analysis/stemCache';
import { stopWords } from '../../../../src/core/search/analysis/stopWords';
import { tokenise } from '../../../../src/core/search/analysis/tokens';
import { fieldsOf } from '../../../../src/core/search/index/passageFields';

/** A passage as the rivals index it. */
export interface RivalDocument {
  readonly id: number;
  readonly text: string;
  readonly title: string;
  readonly heading: string;
  readonly speaker: string;
}

export const rivalFields = ['text', 'title', 'heading', 'speaker'] as const;
/** How much a match counts in each: as in this search. */
export const rivalBoosts = { text: 1, title: 0.7, heading: 0.7, speaker: 0.9 } as const;

export function* documentsOf(source: SearchSource): Iterable<RivalDocument> {
  for (let id = 0; id < source.size; id += 1) {
    const { text = '', title = '', heading = '', participant, speaker } = fieldsOf(source.passage(id), source.corpus);
    yield { id, text, title, heading, speaker: participant ?? speaker ?? '' };
  }
}

const stems = new StemCache();

/** The rivals get our analysis, without which they would find half as much. */
export function analyse(text: string): string[] {
  const words = tokenise(text).map(token => token.word);
  const telling = words.filter(word => !stopWords.has(word));
  return (telling.length > 0 ? telling : words).map(word => fold(stems.stem(word)));
}
