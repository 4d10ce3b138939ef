import { firstWhere } from './firstFrom';
import type { TextRun, TextSpan } from './model';

/** Where the character at `at` of the words stands. */
export function placeOf(runs: readonly TextRun[], at: number): TextSpan | undefined {
  const run = runs[firstWhere(runs.length, index => (runs[index]?.at ?? 0) > at) - 1];
  if (!run) return undefined;
  const start = run.start + at - run.at;
  return { start, end: start + run.extent };
}

/** The first of `length` characters that does not stand before an offset; `length` where all do. */
export function firstAtOrBehind(runs: readonly TextRun[], length: number, offset: number): number {
  const next = firstWhere(runs.length, index => (runs[index]?.start ?? 0) >= offset);
  const end = runs[next]?.at ?? length;
  const run = runs[next - 1];
  return run ? Math.min(end, run.at + offset - run.start) : Math.min(end, length);
}

/** The runs of what is left when the first characters are cut off. */
export function runsFrom(runs: readonly TextRun[], first: number): readonly TextRun[] {
  if (first === 0) return runs;
  const next = firstWhere(runs.length, index => (runs[index]?.at ?? 0) > first);
  return runs.slice(Math.max(0, next - 1)).map(({ at, start, extent }) => {
    const cut = Math.max(0, first - at);
    return { at: at + cut - first, start: start + cut, extent };
  });
}
