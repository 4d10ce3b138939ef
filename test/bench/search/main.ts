import { join } from 'node:path';
import { readCorpusFolder } from '../../../src/cli/corpusFolder';
import { createCorpus } from '../../../src/core/corpus/corpus';
import { emptyCorpus } from '../../../src/core/corpus/linkCorpus';
import { sourceOf } from '../../../src/core/search/index/searchSource';
import { belagg, rivalEngines } from './engines/engines';
import { reportQuality } from './qualityReport';
import { timed } from './scale/measurement';
import { reportScale } from './scale/scaleReport';
import { timeKeystrokes } from './speed';
import { row } from './table';

export interface BenchRequest {
  readonly root: string;
  /** Where the rivals are installed. */
  readonly rivals: string;
  readonly arguments: readonly string[];
}

export async function main({ root, rivals, arguments: options }: BenchRequest): Promise<void> {
  const withRivals = !options.includes('--no-rivals');
  const parts = (['--quality', '--speed', '--scale'] as const).filter(part => options.includes(part));
  const wants = (part: (typeof parts)[number]): boolean => parts.length === 0 || parts.includes(part);
  if (wants('--quality')) {
    const withKinds = options.includes('--kinds');
    await reportQuality({ root, rivals, withRivals, withKinds, withMisses: options.includes('--misses') });
  }
  if (wants('--speed')) await reportSpeed(root, rivals, withRivals);
  if (wants('--scale'))
    reportScale({ root, rivals, withRivals, sizes: sizesOf(options), engines: listOf('engines', options) });
}

/** `--sizes=1000,1000000`; a million takes the rivals ten minutes and is left out unless it is asked for. */
function sizesOf(options: readonly string[]): readonly number[] {
  const sizes = listOf('sizes', options).map(Number);
  return sizes.length === 0 ? [1_000, 10_000, 100_000] : sizes;
}

function listOf(name: string, options: readonly string[]): readonly string[] {
  const [, list] = options.find(option => option.startsWith(`--${name}=`))?.split('=') ?? [];
  return list?.split(',') ?? [];
}

async function reportSpeed(root: string, rivals: string, withRivals: boolean): Promise<void> {
  const read = readCorpusFolder(join(root, 'corpus'), emptyCorpus, 'bundled');
  if (!read) return console.log('No corpus folder: speed is not measured.');
  const source = sourceOf(createCorpus(read.data));
  console.log(`\nSpeed: ${String(source.size)} passages, ms of processor time from keystroke to hits`);
  console.log(row('', ['build', 'p50', 'p95']));
  for (const kind of [belagg, ...(withRivals ? rivalEngines(rivals) : [])]) {
    const { result: engine, time } = await timed(() => kind.build(source));
    const { median, p95 } = await timeKeystrokes(engine);
    console.log(row(kind.title, [time.toFixed(0), median.toFixed(2), p95.toFixed(2)]));
  }
}

export { measureEngine } from './scale/measureEngine';
