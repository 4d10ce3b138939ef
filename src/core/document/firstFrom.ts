import type { TextSpan } from './model';

/** The first of the places, which ascend, that is not before the offset; their number where all are. Costs a bisection. */
export function firstFrom(places: readonly number[], offset: number): number {
  return firstWhere(places.length, at => (places[at] ?? 0) >= offset);
}

/** The same for spans in order, by where they begin. */
export function firstBeginningFrom(spans: readonly TextSpan[], offset: number): number {
  return firstWhere(spans.length, at => (spans[at]?.start ?? 0) >= offset);
}

/** The first index at which something holds that holds from there on. */
export function firstWhere(count: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
