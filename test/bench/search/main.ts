import { readGradedQueries, type GradedQuery } from './gradedQueries';
import { type Engine, ownEngine, rivalEngines } from './engines';
import { judge, mean, type Quality, type QueryQuality } from './quality';
import { readSourceCorpus } from './sourceCorpus';
import type { Corpus } from '../../../src/core/corpus/corpus';

export interface BenchRequest {
  readonly root: string;
  /** Where the rivals are installed. */
  readonly rivals: string;
  readonly arguments: readonly string[];
}

export function main(request: BenchRequest): void {
  const queries = readGradedQueries(request.root);
  const corpus = readSourceCorpus(request.root);
  if (queries && corpus) reportQuality(corpus, queries, request);
}

function reportQuality(corpus: Corpus, queries: readonly GradedQuery[], { rivals, arguments: options }: BenchRequest): void {
  const engines = [ownEngine(corpus), ...(options.includes('--no-rivals') ? [] : rivalEngines(corpus, rivals))];
  console.log(`Quality: ${String(queries.length)} queries over ${String(corpus.passages.length)} passages`);
  console.log(row('', ['nDCG@5', 'MRR', 'recall@5', 'empty', 'typing']));
  for (const engine of engines) {
    const judged = judge(engine, corpus, queries);
    const typing = mean(judge(engine, corpus, queries, 0.6));
    console.log(row(engine.name, [...cells(mean(judged)), typing.ndcg.toFixed(3)]));
    if (options.includes('--kinds')) reportKinds(judged);
    if (options.includes('--misses')) reportMisses(judged, engine);
  }
}

function reportKinds(judged: readonly QueryQuality[]): void {
  for (const kind of new Set(judged.map(({ query }) => query.kind))) {
    console.log(row(`  ${kind}`, cells(mean(judged.filter(({ query }) => query.kind === kind)))));
  }
}

function reportMisses(judged: readonly QueryQuality[], engine: Engine): void {
  for (const one of judged.filter(({ ndcg }) => ndcg < 0.95)) {
    console.log(`  ${one.ndcg.toFixed(3)} ${one.query.kind} “${one.query.query}”`);
    if (engine.name !== 'this search') continue;
    const found = engine.search({ query: one.query.query, filter: one.query.filter, accepts: () => true });
    for (const passage of found.slice(0, 5)) {
      const judgement = one.query.relevant.find(({ passage: begin }) => passage.text.startsWith(begin.slice(0, 80)));
      console.log(`        ${String(judgement?.grade ?? 0)} ${passage.text.slice(0, 110)}`);
    }
    for (const missed of one.query.relevant.filter(({ grade, passage: begin }) => grade === 2 && !found.slice(0, 5).some(({ text }) => text.startsWith(begin.slice(0, 80))))) console.log(`        missed 2: ${missed.passage.slice(0, 100)}`);
  }
}

function cells({ ndcg, mrr, recall, empty }: Quality): readonly string[] {
  return [ndcg.toFixed(3), mrr.toFixed(3), recall.toFixed(3), `${(empty * 100).toFixed(0)} %`];
}

function row(name: string, values: readonly string[]): string {
  return name.padEnd(34) + values.map(value => value.padStart(10)).join('');
}
