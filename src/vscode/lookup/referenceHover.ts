import * as vscode from 'vscode';
import { cardMarkdown } from '../cardMarkdown';
import { documentRange } from '../convert';
import type { Words } from '../language';
import type { DocumentLookup } from './documentLookup';
import { workMarkdown } from './workMarkdown';

/**
 * The card over a key or an inserted quotation, and nowhere else. A key that stands for one passage shows the passage,
 * any other key of the corpus the work; keys of other libraries are left to their own tools.
 */
export function createReferenceHover(lookup: DocumentLookup, words: Words): vscode.HoverProvider {
  return {
    provideHover: async (document, position, token) => {
      const finding = await lookup.at(document, position, token);
      if (!finding || token.isCancellationRequested) return undefined;
      const { corpus } = await lookup.sources();
      const card = finding.passage
        ? cardMarkdown(finding.passage, corpus, words)
        : finding.kind === 'reference' && workMarkdown(finding.key, corpus, words);
      return card ? new vscode.Hover(card, documentRange(document, finding.span)) : undefined;
    },
  };
}
