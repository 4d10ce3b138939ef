import type { Corpus } from '../corpus/corpus';
import type { DocumentAnalysis, TextSpan } from '../document/model';
import type { InsertionPlan, InsertionRequest } from './model';
import { planInsertion } from './planInsertion';

/**
 * What completing remembered words changes: the quotation takes the place of what was typed (`spans`, with its marks), and
 * its reference that of one to the corpus that stands behind it already.
 */
export function planRemembered(spans: readonly TextSpan[], request: InsertionRequest): InsertionPlan {
  const { text, analysis } = request.document;
  return planInsertion({
    ...request,
    selections: spans.map(span => withReference(span, text, { corpus: request.corpus, analysis })),
  });
}

interface Surroundings {
  readonly corpus: Corpus;
  readonly analysis: DocumentAnalysis;
}

function withReference(span: TextSpan, text: string, { corpus, analysis }: Surroundings): TextSpan {
  const behind = analysis.references.find(
    ({ key, start, group }) =>
      start >= span.end && text.slice(span.end, group?.start ?? start).trim() === '' && corpus.work(key),
  );
  return behind ? { start: span.start, end: behind.group?.end ?? behind.end } : span;
}
