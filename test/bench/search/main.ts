import { createCorpus, type Corpus } from '../../../src/core/corpus/corpus';
import { emptyCorpus } from '../../../src/core/corpus/linkCorpus';
import { readCorpusFolder } from '../../../src/cli/corpusFolder';
import { type Engine, ownEngine, rivalEngines } from './engines';
import { readGradedQueries } from './gradedQueries';
import { judge, mean, type Quality, type QueryQuality } from './quality';
import { readSourceCorpus } from './sourceCorpus';
import { timeKeystrokes } from './speed';
import { join } from 'node:path';

export interface BenchRequest {
  readonly root: string;
  /** Where the rivals are installed. */
  readonly rivals: string;
  readonly arguments: readonly string[];
}

export function main(request: BenchRequest): void {
  reportQuality(request);
  reportSpeed(request);
}

function reportQuality(request: BenchRequest): void {
  const queries = readGradedQueries(request.root);
  const corpus = readSourceCorpus(request.root);
  if (!queries || !corpus) return;
  console.log(`Quality: ${String(queries.length)} queries over ${String(corpus.passages.length)} passages`);
  console.log(row('', ['nDCG@5', 'MRR', 'recall@5', 'empty', 'typing']));
  for (const engine of engines(corpus, request)) {
    const judged = judge(engine, corpus, queries);
    const typing = mean(judge(engine, corpus, queries, 0.6));
    console.log(row(engine.name, [...cells(mean(judged)), typing.ndcg.toFixed(3)]));
    if (request.arguments.includes('--kinds')) reportKinds(judged);
    if (request.arguments.includes('--misses')) reportMisses(judged);
  }
}

function reportSpeed(request: BenchRequest): void {
  const read = readCorpusFolder(join(request.root, 'corpus'), emptyCorpus, 'bundled');
  if (!read) return console.log('No corpus folder: speed is not measured.');
  const corpus = createCorpus(read.data);
  const start = performance.now();
  const all = engines(corpus, request);
  console.log(`\nSpeed: ${String(corpus.passages.length)} passages, ms from keystroke to hits`);
  console.log(row(`(built in ${(performance.now() - start).toFixed(0)} ms all together)`, ['p50', 'p95']));
  for (const engine of all) {
    const { median, p95 } = timeKeystrokes(engine);
    console.log(row(engine.name, [median.toFixed(2), p95.toFixed(2)]));
  }
}

function engines(corpus: Corpus, { rivals, arguments: options }: BenchRequest): readonly Engine[] {
  return [ownEngine(corpus), ...(options.includes('--no-rivals') ? [] : rivalEngines(corpus, rivals))];
}

function reportKinds(judged: readonly QueryQuality[]): void {
  for (const kind of new Set(judged.map(({ query }) => query.kind))) {
    console.log(row(`  ${kind}`, cells(mean(judged.filter(({ query }) => query.kind === kind)))));
  }
}

function reportMisses(judged: readonly QueryQuality[]): void {
  for (const { query, ndcg, found } of judged.filter(one => one.ndcg < 0.95)) {
    console.log(`  ${ndcg.toFixed(3)} ${query.kind} “${query.query}”`);
    for (const { grade, text } of found.slice(0, 5)) console.log(`        ${String(grade)} ${text.slice(0, 100)}`);
  }
}

function cells({ ndcg, mrr, recall, empty }: Quality): readonly string[] {
  return [ndcg.toFixed(3), mrr.toFixed(3), recall.toFixed(3), `${(empty * 100).toFixed(0)} %`];
}

function row(name: string, values: readonly string[]): string {
  return name.padEnd(36) + values.map(value => value.padStart(10)).join('');
}
