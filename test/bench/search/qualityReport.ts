import type { Corpus } from '../../../src/core/corpus/corpus';
import { createCorpus } from '../../../src/core/corpus/corpus';
import { sourceOf, type SearchSource } from '../../../src/core/search/index/searchSource';
import { belagg, rivalEngines } from './engines/engines';
import { type GradedQuery, readGradedQueries } from './gradedQueries';
import { pairedInterval } from './pairedInterval';
import { judge, mean, type Quality, type QueryQuality } from './quality';
import { largeSource } from './scale/largeSource';
import { readSwedishText } from './scale/swedishText';
import { readSourceCorpus } from './sourceCorpus';
import { row } from './table';

export interface QualityRequest {
  readonly root: string;
  readonly rivals: string;
  readonly withRivals: boolean;
  readonly withKinds: boolean;
  readonly withMisses: boolean;
}

/** What the engines find of what they should: among the documents alone, and hidden among other Swedish text. */
export async function reportQuality(request: QualityRequest): Promise<void> {
  const queries = readGradedQueries(request.root);
  const corpus = readSourceCorpus(request.root);
  if (!queries || !corpus) return;
  console.log(`Quality: ${String(queries.length)} queries over ${String(corpus.passages.length)} passages`);
  await reportTable(request, queries, sourceOf(corpus), []);
  const text = readSwedishText(request.root);
  if (!text) return;
  const hidden = hiddenAmong(corpus, largeSource(haystack, text));
  console.log(`\nHidden among ${haystack.toLocaleString('en')} passages of other Swedish text`);
  await reportTable({ ...request, withKinds: false, withMisses: false }, queries, hidden, ['flexsearch']);
}

const haystack = 30_000;

function hiddenAmong(corpus: Corpus, others: SearchSource): SearchSource {
  const passages = Array.from({ length: others.size }, (_, position) => others.passage(position));
  return sourceOf(
    createCorpus({
      ...corpus,
      conferences: [...others.corpus.conferences, ...corpus.conferences],
      sessions: [...others.corpus.sessions, ...corpus.sessions],
      passages: [...passages, ...corpus.passages],
    }),
  );
}

/** @param without Engines that would take too long. */
async function reportTable(
  request: QualityRequest,
  queries: readonly GradedQuery[],
  source: SearchSource,
  without: readonly string[],
): Promise<void> {
  console.log(row('', ['nDCG@5', 'MRR', 'recall@5', 'empty', 'typing']));
  const rivals = request.withRivals ? rivalEngines(request.rivals) : [];
  const all: { readonly title: string; readonly judged: readonly QueryQuality[] }[] = [];
  for (const kind of [belagg, ...rivals.filter(({ name }) => !without.includes(name))]) {
    const engine = await kind.build(source);
    const judged = await judge(engine, source, queries);
    const typing = mean(await judge(engine, source, queries, 0.6));
    console.log(row(kind.title, [...cells(mean(judged)), typing.ndcg.toFixed(3)]));
    if (request.withKinds) reportKinds(judged);
    if (request.withMisses) reportMisses(judged);
    all.push({ title: kind.title, judged });
  }
  reportMargin(all);
}

/** Against the best of the rivals, query by query. */
function reportMargin([own, ...rivals]: readonly { title: string; judged: readonly QueryQuality[] }[]): void {
  const [best] = rivals.toSorted((a, b) => mean(b.judged).ndcg - mean(a.judged).ndcg);
  if (!own || !best) return;
  const differences = own.judged.map((one, index) => one.ndcg - (best.judged[index]?.ndcg ?? 0));
  const { middle, low, high } = pairedInterval(differences);
  const interval = `95 % interval ${low.toFixed(3)} to ${high.toFixed(3)}`;
  console.log(`nDCG@5 above ${best.title}: ${middle.toFixed(3)} (paired, ${interval})`);
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
