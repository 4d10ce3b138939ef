import { verdicts } from '../../../src/core/verification/model';
import { isRight, type Outcome } from './judge';

const columns = [...verdicts, 'none'] as const;

/** A row for each category: how many of it were given which verdict; in brackets what was expected. */
export function confusionTable(outcomes: readonly Outcome[]): string {
  const rows = groups(outcomes, ({ bench }) => bench.category).map(([category, own]) => {
    const expected = [...new Set(own.map(({ bench }) => bench.expected))].join('/');
    const counts = columns.map(verdict => own.filter(({ found }) => found === verdict).length);
    return [category, expected, ...counts.map(count => (count === 0 ? '' : String(count)))];
  });
  return table([['category', 'expected', ...columns], ...rows]);
}

/** Of what was called so, how much is so; of what is so, how much was called so. */
export function verdictTable(outcomes: readonly Outcome[]): string {
  const rows = columns.map(verdict => {
    const called = outcomes.filter(({ found }) => found === verdict);
    const real = outcomes.filter(({ bench }) => bench.expected === verdict);
    return [verdict, String(real.length), share(called.filter(isRight), called), share(real.filter(isRight), real)];
  });
  return table([['verdict', 'cases', 'precision', 'recall'], ...rows]);
}

/** The same for the kinds of differences that turn a meaning. A kind that one of the other kinds is right for does not count. */
export function kindTable(outcomes: readonly Outcome[]): string {
  const rows = ['negation', 'number', 'name'].map(kind => {
    const real = outcomes.filter(({ bench }) => bench.kinds?.length === 1 && bench.kinds[0] === kind);
    const called = outcomes.filter(
      ({ bench, kinds }) => kinds.includes(kind) && bench.kinds !== undefined && bench.expected === 'altered',
    );
    const right = (all: readonly Outcome[]) =>
      all.filter(({ bench, kinds }) => kinds.includes(kind) && bench.kinds?.includes(kind));
    return [kind, String(real.length), share(right(called), called), share(right(real), real)];
  });
  return table([['kind', 'cases', 'precision', 'recall'], ...rows]);
}

/** What must never happen. */
export function gravest(outcomes: readonly Outcome[]): Readonly<Record<'cleared' | 'accused', readonly Outcome[]>> {
  return {
    cleared: outcomes.filter(({ bench, found }) => bench.expected === 'altered' && /verbatim|adapted/.test(found)),
    accused: outcomes.filter(({ bench, found }) => bench.expected === 'verbatim' && found === 'altered'),
  };
}

export function share(some: readonly unknown[], all: readonly unknown[]): string {
  return all.length === 0 ? '–' : (some.length / all.length).toFixed(3);
}

export function groups<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): readonly (readonly [string, readonly T[]])[] {
  const found = new Map<string, T[]>();
  for (const item of items) found.set(keyOf(item), [...(found.get(keyOf(item)) ?? []), item]);
  return [...found];
}

/** As Markdown, which also reads well in a terminal. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const [head = [], ...rest] = rows;
  return [line(head), `| ${widths.map(width => '-'.repeat(width)).join(' | ')} |`, ...rest.map(line)].join('\n');
}
