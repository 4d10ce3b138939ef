import type { Passage } from '../../corpus/model';
import type { Reading } from './readings';

/** How near altered words must be to a passage to be its words: with and without the document saying that they are. */
const needed = {
  claimed: { nearness: 0.4, evidence: 1.2 },
  unclaimed: { nearness: 0.6, evidence: 4 },
} as const;
/** Two or three words that a passage ends with, and the words of others go on from, are there by chance. */
const overrunNeeds = 2.5;
const paraphraseNeeds = { nearness: 0.85, evidence: 3 } as const;

/**
 * Whether the candidate's words are those of the passages, right or wrong. The same words always are; words that a writer
 * joined, or that run on, must say something; altered ones must be near. A false alarm is worse than a miss.
 */
export function isNear({ comparison, passages }: Reading, prefer: (passage: Passage) => number): boolean {
  const { verdict, nearness, evidence, runsOver } = comparison;
  if (verdict === 'verbatim') return true;
  if (runsOver && evidence < overrunNeeds) return false;
  const need = passages.some(passage => prefer(passage) > 0) ? needed.claimed : needed.unclaimed;
  if (verdict === 'adapted') return evidence >= needed.claimed.evidence;
  return nearness >= need.nearness && evidence >= need.evidence;
}

/** Whether a candidate rather quotes our summary than what is quotable. */
export function isParaphrase({ comparison }: Reading, quotable: Reading | undefined): boolean {
  const { nearness, evidence, distance } = comparison;
  const isNearer = quotable === undefined || distance < quotable.comparison.distance;
  return isNearer && nearness >= paraphraseNeeds.nearness && evidence >= paraphraseNeeds.evidence;
}
