import type { Corpus } from '../corpus/corpus';
import { foldTypography } from '../document/foldedQuotation';
import type { Steps } from '../steps';

/**
 * Whether words are exactly a title or a heading of the corpus: of a conference, a session, a section or a work. A heading
 * that the corpus quotes is a quotation.
 */
export type TitleTest = (words: string) => boolean;

/** Cost: one pass over the corpus. */
export function* buildTitleTest(corpus: Corpus): Steps<TitleTest> {
  const written = new Set([
    ...corpus.conferences.map(({ title }) => title),
    ...corpus.sessions.flatMap(({ title }) => [title, title.replace(/: .*$/, '')]),
    ...corpus.works.flatMap(({ item }) => [item.title, item['container-title'], item['event-title']]),
    ...corpus.passages.flatMap(({ heading, attributes }) => [heading, attributes.at]),
  ]);
  yield;
  const titles = new Set<string>();
  let folds = 0;
  for (const title of written) {
    if (title !== undefined) titles.add(folded(title));
    if (++folds % foldsInStep === 0) yield;
  }
  const longest = [...titles].reduce((length, title) => Math.max(length, title.length), 0);
  for (const { kind, text } of corpus.passages) {
    if (kind !== 'quotation' || text.length > longest + typography) continue;
    titles.delete(folded(text));
    if (++folds % foldsInStep === 0) yield;
  }
  return words => words.length <= longest + typography && titles.has(folded(words));
}

/** Between two steps. */
const foldsInStep = 5000;
/** How many characters of a quoted title may be blanks and marks that are folded away. */
const typography = 20;

function folded(title: string): string {
  return foldTypography(title)
    .toLowerCase()
    .replace(/[.!?,:]+$/, '');
}
