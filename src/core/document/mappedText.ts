import type { QuotedText, TextRun, TextSpan } from './model';
import { firstAtOrBehind, runsFrom } from './textRuns';

/** A text under construction with the place of each of its characters: runs of blanks become one space. */
export class MappedText {
  #text = '';
  /** Whether the text ends with a blank: looking at the end of a growing string copies it. */
  #isBlank = false;
  readonly #runs: TextRun[] = [];

  copy(source: string, from: number, to: number): void {
    for (let at = from; at < to;) {
      const end = endOfWords(source, at, to);
      if (end > at) {
        this.#add(source.slice(at, end), at, 1);
        at = end;
      } else {
        this.#addBlank(at, at + 1);
        at++;
      }
    }
  }

  /** What is written from `start` to `end` stands for `replacement`. */
  standFor(replacement: string, { start, end }: TextSpan): void {
    for (let at = 0; at < replacement.length; at++) {
      if (isBlank(replacement, at)) this.#addBlank(start, end);
      else this.#add(replacement.charAt(at), start, end - start);
    }
  }

  trimEnd(): void {
    this.#text = this.#text.trimEnd();
    this.#isBlank = false;
    while ((this.#runs.at(-1)?.at ?? -1) >= this.#text.length) this.#runs.pop();
  }

  /** The text without the blanks at its ends. */
  trimmed(from: number, emphasised: readonly TextSpan[]): QuotedText {
    this.trimEnd();
    const text = this.#text.trimStart();
    const runs = runsFrom(this.#runs, this.#text.length - text.length);
    const emphasis = emphasised
      .map(({ start, end }) => ({
        start: firstAtOrBehind(runs, text.length, start),
        end: firstAtOrBehind(runs, text.length, end),
      }))
      .filter(({ start, end }) => start < end);
    return { text, from, runs, emphasis };
  }

  #add(text: string, start: number, extent: number): void {
    const at = this.#text.length;
    const last = this.#runs.at(-1);
    const goesOn = last?.extent === 1 && extent === 1 && last.start - last.at === start - at;
    if (!goesOn) this.#runs.push({ at, start, extent });
    this.#text += text;
    this.#isBlank = false;
  }

  #addBlank(start: number, end: number): void {
    if (this.#isBlank) this.#lengthenLast(end);
    else {
      this.#add(' ', start, end - start);
      this.#isBlank = true;
    }
  }

  #lengthenLast(end: number): void {
    const at = this.#text.length - 1;
    const last = this.#runs.pop();
    if (!last) return;
    if (last.at < at) this.#runs.push(last);
    const start = last.start + at - last.at;
    this.#runs.push({ at, start, extent: end - start });
  }
}

/** Words and the single spaces between them. */
function endOfWords(source: string, from: number, to: number): number {
  let end = endOfWord(source, from, to);
  while (end > from && end + 1 < to && source.charCodeAt(end) === space && !isBlank(source, end + 1)) {
    end = endOfWord(source, end + 1, to);
  }
  return end;
}

function endOfWord(source: string, from: number, to: number): number {
  let end = from;
  while (end < to && !isBlank(source, end)) end++;
  return end;
}

const space = 32;

/** A blank, a tab or a line break; a no-break space is a character of the words. */
function isBlank(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return code === space || code === 10 || code === 13 || code === 9;
}
