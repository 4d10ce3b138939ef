import { itemByKey } from '../bibliography/itemByKey';
import { provenanceOf } from '../citation/provenance';
import { isAct, workName } from '../citation/workName';
import type { Corpus } from '../corpus/corpus';
import type { CslItem } from '../corpus/cslItem';
import { passageQuoted, referencesBeside, type CitationSources, type ReadDocument } from '../document/citedPassage';
import type { DocumentReference } from '../document/model';
import { quotedText } from '../document/quotedText';
import { withoutKeptList } from './withoutKeptList';
import { renderedNames } from './renderedNames';

/** The works of the corpus that documents rest on, each once. */
export interface CitedWorks {
  /** What the writer has read: the documents that record the conferences, acts, and whatever is cited for itself. */
  readonly read: readonly CslItem[];
  /** What is known only through what was read: `…, citerad i @finsam-bloggen-2011`. */
  readonly secondHand: readonly CslItem[];
}

/**
 * What documents cite from the corpus: by key, by repeating the words of a passage, and in references that are written
 * out. Keys of other libraries are left to their own tools. Cost: one look at each quotation and reference, and one
 * search of the text for each name of a work.
 */
export function citedWorks(documents: readonly ReadDocument[], sources: CitationSources): CitedWorks {
  const read = new Map<string, CslItem>();
  const secondHand = new Map<string, CslItem>();
  for (const document of documents.map(withoutKeptList)) {
    const text = wordsIn(document);
    const { corpus } = sources;
    addAll(read, [...byKey(document, corpus, false), ...byWords(document, sources), ...byName(text, corpus, false)]);
    addAll(secondHand, [
      ...byKey(document, corpus, true),
      ...originals(document, sources),
      ...byName(text, corpus, true),
    ]);
  }
  return { read: [...read.values()], secondHand: [...secondHand.values()].filter(({ id }) => !read.has(id)) };
}

function addAll(works: Map<string, CslItem>, items: readonly CslItem[]): void {
  for (const item of items) works.set(item.id, item);
}

/** The document's words, and what stands before the keys of its references. */
function wordsIn({ text, analysis }: ReadDocument): string {
  const prefixes = analysis.references.flatMap(({ prefix }) => prefix ?? []);
  return [...analysis.prose.map(part => quotedText(text, part, part).text), ...prefixes].join('\n');
}

/** Keys, either those that are cited for themselves or those of `[@isf-2010-2; citerad i @finsam-bloggen-2011]`. */
function byKey({ analysis }: ReadDocument, corpus: Corpus, through: boolean): readonly CslItem[] {
  const { references } = analysis;
  return references.flatMap((reference, index) =>
    isQuotedIn(reference, references[index + 1]) === through ? (itemByKey(corpus, reference.key) ?? []) : [],
  );
}

function isQuotedIn({ group }: DocumentReference, next: DocumentReference | undefined): boolean {
  return group !== undefined && next?.group?.start === group.start && quotedIn.test(next.prefix ?? '');
}

/** The words of our own second-hand form, and the other words that writers use for it. */
const quotedIn = /^(?:citera[dt]e?|återgiv\w+|refera\w+|omnämn\w+|quoted|cited|as cited|reported)\s+(?:i|in|av|by)\b/iu;

/** The documents whose words are repeated without any key of ours beside them. */
function byWords(document: ReadDocument, sources: CitationSources): readonly CslItem[] {
  return document.analysis.quotations.flatMap(quotation => {
    const passage = passageQuoted(document, quotation, sources);
    if (!passage) return [];
    const isKeyed = referencesBeside(document, quotation).some(({ key }) => itemByKey(sources.corpus, key));
    return isKeyed ? [] : [provenanceOf(passage, sources.corpus).documentItem];
  });
}

/** The works whose words are repeated as another work quotes them. */
function originals(document: ReadDocument, sources: CitationSources): readonly CslItem[] {
  return document.analysis.quotations.flatMap(quotation => {
    const passage = passageQuoted(document, quotation, sources);
    return (passage && provenanceOf(passage, sources.corpus).original?.item) ?? [];
  });
}

/** References that are written out, acts and official print named in the text, or what is named as quoted elsewhere. */
function byName(text: string, corpus: Corpus, through: boolean): readonly CslItem[] {
  return renderedNames(corpus)
    .filter(({ item, names }) => {
      const work = through && !isAct(item) ? workName(item) : undefined;
      return [...names, ...(work === undefined ? [] : [work])].some(name => holds(text, name, through));
    })
    .map(({ item }) => item);
}

/** Whether the name stands there as whole words, and what follows says or does not say that it is quoted elsewhere. */
function holds(text: string, name: string, through: boolean): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    if (isWordCharacter(text.charAt(at - 1)) || isWordCharacter(text.charAt(end))) continue;
    if (quotedIn.test(text.slice(end, end + 30).replace(/^,?\s*/, '')) === through) return true;
  }
  return false;
}

function isWordCharacter(character: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(character);
}
