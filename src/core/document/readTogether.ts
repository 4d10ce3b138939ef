import type { ReadDocument } from './citedPassage';
import { guessLanguage } from './guessLanguage';
import type { DocumentAnalysis } from './model';

/** What the first part with front matter says for all of them: the cells of a notebook are one document. */
interface SaidForAll extends Pick<DocumentAnalysis, 'language' | 'bibliography'> {
  readonly head?: ReadDocument;
}

/** The part that names the bibliography of all. */
export function headOf(parts: readonly ReadDocument[]): ReadDocument | undefined {
  return parts.find(({ analysis }) => analysis.frontMatter);
}

/** The language is guessed from all parts where none says it. */
export function readTogether(parts: readonly ReadDocument[]): SaidForAll {
  const head = headOf(parts);
  const { frontMatter, bibliography = [], language } = head?.analysis ?? {};
  const isSaid = frontMatter?.lang !== undefined && language !== undefined;
  const guessed = () => guessLanguage(parts.map(({ text }) => text).join('\n\n'), 0);
  return { language: isSaid ? language : guessed(), bibliography, ...(head && { head }) };
}
