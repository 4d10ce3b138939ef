/** What one engine takes for one size; times in milliseconds of processor time, sizes in MB. */
export interface Measurement {
  readonly engine: string;
  readonly title: string;
  readonly passages: number;
  readonly build: number;
  readonly stored: number;
  readonly open: number;
  /** From nothing open to the first hits. */
  readonly first: number;
  readonly full: Quantiles;
  readonly typing: Quantiles;
  /** JavaScript heap after a hundred queries, and what lies beside it. */
  readonly heap: number;
  readonly buffers: number;
  /** The longest that building, storing or opening kept its host waiting; of engines that work in steps. */
  readonly longestStep?: number;
}

export interface Quantiles {
  readonly median: number;
  readonly p95: number;
  /** Of how many. */
  readonly count: number;
}

export function quantilesOf(times: readonly number[]): Quantiles {
  const sorted = times.toSorted((a, b) => a - b);
  return { median: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), count: times.length };
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Milliseconds of processor time, so that a busy machine does not count. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ readonly result: T; readonly time: number }> {
  const start = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(start);
  return { result, time: (user + system) / 1000 };
}
