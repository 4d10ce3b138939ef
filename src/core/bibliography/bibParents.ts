import type { BibFields } from './bibFile';
import type { BibliographyEntry } from './model';

/** An entry with the fields that it has from others, by its place among the entries. */
interface Heir {
  readonly at: number;
  readonly fields: BibFields;
}

/**
 * What entries have from others: all fields of an `@xdata` that they name, and what a chapter shares with the work that it
 * is a part of and refers to with `crossref`. Parents may stand before or behind them.
 */
export class BibParents {
  readonly #data = new Map<string, BibFields>();
  readonly #heirs: Heir[] = [];

  mayInherit(fields: BibFields): boolean {
    return fields.has('xdata') || fields.has('crossref');
  }

  addData(key: string, fields: BibFields): void {
    this.#data.set(key, fields);
  }

  addHeir(at: number, fields: BibFields): void {
    this.#heirs.push({ at, fields });
  }

  /** Every heir with what it inherits, one by one; `entries` are all of the file as they were read. */
  *heirs(entries: readonly BibliographyEntry[]): Generator<Heir> {
    const wanted = new Set(this.#heirs.map(({ fields }) => fields.get('crossref')));
    const years = new Map<string, string | undefined>();
    for (const { key, year } of wanted.size > 0 ? entries : []) if (wanted.has(key)) years.set(key, year);
    for (const { at, fields } of this.#heirs) {
      const all = new Map(fields);
      this.#inherit(all, fields, new Set());
      const year = years.get(fields.get('crossref') ?? '');
      if (year !== undefined && !all.has('date') && !all.has('year')) all.set('year', year);
      yield { at, fields: all };
    }
  }

  /** An `@xdata` may name further ones. */
  #inherit(fields: Map<string, string>, from: BibFields, seen: Set<string>): void {
    for (const key of keysNamed(from.get('xdata') ?? '')) {
      const data = this.#data.get(key);
      if (!data || seen.has(key) || seen.size >= maxData) continue;
      seen.add(key);
      for (const [name, value] of data) if (!fields.has(name)) fields.set(name, value);
      this.#inherit(fields, data, seen);
    }
  }
}

/** So many pieces of data are joined for one entry. */
const maxData = 20;

/** `a, b` */
export function keysNamed(list: string): readonly string[] {
  return list
    .split(',')
    .map(key => key.trim())
    .filter(key => key !== '');
}
