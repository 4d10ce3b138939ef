import type { Corpus } from '../core/corpus/corpus';
import type { Passage } from '../core/corpus/model';

/** A command's argument as it comes: anything that a menu, a link or another extension may give. */
type Argument = unknown;

/** Says which passages a command is about. */
export interface PassageTarget {
  /**
   * Those of the selected rows of a tree, that of the row or the passage id given as argument, that of the row that the
   * keyboard is on in the tree given as `{ keyboardIn: view }`, else what is marked in the search or on its active row;
   * an empty list where none is meant. Passages that the corpus no longer has are left out.
   */
  of(args: readonly Argument[], corpus: Corpus): readonly Passage[];
  /** The one to look at: as `of`, but the active row of the search whatever is marked there. */
  one(args: readonly Argument[], corpus: Corpus): Passage | undefined;
}

/** Where the keyboard is. */
interface KeyboardPlace {
  /** The passage of the active row of the search while it is open. */
  readonly activePassage: () => Passage | undefined;
  /** What is marked there; without marks that of the active row. */
  readonly chosenPassages: () => readonly Passage[];
  /** The row that the keyboard is on in a view, by the view's id. */
  readonly rowsIn: (view: string) => readonly Argument[];
}

export function createPassageTarget({ activePassage, chosenPassages, rowsIn }: KeyboardPlace): PassageTarget {
  const idsOf = ([clicked, selected]: readonly Argument[]): readonly string[] => {
    if (clicked === undefined) return chosenPassages().map(({ id }) => id);
    const view = property(clicked, 'keyboardIn');
    const rows = typeof view === 'string' ? rowsIn(view) : [clicked];
    return passageIds(Array.isArray(selected) && selected.length > 0 ? selected : rows);
  };
  const of: PassageTarget['of'] = (args, corpus) => idsOf(args).flatMap(id => corpus.passage(id) ?? []);
  return {
    of,
    one: (args, corpus) => {
      const active = args[0] === undefined ? activePassage() : undefined;
      return active ? corpus.passage(active.id) : of(args, corpus)[0];
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
