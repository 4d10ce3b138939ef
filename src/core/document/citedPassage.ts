import type { Corpus } from '../corpus/corpus';
import type { Passage } from '../corpus/model';
import { nameKey } from '../corpus/corpus';
import type { DocumentAnalysis, DocumentQuotation, DocumentReference, TextSpan } from './model';
import { emptyLines } from './emptyLines';
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
  for (const quotation of document.analysis.quotations) {
    if (!referencesBeside(document, quotation).includes(reference)) continue;
    const passage = passageQuoted(document, quotation, sources);
    if (passage && cites(sources.corpus, passage, reference.key)) return passage;
  }
  return passageByLocator(reference, sources.corpus);
}

/** Whether the passage rests on the work with this key, or belongs to the talk that has it as its own. */
export function cites(corpus: Corpus, passage: Passage, key: string): boolean {
  const session = corpus.session(passage.session);
  if (session?.key === key) return true;
  // Summaries name no works: they rest on the document that records the session.
  const keys = passage.references.length > 0 ? passage.references.map(reference => reference.key) : [session?.document];
  return keys.includes(key);
}

/**
 * The references that belong to a quotation: the next group behind it in its paragraph, else the last before it. A block
 * may have its reference in its own last line or in the paragraph before or after it.
 */
export function referencesBeside(document: ReadDocument, quotation: DocumentQuotation): readonly DocumentReference[] {
  const { references } = document.analysis;
  const near = (from: number, to: number) =>
    emptyLines(document.text.slice(from, to)) <= (quotation.form === 'block' ? 1 : 0);
  const beside =
    references.find(reference => reference.start >= quotation.start && near(quotation.end, reference.start)) ??
    references.findLast(reference => reference.end <= quotation.start && near(reference.end, quotation.start));
  if (!beside) return [];
  return references.filter(reference => reference === beside || sameGroup(reference.group, beside.group));
}

function sameGroup(a: TextSpan | undefined, b: TextSpan | undefined): boolean {
  return a !== undefined && b !== undefined && a.start === b.start;
}

/** The only quotation of the work that stands in the section and, if the reference names somebody, is theirs. */
function passageByLocator(reference: DocumentReference, corpus: Corpus): Passage | undefined {
  const suffix = reference.suffix ?? '';
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
