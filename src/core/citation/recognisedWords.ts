import { rowOf, wordCountOf } from '../completion/rememberedWords';
import { analyseDocument } from '../document/analyseDocument';
import type { CitationSources } from '../document/citedPassage';
import { foldedParts } from '../document/foldedQuotation';
import type { PassageChoice } from './model';

/** Fewer words may be anybody's. */
const fewestWords = 4;
/** Nobody quotes more in one piece, in UTF-16 units. */
const longest = 5000;

/**
 * The passage whose words a piece of plain text repeats: those between its quotation marks, as a quotation is copied with
 * its reference, or the whole. `parts` where it is not the whole passage; `undefined` where the words are nobody's of the
 * corpus.
 */
export function recognisedWords(text: string, { finder }: Pick<CitationSources, 'finder'>): PassageChoice | undefined {
  if (text.length > longest || wordCountOf(text) < fewestWords) return undefined;
  const quoted = analyseDocument(text, 'plaintext').quotations.map(({ words }) => words.text);
  for (const words of [text, ...quoted]) {
    if (wordCountOf(words) < fewestWords) continue;
    for (const passage of finder.find(words.trim())) {
      const parts = foldedParts(words).map(part => rowOf(passage.text, part));
      const found = parts.filter(part => part !== undefined);
      if (found.length < parts.length) continue;
      const count = found.reduce((sum, { start, end }) => sum + wordCountOf(passage.text.slice(start, end)), 0);
      return count === wordCountOf(passage.text) ? { passage } : { passage, parts: found };
    }
  }
  return undefined;
}
