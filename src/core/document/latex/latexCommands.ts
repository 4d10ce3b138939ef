/** Commands by what they do to the words: a command that is not named here is no words, its arguments are. */

/** Quotations in running text (csquotes, dirtytalk), and how many arguments in braces stand before the words. */
export const quoteCommands: ReadonlyMap<string, number> = new Map([
  ['enquote', 0],
  ['say', 0],
  ['textquote', 0],
  ['blockquote', 0],
  ['hybridblockquote', 1],
  ['foreignquote', 1],
  ['hyphenquote', 1],
  ['foreigntextquote', 1],
  ['hyphentextquote', 1],
  ['foreignblockquote', 1],
  ['hyphenblockquote', 1],
  // Those that cite as well: the key and its notes stand behind these arguments.
  ['textcquote', 0],
  ['blockcquote', 0],
  ['hybridblockcquote', 1],
  ['foreigntextcquote', 1],
  ['hyphentextcquote', 1],
  ['foreignblockcquote', 1],
  ['hyphenblockcquote', 1],
]);

/** Italics and bold. */
export const emphasisCommands: ReadonlySet<string> = new Set(['emph', 'textit', 'textbf', 'textsl']);

/** Commands of csquotes for what in a quotation is the writer's, and what is printed before it. */
export const additions: ReadonlyMap<string, string> = new Map([
  ['textelp', '[…] '],
  ['textins', ''],
]);

/** Quotation marks by name (LaTeX, babel): in Swedish the same one opens and closes. */
export const markCommands: ReadonlyMap<string, 'opens' | 'closes' | 'either'> = new Map([
  ['glqq', 'opens'],
  ['quotedblbase', 'opens'],
  ['og', 'opens'],
  ['grqq', 'closes'],
  ['fg', 'closes'],
  ...'flqq frqq textquotedblleft textquotedblright guillemotleft guillemotright guillemetleft guillemetright'
    .split(' ')
    .map(name => [name, 'either'] as const),
]);

/** Quotations as a block, and how many arguments in braces stand before what they cite. */
export const quoteEnvironments: ReadonlyMap<string, number> = new Map([
  ['quote', 0],
  ['quotation', 0],
  ['quoting', 0],
  ['displayquote', 0],
  ['foreigndisplayquote', 1],
  ['hyphendisplayquote', 1],
  ['displaycquote', 0],
  ['foreigndisplaycquote', 1],
  ['hyphendisplaycquote', 1],
]);

/** Environments whose words stand in cells. */
export const tableEnvironments: ReadonlySet<string> = new Set(
  'tabular tabularx tabulary longtable tblr array'.split(' '),
);

/** Commands that begin something new. */
export const breakingCommands: ReadonlySet<string> = new Set(
  'part chapter section subsection subsubsection paragraph subparagraph par item caption title author date maketitle printbibliography tableofcontents newpage clearpage bigskip medskip smallskip centering appendix'.split(
    ' ',
  ),
);

/** Commands whose arguments are no words, and how many of those stand in braces. */
export const opaqueCommands: ReadonlyMap<string, number> = new Map(
  Object.entries({
    1: 'label ref pageref autoref cref Cref nameref vref eqref url nolinkurl input include includegraphics bibliography bibliographystyle addbibresource usepackage documentclass hypersetup vspace hspace index pagestyle thispagestyle selectlanguage nocite textcolor color hyperref href autocap pagenumbering',
    2: 'setlength addtolength setcounter addtocounter newcommand renewcommand providecommand definecolor',
    3: 'newenvironment renewenvironment addcontentsline DeclareFieldFormat',
  }).flatMap(([count, names]) => names.split(' ').map((name): [string, number] => [name, Number(count)])),
);

/** Commands whose argument stands as it is written, between any two signs or in braces. */
export const verbatimCommands: ReadonlySet<string> = new Set(['verb', 'lstinline']);

/** Environments that hold code, formulas or drawings. */
export const opaqueEnvironments: ReadonlySet<string> = new Set(
  'verbatim Verbatim lstlisting minted comment filecontents equation align gather multline eqnarray math displaymath tikzpicture thebibliography'.split(
    ' ',
  ),
);
