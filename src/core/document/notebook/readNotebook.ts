import { visit } from 'jsonc-parser';
import { isNested } from '../../bibliography/jsonItems';
import type { TextSpan } from '../model';
import { JsonCursor } from './jsonCursor';
import { joinedStrings } from './joinedStrings';

/** A cell that holds words, or front matter (`raw`). */
export interface NotebookCell {
  /** Counted from 1, cells of code included. */
  readonly number: number;
  readonly kind: 'markdown' | 'raw';
  readonly text: string;
  /** Where a stretch of its text stands in the file. */
  readonly inFile: (span: TextSpan) => TextSpan;
}

/** Why a file is no notebook that could be read, and where in it. */
export interface NotebookFault {
  readonly kind: 'broken';
  /** No JSON, or JSON without a list of cells (as before version 4 of the format, which VS Code opens neither). */
  readonly code: 'not-json' | 'no-cells';
  readonly start: number;
}

/**
 * Reads the words of a Jupyter notebook, version 4 (https://nbformat.readthedocs.io/en/latest/format_description.html).
 * `text` is without a byte order mark; an empty file is an empty notebook, as for VS Code.
 */
export function readNotebook(
  text: string,
): { readonly kind: 'read'; readonly cells: readonly NotebookCell[] } | NotebookFault {
  if (text.trim() === '') return { kind: 'read', cells: [] };
  try {
    JSON.parse(text);
  } catch {
    return { kind: 'broken', code: 'not-json', start: firstError(text) };
  }
  const cells = cellsIn(text);
  return cells ? { kind: 'read', cells } : { kind: 'broken', code: 'no-cells', start: 0 };
}

function cellsIn(text: string): readonly NotebookCell[] | undefined {
  const cursor = new JsonCursor(text);
  let cells: NotebookCell[] | undefined;
  if (cursor.peek() !== '{') return undefined;
  for (const name of cursor.names()) {
    if (name !== 'cells' || cursor.peek() !== '[') cursor.skip();
    else cells = [...readCells(text, cursor)];
  }
  return cells;
}

function* readCells(text: string, cursor: JsonCursor): Generator<NotebookCell> {
  let number = 0;
  for (const _value of cursor.values()) {
    number++;
    if (cursor.peek() !== '{') {
      cursor.skip();
      continue;
    }
    const { type, source } = fieldsOf(text, cursor);
    if (type === 'markdown' || type === 'raw') yield { number, kind: type, ...joinedStrings(text, source) };
  }
}

interface Fields {
  type?: string;
  source: readonly TextSpan[];
}

function fieldsOf(text: string, cursor: JsonCursor): Fields {
  const fields: Fields = { source: [] };
  for (const name of cursor.names()) {
    if (name === 'source') fields.source = stringsIn(cursor);
    else if (name === 'cell_type' && cursor.peek() === '"') {
      const { start, end } = cursor.string();
      fields.type = text.slice(start, end);
    } else cursor.skip();
  }
  return fields;
}

/** A text is one string or, by line, several. */
function stringsIn(cursor: JsonCursor): readonly TextSpan[] {
  if (cursor.peek() === '"') return [cursor.string()];
  const found: TextSpan[] = [];
  if (cursor.peek() !== '[') cursor.skip();
  else {
    for (const _value of cursor.values()) {
      if (cursor.peek() === '"') found.push(cursor.string());
      else cursor.skip();
    }
  }
  return found;
}

/** Looked for only where the parser has refused the text: engines do not agree on how they say the place. */
function firstError(text: string): number {
  if (isNested(text)) return 0;
  const found: number[] = [];
  visit(text, { onError: (_code, offset) => found.push(offset) }, { disallowComments: true });
  return Math.min(found[0] ?? text.length, text.length);
}
