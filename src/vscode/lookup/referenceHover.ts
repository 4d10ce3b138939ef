import * as vscode from 'vscode';
import type { DocumentChecker } from '../checking/documentChecker';
import { verdictMarkdown } from '../checking/verdictMarkdown';
import { cardMarkdown } from '../cardMarkdown';
import { documentRange } from '../convert';
import type { Words } from '../language';
import type { DocumentLookup } from './documentLookup';
import { workMarkdown } from './workMarkdown';

/**
 * The card over a key or a quotation, and nowhere else: over a quotation below what checking it gave. A key that stands for
 * one passage shows the passage, any other key of the corpus the work; keys of other libraries are left to their own tools.
 */
export function createReferenceHover(
  lookup: DocumentLookup,
  checker: DocumentChecker,
  words: Words,
): vscode.HoverProvider {
  return {
    provideHover: async (document, position, token) => {
      const finding = await lookup.at(document, position, token);
      if (token.isCancellationRequested) return undefined;
      const checked = finding?.kind === 'reference' ? undefined : await checker.quotationAt(document, position);
      if (checked) {
        const { quotation, result } = checked;
        return new vscode.Hover(verdictMarkdown(quotation, result.corpus, words), result.rangeOf(quotation));
      }
      if (!finding || token.isCancellationRequested) return undefined;
      const { corpus } = await lookup.sources();
      const card = finding.passage
        ? cardMarkdown(finding.passage, corpus, words)
        : finding.kind === 'reference' && workMarkdown(finding.own ?? finding.key, corpus, words);
      return card ? new vscode.Hover(card, documentRange(document, finding.span)) : undefined;
    },
  };
}
