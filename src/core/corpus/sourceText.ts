import type { CorpusFile, SourceSpan } from './model';
import type { Place, Problem, ProblemArguments, ProblemCode } from './problem';
import { problemAt } from './problem';

/** A stretch of a text in UTF-16 offsets. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A value with where it is written. */
export interface Located<T> extends TextRange {
  readonly value: T;
}

/** A corpus file while it is read: knows its lines and collects what is wrong with it. */
export class SourceText {
  readonly file: CorpusFile;
  readonly #lineStarts: readonly number[];
  readonly #problems: Problem[] = [];

  constructor(file: CorpusFile) {
    this.file = file;
    this.#lineStarts = [0, ...[...file.text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  }

  get problems(): readonly Problem[] {
    return this.#problems;
  }

  report<Code extends ProblemCode>(code: Code, values: ProblemArguments[Code], range: TextRange): void {
    this.#problems.push(problemAt(code, values, this.place(range)));
  }

  span({ start, end }: TextRange): SourceSpan {
    const { origin, path } = this.file;
    return { origin, path, start, end, line: this.#lineOf(start) + 1 };
  }

  /** The span from the beginning of its first line: that of entries, so that their column is always 1. */
  wholeLines({ start, end }: TextRange): SourceSpan {
    return this.span({ start: this.#startOfLine(start), end });
  }

  place(range: TextRange): Place {
    return { source: this.span(range), column: range.start - this.#startOfLine(range.start) + 1 };
  }

  #startOfLine(offset: number): number {
    return this.#lineStarts[this.#lineOf(offset)] ?? 0;
  }

  /** Counted from 0, by bisection. */
  #lineOf(offset: number): number {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
