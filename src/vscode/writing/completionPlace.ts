import * as vscode from 'vscode';
import { keyPlace, type KeyPlace } from '../../core/completion/keyPlace';
import { quotationPlace, wordsOf, type QuotationPlace } from '../../core/completion/quotationPlace';
import { shiftPlace, textAtCursor } from '../../core/completion/textAtCursor';
import { syntaxOfLanguage } from '../../core/document/syntaxOfLanguage';
import { languageOf } from '../languageOf';

/** What may be completed at a position; spans are offsets of the document. */
export type CompletionPlace =
  { readonly kind: 'key'; readonly place: KeyPlace } | { readonly kind: 'quotation'; readonly place: QuotationPlace };

/** Unasked, words are looked up from so many in an open quotation on: who writes those is quoting. */
export const wordsUnasked = 3;

/** By the text at the cursor alone, so that documents in which nobody quotes anything load nothing of Belägg. */
export function completionPlace(
  document: vscode.TextDocument,
  { line, character }: vscode.Position,
  trigger?: string,
): CompletionPlace | undefined {
  const syntax = syntaxOfLanguage(languageOf(document));
  const eol = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
  const found = textAtCursor(
    { count: document.lineCount, lineAt: at => document.lineAt(at).text, eol },
    line,
    character,
  );
  if (!found) return undefined;
  const { before, after, firstLine } = found;
  const start = (): number => document.offsetAt(new vscode.Position(firstLine, 0));
  const key = trigger === ' ' ? undefined : keyPlace(syntax, before, after);
  if (key) return { kind: 'key', place: shiftPlace(key, start()) };
  if (trigger !== undefined && trigger !== ' ') return undefined;
  const quotation = quotationPlace(syntax, before, after);
  if (!quotation || (trigger === ' ' && wordsOf(quotation.words) < wordsUnasked)) return undefined;
  return { kind: 'quotation', place: shiftPlace(quotation, start()) };
}
