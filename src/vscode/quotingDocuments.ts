import * as vscode from 'vscode';

const languages = ['markdown', 'quarto', 'rmd', 'latex', 'tex', 'typst', 'asciidoc', 'html', 'plaintext'];

/**
 * The documents in which quotations are looked up: those in our languages and in what `belagg.citation.syntax` names.
 * Anything else is somebody else's business.
 */
export function quotingDocuments(): vscode.DocumentSelector {
  const further: unknown = vscode.workspace.getConfiguration('belagg').get('citation.syntax');
  const named = typeof further === 'object' && further !== null ? Object.keys(further) : [];
  return [...new Set([...languages, ...named])].map(language => ({ language, scheme: '*' }));
}
