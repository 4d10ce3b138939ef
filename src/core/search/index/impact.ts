import type { StemCache } from '../analysis/stemCache';
import { stopWords } from '../analysis/stopWords';
import { tokenise } from '../analysis/tokens';
import { impactSlots } from '../flexIndex';
import type { FieldName, PassageFields } from './passageFields';

/** How much a field's words count; `b` is how much a long field is discounted against the average length in words. */
interface FieldWeight {
  readonly boost: number;
  readonly b: number;
  readonly averageLength: number;
}

/**
 * BM25F (Robertson, Zaragoza and Taylor 2004: fields are weighted before saturation, not added up after it). Average
 * lengths are constants, so that a new passage never changes the impact of the others.
 */
export const fieldWeights: Readonly<Record<FieldName, FieldWeight>> = {
  text: { boost: 1, b: 0.1, averageLength: 22 },
  speaker: { boost: 0.9, b: 0.2, averageLength: 3 },
  participant: { boost: 0.6, b: 0.2, averageLength: 3 },
  mention: { boost: 0.2, b: 0.3, averageLength: 3 },
  title: { boost: 0.7, b: 0.3, averageLength: 5 },
  heading: { boost: 0.7, b: 0.3, averageLength: 2 },
  role: { boost: 0.3, b: 0.3, averageLength: 5 },
  topic: { boost: 0.3, b: 0.3, averageLength: 4 },
  conference: { boost: 0.1, b: 0.3, averageLength: 5 },
};
export const saturation = 0.9;

const nameFields: ReadonlySet<FieldName> = new Set(['speaker', 'participant', 'mention']);

/** The terms of a passage with their slots; `own` are those that it does not merely share with its whole conference. */
export interface PassageTerms {
  readonly slots: ReadonlyMap<string, number>;
  readonly own: ReadonlySet<string>;
}

/** Weighs the fields of passages. What a session's passages share (its title, its speakers) is analysed once. */
export class FieldWeigher {
  readonly #stems: StemCache;
  readonly #shared = new Map<string, ReadonlyMap<string, number>>();
  readonly #names = new Set<string>();

  constructor(stems: StemCache) {
    this.#stems = stems;
  }

  /** The words of the names of whoever was met. */
  get names(): ReadonlySet<string> {
    return this.#names;
  }

  termsOf(fields: PassageFields): PassageTerms {
    const weights = new Map<string, number>();
    const own = new Set<string>();
    for (const [field, text] of Object.entries(fields) as [FieldName, string][]) {
      for (const [term, weight] of this.#weightsIn(field, text)) {
        weights.set(term, (weights.get(term) ?? 0) + weight);
        if (field !== 'conference') own.add(term);
      }
    }
    return { slots: new Map(Array.from(weights, ([term, weight]) => [term, slotOf(weight)])), own };
  }

  #weightsIn(field: FieldName, text: string): ReadonlyMap<string, number> {
    if (field === 'text') return weigh(text, fieldWeights[field], this.#stems);
    const key = `${field} ${text}`;
    const known = this.#shared.get(key);
    if (known) return known;
    const weights = weigh(text, fieldWeights[field], this.#stems);
    this.#shared.set(key, weights);
    if (nameFields.has(field)) for (const { word } of tokenise(text)) this.#names.add(word);
    return weights;
  }
}

/** The impact (0–1) that a slot stands for: the middle of its step. */
export function impactOf(slot: number): number {
  return 1 - (slot + 0.5) / impactSlots;
}

function slotOf(weight: number): number {
  const impact = weight / (saturation + weight);
  return Math.min(impactSlots - 1, Math.floor((1 - impact) * impactSlots));
}

/** The terms of a text with their weight: how often they stand there, against the text's length. */
function weigh(text: string, { boost, b, averageLength }: FieldWeight, stems: StemCache): Map<string, number> {
  const counts = new Map<string, number>();
  let length = 0;
  for (const { word, part } of tokenise(text)) {
    const term = stems.stem(word);
    counts.set(term, (counts.get(term) ?? 0) + 1);
    if (part === undefined && !stopWords.has(word)) length += 1;
  }
  const norm = 1 - b + (b * length) / averageLength;
  return new Map(Array.from(counts, ([term, count]) => [term, (boost * count) / norm]));
}
