import type { Passage } from '../../corpus/model';
import { align } from './alignment';
import { allowanceOf } from './acceptedChange';
import { changesOf, isMark, laidSteps, type Change, type LaidStep } from './changes';
import { kindOf } from './changeKind';
import { faultOfChange, markFaults, seamFaults, type Fault } from './faults';
import type { Names } from './names';
import { mergedMoves } from './moves';
import { isOverrun } from './overrun';
import type { QuotedItem } from './quotedItems';
import type { SourceWord } from './sourceWords';
import { worthOf } from './worth';

/** A candidate's words beside those of one or more passages. */
export interface Comparison {
  readonly verdict: 'verbatim' | 'adapted' | 'altered' | 'partly';
  readonly faults: readonly Fault[];
  readonly steps: readonly LaidStep[];
  /** How much of the candidate was found again, from 0 to 1, less what each fault costs; what runs over does not count. */
  readonly nearness: number;
  /** How much the words say that were found again: about one for each that does not stand everywhere. */
  readonly evidence: number;
  /** It says more than the passages, and the document may go on there. */
  readonly runsOver: boolean;
  /** What is left to explain: 0 for the same words. */
  readonly distance: number;
}

export interface ComparisonContext {
  readonly names: Names;
  /** Whether the document may go on where the passage ends: it is not loaded whole. */
  mayGoOn(passage: Passage): boolean;
  /** Whether the second passage stands right behind the first in the document. */
  follows(before: Passage, after: Passage): boolean;
}

/** `undefined` where the texts are too long to be compared. */
export function compareWords(
  items: readonly QuotedItem[],
  source: readonly SourceWord[],
  context: ComparisonContext,
): Comparison | undefined {
  const alignment = align(items, source);
  if (!alignment) return undefined;
  const steps = laidSteps({ items, source }, alignment);
  const changes = mergedMoves(changesOf(steps), steps);
  const judged = changes.map(change => ({ change, allowance: allowanceOf(change, { steps, source }, context.names) }));
  const unallowed = judged.filter(({ allowance }) => allowance === undefined).map(({ change }) => change);
  const overruns = unallowed.filter(change => isOverrun(change, steps, passage => context.mayGoOn(passage)));
  const faulty = unallowed.filter(change => !overruns.includes(change));
  const words = items.filter(item => !isMark(item));
  const faults = [
    ...faulty.map(change =>
      faultOfChange(change, steps, kindOf(change, { names: context.names, source, words }), context),
    ),
    ...markFaults(steps),
    ...seamFaults(steps, changes, context),
  ].toSorted((a, b) => a.part - b.part || a.start - b.start);
  const isAdapted =
    judged.some(({ allowance }) => allowance === 'accepted') || steps.some(step => isMarkedChange(step));
  const verdict = faults.length > 0 ? 'altered' : overruns.length > 0 ? 'partly' : isAdapted ? 'adapted' : 'verbatim';
  return { verdict, faults, steps, runsOver: overruns.length > 0, ...measure(steps, faulty, overruns) };
}

/** The end of a part of the candidate is no change of its own: ”…”, säger hon, ”…”. */
function isMarkedChange({ relation, item, expected }: LaidStep): boolean {
  if (relation === 'accepted' || item?.kind === 'insertion') return true;
  if (item?.kind === 'jump') return item.by === 'omission';
  return expected.some(({ as }) => as === 'meant') || (item?.kind === 'word' && item.marked === true);
}

const costOfChange = 24;
const worthOfWord = 48;
/** A long piece that was left out says no more against a passage than a few words. */
const mostForOmission = 120;

function measure(
  steps: readonly LaidStep[],
  faulty: readonly Change[],
  overruns: readonly Change[],
): Pick<Comparison, 'nearness' | 'evidence' | 'distance'> {
  const beyond = new Set(overruns.flatMap(change => change.steps));
  const inside = steps.filter(step => !beyond.has(step));
  const matched = inside.filter(isMatch);
  const possible = worth(inside);
  const spread = faulty.reduce(
    (sum, { found, expected }) => sum + Math.max(wordsWorth(found), Math.min(wordsWorth(expected), mostForOmission)),
    0,
  );
  const cost = faulty.length * costOfChange;
  return {
    nearness: possible === 0 ? 0 : (worth(matched) - cost) / possible,
    evidence: (worth(matched) + worth(matched.filter(step => isInRun(step, steps)))) / 2 / worthOfWord,
    distance: spread + cost + worth([...beyond]) + skipped(steps),
  };
}

function isMatch(step: LaidStep | undefined): boolean {
  return step !== undefined && /^(?:same|accepted|case|character)$/.test(step.relation);
}

/** A word that stands alone among others may be there by chance. */
function isInRun({ at }: LaidStep, steps: readonly LaidStep[]): boolean {
  return isMatch(steps[at - 1]) || isMatch(steps[at + 1]);
}

/** What the words of the candidate in these steps are worth. */
function worth(steps: readonly LaidStep[]): number {
  return wordsWorth(steps.flatMap(({ item }) => (item?.kind === 'word' ? [item] : [])));
}

function wordsWorth(words: readonly Pick<SourceWord, 'kind' | 'key'>[]): number {
  return words.reduce((sum, word) => sum + worthOf(word), 0);
}

/** Of two readings, the one in which the writer's marks stand for less is the likelier. */
function skipped(steps: readonly LaidStep[]): number {
  const words = steps.reduce((sum, { relation, expected }) => sum + (relation === 'marked' ? expected.length : 0), 0);
  return Math.min(20, words / 10);
}
