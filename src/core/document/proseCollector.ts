import type { DocumentNote, Markup, Prose, TextSpan } from './model';
import { outermostSpans } from './outermostSpans';
import { shiftMarkup, shiftSpan } from './shiftSpans';

const deepest = 3;

interface OpenProse {
  start: number;
  markup: Markup[];
  quoted: TextSpan[];
  emphasised: TextSpan[];
}

/**
 * Puts prose together while a document is read from its beginning to its end: paragraphs, what in them is mark-up, and
 * the notes that interrupt them.
 */
export class ProseCollector {
  readonly #text: string;
  readonly #prose: Prose[] = [];
  readonly #blocks: { start: number; end: number }[] = [];
  readonly #notes: DocumentNote[] = [];
  #current: OpenProse;
  /** The paragraphs that notes interrupt. */
  readonly #interrupted: (OpenProse & { readonly noteStart: number })[] = [];
  /** Where the words of quotations began that mark-up has opened and not yet closed in this paragraph. */
  readonly #openQuotations: number[] = [];

  #ignored = 0;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#current = opened(start);
  }

  /** The paragraph ends before `end`; the next begins at `next` or behind it. */
  breakAt(end: number, next: number): void {
    this.#close(end);
    this.skipTo(next);
  }

  /** What was read since the last paragraph is none; the next begins at `next`. */
  skipTo(next: number): void {
    this.#current = opened(next);
    this.#openQuotations.length = 0;
  }

  /** A stretch that is no words of its paragraph, or stands for others. */
  markup(start: number, end: number, text = ''): void {
    const { markup } = this.#current;
    if (start >= (markup.at(-1)?.end ?? 0)) markup.push({ start, end, text });
  }

  /** A reference: it and the blank before it are no words. It takes in what mark-up was found within it before. */
  reference(start: number, end: number): void {
    const { markup } = this.#current;
    while ((markup.at(-1)?.start ?? -1) >= start) markup.pop();
    if (start >= (markup.at(-1)?.end ?? 0)) markup.push({ start, end, text: '', reference: true });
  }

  /** `\enquote{`, `<q>`: the words begin at `inside`. Within another quotation it stands for the mark that readers see. */
  openQuotation(start: number, inside: number): void {
    this.markup(start, inside, this.#markWithin());
    this.#openQuotations.push(inside);
  }

  closeQuotation(start: number, end: number): void {
    const inside = this.#openQuotations.pop();
    if (inside !== undefined) this.quoted(inside, start);
    this.markup(start, end, this.#markWithin());
  }

  quoted(start: number, end: number): void {
    if (start < end && start >= this.#current.start) this.#current.quoted.push({ start, end });
  }

  /** What is set in italics or bold, once its end is reached. */
  emphasised(start: number, end: number): void {
    if (start < end && start >= this.#current.start) this.#current.emphasised.push({ start, end });
  }

  openBlock(at: number): void {
    this.#blocks.push({ start: at, end: this.#text.length });
  }

  closeBlock(at: number): void {
    const block = this.#blocks.pop();
    if (block) block.end = at;
  }

  /** A note from `start` with its words from `inside`: it is prose of its own, and nothing in the sentence that it interrupts. */
  openNote(start: number, inside: number): void {
    // A note within notes within notes is a bracket that somebody has yet to close.
    if (this.#interrupted.length >= deepest) {
      this.#ignored += 1;
      return;
    }
    this.#interrupted.push({ ...this.#current, noteStart: start });
    this.#current = opened(inside);
  }

  closeNote(inside: number, end: number): void {
    if (this.#ignored > 0) {
      this.#ignored -= 1;
      return;
    }
    const words = { start: this.#current.start, end: inside };
    this.#close(inside);
    const interrupted = this.#interrupted.pop();
    if (!interrupted) return;
    const mark = { start: interrupted.noteStart, end };
    this.#notes.push({ mark, words });
    this.#current = interrupted;
    this.reference(mark.start, mark.end);
  }

  /** All prose in its order, and the notes. */
  finish(end: number): { readonly prose: readonly Prose[]; readonly notes: readonly DocumentNote[] } {
    this.#ignored = 0;
    while (this.#interrupted.length > 0) this.closeNote(end, end);
    this.#close(end);
    return { prose: this.#prose.toSorted((a, b) => a.start - b.start), notes: this.#notes };
  }

  #markWithin(): string {
    return this.#openQuotations.length > 0 || this.#blocks.length > 0 ? '”' : '';
  }

  #close(until: number): void {
    const { start: from, markup, quoted, emphasised } = this.#current;
    const words = this.#text.slice(from, until);
    const start = from + words.length - words.trimStart().length;
    const end = from + words.replace(/(?:\r?\n[ \t]*)+$/, '').length;
    if (start >= end || isMarkup(words, markup, from)) return;
    const block = this.#interrupted.length === 0 ? this.#blocks[0] : undefined;
    const fromStart = (span: TextSpan): TextSpan => shiftSpan(span, -start);
    this.#prose.push({
      start,
      end,
      markup: markup.filter(part => part.end > start && part.start < end).map(part => shiftMarkup(part, -start)),
      ...(block && { block }),
      ...(quoted.length > 0 && { quoted: outermostSpans(quoted).map(fromStart) }),
      ...(emphasised.length > 0 && { emphasised: emphasised.map(fromStart) }),
    });
  }
}

function opened(start: number): OpenProse {
  return { start, markup: [], quoted: [], emphasised: [] };
}

/** Nothing but mark-up and blanks: no paragraph. */
function isMarkup(words: string, markup: readonly Markup[], offset: number): boolean {
  let at = 0;
  for (const { start, end, text, reference } of markup) {
    if (text.trim() !== '' || reference || words.slice(at, start - offset).trim() !== '') return false;
    at = Math.max(at, end - offset);
  }
  return words.slice(at).trim() === '';
}
