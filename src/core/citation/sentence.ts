import { concat, nothing } from './piece';
import type { Piece } from './piece';

/** What stands in the document after the place of insertion: nothing in this paragraph, the sentence's stop, or more words. */
export type Following = 'nothing' | 'stop' | 'words';

/** Words on their way into a sentence: before the marks, the words in their marks (or none), and their reference. */
export interface SentenceParts {
  readonly lead: string;
  /** Plain words; `mark` writes them in the document's syntax and in quotation marks, once their stop is decided. */
  readonly words: string;
  readonly mark: (words: string) => string;
  readonly reference: Piece;
  /** The words are a whole sentence. */
  readonly whole: boolean;
}

/** A sentence, and what has to stand after a stop that the document has already. */
export interface Sentence {
  readonly piece: Piece;
  readonly afterStop?: string;
}

/**
 * Svenska skrivregler: a full stop stands inside the marks when a whole sentence stands alone, outside after a fragment,
 * and after the reference when one follows; ! and ? belong to the words and stay. `afterStop`: the reference is a
 * footnote mark, which stands after the full stop.
 */
export function sentence(parts: SentenceParts, following: Following, afterStop: boolean): Sentence {
  return afterStop ? beforeMark(parts, following) : beforeReference(parts, following);
}

function beforeReference({ lead, words, mark, reference }: SentenceParts, following: Following): Sentence {
  const space = reference.text === '' || lead + words === '' ? '' : ' ';
  const stop = following === 'nothing' ? '.' : '';
  return { piece: concat(lead, mark(withoutStop(words)), space, reference, stop) };
}

function beforeMark({ lead, words, mark, reference, whole }: SentenceParts, following: Following): Sentence {
  if (following === 'stop') return { piece: concat(lead, mark(withoutStop(words))), afterStop: reference.text };
  if (following === 'words') return { piece: concat(lead, mark(withoutStop(words)), reference) };
  if (whole || /[!?…]$/.test(words)) return { piece: concat(lead, mark(words), reference) };
  return { piece: concat(lead, mark(withoutStop(words)), '.', reference) };
}

/** The final stop goes, unless it is an abbreviation's or one of three dots. */
export function withoutStop(words: string): string {
  return abbreviation.test(words) || words.endsWith('..') ? words : words.replace(/\.(["”’»)]*)$/u, '$1');
}

const abbreviation = /(?:^|[\s(])(?:osv|etc|dvs|m\.fl|m\.m|o\.d|d\.v\.s|t\.ex|bl\.a|s\.k|et al)\.$/iu;

/** Nothing but a reference: a footnote mark goes after a stop that follows. */
export function referenceOnly(reference: Piece, following: Following, afterStop: boolean): Sentence {
  return afterStop && following === 'stop' ? { piece: nothing, afterStop: reference.text } : { piece: reference };
}
