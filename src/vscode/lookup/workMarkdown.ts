import * as vscode from 'vscode';
import { itemByKey } from '../../core/bibliography/itemByKey';
import { sourceLine } from '../../core/citation/render';
import type { Corpus } from '../../core/corpus/corpus';
import type { Passage } from '../../core/corpus/model';
import { cites } from '../../core/document/citedPassage';
import type { Words } from '../language';
import { plainMarkdown } from '../plainMarkdown';

/**
 * The card of a work, or of a talk that is cited as such: its line in a list of sources, and what the corpus holds of
 * it. `undefined` for a key that the corpus does not have.
 */
export function workMarkdown(key: string, corpus: Corpus, words: Words): vscode.MarkdownString | undefined {
  const item = itemByKey(corpus, key);
  if (!item) return undefined;
  const line = sourceLine(item, { language: words.language });
  return new vscode.MarkdownString([line, holdings(key, corpus, words)].map(plainMarkdown).join('\n\n---\n\n'));
}

/** `85 citat · 16 programpunkter` */
function holdings(key: string, corpus: Corpus, { t }: Words): string {
  const passages = corpus.passages.filter(passage => cites(corpus, passage, key));
  const quotations = passages.filter(isQuotable).length;
  const sessions = new Set(passages.map(passage => passage.session)).size;
  if (passages.length === 0) return t('The corpus has no words of this work');
  return [
    quotations === 1 ? t('1 quotation in the corpus') : t('{0} quotations in the corpus', quotations),
    sessions === 1 ? t('1 session') : t('{0} sessions', sessions),
  ].join(' · ');
}

function isQuotable(passage: Passage): boolean {
  return passage.kind !== 'summary';
}
