import type { Problem } from '../core/corpus/problem';
import { problemText } from '../l10n/problemText';
import type { Translate } from '../l10n/translate';

/** `path:line:column: sentence`, as compilers write it, so that editors can jump there. */
export function problemLine(problem: Problem, t: Translate): string {
  const { origin, path, line } = problem.source;
  return `${origin}/${path}:${line}:${problem.column}: ${problemText(problem, t)}`;
}
