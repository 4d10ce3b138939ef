import type { TextSpan } from './model';

/** Those of the spans that stand in no other, in order; one that overlaps an earlier one is left out. */
export function outermostSpans(spans: readonly TextSpan[]): readonly TextSpan[] {
  const result: TextSpan[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (result.at(-1)?.end ?? 0)) result.push(span);
  }
  return result;
}
