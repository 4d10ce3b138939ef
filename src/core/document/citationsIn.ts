import { passageCited, passageQuoted, referencesBeside, type CitationSources, type ReadDocument } from './citedPassage';
import type { TextSpan } from './model';

/** What is looked for in documents: one passage, or every use of a work's key. */
export type CitationTarget =
  { readonly kind: 'passage'; readonly id: string } | { readonly kind: 'key'; readonly key: string };

/**
 * Where a document cites the target, in order: for a key its references; for a passage the quotations that repeat its
 * words, and the references that stand for it without such a quotation beside them.
 */
export function citationsIn(
  document: ReadDocument,
  target: CitationTarget,
  sources: CitationSources,
): readonly TextSpan[] {
  const { references, quotations } = document.analysis;
  const ownKey = (key: string): string => sources.corpus.keyOf(key) ?? key;
  if (target.kind === 'key') return references.filter(({ key }) => ownKey(key) === ownKey(target.key));
  const quoting = quotations.filter(quotation => passageQuoted(document, quotation, sources)?.id === target.id);
  const beside = new Set(quoting.flatMap(quotation => referencesBeside(document, quotation)));
  const standing = references.filter(
    reference => !beside.has(reference) && passageCited(document, reference, sources)?.id === target.id,
  );
  return [...quoting, ...standing].toSorted((a, b) => a.start - b.start);
}
