import type * as vscode from 'vscode';
import { keyPlace, type KeyPlace } from '../../core/completion/keyPlace';
import { quotationPlace, wordsOf, type QuotationPlace } from '../../core/completion/quotationPlace';
import { syntaxOfLanguage } from '../../core/document/syntaxOfLanguage';
import { languageOf } from '../languageOf';

/** What may be completed at a position; spans are columns of its line. */
export type CompletionPlace =
  { readonly kind: 'key'; readonly place: KeyPlace } | { readonly kind: 'quotation'; readonly place: QuotationPlace };

/** A blank asks only behind so many words in an open quotation: who writes those is quoting. */
const wordsBeforeBlank = 3;

/** By the text of the line alone, so that documents in which nobody quotes anything load nothing of Belägg. */
export function completionPlace(
  document: vscode.TextDocument,
  position: vscode.Position,
  trigger?: string,
): CompletionPlace | undefined {
  const syntax = syntaxOfLanguage(languageOf(document));
  const line = document.lineAt(position).text;
  const before = line.slice(0, position.character);
  const after = line.slice(position.character);
  const key = trigger === ' ' ? undefined : keyPlace(syntax, before, after);
  if (key) return { kind: 'key', place: key };
  if (trigger !== undefined && trigger !== ' ') return undefined;
  const quotation = quotationPlace(syntax, before, after);
  if (!quotation || (trigger === ' ' && wordsOf(quotation.words) < wordsBeforeBlank)) return undefined;
  return { kind: 'quotation', place: quotation };
}
