import { placesIn, type TextPlace } from '../document/placesIn';
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
  readonly #placeOf: (offset: number) => TextPlace;
  readonly #problems: Problem[] = [];

  constructor(file: CorpusFile) {
    this.file = file;
    this.#placeOf = placesIn(file.text);
  }

  get problems(): readonly Problem[] {
    return this.#problems;
  }

  report<Code extends ProblemCode>(code: Code, values: ProblemArguments[Code], range: TextRange): void {
    this.#problems.push(problemAt(code, values, this.place(range)));
  }

  span({ start, end }: TextRange): SourceSpan {
    const { origin, path } = this.file;
    return { origin, path, start, end, line: this.#placeOf(start).line + 1 };
  }

  /** The span from the beginning of its first line: that of entries, so that their column is always 1. */
  wholeLines({ start, end }: TextRange): SourceSpan {
    return this.span({ start: start - this.#placeOf(start).column, end });
  }

  place(range: TextRange): Place {
    return { source: this.span(range), column: this.#placeOf(range.start).column + 1 };
  }
}
