import { wordsOf, type Word } from './words';

/** A word of the document, with the part of the candidate that it stands in; offsets are the part's. */
export interface QuotedWord extends Word {
  readonly part: number;
  /** Brackets say that a piece of it is the writer's: `[D]et`, `förbund[en]`. */
  readonly marked?: true;
}

/** A place where the source goes on between: an omission that is marked, or the end of a part of the candidate. */
export interface Jump {
  readonly kind: 'jump';
  readonly part: number;
  readonly start: number;
  readonly end: number;
  readonly by: 'omission' | 'part';
}

/** What the writer put in brackets: words for words of the source, or added to them. */
export interface Insertion {
  readonly kind: 'insertion';
  readonly part: number;
  readonly start: number;
  readonly end: number;
  readonly words: readonly QuotedWord[];
  /** It is about the quotation, no part of it: `[sic]`, `[min kursivering]`. It replaces no words. */
  readonly remark: boolean;
}

export type QuotedItem = QuotedWord | Jump | Insertion;

/** What the candidate says, word for word: brackets and ellipses are taken as the source's own. */
export function literalItems(parts: readonly (readonly Word[])[]): readonly QuotedItem[] {
  return joinedParts(parts.map((words, part) => words.map(word => ({ ...word, part }))));
}

/** The same with the marks of a careful writer read as such. */
export function markedItems(parts: readonly (readonly Word[])[]): readonly QuotedItem[] {
  return joinedParts(parts.map(readMarks));
}

function joinedParts(parts: readonly (readonly QuotedItem[])[]): readonly QuotedItem[] {
  return parts.flatMap((items, part) => {
    const end: Jump = { kind: 'jump', part, start: 0, end: 0, by: 'part' };
    return part === 0 ? items : [end, ...items];
  });
}

function readMarks(words: readonly Word[], part: number): readonly QuotedItem[] {
  const items: QuotedItem[] = [];
  for (let at = 0; at < words.length;) {
    const length = omissionLength(words, at);
    const inserted = length === 0 ? insertionAt(words, at, part) : undefined;
    const [first, last] = [words[at], words[at + Math.max(1, length) - 1]];
    if (!first || !last) break;
    if (inserted) {
      addInsertion(items, inserted);
      at += inserted.words.length + 2;
    } else {
      const word: QuotedWord = { ...first, part };
      if (length === 0) addWord(items, word);
      else items.push({ kind: 'jump', part, start: first.start, end: last.end, by: 'omission' });
      at += Math.max(1, length);
    }
  }
  return items;
}

const closing: Readonly<Record<string, string>> = { '[': ']', '(': ')', '/': '/' };

/** How many words long the mark of an omission is that begins there: `[…]`, `(...)`, `/---/`, `[– – –]`, `…`, `– – –`. */
function omissionLength(words: readonly Word[], at: number): number {
  const close = closing[words[at]?.form ?? ''];
  const from = close === undefined ? at : at + 1;
  const filling = words[from]?.form === '…' ? 1 : dashes(words, from);
  if (close !== undefined) {
    const isEnclosed = filling > 0 && words[from + filling]?.form === close;
    return isEnclosed && (close === ']' || words[from]?.form === '…' || widthOf(words, from, filling) >= 2)
      ? filling + 2
      : 0;
  }
  return words[from]?.form === '…' || (filling > 0 && widthOf(words, from, filling) >= 3) ? filling : 0;
}

function dashes(words: readonly Word[], from: number): number {
  let count = 0;
  while (count < 5 && words[from + count]?.form === '-') count++;
  return count;
}

/** How many characters the dashes are wide: `---` is as much a mark as `– – –`. */
function widthOf(words: readonly Word[], from: number, count: number): number {
  return words.slice(from, from + count).reduce((sum, { start, end }) => sum + end - start, 0);
}

/** In words; what is longer is no insertion but a bracket of the text. */
const longestInsertion = 40;

function insertionAt(words: readonly Word[], at: number, part: number): Insertion | undefined {
  const open = words[at];
  const close = closing[open?.form ?? ''];
  if (!open || close === undefined || close === '/') return undefined;
  const end = words.findIndex((word, index) => index > at && index < at + longestInsertion && word.form === close);
  const last = words[end];
  if (!last) return undefined;
  const inner = words.slice(at + 1, end).map(word => ({ ...word, part }));
  const remark = isRemark(inner);
  if (close === ')' && !remark) return undefined;
  return { kind: 'insertion', part, start: open.start, end: last.end, words: inner, remark };
}

/** `[sic]`, `[!]`, `[min kursivering]`, `[my emphasis]`. */
function isRemark(words: readonly Word[]): boolean {
  return words.every(({ form }) => /^[!?]$/.test(form)) || /^sic$/.test(words[0]?.key ?? '') || isAboutEmphasis(words);
}

/** Whether it says whose the emphasis is. */
export function isAboutEmphasis(words: readonly Word[]): boolean {
  return words.some(({ key }) => /^(?:kursiv|fetstil|fet$|fetning|understryk|spärr|emphasi|italic|bold)/.test(key));
}

/** Brackets that touch a word are a piece of it: `[D]et`, `förbund[en]`. */
function addInsertion(items: QuotedItem[], insertion: Insertion): void {
  const before = items.at(-1);
  const [piece] = insertion.words;
  const touches = before?.kind === 'word' && before.part === insertion.part && before.end === insertion.start;
  if (!touches || insertion.words.length !== 1 || piece?.kind !== 'word' || insertion.remark) items.push(insertion);
  else items.splice(-1, 1, glued(before, piece, insertion));
}

function addWord(items: QuotedItem[], word: QuotedWord): void {
  const before = items.at(-1);
  const touches = before !== undefined && before.kind !== 'mark' && before.end === word.start && word.kind === 'word';
  if (touches && before.kind === 'word' && before.marked) items.splice(-1, 1, glued(before, word, before));
  else if (touches && before.kind === 'insertion' && !before.remark && before.words.length === 1) {
    const [piece] = before.words;
    if (piece) items.splice(-1, 1, glued(piece, word, before));
  } else items.push(word);
}

/** Two pieces as one word, from the first's or the bracket's beginning on. */
function glued(first: Word, second: Word, bracket: Pick<QuotedWord, 'part' | 'start' | 'end'>): QuotedWord {
  const form = first.form + second.form;
  const [whole] = wordsOf(form);
  return {
    kind: 'word',
    form,
    key: whole?.key ?? form,
    part: bracket.part,
    start: Math.min(first.start, bracket.start),
    end: Math.max(second.end, bracket.end),
    marked: true,
  };
}
