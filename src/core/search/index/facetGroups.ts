import type { Passage } from '../../corpus/model';

/**
 * Which passages give filters the same answers: most of a session do, so that the answers need to be found once for
 * each group.
 */
export interface FacetGroups {
  /** The group of each passage. */
  readonly of: Uint32Array;
  /** The number of one passage of each group. */
  readonly examples: Uint32Array;
}

/** Groups passages that come in order. */
export class FacetGrouper {
  readonly #byKey = new Map<string, number>();
  readonly #groups: number[] = [];
  readonly #examples: number[] = [];

  add(passage: Passage): void {
    const key = groupKey(passage);
    let group = this.#byKey.get(key);
    if (group === undefined) {
      group = this.#examples.push(this.#groups.length) - 1;
      this.#byKey.set(key, group);
    }
    this.#groups.push(group);
  }

  finish(): FacetGroups {
    return { of: Uint32Array.from(this.#groups), examples: Uint32Array.from(this.#examples) };
  }
}

/** Passages with the same key differ in their own words and their heading only. */
export function groupKey(passage: Passage): string {
  if (passage.kind !== 'quotation') return `${passage.session}\n${passage.kind}`;
  const { session, speech, speakers, via, attributes } = passage;
  const kinds = [speech, attributes.question ? 'question' : '', via === undefined ? '' : 'second-hand'];
  return [session, ...kinds, ...speakers].join('\n');
}
