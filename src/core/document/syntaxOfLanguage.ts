import type { DocumentSyntax } from './model';

const syntaxes: Readonly<Record<string, DocumentSyntax>> = {
  markdown: 'pandoc',
  quarto: 'pandoc',
  rmd: 'pandoc',
  rmarkdown: 'pandoc',
  latex: 'latex',
  tex: 'latex',
  typst: 'typst',
  asciidoc: 'asciidoc',
  html: 'html',
};

/** How documents of a language of VS Code's are written; every other language is plain text. */
export function syntaxOfLanguage(languageId: string): DocumentSyntax {
  return syntaxes[languageId] ?? 'text';
}
