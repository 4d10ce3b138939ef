/** The languages that documents are written in, by the endings of their files' names: VS Code's names for them. */
const languages: Readonly<Record<string, string>> = {
  md: 'markdown',
  markdown: 'markdown',
  qmd: 'quarto',
  rmd: 'rmd',
  tex: 'latex',
  typ: 'typst',
  adoc: 'asciidoc',
  asciidoc: 'asciidoc',
};

/** Documents too, but folders hold too many of them that nobody wrote: they are read when somebody names them. */
const onlyWhenNamed: Readonly<Record<string, string>> = { html: 'html', htm: 'html', txt: 'plaintext' };

/** Cells of words in a file of JSON, which is no text that anybody writes. */
const notebook = 'ipynb';

/** The endings of documents that are looked for in folders, lower case and without a dot. */
export const documentEndings: readonly string[] = [...Object.keys(languages), notebook];

export function isNotebookName(name: string): boolean {
  return endingOf(name) === notebook;
}

/** The language of a document that is found in a folder; `undefined` for a file that is none. */
export function documentLanguage(name: string): string | undefined {
  return languages[endingOf(name)];
}

/** The language of a file that somebody names: plain text where its ending says nothing. */
export function namedDocumentLanguage(name: string): string {
  return documentLanguage(name) ?? onlyWhenNamed[endingOf(name)] ?? 'plaintext';
}

function endingOf(name: string): string {
  return /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}
