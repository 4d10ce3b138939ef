import type { Syntax } from './syntax';

/** Characters for private use, which stand for the ends of what is emphasised until the text is escaped. */
const start = '\uE000';
const end = '\uE001';

/** Marks words in a text that is still plain. */
export function emphasised(words: string): string {
  return `${start}${words}${end}`;
}

/** Writes a plain text in a document's syntax, and what is marked in it with emphasis. */
export function withEmphasis(text: string, { escape, emphasise }: Pick<Syntax, 'escape' | 'emphasise'>): string {
  return escape(text).replace(new RegExp(`${start}([^${end}]*)${end}`, 'g'), (_, words: string) => emphasise(words));
}
