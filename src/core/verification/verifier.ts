import type { Corpus } from '../corpus/corpus';
import type { ReadDocument } from '../document/citedPassage';
import { neverCancelled, type Cancellation, type GiveWay } from '../ports';
import { isCorpusKey } from './corpusKeys';
import { createCorpusNames, type Mention } from './corpusNames';
import { createTitleTest } from './corpusTitles';
import { createJudge, type Judge } from './judge';
import { createPassageMatcher } from './matching/passageMatcher';
import { createMemory } from './memory';
import type { CheckedQuotation, CheckedReference, DocumentCheck } from './model';
import { candidatesIn, type CandidateOptions, type SoughtInDocuments } from './reading/candidatesIn';
import type { ParagraphContent } from './reading/paragraph';
import { createRenderedReferences } from './reading/renderedReferences';

/** Judges the quotations of documents against one corpus. */
export interface Verifier {
  /** In slices; `undefined` when it was cancelled. What did not change since it was judged last is not judged again. */
  check(document: ReadDocument, giveWay: GiveWay, cancellation: Cancellation): Promise<DocumentCheck | undefined>;
}

const defaultOptions: CandidateOptions = { minimumWords: 4 };

/** Costs nothing until it is first used; then the passages are indexed. */
export function createVerifier(corpus: Corpus, options: CandidateOptions = defaultOptions): Verifier {
  let prepared: Promise<Prepared> | undefined;
  const preparation = (giveWay: GiveWay): Promise<Prepared> => {
    prepared ??= prepare(corpus, giveWay).catch((error: unknown) => {
      prepared = undefined;
      throw error;
    });
    return prepared;
  };
  return {
    check: async (document, giveWay, cancellation) => {
      const { judge, sought } = await preparation(giveWay);
      const quotations: CheckedQuotation[] = [];
      for (const candidate of candidatesIn(document, sought, options)) {
        if (cancellation.isCancellationRequested) return undefined;
        const checked = judge.judged(candidate, document);
        if (checked) quotations.push(checked);
        await giveWay();
      }
      if (cancellation.isCancellationRequested) return undefined;
      return { quotations, references: checkedReferences(document, corpus) };
    },
  };
}

/** How many paragraphs and sentences, of all documents that are checked together. */
const remembered = 5000;

/** What is made of a corpus once. */
interface Prepared {
  readonly judge: Judge;
  readonly sought: SoughtInDocuments;
}

/** Never cancelled: it is of use whatever becomes of the check that needs it first. */
async function prepare(corpus: Corpus, giveWay: GiveWay): Promise<Prepared> {
  const matcher = await createPassageMatcher(corpus, giveWay, neverCancelled);
  if (!matcher) throw new Error('The index of the passages was not built');
  const names = createCorpusNames(corpus);
  const sought = {
    names,
    rendered: createRenderedReferences(corpus),
    isTitle: createTitleTest(corpus),
    paragraphs: createMemory<ParagraphContent>(remembered),
    speakers: createMemory<readonly Mention[]>(remembered),
  };
  return { judge: createJudge(corpus, names, matcher), sought };
}

function checkedReferences({ analysis }: ReadDocument, corpus: Corpus): readonly CheckedReference[] {
  return analysis.references.map(({ start, end, key }) => ({ start, end, key, known: isCorpusKey(corpus, key) }));
}
