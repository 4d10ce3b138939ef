import type { Passage } from '../../corpus/model';
import type { DifferenceKind } from '../model';
import { isMark, type Change, type LaidStep } from './changes';
import { markedFault } from './markedChange';
import type { SourceWord } from './sourceWords';

/** Where the candidate says something else; the span is in the text of that part of it, empty for an omission. */
export interface Fault {
  readonly kind: DifferenceKind;
  readonly part: number;
  readonly start: number;
  readonly end: number;
  /** The source's words; `[…]` where words of two passages stand side by side. */
  readonly expected: string;
}

interface Seams {
  follows(before: Passage, after: Passage): boolean;
}

/** Words left out or put in where one passage ends and another begins are a seam, whatever else they are. */
export function faultOfChange(
  { steps: own, found, expected }: Change,
  steps: readonly LaidStep[],
  kind: DifferenceKind,
  seams: Seams,
): Fault {
  const first = own[0]?.at ?? 0;
  const isSeam = joinsPassages(steps, first - 1, (own.at(-1)?.at ?? 0) + 1, seams);
  const [head, tail] = [found[0], found.at(-1)];
  const place = head && tail ? { part: head.part, start: head.start, end: tail.end } : placeBefore(steps, first);
  return { ...place, kind: isSeam ? 'joined' : kind, expected: isSeam ? '[…]' : textOf(expected) };
}

/** What is wrong with the changes that the writer marked. */
export function markFaults(steps: readonly LaidStep[]): readonly Fault[] {
  return steps.flatMap(step => {
    const kind = markedFault(step, steps);
    if (kind === undefined || !step.item) return [];
    const { part, start, end } = step.item;
    return [{ kind, part, start, end, expected: kind === 'joined' ? '' : textOf(step.expected) }];
  });
}

/** Where the words of two passages meet although nothing is left out between them. */
export function seamFaults(steps: readonly LaidStep[], changes: readonly Change[], seams: Seams): readonly Fault[] {
  const changed = new Set(changes.flatMap(change => change.steps));
  return steps
    .filter(step => !changed.has(step) && !changed.has(steps[step.at - 1] ?? step))
    .filter(step => joinsPassages(steps, step.at - 1, step.at, seams))
    .map(step => ({ ...placeBefore(steps, step.at), kind: 'joined', expected: '[…]' }));
}

function joinsPassages(steps: readonly LaidStep[], before: number, after: number, seams: Seams): boolean {
  const [left, right] = [steps[before], steps[after]];
  if (!left || !right || left.relation === 'marked' || right.relation === 'marked') return false;
  const [end, start] = [left.expected.at(-1)?.passage, right.expected[0]?.passage];
  return end !== undefined && start !== undefined && end !== start && !seams.follows(end, start);
}

/** The empty place behind what stands before a step. */
function placeBefore(steps: readonly LaidStep[], at: number): Pick<Fault, 'part' | 'start' | 'end'> {
  const before = steps.slice(0, at).findLast(({ item }) => item !== undefined)?.item;
  if (before && !(isMark(before) && before.start === before.end)) {
    return { part: before.part, start: before.end, end: before.end };
  }
  const after = steps.slice(at).find(({ item }) => item !== undefined)?.item;
  return { part: after?.part ?? 0, start: after?.start ?? 0, end: after?.start ?? 0 };
}

function textOf(words: readonly SourceWord[]): string {
  const [first, last] = [words[0], words.at(-1)];
  return first && last ? first.passage.text.slice(first.start, last.end) : '';
}
