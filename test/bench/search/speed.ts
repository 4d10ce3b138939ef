import type { Engine } from './engines/engine';
import { type Quantiles, quantilesOf, timed } from './scale/measurement';

/** Types each query letter by letter, several times over, and takes the time of every search. */
export async function timeKeystrokes(engine: Engine): Promise<Quantiles> {
  const keystrokes = typed.flatMap(query => Array.from(query, (_, index) => query.slice(0, index + 1)));
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const query of keystrokes) {
      const { time } = await timed(() => engine.search({ query }));
      if (round > 0) times.push(time);
    }
  }
  return quantilesOf(times);
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
