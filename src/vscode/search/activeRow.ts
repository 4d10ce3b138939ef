/** How long VS Code may still speak of the rows before, in milliseconds. */
const patience = 500;

/**
 * The active row of a picker whose rows are often replaced. VS Code names the active row by its number, and what it says
 * of the rows before arrives when there are others already: until it names the row that was made active with the new
 * rows, or long enough has passed, that row is the one.
 */
export class ActiveRow<T> {
  #current: T | undefined;
  #settled = true;
  #since = 0;

  get current(): T | undefined {
    return this.#current;
  }

  /** The rows were replaced, and this one was made active. */
  replace(row: T | undefined): void {
    this.#current = row;
    this.#settled = row === undefined;
    this.#since = performance.now();
  }

  /** VS Code says that this row is active now; says whether that is to be believed. */
  hear(row: T | undefined): boolean {
    if (row === undefined) return false; // rows that are being replaced have none for a moment
    this.#settled ||= row === this.#current || performance.now() - this.#since > patience;
    if (this.#settled) this.#current = row;
    return this.#settled;
  }
}
