import type { Corpus } from '../corpus/corpus';
import type { Passage } from '../corpus/model';
import { nameKey } from '../corpus/corpus';
import type { DocumentAnalysis, DocumentQuotation, DocumentReference } from './model';
import { emptyLines } from './emptyLines';
import { firstBeginningFrom } from './firstFrom';
import type { QuotationFinder } from './quotedPassage';

/** A document that is read for what it quotes. */
export interface ReadDocument {
  readonly text: string;
  readonly analysis: DocumentAnalysis;
}

/** What quotations and references are looked up in. */
export interface CitationSources {
  readonly corpus: Corpus;
  readonly finder: QuotationFinder;
}

/** Fewer words than this are too common to tell a passage by, unless the reference beside them names its source. */
const tellingWords = 4;

/**
 * The passage that a quotation in the document repeats; `undefined` where the words are no passage's. The references
 * beside it choose between passages with the same words.
 */
export function passageQuoted(
  document: ReadDocument,
  quotation: DocumentQuotation,
  sources: CitationSources,
): Passage | undefined {
  const found = sources.finder.find(quotation.words.text);
  const keys = referencesBeside(document, quotation).map(reference => reference.key);
  const referred = found.find(passage => keys.some(key => cites(sources.corpus, passage, key)));
  const telling = (quotation.words.text.match(/\S+/g) ?? []).length >= tellingWords;
  return referred ?? (telling ? found[0] : undefined);
}

/**
 * The one passage that a reference stands for: that of the quotation beside it, else the only one that fits the
 * reference's section and named speaker. `undefined` where the reference leaves it open.
 */
export function passageCited(
  document: ReadDocument,
  reference: DocumentReference,
  sources: CitationSources,
): Passage | undefined {
  for (const quotation of quotationsBeside(document, reference)) {
    if (!referencesBeside(document, quotation).includes(reference)) continue;
    const passage = passageQuoted(document, quotation, sources);
    if (passage && cites(sources.corpus, passage, reference.key)) return passage;
  }
  return passageByLocator(reference, sources.corpus);
}

/** Whether the passage rests on the work with this key, or belongs to the talk that has it as its own. */
export function cites(corpus: Corpus, passage: Passage, key: string): boolean {
  const session = corpus.session(passage.session);
  const own = corpus.keyOf(key) ?? key;
  if (session?.key === own) return true;
  // Summaries name no works: they rest on the document that records the session.
  const keys = passage.references.length > 0 ? passage.references.map(reference => reference.key) : [session?.document];
  return keys.includes(own);
}

/**
 * The references that belong to a quotation: the next group behind it in its paragraph, else the last before it. A block
 * may have its reference in its own last line or in the paragraph before or after it. This looks a passage up, in an
 * instant; what a quotation is held to is read more closely, by sentences and notes (`verification/reading/claimOf.ts`).
 */
export function referencesBeside(document: ReadDocument, quotation: DocumentQuotation): readonly DocumentReference[] {
  const { references } = document.analysis;
  const most = quotation.form === 'block' ? 1 : 0;
  const near = (from: number, to: number): boolean => emptyLines(document.text.slice(from, to), most) <= most;
  const next = firstBeginningFrom(references, quotation.start);
  const [before, behind] = [references[next - 1], references[next]];
  if (behind && near(quotation.end, behind.start)) return groupOf(references, next);
  return before && before.end <= quotation.start && near(before.end, quotation.start)
    ? groupOf(references, next - 1)
    : [];
}

/** The quotations that a reference may belong to: no group of others stands between them. */
function quotationsBeside(document: ReadDocument, reference: DocumentReference): readonly DocumentQuotation[] {
  const { references, quotations } = document.analysis;
  const group = groupOf(references, firstBeginningFrom(references, reference.start));
  const first = firstBeginningFrom(references, group[0]?.start ?? reference.start);
  const after = references[first + group.length]?.end ?? document.text.length;
  const from = firstBeginningFrom(quotations, references[first - 1]?.start ?? 0);
  return quotations.slice(from, firstBeginningFrom(quotations, after + 1));
}

/** A reference with the others in its brackets. */
function groupOf(references: readonly DocumentReference[], index: number): readonly DocumentReference[] {
  const group = references[index]?.group?.start;
  if (group === undefined) return references.slice(index, index + 1);
  const isIn = (at: number): boolean => references[at]?.group?.start === group;
  let [from, to] = [index, index + 1];
  while (isIn(from - 1)) from--;
  while (isIn(to)) to++;
  return references.slice(from, to);
}

/** The only quotation of the work that stands in the section and, if the reference names somebody, is theirs. */
function passageByLocator(reference: DocumentReference, corpus: Corpus): Passage | undefined {
  const { suffix } = reference;
  if (suffix === undefined) return undefined;
  const named = nameKey(reference.prefix ?? '');
  const fitting = corpus.passages.filter(passage => {
    const section = sectionOf(corpus, passage);
    if (passage.kind === 'summary' || section === undefined || !suffix.includes(section)) return false;
    return cites(corpus, passage, reference.key) && (named === '' || passage.speakers.some(isNamed));
  });
  return fitting.length === 1 ? fitting[0] : undefined;

  function isNamed(speaker: string): boolean {
    const family = corpus.personNamed(speaker)?.family ?? speaker;
    return named.includes(nameKey(speaker)) || named.includes(nameKey(family));
  }
}

/** What a locator calls the place of a passage: the section of the document that records it, else the session's title. */
function sectionOf(corpus: Corpus, passage: Passage): string | undefined {
  return passage.attributes.at ?? corpus.session(passage.session)?.title;
}
