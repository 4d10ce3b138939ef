import { impactSlots } from '../flexIndex';
import type { FieldName } from './passageFields';

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

/** The impact (0–1) that a slot stands for: the middle of its step. */
export function impactOf(slot: number): number {
  return 1 - (slot + 0.5) / impactSlots;
}

/** The slot of a term by its weight, summed over fields. */
export function slotOf(weight: number): number {
  const impact = weight / (saturation + weight);
  return Math.min(impactSlots - 1, Math.floor((1 - impact) * impactSlots));
}

/** What one occurrence in a field of so many words weighs. */
export function weightIn(field: FieldName, length: number): number {
  const { boost, b, averageLength } = fieldWeights[field];
  return boost / (1 - b + (b * length) / averageLength);
}
