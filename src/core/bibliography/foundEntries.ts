import { lineCounter } from './lineCounter';
import type { BibliographyEntry, BibliographyScan, BrokenEntry } from './model';

/** How many entries are read before other work gets its turn: about a millisecond's. */
export const entriesInStep = 25;

/** What is found in a bibliography, in its order. */
export class FoundEntries {
  readonly entries: BibliographyEntry[] = [];
  readonly broken: BrokenEntry[] = [];
  readonly reserved: string[] = [];
  readonly #lineOf: (offset: number) => number;

  constructor(text: string) {
    this.#lineOf = lineCounter(text);
  }

  get scan(): BibliographyScan {
    return { entries: this.entries, broken: this.broken, ...(this.reserved.length > 0 && { reserved: this.reserved }) };
  }

  /** An entry at an offset that cannot be read. */
  addBroken(start: number, key?: string): void {
    this.broken.push({ ...(key !== undefined && { key }), line: this.#lineOf(start) });
  }
}
