import { analyseDocument } from '../../../src/core/document/analyseDocument';
import { neverCancelled } from '../../../src/core/ports';
import type { CheckedQuotation, Verdict } from '../../../src/core/verification/model';
import { createVerifier, type Verifier } from '../../../src/core/verification/verifier';
import type { BenchCase } from './benchCase';
import type { BenchCorpora } from './benchCorpora';

/** A case with what was said of it. */
export interface Outcome {
  readonly bench: BenchCase;
  readonly found: Verdict | 'none';
  readonly kinds: readonly string[];
}

/** Lets the verifier read every document. */
export async function judgeAll(cases: readonly BenchCase[], corpora: BenchCorpora): Promise<readonly Outcome[]> {
  const verifiers = { bundled: createVerifier(corpora.bundled), sources: createVerifier(corpora.sources) };
  const outcomes: Outcome[] = [];
  for (const bench of cases) outcomes.push(await judge(bench, verifiers[bench.corpus]));
  return outcomes;
}

async function judge(bench: BenchCase, verifier: Verifier): Promise<Outcome> {
  const quotations = await quotationsOf(bench.document, bench.languageId, verifier);
  const own = quotations.filter(quotation => quotation.start < bench.end && bench.start < quotation.end);
  const [worst] = own.toSorted((a, b) => severity.indexOf(a.verdict) - severity.indexOf(b.verdict));
  return {
    bench,
    found: worst?.verdict ?? 'none',
    kinds: own.flatMap(quotation => quotation.differences.map(({ kind }) => kind)),
  };
}

/** Where a document holds several quotations, the one that is worst counts. */
const severity: readonly Verdict[] = [
  'paraphrase',
  'altered',
  'misattributed',
  'unsourced',
  'unknown',
  'adapted',
  'verbatim',
];

export async function quotationsOf(
  text: string,
  languageId: string,
  verifier: Verifier,
): Promise<readonly CheckedQuotation[]> {
  const document = { text, analysis: analyseDocument(text, languageId) };
  const check = await verifier.check(document, async () => {}, neverCancelled);
  return check?.quotations ?? [];
}

export function isRight({ bench, found }: Outcome): boolean {
  return found === bench.expected || found === bench.alsoRight;
}
