import type { TextSpan } from './model';
import { firstFrom } from './firstFrom';

/** Spans of a document in the order in which they begin; they may stand within each other, as notes do in paragraphs. */
export class SpansByStart<Span extends TextSpan> {
  readonly #spans: readonly Span[];
  readonly #starts: readonly number[];
  /** How far each of the spans or one before it goes. */
  readonly #reaches: number[] = [];

  constructor(spans: readonly Span[]) {
    this.#spans = spans.toSorted((a, b) => a.start - b.start);
    this.#starts = this.#spans.map(({ start }) => start);
    let reach = 0;
    for (const { end } of this.#spans) this.#reaches.push((reach = Math.max(reach, end)));
  }

  /** Those that begin in a stretch, in order. */
  beginningIn({ start, end }: TextSpan): readonly Span[] {
    return this.#spans.slice(firstFrom(this.#starts, start), firstFrom(this.#starts, end));
  }

  /** The first that begins at an offset or behind it. */
  from(offset: number): Span | undefined {
    return this.#spans[firstFrom(this.#starts, offset)];
  }

  /** The last to begin of those that end before an offset. */
  before(offset: number): Span | undefined {
    for (let at = firstFrom(this.#starts, offset) - 1; at >= 0; at--) {
      const span = this.#spans[at];
      if (span && span.end <= offset) return span;
    }
    return undefined;
  }

  /** Those that hold a stretch, the innermost first. Cost: a bisection, and a step for each that a long one holds before it. */
  around({ start, end }: TextSpan): readonly Span[] {
    const found: Span[] = [];
    for (let at = firstFrom(this.#starts, start + 1) - 1; at >= 0 && (this.#reaches[at] ?? 0) >= end; at--) {
      const span = this.#spans[at];
      if (span && span.end >= end) found.push(span);
    }
    return found;
  }
}
