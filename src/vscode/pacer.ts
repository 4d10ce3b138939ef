/** How long a step may last before other requests get their turn, in milliseconds. */
const step = 10;

/** For long loops: await the function it gives after each piece of work; it lets the host breathe once a step is over. */
export function createPacer(): () => Promise<void> {
  let started = performance.now();
  return async () => {
    if (performance.now() - started < step) return;
    await giveWay();
    started = performance.now();
  };
}

const waiting: (() => void)[] = [];

/**
 * Lets the host answer other requests before the work goes on. Of several works one goes on at a time, and the host has
 * its turn between any two: their steps do not add up to a long one.
 */
export function giveWay(): Promise<void> {
  return new Promise(resolve => {
    waiting.push(resolve);
    if (waiting.length === 1) setTimeout(goOn, 0);
  });
}

function goOn(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setTimeout(goOn, 0);
}
