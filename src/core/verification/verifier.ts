import type { Corpus } from '../corpus/corpus';
import type { Passage } from '../corpus/model';
import { cites, type ReadDocument } from '../document/citedPassage';
import type { DocumentQuotation, TextSpan } from '../document/model';
import type { Cancellation, GiveWay } from '../ports';
import { givingWay, type Steps } from '../steps';
import { isCorpusKey } from './corpusKeys';
import { buildCorpusNames, type Mention } from './corpusNames';
import { buildCorpusRoles } from './corpusRoles';
import { buildTitleTest, type TitleTest } from './corpusTitles';
import { judgedWithin } from './innerJudgements';
import { createJudge, type Judge } from './judge';
import { buildPassageMatcher } from './matching/passageMatcher';
import { createMemory, createTextMemory } from './memory';
import { rememberChecks, type RememberedChecks } from './rememberedChecks';
import type { CheckedQuotation, CheckedReference, DocumentCheck } from './model';
import { acceptancesIn } from './reading/acceptances';
import { candidateOf, type CandidateOptions } from './reading/candidateOf';
import { DocumentReading, type Sought } from './reading/documentReading';
import { interruptedQuotations } from './reading/interruptedQuotations';
import type { ParagraphContent } from './reading/paragraph';
import { createRenderedReferences } from './reading/renderedReferences';

/** Judges the quotations of documents against one corpus. */
export interface Verifier {
  /** In slices; `undefined` when it was cancelled. What did not change since it was judged last is not judged again. */
  check(document: ReadDocument, giveWay: GiveWay, cancellation: Cancellation): Promise<DocumentCheck | undefined>;
}

export type VerifierOptions = Pick<CandidateOptions, 'minimumWords'>;

const defaultOptions: VerifierOptions = { minimumWords: 4 };

/** Costs nothing until it is first used; then the passages are indexed. */
export function createVerifier(corpus: Corpus, options: VerifierOptions = defaultOptions): Verifier {
  let prepared: Promise<Prepared> | undefined;
  const preparation = (giveWay: GiveWay): Promise<Prepared> => {
    // Never cancelled: it is of use whatever becomes of the check that needs it first.
    prepared ??= givingWay(buildPrepared(corpus), giveWay).catch((error: unknown) => {
      prepared = undefined;
      throw error;
    });
    return prepared;
  };
  return {
    check: async (document, giveWay, cancellation) => {
      const { judge, sought, isTitle, checks } = await preparation(giveWay);
      const reading = new DocumentReading(document, sought);
      const acceptances = acceptancesIn(document);
      const check = (group: readonly DocumentQuotation[]): readonly CheckedQuotation[] => {
        const candidate = candidateOf(group, reading, { ...options, isTitle });
        return candidate ? judgedWithin(candidate, judge, reading, { ...options, isTitle }) : [];
      };
      const quotations: CheckedQuotation[] = [];
      for (const group of interruptedQuotations(reading)) {
        if (cancellation.isCancellationRequested) return undefined;
        if (group.some(part => acceptances.holds(part))) continue;
        const accepted = acceptances.reasonAt(spanOf(group));
        for (const checked of checks(group, reading, () => check(group))) {
          quotations.push(accepted === undefined ? checked : { ...checked, accepted });
        }
        await giveWay();
      }
      if (cancellation.isCancellationRequested) return undefined;
      return { quotations, references: checkedReferences(document, quotations, corpus) };
    },
  };
}

/** How many paragraphs and sentences, of all documents that are checked together. */
const remembered = 5000;

/** What is made of a corpus once. */
interface Prepared {
  readonly judge: Judge;
  readonly sought: Sought;
  readonly isTitle: TitleTest;
  readonly checks: RememberedChecks;
}

function* buildPrepared(corpus: Corpus): Steps<Prepared> {
  const matcher = yield* buildPassageMatcher(corpus);
  const names = yield* buildCorpusNames(corpus);
  const isTitle = yield* buildTitleTest(corpus);
  const sought = {
    names,
    roles: yield* buildCorpusRoles(corpus),
    rendered: createRenderedReferences(corpus),
    paragraphs: createTextMemory<ParagraphContent>(remembered),
    numbers: createNumbers(),
    speakers: createMemory<readonly Mention[]>(remembered),
  };
  return {
    judge: createJudge(corpus, names, matcher),
    sought,
    isTitle,
    checks: rememberChecks(),
  };
}

function createNumbers(): Sought['numbers'] {
  const memory = createTextMemory<number>(4 * remembered);
  let count = 0;
  return (reading, text) => memory(reading, text, () => ++count);
}

/** From the first part to the last; of a block all of it. */
function spanOf(group: readonly DocumentQuotation[]): TextSpan {
  const [first, last] = [group[0], group.at(-1)];
  return first?.block ?? { start: first?.start ?? 0, end: last?.end ?? 0 };
}

function checkedReferences(
  { analysis }: ReadDocument,
  quotations: readonly CheckedQuotation[],
  corpus: Corpus,
): readonly CheckedReference[] {
  const passages = new Map<number, Set<Passage>>();
  for (const { passage, references } of quotations) {
    for (const { start, key } of references) {
      if (passage && cites(corpus, passage, key)) passages.set(start, (passages.get(start) ?? new Set()).add(passage));
    }
  }
  return analysis.references.map(({ start, end, key }) => {
    const [passage, other] = passages.get(start) ?? [];
    return { start, end, key, known: isCorpusKey(corpus, key), ...(passage && !other && { passage }) };
  });
}
