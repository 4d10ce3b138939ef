import type { Corpus } from '../corpus/corpus';
import { foldTypography } from '../document/foldedQuotation';
import { eachInSteps, type Steps } from '../steps';

/**
 * Whether words are exactly a title or a heading of the corpus: of a conference, a session, a section or a work. A heading
 * that the corpus quotes is a quotation.
 */
export type TitleTest = (words: string) => boolean;

/** Cost: one pass over the corpus. */
export function* buildTitleTest(corpus: Corpus): Steps<TitleTest> {
  const written = new Set<string>();
  yield* eachInSteps(titlesIn(corpus), inStep, title => title !== undefined && written.add(title));
  const titles = new Set<string>();
  let longest = 0;
  yield* eachInSteps(written, inStep, title => {
    const key = folded(title);
    titles.add(key);
    longest = Math.max(longest, key.length);
  });
  yield* eachInSteps(corpus.passages, inStep, ({ kind, text }) => {
    if (kind === 'quotation' && text.length <= longest + typography) titles.delete(folded(text));
  });
  return words => words.length <= longest + typography && titles.has(folded(words));
}

/** Between two steps: some milliseconds. */
const inStep = 1000;
/** How many characters of a quoted title may be blanks and marks that are folded away. */
const typography = 20;

function* titlesIn({ conferences, sessions, works, passages }: Corpus): Iterable<string | undefined> {
  for (const { title } of conferences) yield title;
  for (const { title } of sessions) yield* [title, title.replace(/: .*$/, '')];
  for (const { item } of works) yield* [item.title, item['container-title'], item['event-title']];
  for (const { heading, attributes } of passages) yield* [heading, attributes.at];
}

function folded(title: string): string {
  return foldTypography(title)
    .toLowerCase()
    .replace(/[.!?,:]+$/, '');
}
