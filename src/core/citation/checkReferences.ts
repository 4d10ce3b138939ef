import type { Corpus } from '../corpus/corpus';
import { ownKeys } from '../corpus/ownKeys';
import { editDistance } from '../corpus/nearestSpelling';
import type { ReadDocument } from '../document/citedPassage';
import type { DocumentReference, TextSpan } from '../document/model';
import type { ListedKeys } from './listedKeys';

/**
 * What is wrong with a reference to the corpus. The span is the key, with its sign where it has one; of the comma form it is
 * both keys and what stands between them.
 */
export type ReferenceProblem =
  /** One typing error from a key of the corpus, and in no bibliography of the document. */
  | (TextSpan & { readonly code: 'misspelt-key'; readonly key: string; readonly nearest: string })
  /** The bibliography that the document names has no entry for it. */
  | (TextSpan & { readonly code: 'unlisted-key'; readonly key: string })
  /** `[@a, citerad i @b]`: every Pandoc drops _a_ and prints _b_ alone. */
  | (TextSpan & { readonly code: 'comma-form'; readonly work: DocumentReference; readonly via: DocumentReference });

/** How loudly it is told where nobody has said otherwise. */
export const defaultReferenceSeverity = 'warning';

/** Whether any reference of the document can be of the corpus: else its bibliographies need not be read. */
export function mayReferTo(corpus: Corpus, { analysis }: ReadDocument): boolean {
  const keys = new CorpusKeys(corpus);
  return analysis.references.some(({ key }) => keys.has(key) || keys.near(key) !== undefined);
}

/** Looks at the references to the corpus; keys of other libraries are their owners' business. In the document's order. */
export function checkReferences(
  document: ReadDocument,
  corpus: Corpus,
  listed: ListedKeys,
): readonly ReferenceProblem[] {
  const keys = new CorpusKeys(corpus);
  const { references, syntax } = document.analysis;
  const problems = references.flatMap((reference): readonly ReferenceProblem[] => {
    const { start, end, key } = reference;
    if (listed.kind === 'unknown' || (listed.kind === 'listed' && listed.keys.has(key))) return [];
    if (keys.has(key)) return listed.kind === 'none' ? [] : [{ code: 'unlisted-key', start, end, key }];
    const nearest = keys.near(key);
    // Without a bibliography another year may well be another work, which the tool is told of elsewhere.
    if (nearest === undefined || (listed.kind === 'none' && digits(nearest) !== digits(key))) return [];
    return [{ code: 'misspelt-key', start, end, key, nearest }];
  });
  const commas = syntax === 'pandoc' ? references.flatMap((_, index) => commaForm(document, index, keys)) : [];
  return [...problems, ...commas].toSorted((a, b) => a.start - b.start);
}

/** Shorter keys are one error from many others. */
const shortest = 5;

/** The keys of works and talks; what is near one is looked for once for each key. */
class CorpusKeys {
  readonly #corpus: Corpus;
  readonly #keys: ReadonlySet<string>;
  readonly #near = new Map<string, string | undefined>();

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
    this.#keys = ownKeys(corpus);
  }

  has(key: string): boolean {
    return this.#corpus.keyOf(key) !== undefined;
  }

  /** The key that is one typing error away, or another only by its capitals. */
  near(key: string): string | undefined {
    if (key.length < shortest || this.has(key)) return undefined;
    if (this.#near.has(key)) return this.#near.get(key);
    const written = key.toLowerCase();
    const isNear = (candidate: string) =>
      Math.abs(candidate.length - key.length) <= 1 && editDistance(written, candidate.toLowerCase(), 1) <= 1;
    const nearest = [...this.#keys].find(isNear);
    this.#near.set(key, nearest);
    return nearest;
  }
}

function digits(key: string): string {
  return key.replace(/\D/g, '');
}

/** `, citerad i `, `, s. 12, cited in `: what stands between the keys of a work and of what quotes it. */
const quotedVia =
  /^,(?:[^;]*,)?\s*(?:cit\.?|citera[dt]e?|refererad|återgive[nt]|(?:as )?(?:cited|quoted)|se)\s+(?:i|in)\s+-?$/i;

function commaForm(
  { text, analysis: { references } }: ReadDocument,
  index: number,
  keys: CorpusKeys,
): readonly ReferenceProblem[] {
  const [work, via] = references.slice(index, index + 2);
  if (!work?.group || work.group.start !== via?.group?.start) return [];
  if (!keys.has(work.key) && !keys.has(via.key)) return [];
  const between = text.slice(work.end, via.start).replace(/\s+/g, ' ');
  return quotedVia.test(between) ? [{ code: 'comma-form', start: work.start, end: via.end, work, via }] : [];
}
