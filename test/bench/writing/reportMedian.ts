import { quantilesOf, timed } from '../search/scale/measurement';

/**
 * Prints what the first of several runs took, cold, and the median of the others: milliseconds of processor time. A run
 * gives how much it found, or nothing was measured.
 */
export async function reportMedian(what: string, runs: number, run: () => number): Promise<void> {
  // What the runs before have left is collected in threads whose time counts, too.
  await new Promise(resolve => setTimeout(resolve, 200));
  const times: number[] = [];
  for (let at = 0; at < runs; at++) {
    const { result, time } = await timed(run);
    if (!(result > 0)) throw new Error(`${what} gave nothing`);
    times.push(time);
  }
  const [first = Number.NaN, ...others] = times;
  const { median } = quantilesOf(others);
  console.log(`  ${what.padEnd(34)} first ${first.toFixed(2).padStart(8)}   then ${median.toFixed(2).padStart(8)}`);
}
