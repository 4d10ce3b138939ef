import type { DocumentFeature, DocumentSyntax } from '../../document/model';
import type { Syntax } from '../syntax';
import { asciidocSyntax } from './asciidocSyntax';
import { htmlSyntax, pastedHtmlSyntax } from './htmlSyntax';
import { latexSyntax } from './latexSyntax';
import { pandocSyntax } from './pandocSyntax';
import { textSyntax } from './textSyntax';
import { typstSyntax } from './typstSyntax';

/** How documents of a kind are written with what they load. */
export function syntaxOf(syntax: DocumentSyntax, features: ReadonlySet<DocumentFeature>): Syntax {
  return syntaxes[syntax](features);
}

const syntaxes: Readonly<Record<DocumentSyntax, (features: ReadonlySet<DocumentFeature>) => Syntax>> = {
  pandoc: () => pandocSyntax,
  latex: latexSyntax,
  typst: () => typstSyntax,
  asciidoc: asciidocSyntax,
  html: features => (features.has('pasted') ? pastedHtmlSyntax : htmlSyntax),
  text: () => textSyntax,
};
