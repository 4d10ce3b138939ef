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

/** Lets the host answer other requests before the work goes on. */
export function giveWay(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 0));
}
