import type { Passage, SourceSpan } from '../../core/corpus/model';

/** What a row stands for; menus in package.json ask for it by these names (`viewItem == quotation`). */
export type RowKind = 'conference' | 'day' | 'topic' | 'session' | 'speaker' | 'appearance' | 'floor' | Passage['kind'];

/** A row of a tree, in the reader's language. Both trees are made of these alone, and commands get them as arguments. */
export interface Row {
  /** Unique within its view, and the same whatever the language: VS Code remembers by it what is open. */
  readonly id: string;
  readonly kind: RowKind;
  readonly label: string;
  readonly description: string;
  /** What a screen reader says: descriptions go unread. */
  readonly spoken: string;
  /** The name of a codicon. */
  readonly icon: string;
  readonly parent: Row | undefined;
  /** The rows below, made when they are asked for; a row without them is a leaf. */
  readonly children?: () => readonly Row[];
  readonly expanded?: boolean;
  /** What a click shows. */
  readonly source?: SourceSpan;
  readonly passage?: Passage;
}
