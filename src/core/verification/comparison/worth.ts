import { stopWords } from '../../search/analysis/stopWords';
import type { Word } from './words';

/** What a word is worth that is found again, in the scores of an alignment: one that stands everywhere says little. */
export function worthOf(word: Pick<Word, 'kind' | 'key'>): number {
  if (word.kind === 'mark') return 6;
  return isCommon(word) ? 20 : 48;
}

/** Whether a word stands in any text. */
export function isCommon({ kind, key }: Pick<Word, 'kind' | 'key'>): boolean {
  return kind === 'mark' || stopWords.has(key) || englishStopWords.has(key);
}

const englishStopWords = new Set(
  `the a an and or of to in is are was were be it that this for on with as by at from we you i he she they not have has but
  do does can will would there their our your its all so if what which who`.split(/\s+/),
);
