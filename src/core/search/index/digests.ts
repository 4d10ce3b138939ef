import type { Corpus } from '../../corpus/corpus';
import type { Passage } from '../../corpus/model';
import { facetsOf } from '../query/facets';
import { groupKey } from './facetGroups';
import { ownFieldsOf, sharedFieldsOf } from './passageFields';

/**
 * Numbers of 48 bits that tell what the index knows of a passage: its words and all that filters ask. Two passages
 * have the same number if they are the same to a search; that two others have it is as likely as one in 280 million
 * million, times the passages that there are. It guards against change, not against malice.
 */
export class Digests {
  readonly #corpus: Corpus;
  /** Of what passages share with their group. */
  readonly #shared = new Map<string, number>();

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
  }

  of(passage: Passage): number {
    const { text, heading } = ownFieldsOf(passage);
    return digest(`${heading}\n${text}`, this.#sharedBy(passage));
  }

  #sharedBy(passage: Passage): number {
    const key = groupKey(passage);
    const known = this.#shared.get(key);
    if (known !== undefined) return known;
    const content = JSON.stringify([sharedFieldsOf(passage, this.#corpus), facetsOf(passage, this.#corpus)]);
    const shared = digest(content, 0);
    this.#shared.set(key, shared);
    return shared;
  }
}

/** FNV-1a (Fowler, Noll and Vo) twice at once, with different primes. */
function digest(text: string, begin: number): number {
  let low = 0x811c9dc5 ^ begin;
  let high = 0x2545f491 ^ Math.floor(begin / 2 ** 32);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
    high ^= high >>> 15;
  }
  return (low >>> 0) + ((high ^ (high >>> 16)) & 0xffff) * 2 ** 32;
}
