import { AlignmentTable } from './alignmentTable';
import type { QuotedItem } from './quotedItems';
import type { Word } from './words';
import { worthOf } from './worth';

/**
 * One step through both texts: the item of the candidate (by its place there) stands for the words `[from, to)` of the
 * source. A word stands for one word or, added, for none; a word left out has no item; a writer's mark may stand for many.
 */
export interface Step {
  readonly item?: number;
  readonly from: number;
  readonly to: number;
}

export interface Alignment {
  readonly steps: readonly Step[];
  /** How much of what the candidate's words are worth was found again, less what differs: 1 where nothing does. */
  readonly nearness: number;
}

/** A larger table is more than a difference between two texts: 2,000 words against 2,000. */
const mostCells = 4_000_000;

/**
 * Lays the whole candidate along the stretch of the source that it resembles most: a global alignment of the candidate and
 * a local one of the source. Cost: items × words; `undefined` beyond a limit.
 */
export function align(items: readonly QuotedItem[], source: readonly Word[]): Alignment | undefined {
  if ((items.length + 1) * (source.length + 1) > mostCells) return undefined;
  const table = new AlignmentTable(items, source);
  const { steps, score } = table.trace();
  const possible = items.reduce((sum, item) => sum + (isWord(item) ? worthOf(item) : 0), 0);
  return { steps, nearness: possible === 0 ? 0 : score / possible };
}

function isWord(item: QuotedItem): item is Extract<QuotedItem, Word> {
  return item.kind === 'word' || item.kind === 'mark';
}
