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

/** Where in the document a stretch of the words stands; an empty one stands behind the character before it. */
export function spanInDocument({ starts, ends }: QuotedText, { start, end }: TextSpan): TextSpan {
  if (start < end) return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 };
  const at = ends[start - 1] ?? starts[0] ?? 0;
  return { start: at, end: at };
}

const blank = /[ \t\r\n]/;

/** A text under construction with the place of each of its characters. */
class MappedText {
  #text = '';
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  copy(source: string, from: number, to: number): void {
    for (let at = from; at < to; at++) this.#add(source.charAt(at), at, at + 1);
  }

  /** What is written from `start` to `end` stands for `replacement`. */
  standFor(replacement: string, { start, end }: TextSpan): void {
    for (let at = 0; at < replacement.length; at++) this.#add(replacement.charAt(at), start, end);
  }

  trimEnd(): void {
    this.#text = this.#text.trimEnd();
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

  #add(character: string, start: number, end: number): void {
    const isBlank = blank.test(character);
    if (isBlank && this.#text.endsWith(' ')) this.#ends[this.#ends.length - 1] = end;
    else {
      this.#text += isBlank ? ' ' : character;
      this.#starts.push(start);
      this.#ends.push(end);
    }
  }
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
