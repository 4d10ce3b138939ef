import type { Cancellation, GiveWay } from '../ports';

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
