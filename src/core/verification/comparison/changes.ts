import type { Alignment, Step } from './alignment';
import type { Insertion, Jump, QuotedItem, QuotedWord } from './quotedItems';
import { relationOf, type Relation } from './relation';
import type { SourceWord } from './sourceWords';

/** What a candidate and its source are compared by. */
export interface LaidWords {
  readonly items: readonly QuotedItem[];
  readonly source: readonly SourceWord[];
}

/** A step with what it lays side by side. */
export interface LaidStep {
  readonly relation: Relation | 'added' | 'omitted' | 'marked';
  /** `undefined` for a word that was left out. */
  readonly item: QuotedItem | undefined;
  readonly expected: readonly SourceWord[];
  /** Its place among the steps. */
  readonly at: number;
}

/** Steps in a row where the words are others than the source's. */
export interface Change {
  readonly steps: readonly LaidStep[];
  readonly found: readonly QuotedWord[];
  readonly expected: readonly SourceWord[];
}

export function laidSteps({ items, source }: LaidWords, { steps }: Alignment): readonly LaidStep[] {
  let opens = true;
  return steps.map((step, at) => {
    const laid = laidStep(step, at, { items, source }, opens);
    if (laid.item) opens = laid.item.kind === 'jump' || (opens && laid.item.kind !== 'word');
    return laid;
  });
}

function laidStep(step: Step, at: number, { items, source }: LaidWords, opens: boolean): LaidStep {
  const expected = source.slice(step.from, step.to);
  const item = step.item === undefined ? undefined : items[step.item];
  const [word] = expected;
  if (!item) return { relation: 'omitted', item, expected, at };
  if (isMark(item)) return { relation: 'marked', item, expected, at };
  return { relation: word ? relationOf(item, word, opens) : 'added', item, expected, at };
}

export function isMark(item: QuotedItem): item is Jump | Insertion {
  return item.kind === 'jump' || item.kind === 'insertion';
}

/** Runs of steps that add, leave out or replace; a word that differs only in case or characters is a change alone. */
export function changesOf(steps: readonly LaidStep[]): readonly Change[] {
  const runs: LaidStep[][] = [];
  for (const step of steps) {
    const before = runs.at(-1)?.at(-1);
    if (!isChange(step)) continue;
    if (before && isRun(before, step)) runs.at(-1)?.push(step);
    else runs.push([step]);
  }
  return runs.map(changeOf);
}

export function changeOf(steps: readonly LaidStep[]): Change {
  return {
    steps,
    found: steps.flatMap(({ item }) => (item && !isMark(item) ? [item] : [])),
    expected: steps.flatMap(({ expected }) => expected),
  };
}

function isChange({ relation }: LaidStep): boolean {
  return relation !== 'same' && relation !== 'accepted' && relation !== 'marked';
}

function isRun(before: LaidStep, step: LaidStep): boolean {
  return before.at === step.at - 1 && !isAlone(before) && !isAlone(step);
}

function isAlone({ relation }: LaidStep): boolean {
  return relation === 'case' || relation === 'character';
}
