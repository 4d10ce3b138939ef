import type { DocumentFeature } from '../../document/model';
import { concat } from '../piece';
import type { Piece } from '../piece';
import type { Syntax } from '../syntax';
import { latexCitations } from './latexCitations';
import { escapeLatex } from './latexEscapes';

/**
 * LaTeX. The commands are those of the packages that the document loads: csquotes' quotations or the standard ones, and
 * the citations of biblatex, natbib or LaTeX itself.
 */
export function latexSyntax(features: ReadonlySet<DocumentFeature>): Syntax {
  const csquotes = features.has('csquotes');
  return {
    escape: escapeLatex,
    emphasise: words => String.raw`\emph{${words}}`,
    ...(csquotes && { quote: (words: string) => String.raw`\enquote{${words}}` }),
    // Not \blockquote: it measures the words itself, and sets a second pair of parentheses round the reference.
    block: ({ words, reference }) =>
      environment(csquotes ? 'displayquote' : 'quote', [concat(escapeLineStart(words), reference)]),
    lineStart: escapeLineStart,
    ending: endOfCitations,
    list: items =>
      environment(
        'itemize',
        items.map(item => concat(String.raw`  \item `, item)),
      ),
    cite: latexCitations(features),
    footnote: { kind: 'inPlace', note: text => String.raw`\footnote{${text}}` },
  };
}

function environment(name: string, lines: readonly Piece[]): Piece {
  return concat(`\\begin{${name}}\n`, ...lines.flatMap(line => [line, '\n']), `\\end{${name}}`);
}

/** Behind `\begin{displayquote}`, `\item` and `\\` a bracket begins an argument, and a star is part of the command. */
function escapeLineStart(words: string): string {
  return /^[[*]/.test(words) ? `{}${words}` : words;
}

/** `\autocites` takes whatever stands in brackets or braces behind it for one more citation. */
function endOfCitations(words: string, rest: string): string {
  const goesOn = /\\autocites[^\n]*\}$/.test(words) && /^[ \t]*(?:\r?\n)?[ \t]*[[{]/.test(rest);
  return goesOn ? String.raw`\relax{}` : '';
}
