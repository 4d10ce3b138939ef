import { Closers } from '../closers';
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
  return [...closedHeading(text, bodyStart, offset), ...scanner.closed];
};

const token =
  /\\[^]|\/\/[^\n]*|\/\*|https?:\/\/[^\s()[\]]*|`+|\$|#(?=[\p{L}_({[])|[[\]]|<[\p{L}\p{N}_:.-]{1,100}>|@[\p{L}\p{N}_][\p{L}\p{N}_.:-]*(?:\[[^\]\n]{0,300}\])?|(?<![\p{L}\p{N}])([*_])(?=\S)[^*_\n[\]#$`]{1,200}(?<=\S)\1(?![\p{L}\p{N}])/gu;
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
      else this.#close(found.index, this.#hidden(source));
    }
  }

  #goTo(at: number): void {
    this.#at = at;
  }

  /** Behind what is no words and no code: raw text, a formula, a comment. */
  #hidden(source: string): number {
    const closer = source === '/*' ? '*/' : /^(?:`|\$)/.test(source) && source !== '``' ? source : undefined;
    const close = closer === undefined ? undefined : this.#closers.next(closer, this.#at, longest);
    if (close !== undefined) this.#at = close + (closer?.length ?? 0);
    return this.#at;
  }

  /** On lines of its own, or among words. */
  #close(start: number, end: number, whole = { start, end }): void {
    const before = this.#text.slice(Math.max(0, whole.start - 200), whole.start);
    const isApart =
      /(?:^|\n)[ \t]*$/.test(before) && /^[ \t]*\r?(?:\n|$)/.test(this.#text.slice(whole.end, whole.end + 200));
    if (end >= start) this.closed.push({ start, end, kind: isApart ? 'block' : 'inline', whole });
  }

  /** A call or a statement: all of it but the words in brackets. */
  #code(start: number, depth: number): void {
    callee.lastIndex = start;
    const called = callee.exec(this.#text)?.[0] ?? '#';
    this.#at = start + called.length;
    const words: number[] = [];
    if (typstStatements.has(called.slice(1))) this.#arguments(depth + 1, words, true);
    else if (depth < deepest) while (/[([{]/.test(this.#text.charAt(this.#at))) this.#bracket(depth + 1, words);
    const whole = { start, end: this.#at };
    const edges = [start, ...words, this.#at];
    for (let edge = 0; edge < edges.length; edge += 2) {
      const [from = start, to = start] = [edges[edge], edges[edge + 1]];
      this.#close(from + (edge > 0 ? 1 : 0), to - (edge + 2 < edges.length ? 1 : 0), whole);
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
