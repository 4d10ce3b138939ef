import * as fc from 'fast-check';
import { apart, between, type Block, type BlockTable } from '../randomBlocks';

const environment = (name: string): ((inner: readonly Block[]) => Block) =>
  between(`\\begin{${name}}`, `\\end{${name}}`);

const list =
  (name: string) =>
  (items: readonly Block[]): Block => [
    `\\begin{${name}}`,
    ...items.flatMap(([first = '', ...others]) => [`  \\item ${first}`, ...others]),
    `\\end{${name}}`,
  ];

/** A document that loads what is handed in. */
const loading =
  (...packages: readonly string[]) =>
  (body: string): string =>
    [
      String.raw`\documentclass{article}`,
      String.raw`\usepackage[T1]{fontenc}`,
      String.raw`\usepackage{lmodern}`,
      String.raw`\usepackage[swedish]{babel}`,
      String.raw`\usepackage{graphicx,amsmath,url}`,
      ...packages,
      String.raw`\begin{document}`,
      'Inledning.',
      '',
      body,
      '',
      String.raw`% Källor`,
      String.raw`\end{document}`,
      '',
    ].join('\n');

/** In an argument or a cell there is no verbatim text, no comment and no end of a line. */
function argument(words = ''): string {
  return words.replaceAll(/\\verb\|.*?\||% dolt\n|\\\\/g, 'ord');
}

export const latexBlocks: BlockTable = {
  inline: [
    String.raw`\textbf{fett ord}`,
    String.raw`\emph{kursivt \textbf{fett} ord}`,
    String.raw`{\itshape kursivt ord}`,
    String.raw`\texttt{kod x}`,
    String.raw`\verb|kod x|`,
    String.raw`$a_1 + b$`,
    String.raw`\(a + b\)`,
    String.raw`\url{https://exempel.se/a_b}`,
    String.raw`\footnote{En not.}`,
    String.raw`\footnote{En \emph{not} här.}`,
    String.raw`\cite[3]{haglund-2010}`,
    String.raw`\cite{isf-2010-2}`,
    String.raw`\&`,
    String.raw`\%`,
    String.raw`\S~2`,
    'a -- b',
    '~',
    String.raw`\ldots{}`,
    String.raw`\mbox{hela ord}`,
    String.raw`H\textsubscript{2 3}O`,
    "''citat i text''",
    '”citat i text”',
    String.raw`\label{a}`,
    '(i parentes)',
    '[klammer]',
    String.raw`\LaTeX{} och`,
    String.raw`\\`,
    '% dolt\n',
    String.raw`\footnotesize`,
  ],
  fixed: [
    [String.raw`\begin{verbatim}`, 'kod x', '', 'mer', String.raw`\end{verbatim}`],
    [String.raw`\[`, 'a + b', String.raw`\]`],
    ['$$a + b$$'],
    [String.raw`\begin{equation}`, 'a + b', String.raw`\end{equation}`],
    ['% kommentar'],
    [
      String.raw`\begin{tabular}{ll}`,
      String.raw`Ord & Två \\`,
      String.raw`\hline`,
      String.raw`Ett & Mer ord \\`,
      String.raw`\end{tabular}`,
    ],
    [String.raw`\begin{tabular}{l|p{3cm}}`, 'Ord & Två', String.raw`\end{tabular}`],
    [String.raw`\begin{quote}`, 'Citerat ord.', String.raw`\end{quote}`],
    [String.raw`\begin{description}`, String.raw`\item[Ett ord] Vad det är.`, String.raw`\end{description}`],
    [String.raw`\bigskip`],
    [String.raw`\noindent`, 'Ett stycke.'],
    [String.raw`\newcommand{\hej}{Hej på dig}`],
    [String.raw`\rule{2cm}{1pt}`],
    [String.raw`\begin{minipage}{5cm}`, 'Ett ord.', String.raw`\end{minipage}`],
  ],
  written: [
    ([words = '']) => [`\\section{${argument(words)}}`],
    ([words = '']) => [`\\paragraph{Ord} ${words}`],
    lines => list('itemize')(lines.map(line => [line])),
    lines => list('enumerate')(lines.map(line => [line])),
    ([a, b]) => [
      String.raw`\begin{tabular}{p{3cm}l}`,
      `${argument(a)} & ${argument(b)} ${String.raw`\\`}`,
      String.raw`\end{tabular}`,
    ],
  ],
  around: fc.oneof(
    fc.constant(environment('center')),
    fc.constant(environment('quote')),
    fc.constant((inner: readonly Block[]) => list('itemize')(inner.map(block => apart([block])))),
  ),
  wholes: [
    loading(String.raw`\usepackage{csquotes}`, String.raw`\usepackage{biblatex}`, String.raw`\addbibresource{k.bib}`),
    loading(String.raw`\usepackage{natbib}`),
    loading(),
  ],
};
