import type { TextSpan } from '../model';

/**
 * Walks through a JSON text that has been parsed before, so that nothing in it can be wrong: what it holds is known, this
 * tells where it stands. Linear, and quick over what is skipped: pictures in notebooks are megabytes long.
 */
export class JsonCursor {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The sign that comes next, behind blanks: a bracket, a quotation mark, the first letter of a number or a word. */
  peek(): string {
    while (/^\s$/.test(this.#text.charAt(this.#at))) this.#at++;
    return this.#text.charAt(this.#at);
  }

  /** The names in the object that comes next; who asks for the next name has read or skipped the value of the last. */
  *names(): Generator<string> {
    for (this.#pass(); this.peek() !== '}';) {
      if (this.peek() === ',') this.#pass();
      if (this.peek() !== '"') continue;
      const name = this.string();
      if (this.peek() === ':') this.#pass();
      yield JSON.parse(this.#text.slice(name.start - 1, name.end + 1)) as string;
    }
    this.#pass();
  }

  /** As often as the list that comes next has values, each of which is read or skipped before the next. */
  *values(): Generator<void> {
    for (this.#pass(); this.peek() !== ']';) {
      if (this.peek() === ',') this.#pass();
      yield;
    }
    this.#pass();
  }

  /** The string that comes next, without its quotation marks. */
  string(): TextSpan {
    this.#pass();
    const start = this.#at;
    let end = this.#text.indexOf('"', start);
    while (this.#isEscaped(end)) end = this.#text.indexOf('"', end + 1);
    this.#at = end + 1;
    return { start, end };
  }

  /** Passes the value that comes next, whatever it is. */
  skip(): void {
    let depth = 0;
    do {
      const sign = this.peek();
      if (sign === '"') this.string();
      else if (/[[\]{},:]/.test(sign)) {
        depth += depthOf[sign] ?? 0;
        this.#pass();
      } else this.#scalar();
    } while (depth > 0);
  }

  #pass(): void {
    this.#at++;
  }

  #scalar(): void {
    while (/^[^\s,:{}[\]"]$/.test(this.#text.charAt(this.#at))) this.#at++;
  }

  /** Behind an odd number of backslashes. */
  #isEscaped(at: number): boolean {
    let before = at;
    while (this.#text.charAt(before - 1) === '\\') before--;
    return (at - before) % 2 === 1;
  }
}

const depthOf: Readonly<Record<string, number>> = { '{': 1, '[': 1, '}': -1, ']': -1 };
