import { sameWords } from './changeKind';
import { changeOf, type Change, type LaidStep } from './changes';

/** How far apart, in steps, a word may be taken out and put in again to have been moved. */
const farthestMove = 12;

/** Changes that together only put words in another order are one change, with what stands between. */
export function mergedMoves(changes: readonly Change[], steps: readonly LaidStep[]): readonly Change[] {
  const result: Change[] = [];
  for (let at = 0; at < changes.length; at++) {
    const first = changes[at];
    const second = changes[at + 1];
    const move = first && second && moveOf(first, second, steps);
    if (move) at += 1;
    if (first) result.push(move ?? first);
  }
  return result;
}

function moveOf(first: Change, second: Change, steps: readonly LaidStep[]): Change | undefined {
  const from = first.steps[0]?.at ?? 0;
  const to = second.steps.at(-1)?.at ?? 0;
  const between = steps.slice(from, to + 1);
  if (to - from > farthestMove || between.some(({ relation }) => relation === 'marked')) return undefined;
  const merged = changeOf(between);
  if (![first, second].every(({ expected, found }) => [...expected, ...found].some(isWord))) return undefined;
  return sameWords(merged.expected.filter(isWord), merged.found.filter(isWord)) ? merged : undefined;
}

function isWord({ kind }: { readonly kind: string }): boolean {
  return kind === 'word';
}
