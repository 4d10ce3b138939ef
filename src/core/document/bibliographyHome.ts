import type { DocumentAnalysis } from './model';

/**
 * Where the entries of a document belong that names no bibliography: in a `file` that it then names, in the `document`
 * itself, or nowhere, because it is plain text or only a part of a LaTeX document.
 */
export function bibliographyHome({ syntax, bodyStart, features }: DocumentAnalysis): 'file' | 'document' | 'nowhere' {
  switch (syntax) {
    case 'pandoc':
      return 'file';
    case 'typst':
      // Typst refuses a second one.
      return features.has('unnamed-bibliography') ? 'nowhere' : 'file';
    case 'latex':
      return bodyStart > 0 ? 'file' : 'nowhere';
    case 'asciidoc':
      return features.has('bibtex') ? 'nowhere' : 'document';
    case 'html':
      return 'document';
    case 'text':
      return 'nowhere';
  }
}
