import type { Cancellation, GiveWay } from './ports';

/** Work that yields wherever it may be interrupted: after a few milliseconds at most. */
export type Steps<Result> = Generator<undefined, Result>;

/** For callers with nothing else to do. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Gives way between the steps; `undefined` if it was cancelled. */
export async function inSteps<Result>(
  steps: Steps<Result>,
  giveWay: GiveWay,
  cancellation: Cancellation,
): Promise<Result | undefined> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await giveWay();
    if (cancellation.isCancellationRequested) return undefined;
  }
}

/** The same for work that is always wanted. */
export async function givingWay<Result>(steps: Steps<Result>, giveWay: GiveWay): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await giveWay();
  }
}

/** The items one by one, with a step after so many of them. */
export function* eachInSteps<Item>(items: Iterable<Item>, inStep: number, use: (item: Item) => void): Steps<void> {
  let left = inStep;
  for (const item of items) {
    use(item);
    left -= 1;
    if (left > 0) continue;
    yield;
    left = inStep;
  }
}
