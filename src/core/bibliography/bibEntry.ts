import type { BibFields } from './bibFile';

/** Where an entry's inside begins and what it may not run beyond. */
interface EntryPlace {
  readonly type: string;
  readonly bodyStart: number;
  readonly limit: number;
}

interface EntryReading {
  readonly key?: string;
  readonly fields: BibFields;
  readonly broken: boolean;
  /** After the closing bracket, or the limit where there is none. */
  readonly end: number;
}

/** Reads what stands between the brackets of `@type{…}` or `@type(…)`; strings are the file's `@string`s so far. */
export function readBibEntry(text: string, place: EntryPlace, strings: BibFields): EntryReading {
  const cursor = new EntryCursor(text, place, strings);
  if (place.type === 'comment' || place.type === 'preamble') return cursor.skipped();
  const key = place.type === 'string' ? undefined : cursor.key();
  return { ...(key !== undefined && { key }), ...cursor.fields() };
}

const open = '{';
const special = /[\\{}")]/g;
const blanks = /(?:\s|%[^\n]*)*/y;
const nameOrNumber = /[^\s{}(),=#"'%]+/y;

class EntryCursor {
  readonly #text: string;
  readonly #limit: number;
  readonly #strings: BibFields;
  readonly #closer: string;
  #at: number;
  #broken = false;

  constructor(text: string, place: EntryPlace, strings: BibFields) {
    this.#text = text;
    this.#limit = place.limit;
    this.#strings = strings;
    this.#at = place.bodyStart;
    this.#closer = text.charAt(place.bodyStart - 1) === open ? '}' : ')';
  }

  /** Jumps to the closing bracket. */
  skipped(): EntryReading {
    const end = this.#afterBalanced(this.#at, this.#closer);
    return { fields: new Map(), broken: end === undefined, end: end ?? this.#limit };
  }

  /** The text before the first comma; an entry without fields may have none. */
  key(): string | undefined {
    const found = /^\s*([^\s,{}()"]+)\s*(,?)/.exec(this.#text.slice(this.#at, Math.min(this.#limit, this.#at + 500)));
    if (!found) {
      this.#broken = true;
      return undefined;
    }
    this.#at += found[0].length;
    if (found[2] === '' && this.#peek() !== this.#closer) this.#broken = true;
    return found[1];
  }

  fields(): EntryReading {
    const fields = new Map<string, string>();
    for (;;) {
      this.#skipBlanks();
      if (this.#at >= this.#limit) return { fields, broken: true, end: this.#limit };
      if (this.#peek() === this.#closer) return { fields, broken: this.#broken, end: this.#at + 1 };
      if (!this.#field(fields)) this.#at++;
    }
  }

  /** `name = value`, with the comma behind it; what is none is passed over and marks the entry as broken. */
  #field(fields: Map<string, string>): boolean {
    const name = this.#take(nameOrNumber)?.toLowerCase();
    this.#skipBlanks();
    if (name === undefined || this.#peek() !== '=') {
      this.#broken = true;
      return name !== undefined;
    }
    this.#at++;
    const value = this.#value();
    if (value === undefined) this.#broken = true;
    else if (!fields.has(name)) fields.set(name, value);
    this.#skipBlanks();
    if (this.#peek() === ',') this.#at++;
    else if (this.#peek() !== this.#closer) this.#broken = true;
    return true;
  }

  /** Parts joined by `#`. */
  #value(): string | undefined {
    let value = '';
    for (;;) {
      this.#skipBlanks();
      const part = this.#part();
      if (part === undefined) return undefined;
      value += part;
      this.#skipBlanks();
      if (this.#peek() !== '#') return value;
      this.#at++;
    }
  }

  #part(): string | undefined {
    const first = this.#peek();
    if (first === open || first === '"') {
      const end = this.#afterBalanced(this.#at + 1, first === open ? '}' : '"');
      const inner = this.#text.slice(this.#at + 1, (end ?? this.#limit) - 1);
      this.#at = end ?? this.#limit;
      return end === undefined ? undefined : inner;
    }
    const word = this.#take(nameOrNumber);
    return word === undefined ? undefined : (this.#strings.get(word.toLowerCase()) ?? word);
  }

  /** The offset after the closing character, over nested braces and escapes. */
  #afterBalanced(from: number, closer: string): number | undefined {
    let depth = 0;
    special.lastIndex = from;
    for (let found = special.exec(this.#text); found; found = special.exec(this.#text)) {
      const character = found[0];
      if (found.index >= this.#limit) return undefined;
      if (character === closer && depth === 0) return found.index + 1;
      if (character === '\\') special.lastIndex++;
      else if (character === open) depth++;
      else if (character === '}' && --depth < 0) return undefined;
    }
    return undefined;
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found === undefined || this.#at + found.length > this.#limit) return undefined;
    this.#at += found.length;
    return found;
  }

  #peek(): string {
    return this.#at < this.#limit ? this.#text.charAt(this.#at) : '';
  }

  /** Blanks and biber's comments between fields. */
  #skipBlanks(): void {
    blanks.lastIndex = this.#at;
    this.#at = Math.min(this.#limit, this.#at + (blanks.exec(this.#text)?.[0].length ?? 0));
  }
}
