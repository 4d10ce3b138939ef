import type { Corpus } from '../../core/corpus/corpus';
import type { Passage, Session, SourceSpan } from '../../core/corpus/model';
import type { Match } from '../../core/search/searchEngine';
import type { Words } from '../language';

/** What a row stands for; menus in package.json ask for it by these names (`viewItem == quotation`). */
type RowKind = 'conference' | 'day' | 'topic' | 'session' | 'speaker' | 'floor' | 'appearance' | Passage['kind'];

/** A row of a tree, in the reader's language. The trees are made of these alone, and commands get them as arguments. */
export interface Row {
  /** The same whatever the language: VS Code remembers by it what is open. */
  readonly id: string;
  readonly kind: RowKind;
  readonly label: string;
  /** The stretches of the label that were searched for. */
  readonly matches?: readonly Match[];
  readonly description?: string;
  /** What a screen reader says; it does not read descriptions. */
  readonly spoken: string;
  /** The name of a codicon. */
  readonly icon?: string;
  readonly parent?: Row;
  /** The rows below, made when they are asked for; a row without them is a leaf. */
  readonly children?: () => readonly Row[];
  /** Those below are shown at once. */
  readonly open?: true;
  /** What a click shows. */
  readonly source?: SourceSpan;
  /** The session that a session or an appearance stands for. */
  readonly session?: Session;
  /** The passage that a leaf stands for. */
  readonly passage?: Passage;
  /** Whether the row of what is looked for is this one or below it. */
  readonly holds: (target: RowTarget) => boolean;
}

/** What a row may be looked for by: a passage, or without one its session. */
export interface RowTarget {
  readonly session: Session;
  readonly passage?: Passage;
}

/** What rows are made from. */
export interface RowContext {
  readonly corpus: Corpus;
  readonly words: Words;
}

/** The id of the row below `parent` that stands for `item`. */
export function rowId(parent: Row | undefined, item: string): string {
  return parent ? `${parent.id} > ${item}` : item;
}

/** What a screen reader says, sentence by sentence. */
export function spokenLabel(...parts: readonly (string | undefined)[]): string {
  const said = parts.filter(part => part !== undefined && part !== '');
  return said.map((part, index) => (index === said.length - 1 ? part : part?.replace(/[^.?!…]$/, '$&.'))).join(' ');
}

/** The row of a passage or session; only the rows on the way to it are made. */
export function findRow(rows: readonly Row[], target: RowTarget): Row | undefined {
  const row = rows.find(candidate => candidate.holds(target));
  if (!row?.children || (row.session && !target.passage)) return row;
  return findRow(row.children(), target) ?? row;
}
