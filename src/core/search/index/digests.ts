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
  /** What most passages share with the one before them, to which then no key need be made. */
  #last: (Pick<Passage, 'kind' | 'session'> & { readonly shared: number }) | undefined;

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
  }

  of(passage: Passage): number {
    const { text, heading } = ownFieldsOf(passage);
    return digest(text, digest(heading, this.#sharedBy(passage)));
  }

  #sharedBy(passage: Passage): number {
    const last = this.#last;
    if (last && passage.kind !== 'quotation' && last.kind === passage.kind && last.session === passage.session) {
      return last.shared;
    }
    const key = groupKey(passage);
    let shared = this.#shared.get(key);
    if (shared === undefined) {
      const content = JSON.stringify([sharedFieldsOf(passage, this.#corpus), facetsOf(passage, this.#corpus)]);
      shared = digest(content, 0);
      this.#shared.set(key, shared);
    }
    this.#last = { kind: passage.kind, session: passage.session, shared };
    return shared;
  }
}

/** FNV-1a (Fowler, Noll and Vo) twice at once, with different primes, over two UTF-16 units at a time. */
function digest(text: string, begin: number): number {
  let low = 0x811c9dc5 ^ begin ^ text.length;
  let high = 0x2545f491 ^ Math.floor(begin / 2 ** 32);
  for (let at = 0; at < text.length; at += 2) {
    // Behind the end there is NaN, which counts as 0.
    const units = text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16);
    low = Math.imul(low ^ units, 0x01000193) ^ (low >>> 15);
    high = Math.imul(high ^ units, 0x85ebca6b) ^ (high >>> 15);
  }
  return (low >>> 0) + ((high ^ (high >>> 16)) & 0xffff) * 2 ** 32;
}
