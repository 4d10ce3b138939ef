import type { Corpus } from '../core/corpus/corpus';
import type { Passage } from '../core/corpus/model';

/** A command's argument as it comes: anything that a menu, a link or another extension may give. */
type Argument = unknown;

/** Says which passages a command is about. */
export interface PassageTarget {
  /**
   * Those of the selected rows of a tree, that of the row or the passage id given as argument, that of the row that the
   * keyboard is on in the tree given as `{ keyboardIn: view }`, else that of the active row of the search; an empty list
   * where none is meant. Passages that the corpus no longer has are left out.
   */
  of(args: readonly Argument[], corpus: Corpus): readonly Passage[];
}

/** Where the keyboard is. */
interface KeyboardPlace {
  /** The passage of the active row of the search while it is open. */
  readonly activePassage: () => Passage | undefined;
  /** The row that the keyboard is on in a view, by the view's id. */
  readonly rowsIn: (view: string) => readonly Argument[];
}

export function createPassageTarget({ activePassage, rowsIn }: KeyboardPlace): PassageTarget {
  return {
    of: ([clicked, selected], corpus) => {
      const view = property(clicked, 'keyboardIn');
      const rows = typeof view === 'string' ? rowsIn(view) : [clicked];
      const ids = passageIds(Array.isArray(selected) && selected.length > 0 ? selected : rows);
      const active = clicked === undefined ? activePassage() : undefined;
      return (active ? [active.id] : ids).flatMap(id => corpus.passage(id) ?? []);
    },
  };
}

function passageIds(rows: readonly Argument[]): readonly string[] {
  return [...new Set(rows.flatMap(row => passageId(row) ?? []))];
}

/** A link gives the id itself, a tree its row. */
function passageId(argument: Argument): string | undefined {
  if (typeof argument === 'string') return argument;
  const passage = property(argument, 'passage');
  const id = property(passage, 'id');
  return typeof id === 'string' ? id : undefined;
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}
