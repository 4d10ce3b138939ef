import type { Prose, QuotedText, TextSpan } from './model';

/** The words of a stretch of prose: mark-up gone, line breaks and runs of blanks as one space. */
export function quotedText(text: string, prose: Prose, span: TextSpan): QuotedText {
  const words = new MappedText();
  let at = span.start;
  for (const markup of prose.markup) {
    if (markup.end <= at) continue;
    if (markup.start >= span.end) break;
    words.copy(text, at, Math.max(at, markup.start));
    if (markup.reference) words.trimEnd();
    words.standFor(markup.text, markup);
    at = markup.end;
  }
  words.copy(text, at, span.end);
  return words.trimmed(prose.emphasised ?? []);
}

/** Paragraphs as one text, with an empty line between them that stands for all that separates them. */
export function joinedParagraphs(paragraphs: readonly QuotedText[]): QuotedText {
  const starts: number[] = [];
  const ends: number[] = [];
  const emphasis: TextSpan[] = [];
  for (const paragraph of paragraphs) {
    if (starts.length > 0) {
      const before = ends.at(-1) ?? 0;
      const next = paragraph.starts[0] ?? before;
      starts.push(before, before);
      ends.push(next, next);
    }
    const offset = starts.length;
    for (const start of paragraph.starts) starts.push(start);
    for (const end of paragraph.ends) ends.push(end);
    for (const { start, end } of paragraph.emphasis) emphasis.push({ start: start + offset, end: end + offset });
  }
  return { text: paragraphs.map(({ text }) => text).join('\n\n'), starts, ends, emphasis };
}

/** A stretch of the words, without the blanks at its ends. */
export function stretchOf({ text, starts, ends, emphasis }: QuotedText, { start, end }: TextSpan): QuotedText {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = Math.max(from, start + words.trimEnd().length);
  return {
    text: text.slice(from, to),
    starts: starts.slice(from, to),
    ends: ends.slice(from, to),
    emphasis: emphasis
      .map(part => ({ start: Math.max(part.start, from) - from, end: Math.min(part.end, to) - from }))
      .filter(part => part.start < part.end),
  };
}

/** Where in the document a stretch of the words stands; an empty one stands behind the character before it. */
export function spanInDocument({ starts, ends }: QuotedText, { start, end }: TextSpan): TextSpan {
  if (start < end) return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 };
  const at = ends[start - 1] ?? starts[0] ?? 0;
  return { start: at, end: at };
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

  trimmed(emphasised: readonly TextSpan[]): QuotedText {
    this.trimEnd();
    const text = this.#text.trimStart();
    const cut = this.#text.length - text.length;
    const starts = this.#starts.slice(cut);
    const emphasis = emphasised
      .map(({ start, end }) => ({ start: firstFrom(starts, start), end: firstFrom(starts, end) }))
      .filter(({ start, end }) => start < end);
    return { text, starts, ends: this.#ends.slice(cut), emphasis };
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

/** The first of the places, which ascend, that is not before the offset; their number where all are. */
export function firstFrom(places: readonly number[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
