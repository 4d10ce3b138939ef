import type { Step } from './alignment';
import type { Insertion, QuotedItem } from './quotedItems';
import type { Word } from './words';
import { worthOf } from './worth';

/** What a step costs, on the scale of `worthOf`. */
const costs = {
  anotherWord: -16,
  similarWord: -6,
  anotherMark: -5,
  omission: -24,
  omissionOn: -1,
  addition: -24,
  additionOn: -10,
  mark: -6,
  /** For each word that a bracket replaces. */
  replaced: -2,
} as const;
/** A bracket that replaced more would hide an omission. */
const mostReplaced = 6;
const never = -1_000_000;

/** How the last step reached a cell: it paired, it left a word of the source out, it added one of the candidate. */
const paired = 0;
const omitted = 1;
const added = 2;
type State = 0 | 1 | 2;
type Row = Readonly<Record<State, Int32Array>>;

/**
 * The best score for each beginning of the candidate (rows) that ends at each word of the source (columns). Gaps are
 * affine (Gotoh 1982), because words that are left out are left out in one piece.
 */
export class AlignmentTable {
  readonly #items: readonly QuotedItem[];
  readonly #source: readonly Word[];
  readonly #width: number;
  /** From which state each state of a cell was reached, two bits each. */
  readonly #origins: Uint8Array;
  /** For the rows of a writer's marks, which stand for many words or none: from which column each cell was reached. */
  readonly #columns = new Map<number, Int32Array>();
  #last: Row;
  /** Filled next, then swapped with the last. */
  #next: Row;

  constructor(items: readonly QuotedItem[], source: readonly Word[]) {
    this.#items = items;
    this.#source = source;
    this.#width = source.length + 1;
    this.#origins = new Uint8Array((items.length + 1) * this.#width);
    // The candidate may begin anywhere in the source.
    this.#last = { ...emptyRow(this.#width), [paired]: new Int32Array(this.#width) };
    this.#next = emptyRow(this.#width);
    items.forEach((item, index) => {
      if (item.kind === 'jump') this.#fillJump(index + 1);
      else if (item.kind === 'insertion') this.#fillInsertion(index + 1, item);
      else this.#fillWord(index + 1, item);
    });
  }

  /** The best way, from the last row back. */
  trace(): { readonly steps: readonly Step[]; readonly score: number } {
    const steps: Step[] = [];
    let { row, column, state, score } = this.#end();
    while (row > 0) {
      const origin = ((this.#origins[row * this.#width + column] ?? 0) >> (2 * state)) & 3;
      const from = this.#columns.get(row)?.[column] ?? (state === added ? column : column - 1);
      steps.push(state === omitted ? { from, to: column } : { item: row - 1, from, to: column });
      if (state !== omitted) row -= 1;
      column = from;
      state = origin as State;
    }
    return { steps: steps.toReversed(), score };
  }

  #end(): { row: number; column: number; state: State; score: number } {
    const end = { row: this.#items.length, column: 0, state: paired as State, score: never };
    for (let column = 0; column < this.#width; column++) {
      const state = bestAt(this.#last, column);
      const score = this.#last[state][column] ?? never;
      if (score > end.score) Object.assign(end, { column, state, score });
    }
    return end;
  }

  /** The innermost loop of all checking: scores of a cell are kept in variables, and each cell is read once. */
  #fillWord(row: number, item: Word): void {
    const last = this.#last;
    const next = this.#next;
    const cells = row * this.#width;
    const addition = item.kind === 'mark' ? costs.mark : costs.addition;
    const saved = (item.kind === 'mark' ? costs.mark : costs.additionOn) - addition;
    let [pairs, omits] = [never, never];
    let origins = 0;
    for (let column = 0; column < this.#width; column++) {
      const word = this.#source[column - 1];
      if (word) {
        const opens = Math.max(pairs, next[added][column - 1] ?? never) + costs.omission;
        const goesOn = omits + (word.kind === 'mark' ? 0 : costs.omissionOn);
        const opener = (next[added][column - 1] ?? never) > pairs ? added : paired;
        const from = bestAt(last, column - 1);
        origins = (from << (2 * paired)) | ((goesOn > opens ? omitted : opener) << (2 * omitted));
        omits = Math.max(goesOn, opens);
        pairs = (last[from][column - 1] ?? never) + likeness(item, word);
      }
      const from = bestAt(last, column, saved);
      next[added][column] = (last[from][column] ?? never) + addition + (from === added ? saved : 0);
      next[paired][column] = pairs;
      next[omitted][column] = omits;
      this.#origins[cells + column] = origins | (from << (2 * added));
    }
    this.#swap();
  }

  /** The source may go on anywhere behind, for nothing. */
  #fillJump(row: number): void {
    let best = 0;
    this.#fillFrom(row, column => {
      if (scoreAt(this.#last, column) >= scoreAt(this.#last, best)) best = column;
      return best;
    });
  }

  #fillInsertion(row: number, { remark }: Insertion): void {
    const most = remark ? 0 : mostReplaced;
    const scoreFrom = (from: number, column: number): number =>
      scoreAt(this.#last, from) + (column - from) * costs.replaced;
    this.#fillFrom(
      row,
      column => {
        let best = column;
        for (let from = column - 1; from >= Math.max(0, column - most); from--) {
          if (scoreFrom(from, column) > scoreFrom(best, column)) best = from;
        }
        return best;
      },
      costs.replaced,
    );
  }

  /** A row that is reached from the columns that `originOf` names, at a price for each word between. */
  #fillFrom(row: number, originOf: (column: number) => number, price = 0): void {
    const next = this.#next;
    next[omitted].fill(never);
    next[added].fill(never);
    const columns = new Int32Array(this.#width);
    for (let column = 0; column < this.#width; column++) {
      const from = originOf(column);
      columns[column] = from;
      next[paired][column] = scoreAt(this.#last, from) + (column - from) * price;
      this.#origins[row * this.#width + column] = bestAt(this.#last, from);
    }
    this.#columns.set(row, columns);
    this.#swap();
  }

  #swap(): void {
    [this.#last, this.#next] = [this.#next, this.#last];
  }
}

function emptyRow(width: number): Row {
  const row = (): Int32Array => new Int32Array(width).fill(never);
  return { [paired]: row(), [omitted]: row(), [added]: row() };
}

/** The state with the best score; `bonus` is what going on with an addition saves. */
function bestAt(row: Row, column: number, bonus = 0): State {
  const pairedScore = row[paired][column] ?? never;
  const omittedScore = row[omitted][column] ?? never;
  const addedScore = (row[added][column] ?? never) + bonus;
  if (pairedScore >= omittedScore && pairedScore >= addedScore) return paired;
  return omittedScore >= addedScore ? omitted : added;
}

function scoreAt(row: Row, column: number): number {
  return row[bestAt(row, column)][column] ?? never;
}

function likeness(item: Word, word: Word): number {
  if (item.kind !== word.kind) return never;
  if (item.key === word.key) return worthOf(item);
  if (item.kind === 'mark') return costs.anotherMark;
  return areSimilar(item.key, word.key) ? costs.similarWord : costs.anotherWord;
}

/** They begin and end alike for most of their length. */
function areSimilar(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < shorter - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++;
  return (head + tail) * 2 > Math.max(a.length, b.length);
}
