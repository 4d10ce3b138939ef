import { randomNumbers } from '../search/scale/random';
import { readSwedishText } from '../search/scale/swedishText';
import { readCorpora } from './benchCorpora';
import { confusionTable, gravest, groups, kindTable, verdictTable } from './confusion';
import { isRight, judgeAll, type Outcome } from './judge';
import { makeCases } from './makeCases';
import { readProse } from './prose';
import { rivalTable } from './rivals';
import { reportSpeed } from './speed';

export interface BenchRequest {
  readonly root: string;
  readonly misses: boolean;
  readonly speed: boolean;
  /** Another one makes other quotations. */
  readonly seed: number;
}

/** Prints how altered quotations are told from right ones. */
export async function main({ root, misses, speed, seed }: BenchRequest): Promise<void> {
  const text = readSwedishText(root);
  if (text && speed) return reportSpeed(100_000, text);
  const corpora = readCorpora(root);
  if (!corpora || !text) return;
  const cases = makeCases(corpora, text.sentences, randomNumbers(seed));
  const outcomes = await judgeAll(cases, corpora);
  const accepted = new Set(outcomes.filter(({ found }) => /verbatim|adapted/.test(found)).map(({ bench }) => bench));
  const { cleared, accused } = gravest(outcomes);
  console.log(`${String(cases.length)} quotations\n\n${confusionTable(outcomes)}\n\n${verdictTable(outcomes)}\n`);
  console.log(`${kindTable(outcomes)}\n\n${rivalTable(cases, corpora, bench => accepted.has(bench))}\n`);
  console.log(`altered, called verbatim or adapted: ${String(cleared.length)}`);
  console.log(`verbatim, called altered: ${String(accused.length)}`);
  const { words, quotations, alarms } = await readProse(
    corpora.bundled,
    text.sentences,
    50_000,
    randomNumbers(seed + 1),
  );
  console.log(
    `false alarms in ${String(words)} words with ${String(quotations)} quotations of others: ${String(alarms.length)}`,
  );
  if (misses) printMisses(outcomes);
  if (misses) for (const alarm of alarms.slice(0, 10)) console.log(`  ${alarm.verdict}: ${alarm.text}`);
}

/** A few of each category that went wrong. */
function printMisses(outcomes: readonly Outcome[]): void {
  const wrong = outcomes.filter(
    outcome =>
      !isRight(outcome) || (outcome.bench.kinds && !outcome.bench.kinds.some(kind => outcome.kinds.includes(kind))),
  );
  for (const [category, own] of groups(wrong, ({ bench }) => bench.category)) {
    console.log(`\n${category}: ${String(own.length)} wrong`);
    for (const { bench, found, kinds } of own.slice(0, 6)) {
      console.log(
        `  ${found} [${kinds.join(' ')}] (${bench.corpus}) ${bench.document.slice(bench.start, bench.end).slice(0, 400)}`,
      );
    }
  }
}
