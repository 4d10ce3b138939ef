import { syntaxOf } from '../../citation/syntaxes/syntaxOf';
import type { ReadDocument } from '../../document/citedPassage';

/** Words as the document's syntax writes them. */
export function written(words: string, { analysis }: ReadDocument): string {
  return syntaxOf(analysis.syntax, analysis.features).escape(words);
}
