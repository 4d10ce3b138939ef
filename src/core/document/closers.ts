/**
 * Finds in a text what closes something. What was found, or is nowhere, is not looked for again until it is passed: a
 * page of openings that nobody closes costs one search.
 */
export class Closers {
  readonly #text: string;
  /** For each closer where it was looked for last, and where it stands from there on; -1 for nowhere. */
  readonly #found = new Map<string, { readonly from: number; readonly at: number }>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The offset of the next `closer` that stands whole within `reach` characters of `from`, if one does. */
  next(closer: string, from: number, reach = Infinity): number | undefined {
    const at = this.#next(closer, from);
    return at < 0 || at + closer.length - from > reach ? undefined : at;
  }

  #next(closer: string, from: number): number {
    const last = this.#found.get(closer);
    if (last && last.from <= from && (last.at < 0 || from <= last.at)) return last.at;
    const at = this.#text.indexOf(closer, from);
    this.#found.set(closer, { from, at });
    return at;
  }
}
