import type { SourceSpan } from './model';
import type { Place, Problem } from './problem';

/** Items of one kind as they can stand together, and the problems of those that had to give way. */
export interface FirstOfEach<T> {
  readonly kept: readonly T[];
  readonly problems: readonly Problem[];
}

/** Keeps the first item of each id; `conflict` says what is wrong at a later one's place. */
export function firstOfEach<T extends { readonly source?: SourceSpan }>(
  items: readonly T[],
  identify: (item: T) => string,
  conflict: (id: string, place: Place, first: Place) => Problem | undefined,
): FirstOfEach<T> {
  const first = new Map<string, T>();
  const problems: Problem[] = [];
  for (const item of items) {
    const id = identify(item);
    const earlier = first.get(id);
    if (!earlier) first.set(id, item);
    else if (item.source && earlier.source) {
      const problem = conflict(id, placeOf(item.source), placeOf(earlier.source));
      if (problem) problems.push(problem);
    }
  }
  return { kept: [...first.values()], problems };
}

export function idOf({ id }: { readonly id: string }): string {
  return id;
}

export function keyOf({ key }: { readonly key: string }): string {
  return key;
}

/** Entries begin with their line. */
function placeOf(source: SourceSpan): Place {
  return { source, column: 1 };
}
