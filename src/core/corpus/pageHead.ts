import type { CorpusFileKind, PathId } from './corpusPaths';
import type { FieldTable } from './fieldTables';
import { readFrontMatter } from './frontMatter';
import type { Fields } from './readFields';
import { readFields } from './readFields';
import type { SourceText, TextRange } from './sourceText';

/** The head of a corpus page: its fields, where the body begins, and what to mark when the page as a whole is meant. */
export interface PageHead<Table extends FieldTable> {
  readonly fields: Fields<Table>;
  readonly bodyStart: number;
  /** The title's line, else the beginning of the file. */
  readonly anchor: TextRange;
}

/** Reads the front matter of a page by its table; `undefined`, and reported, where it is missing or broken. */
export function readPageHead<Table extends FieldTable>(
  table: Table,
  expected: CorpusFileKind,
  source: SourceText,
): PageHead<Table> | undefined {
  const { fields: map, fault, yaml, bodyStart } = readFrontMatter(source.file.text);
  if (fault) source.report(fault.value.code, fault.value.values, fault);
  if (!yaml) source.report('front-matter-missing', { expected }, { start: 0, end: 0 });
  if (fault || !yaml) return undefined;
  const title = map?.entries.find(({ key }) => key === 'title');
  const anchor = title ? { start: title.start, end: title.value?.end ?? title.end } : { start: 0, end: 0 };
  const fields = readFields(map ?? { kind: 'map', entries: [], start: 0, end: 0 }, table, source);
  return { fields, bodyStart, anchor };
}

/** The part of an id that a path gives; one that had to be changed is reported at the page's beginning. */
export function checkedId({ written, used }: PathId, source: SourceText): string {
  if (written !== used) source.report('bad-id', { id: written, used }, { start: 0, end: 0 });
  return used;
}
