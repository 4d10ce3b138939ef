import { anyDash, anyQuotationMark } from '../../typographicSigns';
import { abbreviationPattern, meaningOf } from './abbreviations';
import { invisible, typographicForm, visibleForm } from './characters';
import { figureOf } from './numbers';

/** A word or a punctuation mark of a text, with its place there in UTF-16 offsets. */
export interface Word {
  readonly kind: 'word' | 'mark';
  readonly start: number;
  readonly end: number;
  /** As it stands, with typography folded: equal forms are equal words. */
  readonly form: string;
  /**
   * By which it finds its counterpart: in lower case, as it looks, the figure of a number, an abbreviation without stops.
   * Equal keys with unequal forms are a difference in case or characters, or a change that counts as accepted.
   */
  readonly key: string;
}

/**
 * The words and marks of a text in order. White space only separates them: a space between two letters makes two words,
 * one beside a mark nothing. The only space within a word is that of `10 000` and of `t ex`.
 */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const { 0: raw, index } of text.matchAll(tokens)) {
    words.push({ start: index, end: index + raw.length, ...folded(raw) });
  }
  return words;
}

/** Between which a word has no end. */
const letter = String.raw`(?:[\p{L}\p{N}\p{M}\u00AD]|${invisible})`;
const tokens = new RegExp(
  [
    String.raw`…|\.{3}|\.(?: \.){2}`,
    String.raw`(?<![\p{L}\p{N}])\d{1,3}(?:\s\d{3})+(?:[.,]\d+)?(?![\p{L}\p{N}])`,
    abbreviationPattern,
    String.raw`${letter}+(?:(?:['’ʼ:](?=[\p{L}\p{N}])|(?<=\d)[.,](?=\d))${letter}+)*`,
    `${anyDash}+`,
    String.raw`\S`,
  ].join('|'),
  'gu',
);

function folded(raw: string): Pick<Word, 'kind' | 'form' | 'key'> {
  if (/[\p{L}\p{N}]/u.test(raw)) return foldedWord(raw);
  const first = raw.charAt(0);
  if (first === '…' || raw.startsWith('...') || raw.startsWith('. ')) return mark('…');
  if (dash.test(first)) return mark('-');
  if (quotation.test(first)) return mark('"');
  const sign = signs[first];
  return sign === undefined ? mark(typographicForm(raw)) : { kind: 'word', form: first, key: sign };
}

function mark(form: string): Pick<Word, 'kind' | 'form' | 'key'> {
  return { kind: 'mark', form, key: visibleForm(form) };
}

function foldedWord(raw: string): Pick<Word, 'kind' | 'form' | 'key'> {
  const form = typographicForm(raw)
    .replace(/(?<=\d)\s(?=\d)/g, '')
    .replace(/\s+/g, ' ');
  const seen = visibleForm(form).toLowerCase();
  return { kind: 'word', form, key: meaningOf(form) ?? figureOf(seen) ?? seen };
}

const dash = new RegExp(anyDash);
const quotation = new RegExp(anyQuotationMark);
/** Signs that are read as words. */
const signs: Readonly<Record<string, string>> = { '%': 'procent', '‰': 'promille' };
