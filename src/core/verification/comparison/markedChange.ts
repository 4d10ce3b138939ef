import type { Passage } from '../../corpus/model';
import type { DifferenceKind } from '../model';
import { isMark, type LaidStep } from './changes';
import { denyAlike, isDenial } from './negations';
import type { Jump } from './quotedItems';
import type { SourceWord } from './sourceWords';
import type { Word } from './words';

/**
 * What is wrong with a change that the writer marked: it takes a negation away or adds one, or it joins the words of two
 * speakers or of two sessions. `undefined` where it is as it should be.
 */
export function markedFault(step: LaidStep, steps: readonly LaidStep[]): DifferenceKind | undefined {
  const { item, expected } = step;
  if (!item || !isMark(item)) return undefined;
  const before = steps
    .slice(0, step.at)
    .findLast(other => other.expected.length > 0)
    ?.expected.at(-1);
  const after = steps.slice(step.at + 1).find(other => other.expected.length > 0)?.expected[0];
  if (item.kind === 'insertion') return denyAlike(expected, item.words) ? undefined : 'negation';
  if (before && after && !mayJoin(before.passage, after.passage)) return 'joined';
  return before && after && takesDenialAway(item, expected) ? 'negation' : undefined;
}

/** Whether what one says may follow what the other says: one session, in its order, one speaker. */
export function mayJoin(before: Passage, after: Passage): boolean {
  if (before.session !== after.session || before.source.start > after.source.start) return false;
  if (before.kind === 'extract' || after.kind === 'extract') return before.kind === after.kind;
  return before.speakers.join(';') === after.speakers.join(';');
}

/** How far a negation reaches, in words, when its clause is cut. */
const reach = 3;
const clauseEnd = /^[.,;:!?…-]$/;

/** A negation goes with its clause; left out alone, from a clause of which the rest stands, it turns what stands. */
function takesDenialAway({ by }: Jump, expected: readonly SourceWord[]): boolean {
  return by === 'omission' && (deniesNear(expected) || deniesNear(expected.toReversed()));
}

/** Whether one of the first words denies, before the clause ends. */
function deniesNear(words: readonly Word[]): boolean {
  const end = words.findIndex(({ form }) => clauseEnd.test(form));
  const clause = end === -1 ? words : words.slice(0, end);
  return clause
    .filter(({ kind }) => kind === 'word')
    .slice(0, reach)
    .some(isDenial);
}
