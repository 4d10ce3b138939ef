import type * as vscode from 'vscode';
import type { InsertionForm } from '../../core/citation/model';
import { insertionCommands } from '../insertion/insertionCommands';

/** More than that nobody looks through. */
const maxQueries = 8;
const maxPassages = 8;

/** What the search remembers of a workspace. Nothing of it is evidence or leaves the machine. */
export class SearchMemory {
  readonly #memory: vscode.Memento;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  /** The latest searches, the last one first. */
  get queries(): readonly string[] {
    return this.#list('search.queries');
  }

  /** The ids of the passages that were inserted, copied or shown last. */
  get passages(): readonly string[] {
    return this.#list('search.passages');
  }

  /** The form in which a passage was last inserted from the search. */
  get form(): InsertionForm {
    const form = this.#memory.get('search.form');
    return typeof form === 'string' && Object.hasOwn(insertionCommands, form) ? (form as InsertionForm) : 'quotation';
  }

  /** Hits stand under their sessions. */
  get grouped(): boolean {
    return this.#memory.get('search.grouped') === true;
  }

  /** A search that went on from the last one takes its place: `mind` is no search of its own beside `mindre`. */
  addQuery(query: string): Thenable<void> {
    const others = this.queries.filter((other, index) => {
      const isBeginning = index === 0 && key(query).startsWith(key(other));
      return key(other) !== key(query) && !isBeginning;
    });
    return this.#memory.update('search.queries', [query.trim(), ...others].slice(0, maxQueries));
  }

  addPassages(ids: readonly string[]): Thenable<void> {
    const all = [...new Set([...ids, ...this.passages])];
    return this.#memory.update('search.passages', all.slice(0, maxPassages));
  }

  rememberForm(form: InsertionForm): Thenable<void> {
    return this.#memory.update('search.form', form);
  }

  rememberGrouping(grouped: boolean): Thenable<void> {
    return this.#memory.update('search.grouped', grouped);
  }

  async forget(item: string): Promise<void> {
    const others = (list: readonly string[]) => list.filter(other => other !== item);
    await this.#memory.update('search.queries', others(this.queries));
    await this.#memory.update('search.passages', others(this.passages));
  }

  /** Forgets what was searched for and used. */
  async clear(): Promise<void> {
    await this.#memory.update('search.queries', undefined);
    await this.#memory.update('search.passages', undefined);
  }

  /** Another version may have written something else. */
  #list(name: string): readonly string[] {
    const stored = this.#memory.get<unknown>(name);
    return Array.isArray(stored) ? stored.filter(item => typeof item === 'string') : [];
  }
}

function key(query: string): string {
  return query.trim().toLowerCase();
}
