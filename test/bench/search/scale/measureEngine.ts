import { join } from 'node:path';
import process from 'node:process';
import type { Engine } from '../engines/engine';
import { belagg, rivalEngines } from '../engines/engines';
import { largeSource } from './largeSource';
import { type Measurement, type Quantiles, quantilesOf, timed } from './measurement';
import { type ScaleQueries, scaleQueries } from './scaleQueries';
import { readSwedishText } from './swedishText';

/** What a process is asked to do: each step in one of its own, so that none inherits another's memory. */
export interface MeasureRequest {
  readonly step: 'build' | 'query';
  readonly engine: string;
  readonly passages: number;
  readonly root: string;
  readonly rivals: string;
}

export type BuildMeasurement = Pick<Measurement, 'build' | 'stored' | 'longestStep'>;
export type QueryMeasurement = Pick<
  Measurement,
  'open' | 'first' | 'full' | 'typing' | 'heap' | 'buffers' | 'longestStep'
>;

export async function measureEngine(request: MeasureRequest): Promise<BuildMeasurement | QueryMeasurement> {
  const kind = [belagg, ...rivalEngines(request.rivals)].find(({ name }) => name === request.engine);
  const text = readSwedishText(request.root);
  if (!kind || !text) throw new Error(`${request.engine} cannot be measured.`);
  const source = largeSource(request.passages, text);
  const file = join(request.root, 'out/bench', `${kind.name}-${String(request.passages)}`);
  if (request.step === 'build') {
    const { result: engine, time } = await timed(() => kind.build(source));
    return { build: time, stored: (await engine.save(file)) / 1e6, ...longestOf(engine) };
  }
  const queries = scaleQueries(source);
  const heapBefore = usedMemory();
  const { result: engine, time: open } = await timed(() => kind.open(file, source));
  const opened = longestOf(engine);
  return { ...(await queried(engine, open, queries)), ...memorySince(heapBefore), ...opened };

  function memorySince(before: Memory): Pick<Measurement, 'heap' | 'buffers'> {
    const after = usedMemory();
    return { heap: after.heap - before.heap, buffers: after.buffers - before.buffers };
  }
}

function longestOf({ longestStep }: Engine): Pick<Measurement, 'longestStep'> {
  return longestStep === undefined ? {} : { longestStep };
}

async function queried(engine: Engine, open: number, { full, typing, typedBefore }: ScaleQueries) {
  const { time: firstSearch } = await timed(() => search(engine, full[0] ?? ''));
  await times(engine, full);
  const fullTimes = await times(engine, full);
  // Else the compiler's work would count, which goes on beside the first some hundred keystrokes.
  await times(engine, typedBefore);
  const typingTimes = await times(engine, typing);
  return {
    open,
    first: open + firstSearch,
    full: quantilesOf(fullTimes),
    typing: quantilesOf(typingTimes),
  } satisfies { open: number; first: number; full: Quantiles; typing: Quantiles };
}

/** Of as many queries as fit into `longestRound`. */
async function times(engine: Engine, queries: readonly string[]): Promise<readonly number[]> {
  const all: number[] = [];
  let sum = 0;
  for (const query of queries) {
    const { time } = await timed(() => search(engine, query));
    all.push(time);
    sum += time;
    if (sum > longestRound && all.length >= fewestQueries) break;
  }
  return all;
}

/** In milliseconds of processor time: a slow engine is asked fewer queries. */
const longestRound = 20_000;
const fewestQueries = 20;

function search(engine: Engine, query: string): ReturnType<Engine['search']> {
  return engine.search({ query });
}

interface Memory {
  readonly heap: number;
  readonly buffers: number;
}

function usedMemory(): Memory {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return { heap: heapUsed / 1e6, buffers: arrayBuffers / 1e6 };
}
