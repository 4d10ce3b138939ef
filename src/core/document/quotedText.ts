import { firstFrom } from './firstFrom';
import type { Prose, QuotedText, TextSpan } from './model';

/** The words of a stretch of prose, both in the document: mark-up gone, line breaks and runs of blanks as one space. */
export function quotedText(text: string, prose: Prose, span: TextSpan): QuotedText {
  const source = text.slice(prose.start, Math.max(prose.end, span.end));
  const end = span.end - prose.start;
  const words = new MappedText();
  let at = span.start - prose.start;
  for (const markup of prose.markup) {
    if (markup.end <= at) continue;
    if (markup.start >= end) break;
    words.copy(source, at, Math.max(at, markup.start));
    if (markup.reference) words.trimEnd();
    words.standFor(markup.text, markup);
    at = markup.end;
  }
  words.copy(source, at, end);
  return words.trimmed(prose.start, prose.emphasised ?? []);
}

/** Paragraphs as one text, with an empty line between them that stands for all that separates them. */
export function joinedParagraphs(paragraphs: readonly QuotedText[]): QuotedText {
  const [first, ...others] = paragraphs;
  if (first && others.length === 0) return first;
  const from = first?.from ?? 0;
  const starts: number[] = [];
  const ends: number[] = [];
  const emphasis: TextSpan[] = [];
  for (const paragraph of paragraphs) {
    const by = paragraph.from - from;
    if (starts.length > 0) {
      const before = ends.at(-1) ?? 0;
      const next = by + (paragraph.starts[0] ?? before - by);
      starts.push(before, before);
      ends.push(next, next);
    }
    const offset = starts.length;
    for (const start of paragraph.starts) starts.push(by + start);
    for (const end of paragraph.ends) ends.push(by + end);
    for (const { start, end } of paragraph.emphasis) emphasis.push({ start: start + offset, end: end + offset });
  }
  return { text: paragraphs.map(({ text }) => text).join('\n\n'), from, starts, ends, emphasis };
}

/** A stretch of the words, without the blanks at its ends. */
export function stretchOf({ text, from, starts, ends, emphasis }: QuotedText, { start, end }: TextSpan): QuotedText {
  const words = text.slice(start, end);
  const first = start + words.length - words.trimStart().length;
  const to = Math.max(first, start + words.trimEnd().length);
  return {
    text: text.slice(first, to),
    from,
    starts: starts.slice(first, to),
    ends: ends.slice(first, to),
    emphasis: emphasis
      .map(part => ({ start: Math.max(part.start, first) - first, end: Math.min(part.end, to) - first }))
      .filter(part => part.start < part.end),
  };
}

/** Where in the document a stretch of the words stands; an empty one stands behind the character before it. */
export function spanInDocument({ from, starts, ends }: QuotedText, { start, end }: TextSpan): TextSpan {
  if (start < end) return { start: from + (starts[start] ?? 0), end: from + (ends[end - 1] ?? 0) };
  const at = from + (ends[start - 1] ?? starts[0] ?? 0);
  return { start: at, end: at };
}

/** Where in the words a stretch of the document stands: from the first character that is not before it. */
export function spanInWords({ from, starts }: QuotedText, { start, end }: TextSpan): TextSpan {
  return { start: firstFrom(starts, start - from), end: firstFrom(starts, end - from) };
}

/** A text under construction with the place of each of its characters. */
class MappedText {
  #text = '';
  /** Whether the text ends with a blank: looking at the end of a growing string copies it. */
  #isBlank = false;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  copy(source: string, from: number, to: number): void {
    for (let at = from; at < to;) {
      const wordEnd = endOfWord(source, at, to);
      if (wordEnd === at) {
        this.#addBlank(at, at + 1);
        at++;
        continue;
      }
      this.#text += source.slice(at, wordEnd);
      this.#isBlank = false;
      for (; at < wordEnd; at++) {
        this.#starts.push(at);
        this.#ends.push(at + 1);
      }
    }
  }

  /** What is written from `start` to `end` stands for `replacement`. */
  standFor(replacement: string, { start, end }: TextSpan): void {
    for (let at = 0; at < replacement.length; at++) {
      if (isBlank(replacement, at)) this.#addBlank(start, end);
      else {
        this.#text += replacement.charAt(at);
        this.#isBlank = false;
        this.#starts.push(start);
        this.#ends.push(end);
      }
    }
  }

  trimEnd(): void {
    this.#text = this.#text.trimEnd();
    this.#isBlank = false;
    this.#starts.length = this.#text.length;
    this.#ends.length = this.#text.length;
  }

  trimmed(from: number, emphasised: readonly TextSpan[]): QuotedText {
    this.trimEnd();
    const text = this.#text.trimStart();
    const cut = this.#text.length - text.length;
    // Mostly nothing is cut, and the places are many.
    const [starts, ends] = cut === 0 ? [this.#starts, this.#ends] : [this.#starts.slice(cut), this.#ends.slice(cut)];
    const emphasis = emphasised
      .map(({ start, end }) => ({ start: firstFrom(starts, start), end: firstFrom(starts, end) }))
      .filter(({ start, end }) => start < end);
    return { text, from, starts, ends, emphasis };
  }

  #addBlank(start: number, end: number): void {
    if (this.#isBlank) this.#ends[this.#ends.length - 1] = end;
    else {
      this.#isBlank = true;
      this.#text += ' ';
      this.#starts.push(start);
      this.#ends.push(end);
    }
  }
}

function endOfWord(source: string, from: number, to: number): number {
  let end = from;
  while (end < to && !isBlank(source, end)) end++;
  return end;
}

/** A blank, a tab or a line break; a no-break space is a character of the words. */
function isBlank(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return code === 32 || code === 10 || code === 13 || code === 9;
}
