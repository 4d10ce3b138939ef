import type { BibliographyPath } from '../model';
import type { LatexArgument } from './latexArguments';

/** `\bibliography{a,b}`: the names without their ending. */
export function latexDatabases(text: string, { start, inside }: LatexArgument): readonly BibliographyPath[] {
  return [...text.slice(start, inside).matchAll(/[^,\s][^,]*?(?=\s*(?:,|$))/g)].map(({ 0: name, index }) => ({
    path: name.endsWith('.bib') ? name : `${name}.bib`,
    start: start + index,
    end: start + index + name.length,
  }));
}
