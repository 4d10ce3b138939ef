import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { EngineKind } from '../engines/engine';
import { belagg, rivalEngines } from '../engines/engines';
import { row } from '../table';
import { growthPlot } from './growthPlot';
import type { BuildMeasurement, MeasureRequest, QueryMeasurement } from './measureEngine';
import type { Measurement } from './measurement';
import { queryCounts } from './scaleQueries';
import { readSwedishText } from './swedishText';

export interface ScaleRequest {
  readonly root: string;
  readonly rivals: string;
  readonly sizes: readonly number[];
  readonly withRivals: boolean;
  /** Only these, by name; all if there are none. */
  readonly engines: readonly string[];
}

/** Builds and searches corpora of each size with each engine, prints a table, and plots all that was ever measured. */
export function reportScale({ root, rivals, sizes, withRivals, engines }: ScaleRequest): void {
  if (!readSwedishText(root)) return;
  mkdirSync(join(root, 'out/bench'), { recursive: true });
  const all = [belagg, ...(withRivals ? rivalEngines(rivals) : [])];
  const kinds = all.filter(({ name }) => engines.length === 0 || engines.includes(name));
  for (const passages of sizes) {
    console.log(`\nScale: ${passages.toLocaleString('en')} passages (ms of processor time, MB)`);
    console.log(
      row(
        '',
        columns.map(({ name }) => name),
      ),
    );
    const measured: Measurement[] = [];
    for (const kind of kinds.filter(({ most }) => passages <= most)) {
      const measurement = measure(kind, passages, { root, rivals });
      console.log(row(kind.title, cells(measurement)));
      printCounts(measurement);
      remember(root, measurement);
      measured.push(measurement);
    }
    printComparison(measured);
  }
}

interface Column {
  readonly name: string;
  readonly value: (one: Measurement) => number;
  readonly digits: number;
}

const columns: readonly Column[] = [
  { name: 'build s', value: one => one.build / 1000, digits: 1 },
  { name: 'stored', value: one => one.stored, digits: 1 },
  { name: 'open', value: one => one.open, digits: 0 },
  { name: 'first', value: one => one.first, digits: 0 },
  { name: 'full p50', value: one => one.full.median, digits: 1 },
  { name: 'p95', value: one => one.full.p95, digits: 1 },
  { name: 'typing p50', value: one => one.typing.median, digits: 1 },
  { name: 'p95', value: one => one.typing.p95, digits: 1 },
  { name: 'heap', value: one => one.heap, digits: 0 },
  { name: 'buffers', value: one => one.buffers, digits: 0 },
];

function cells(one: Measurement): readonly string[] {
  return columns.map(({ value, digits }) => value(one).toFixed(digits));
}

/** An engine that would have taken too long was asked fewer queries. */
function printCounts({ full, typing }: Measurement): void {
  if (full.count >= queryCounts.full && typing.count >= fewestTyped) return;
  console.log(`  (of the first ${String(full.count)} full queries and ${String(typing.count)} while typing)`);
}

/** While typing there are so many at least: as many as the last words of a quarter of the full queries have letters. */
const fewestTyped = 100;

/** How often the first engine's figures go into those of the others, and how long it kept its host waiting. */
function printComparison([first, ...others]: readonly Measurement[]): void {
  if (first === undefined) return;
  for (const other of others) {
    const ratios = columns.map(({ value }) => `×${(value(other) / value(first)).toFixed(1)}`);
    console.log(row(`${other.title.replace(/,.*/, '')} ÷ ${first.title}`, ratios));
  }
  if (first.longestStep !== undefined) {
    console.log(`${first.title} works in steps; the longest took ${first.longestStep.toFixed(0)} ms`);
  }
}

function measure(kind: EngineKind, passages: number, folders: { root: string; rivals: string }): Measurement {
  const request = { engine: kind.name, passages, ...folders };
  const built = inProcess({ ...request, step: 'build' }) as BuildMeasurement;
  const queried = inProcess({ ...request, step: 'query' }) as QueryMeasurement;
  const longest = Math.max(built.longestStep ?? 0, queried.longestStep ?? 0);
  const steps = longest > 0 ? { longestStep: longest } : {};
  return { engine: kind.name, title: kind.title, passages, ...built, ...queried, ...steps };
}

/** The bundle that this is part of, started anew. */
function inProcess(request: MeasureRequest): BuildMeasurement | QueryMeasurement {
  const script = `require(${JSON.stringify(__filename)}).measureEngine(${JSON.stringify(request)})
    .then(result => console.log('\\n' + JSON.stringify(result)))`;
  const options = { encoding: 'utf8' as const, maxBuffer: 1e8 };
  const output = execFileSync(process.execPath, [...nodeFlags, '-e', script], options);
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as BuildMeasurement | QueryMeasurement;
}

const nodeFlags = ['--expose-gc', '--max-old-space-size=8000', '--no-warnings'];

/** Large sizes are measured seldom: the plots show the last figures of each size. */
function remember(root: string, measurement: Measurement): void {
  const folder = join(root, 'docs/bench');
  const file = join(folder, 'search-scale.json');
  mkdirSync(folder, { recursive: true });
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly Measurement[]) : [];
  const others = known.filter(one => one.engine !== measurement.engine || one.passages !== measurement.passages);
  const all = [...others, measurement].toSorted((a, b) => a.passages - b.passages || (a.engine < b.engine ? -1 : 1));
  writeFileSync(file, `${JSON.stringify(all, rounded, 2)}\n`);
  for (const [name, { title, value }] of Object.entries(plots)) {
    writeFileSync(join(folder, `${name}.svg`), growthPlot(title, all, value));
  }
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(2)) : value;
}

const plots: Readonly<Record<string, { readonly title: string; readonly value: (one: Measurement) => number }>> = {
  'search-build': { title: 'Build, seconds', value: one => one.build / 1000 },
  'search-stored': { title: 'Stored, MB', value: one => one.stored },
  'search-open': { title: 'Open, ms', value: one => one.open },
  'search-full': { title: 'Full query, 95th percentile, ms', value: one => one.full.p95 },
  'search-typing': { title: 'While typing, 95th percentile, ms', value: one => one.typing.p95 },
  'search-heap': { title: 'Heap and buffers after 100 queries, MB', value: one => one.heap + one.buffers },
};
