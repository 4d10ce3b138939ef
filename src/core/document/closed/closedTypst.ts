import { Closers } from '../closers';
import { lineStartAt } from '../lineStart';
import type { TextSpan } from '../model';
import { typstStatements } from '../typst/typstStatements';
import { closedHeading } from './closedHeading';
import type { ClosedSpan, ClosedSpans } from './closedSpans';

/**
 * Code, formulas, comments, labels and headings of Typst; what a call sets in brackets takes words. The reader of Typst does
 * not tell: it looks into the few calls that quote and cite, and asks of no other where its code ends and words begin.
 */
export const closedInTypst: ClosedSpans = (text, bodyStart, offset) => {
  const scanner = new TypstScanner(text, offset);
  scanner.words(0);
  return [...closedHeading(text, bodyStart, offset), ...closedTerm(text, offset), ...scanner.closed];
};

/** What `/ Term: ` says is explained behind it. */
function closedTerm(text: string, offset: number): readonly ClosedSpan[] {
  const start = lineStartAt(text, offset);
  const [line = '', mark = '', sign = ''] =
    /^(([ \t]*\/[ \t]+)[^\r\n:]{1,200}:[ \t]*)[^\r\n]*/.exec(text.slice(start, start + 1000)) ?? [];
  if (mark === '') return [];
  const whole = { start, end: start + line.length };
  const colon = start + mark.trimEnd().length - 1;
  return [
    { start: start - 1, end: start + sign.length, kind: 'inline', whole: { start, end: start + sign.length } },
    { start: colon, end: start + mark.length, kind: 'inline' },
    { start: start - 1, end: start + mark.length, kind: 'heading', whole },
  ];
}

const token =
  /\\[^]|\/\/[^\n]*|\/\*|https?:\/\/[^\s()[\]]*|`+|\$|#(?=[\p{L}_({[])|[[\]]|<[\p{L}\p{N}_:.-]{1,100}>|@[\p{L}\p{N}_][\p{L}\p{N}_.:-]*(?:\[[^\]\n]{0,300}\])?|-{2,3}|\.{3}|(?<![\p{L}\p{N}])([*_])(?=\S)(?:(?!\1)[^\n]){1,200}(?<=\S)\1(?![\p{L}\p{N}])/gu;
const codeToken = /"(?:[^"\\\n]|\\[^])*"|\/\/[^\n]*|\/\*|`+|\$|[()[\]{}\n;]/g;
const callee = /#(?:[\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{N}_-]*)*)?/uy;
const longest = 10_000;
const deepest = 64;

class TypstScanner {
  readonly closed: ClosedSpan[] = [];
  readonly #text: string;
  readonly #offset: number;
  readonly #closers: Closers;
  #at = 0;

  constructor(text: string, offset: number) {
    this.#text = text;
    this.#offset = offset;
    this.#closers = new Closers(text);
  }

  /** Up to behind the bracket that closes them, or as far as the offset. */
  words(depth: number): void {
    for (;;) {
      if (depth === 0 && this.#at > this.#offset) return;
      token.lastIndex = this.#at;
      const found = token.exec(this.#text);
      if (!found) return this.#goTo(this.#text.length);
      const [source] = found;
      this.#goTo(found.index + source.length);
      if (source === ']') {
        if (depth > 0) return;
      } else if (source === '[') {
        if (depth < deepest) this.words(depth + 1);
      } else if (source === '#') this.#code(found.index, depth);
      else if (found[1] !== undefined) this.#emphasis(found.index, source.length);
      else this.#close(found.index, this.#hidden(source));
    }
  }

  #goTo(at: number): void {
    this.#at = at;
  }

  /** The words between its marks may hold others. */
  #emphasis(start: number, length: number): void {
    const end = start + length;
    this.closed.push(
      { start: start + 1, end: end - 1, kind: 'phrase', whole: { start, end } },
      { start, end: start + 1, kind: 'opening' },
      { start: end - 1, end, kind: 'inline' },
    );
    this.#at = start + 1;
  }

  /** Behind what is no words and no code: raw text, a formula, a comment. */
  #hidden(source: string): number {
    const closer = source === '/*' ? '*/' : /^(?:`|\$)/.test(source) && source !== '``' ? source : undefined;
    const close = closer === undefined ? undefined : this.#closers.next(closer, this.#at, longest);
    if (close !== undefined) this.#at = close + (closer?.length ?? 0);
    return this.#at;
  }

  #close(start: number, end: number): void {
    this.closed.push({ start, end, kind: this.#isApart({ start, end }) ? 'block' : 'inline' });
  }

  /** On lines of its own, not among words. */
  #isApart({ start, end }: TextSpan): boolean {
    const before = this.#text.slice(Math.max(0, start - 200), start);
    return (
      /(?:^|\n)[ \t]*(?:(?:[-+]|\d{1,9}\.)[ \t]+)*$/.test(before) &&
      /^[ \t]*\r?(?:\n|$)/.test(this.#text.slice(end, end + 200))
    );
  }

  /** A call or a statement: all of it but the words in brackets. */
  #code(start: number, depth: number): void {
    callee.lastIndex = start;
    const called = callee.exec(this.#text)?.[0] ?? '#';
    this.#at = start + called.length;
    const words: number[] = [];
    if (typstStatements.has(called.slice(1))) this.#arguments(depth + 1, words, true);
    else if (depth < deepest) while (/[([{]/.test(this.#text.charAt(this.#at))) this.#bracket(depth + 1, words);
    this.#closeAround(called === '#link' ? [] : words, { start, end: this.#at });
  }

  /** All of it but the words; where it stands among others these take no blocks, and nothing parts them from their call. */
  #closeAround(words: readonly number[], whole: TextSpan): void {
    const isApart = this.#isApart(whole);
    const inner = isApart ? 1 : 0;
    const edges = [whole.start, ...words, whole.end];
    for (let edge = 0; edge < edges.length; edge += 2) {
      const [from = 0, to = 0, nextFrom] = edges.slice(edge);
      const start = from + (edge > 0 ? inner : 0);
      const end = to - (nextFrom === undefined ? 0 : inner);
      if (end >= start) this.closed.push({ start, end, kind: isApart ? 'block' : 'inline', whole });
      if (nextFrom !== undefined && !isApart) this.closed.push({ start: to, end: nextFrom, kind: 'phrase', whole });
    }
  }

  /** The words that are found in it begin and end at the offsets which are added to `words`. */
  #bracket(depth: number, words: number[]): void {
    const open = this.#text.charAt(this.#at);
    this.#at += 1;
    if (open !== '[') return this.#arguments(depth, words, false);
    const inside = this.#at;
    this.words(depth);
    words.push(inside, Math.max(inside, this.#at - 1));
  }

  #arguments(depth: number, words: number[], toLineEnd: boolean): void {
    for (;;) {
      codeToken.lastIndex = this.#at;
      const found = codeToken.exec(this.#text);
      if (!found || depth > deepest) return this.#goTo(this.#text.length);
      const [source] = found;
      const isEnd = toLineEnd && /^(?:[\n;\])}]|\/\/)/.test(source);
      this.#at = found.index + (isEnd ? 0 : source.length);
      if (isEnd) return;
      if (/^[([{]$/.test(source)) {
        this.#at = found.index;
        this.#bracket(depth + 1, words);
      } else if (/^[)}\]]$/.test(source)) return;
      else if (/^(?:`|\$|\/\*)/.test(source)) this.#hidden(source);
    }
  }
}
