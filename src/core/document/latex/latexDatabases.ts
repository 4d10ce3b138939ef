import type { BibliographyPath } from '../model';
import type { LatexArgument } from './latexArguments';

/** `\bibliography{a,b}`: the names without their ending, comments between them or not. */
export function latexDatabases(text: string, { start, inside }: LatexArgument): readonly BibliographyPath[] {
  const names = text.slice(start, inside).replace(/%[^\n]*/g, comment => ' '.repeat(comment.length));
  return [...names.matchAll(/[^,\s][^,]*?(?=\s*(?:,|$))/g)].map(({ 0: name, index }) => ({
    path: name.endsWith('.bib') ? name : `${name}.bib`,
    start: start + index,
    end: start + index + name.length,
  }));
}
