import search from 'approx-string-match';
import type { BenchCase } from './benchCase';
import type { BenchCorpora } from './benchCorpora';
import { table } from './confusion';

/**
 * What other ways of checking say of the same words: whether they accept them. They know nothing of attribution, so that
 * only the words are judged.
 */
export function rivalTable(
  cases: readonly BenchCase[],
  corpora: BenchCorpora,
  own: (bench: BenchCase) => boolean,
): string {
  const judged = cases.filter(({ expected, alsoRight }) => /verbatim|adapted|altered/.test(expected) && !alsoRight);
  const texts = {
    bundled: corpora.bundled.passages.filter(({ kind }) => kind !== 'summary').map(({ text }) => plain(text)),
    sources: corpora.sources.passages.map(({ text }) => plain(text)),
  };
  const methods: Readonly<Record<string, (bench: BenchCase) => boolean>> = {
    Belägg: own,
    'exact search': ({ words, corpus }) => texts[corpus].some(text => text.includes(plain(words))),
    'Levenshtein ratio 0.9': ({ words, corpus }) => isNear(plain(words), texts[corpus], 0.1),
    'approx-string-match, half may differ': ({ words, corpus }) => isNear(plain(words), texts[corpus], 0.5),
  };
  const altered = judged.filter(({ expected }) => expected === 'altered');
  const right = judged.filter(({ expected }) => expected !== 'altered');
  const rows = Object.entries(methods).map(([name, accepts]) => [
    name,
    `${String(altered.filter(accepts).length)} of ${String(altered.length)}`,
    `${String(right.filter(bench => !accepts(bench)).length)} of ${String(right.length)}`,
  ]);
  return table([['', 'altered, accepted', 'right, refused'], ...rows]);
}

/** With the errors in parts of the length that Hypothesis and its kind allow (hypothesis/client, `match-quote.ts`). */
function isNear(words: string, texts: readonly string[], errors: number): boolean {
  const most = Math.floor(words.length * errors);
  return texts.some(text => search(text, words, most).length > 0);
}

/** Anybody would level out white space and marks. */
function plain(text: string): string {
  return text
    .replace(/["”“»«’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
