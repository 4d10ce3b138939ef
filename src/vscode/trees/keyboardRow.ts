/**
 * The row of a tree that the keyboard is on. VS Code tells an extension what is selected, not where the keyboard is, and
 * arrow keys do not select. The keybinding therefore has the selection of that row changed and changed back before it
 * runs the command: the row that came and went, or went and came, is the one.
 */
export class KeyboardRow<T> {
  #before: readonly T[] = [];
  #now: readonly T[] = [];

  /** To be told of every selection. */
  select(selection: readonly T[]): void {
    this.#before = this.#now;
    this.#now = selection;
  }

  /** The row; all selected rows where it is one of them. */
  get rows(): readonly T[] {
    const changed = [
      ...this.#now.filter(row => !this.#before.includes(row)),
      ...this.#before.filter(row => !this.#now.includes(row)),
    ];
    return changed.some(row => this.#now.includes(row)) ? this.#now : changed;
  }
}
