import type { Corpus } from '../corpus/corpus';
import { foldTypography } from '../document/foldedQuotation';

/**
 * Whether words are exactly a title or a heading of the corpus: of a conference, a session, a section or a work. A heading
 * that the corpus quotes is a quotation.
 */
export type TitleTest = (words: string) => boolean;

export function createTitleTest(corpus: Corpus): TitleTest {
  const titles = new Set(
    [
      ...corpus.conferences.map(({ title }) => title),
      ...corpus.sessions.flatMap(({ title }) => [title, title.replace(/: .*$/, '')]),
      ...corpus.works.flatMap(({ item }) => [item.title, item['container-title'], item['event-title']]),
      ...corpus.passages.flatMap(({ heading, attributes }) => [heading, attributes.at]),
    ].flatMap(title => (title === undefined ? [] : [folded(title)])),
  );
  for (const { kind, text } of corpus.passages) if (kind === 'quotation') titles.delete(folded(text));
  const longest = [...titles].reduce((length, title) => Math.max(length, title.length), 0);
  return words => words.length <= longest + typography && titles.has(folded(words));
}

/** How many characters of a quoted title may be blanks and marks that are folded away. */
const typography = 20;

function folded(title: string): string {
  return foldTypography(title)
    .toLowerCase()
    .replace(/[.!?,:]+$/, '');
}
