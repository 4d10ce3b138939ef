import { fold } from '../analysis/normalise';

/** A term of the index with its folded form. */
export interface DictionaryEntry {
  readonly term: string;
  readonly folded: string;
}

/**
 * All terms in the order of their folded forms. Prefixes, diacritics, parts of compounds and typing errors are looked
 * up here when a query comes, so that the index needs one entry a word: indexing the prefixes instead costs 5 times
 * the space, indexing all parts 18 times.
 */
export class Dictionary {
  readonly entries: readonly DictionaryEntry[];
  readonly #terms: ReadonlySet<string>;
  /** `\nterm\nterm\n…\n`, folded: one string is searched for parts far quicker than many are. */
  readonly #joined: string;
  /** Where each entry begins in `#joined`. */
  readonly #starts: Uint32Array;

  constructor(terms: Iterable<string>) {
    this.#terms = new Set(terms);
    this.entries = Array.from(this.#terms, term => ({ term, folded: fold(term) })).toSorted(
      (a, b) => compare(a.folded, b.folded) || compare(a.term, b.term),
    );
    this.#joined = `\n${this.entries.map(entry => entry.folded).join('\n')}\n`;
    this.#starts = startsOf(this.entries);
  }

  has(term: string): boolean {
    return this.#terms.has(term);
  }

  /**
   * Entries that begin with the prefix, whose diacritics must agree where it has any (`mal` finds mål, `mål` not
   * mal).
   */
  withPrefix(prefix: string): readonly DictionaryEntry[] {
    const folded = fold(prefix);
    const found: DictionaryEntry[] = [];
    for (let index = this.lowerBound(folded); index < this.entries.length; index += 1) {
      const entry = this.entries[index];
      if (!entry?.folded.startsWith(folded)) break;
      if (agrees(prefix, entry.term)) found.push(entry);
    }
    return found;
  }

  /** Entries that differ from the word in diacritics only, where the word has none. */
  spelledLike(word: string): readonly DictionaryEntry[] {
    const folded = fold(word);
    const found: DictionaryEntry[] = [];
    for (let index = this.lowerBound(folded); this.entries[index]?.folded === folded; index += 1) {
      const entry = this.entries[index];
      if (entry && agrees(word, entry.term)) found.push(entry);
    }
    return found;
  }

  /**
   * Entries that hold the part after their first letter; `at` is where. Gives at most `limit`. A part that an entry
   * also begins with is not seen again in the same entry: compounds that repeat a part are too rare to look for.
   */
  containing(part: string, limit: number): readonly (DictionaryEntry & { readonly at: number })[] {
    const folded = fold(part);
    const found: (DictionaryEntry & { at: number })[] = [];
    let offset = this.#joined.indexOf(folded);
    while (offset >= 0 && found.length < limit) {
      const index = this.#entryAt(offset);
      const entry = this.entries[index];
      const at = offset - (this.#starts[index] ?? 0);
      if (entry && at > 0 && agrees(part, entry.term.slice(at))) found.push({ ...entry, at });
      offset = this.#joined.indexOf(folded, this.#starts[index + 1] ?? this.#joined.length);
    }
    return found;
  }

  /** The first entry that is not before the folded text. */
  lowerBound(folded: string): number {
    let low = 0;
    let high = this.entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.entries[middle]?.folded ?? '') < folded) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #entryAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** A letter with a diacritic must agree; one without matches both. */
function agrees(word: string, term: string): boolean {
  for (let index = 0; index < word.length; index += 1) {
    const letter = word.charAt(index);
    if (letter !== term.charAt(index) && letter !== fold(term.charAt(index))) return false;
  }
  return true;
}

function startsOf(entries: readonly DictionaryEntry[]): Uint32Array {
  const starts = new Uint32Array(entries.length);
  let offset = 1;
  entries.forEach(({ folded }, index) => {
    starts[index] = offset;
    offset += folded.length + 1;
  });
  return starts;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
