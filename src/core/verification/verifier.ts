import type { Corpus } from '../corpus/corpus';
import { cites, referencesBeside, type ReadDocument } from '../document/citedPassage';
import type { Cancellation, GiveWay } from '../ports';
import { createPassageMatcher } from './matching/passageMatcher';
import type { Candidate, CheckedQuotation, CheckedReference, DocumentCheck, PassageMatcher, WordMatch } from './model';

/** Judges the quotations of documents against one corpus. */
export interface Verifier {
  /** In slices; `undefined` when it was cancelled. What did not change since it was judged last is not judged again. */
  check(document: ReadDocument, giveWay: GiveWay, cancellation: Cancellation): Promise<DocumentCheck | undefined>;
}

/** Costs nothing until it is first used; then the passages are indexed. */
export function createVerifier(corpus: Corpus): Verifier {
  let matcher: PassageMatcher | undefined;
  return {
    check: async (document, giveWay, cancellation) => {
      matcher ??= await createPassageMatcher(corpus, giveWay, cancellation);
      if (!matcher) return undefined;
      const quotations: CheckedQuotation[] = [];
      for (const candidate of candidatesIn(document)) {
        const checked = judged(document, candidate, corpus, matcher);
        if (checked) quotations.push(checked);
        await giveWay();
        if (cancellation.isCancellationRequested) return undefined;
      }
      return { quotations, references: checkedReferences(document, corpus) };
    },
  };
}

function candidatesIn(document: ReadDocument): readonly Candidate[] {
  return document.analysis.quotations.map(quotation => ({
    start: quotation.start,
    end: quotation.end,
    form: quotation.form,
    parts: [quotation.words],
    claim: { references: referencesBeside(document, quotation), speakers: [] },
  }));
}

const tellingWords = 4;
/** From how many words on a quotation needs a reference. */
const sourcedWords = 7;

function judged(
  { text }: ReadDocument,
  { start, end, form, parts, claim }: Candidate,
  corpus: Corpus,
  matcher: PassageMatcher,
): CheckedQuotation | undefined {
  const known = claim.references.filter(({ key }) => isKnown(corpus, key));
  const words = parts.flatMap(part => part.text.match(/\S+/g) ?? []).length;
  if (words < tellingWords && known.length === 0) return undefined;
  const match = matcher.match(parts, passage => known.filter(({ key }) => cites(corpus, passage, key)).length);
  if (!match && known.length === 0) return undefined;
  return {
    start,
    end,
    form,
    text: text.slice(start, end),
    verdict: match ? verdictOf(match, claim.references.length > 0, words) : 'unknown',
    ...(match && { passage: match.passage, source: match.span }),
    cautions: match?.cautions ?? [],
    differences: match?.differences ?? [],
    references: claim.references,
    speakers: claim.speakers,
    unloaded: match ? [] : [...new Set(known.map(({ key }) => key))],
  };
}

function verdictOf(match: WordMatch, isSourced: boolean, words: number): CheckedQuotation['verdict'] {
  if (match.verdict === 'partly') return 'unknown';
  return match.verdict === 'verbatim' && !isSourced && words >= sourcedWords ? 'unsourced' : match.verdict;
}

function checkedReferences({ analysis }: ReadDocument, corpus: Corpus): readonly CheckedReference[] {
  return analysis.references.map(({ start, end, key }) => ({ start, end, key, known: isKnown(corpus, key) }));
}

/** A work, or a talk under its own key. */
function isKnown(corpus: Corpus, key: string): boolean {
  return corpus.work(key) !== undefined || corpus.sessions.some(session => session.key === key);
}
