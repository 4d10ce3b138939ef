import type { Engine } from './engines';

/**
 * What an engine takes from a keystroke to hits: milliseconds of processor time, so that a busy machine does not
 * count.
 */
export interface Speed {
  readonly median: number;
  readonly p95: number;
}

/** Types each query letter by letter, several times over, and takes the time of every search. */
export function timeKeystrokes(engine: Engine): Speed {
  const keystrokes = typed.flatMap(query => Array.from(query, (_, index) => query.slice(0, index + 1)));
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const query of keystrokes) {
      const start = process.cpuUsage();
      engine.search({ query, accepts: () => true });
      const { user, system } = process.cpuUsage(start);
      if (round > 0) times.push((user + system) / 1000);
    }
  }
  times.sort((a, b) => a - b);
  return { median: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

/** The first round warms up and is not counted. */
const rounds = 4;

const typed = [
  'samverkan',
  'mindre att göra',
  'malmo hogskola',
  'Ulf Christersson evidens',
  'samordningsförbudet',
  'långsiktig stabil finansiering',
  'ISF 2010:2',
  'statsbudgeten',
  'talare:sarv jordgubbar',
  '"inte en kursfråga"',
];

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
