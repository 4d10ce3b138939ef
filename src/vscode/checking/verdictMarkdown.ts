import * as vscode from 'vscode';
import type { Corpus } from '../../core/corpus/corpus';
import { comparedWords, type ComparedPiece } from '../../core/verification/comparedWords';
import type { CheckedQuotation } from '../../core/verification/model';
import { verdictSentences } from '../../l10n/verdictText';
import { cardMarkdown } from '../cardMarkdown';
import type { Words } from '../language';
import { plainMarkdown } from '../plainMarkdown';

/** What is to be said about a quotation, source and document with the differing words marked, and the passage's card. */
export function verdictMarkdown(quotation: CheckedQuotation, corpus: Corpus, words: Words): vscode.MarkdownString {
  const card = quotation.passage && cardMarkdown(quotation.passage, corpus, words);
  const verdict = verdictLines(quotation, corpus, words).join('\n\n');
  const markdown = new vscode.MarkdownString(card ? `${verdict}\n\n---\n\n${card.value}` : verdict);
  if (card?.isTrusted !== undefined) markdown.isTrusted = card.isTrusted;
  return markdown;
}

function verdictLines(quotation: CheckedQuotation, corpus: Corpus, words: Words): readonly string[] {
  const { t, language } = words;
  const { accepted, verdict } = quotation;
  const [first = '', ...others] = verdictSentences(quotation, { corpus, language });
  const compared = comparedWords(quotation);
  return [
    `**${plainMarkdown(verdict === 'verbatim' || verdict === 'adapted' ? `✓ ${first}` : first)}**`,
    ...others.map(plainMarkdown),
    ...(accepted === undefined ? [] : [plainMarkdown(t('Accepted: {0}', accepted))]),
    ...(compared
      ? [
          `${plainMarkdown(t('Source:'))} ${marked(compared.source)}  \n${plainMarkdown(t('Here:'))} ${marked(compared.document)}`,
        ]
      : []),
  ];
}

/** Markdown takes signs of emphasis only beside the words themselves, blanks stay outside. */
function marked(pieces: readonly ComparedPiece[]): string {
  return pieces
    .map(({ text, differs }) => {
      const words = plainMarkdown(text);
      const [before, after] = [/^\s/.test(text) ? ' ' : '', /\s$/.test(text) ? ' ' : ''];
      return words === '' ? ' ' : `${before}${differs ? `**${words}**` : words}${after}`;
    })
    .join('');
}
