import assert from 'node:assert/strict';
import { keyPlace, type KeyPlace } from '../../../src/core/completion/keyPlace';
import { quotationPlace, type QuotationPlace } from '../../../src/core/completion/quotationPlace';
import { shiftPlace, textAtCursor } from '../../../src/core/completion/textAtCursor';
import { endOfLine } from '../../../src/core/document/endOfLine';
import { syntaxOfLanguage } from '../../../src/core/document/syntaxOfLanguage';

/** A text in which `‸` is the cursor, and the places there as an editor finds them: spans are offsets of the text. */
export interface AtCursor {
  readonly text: string;
  readonly key: KeyPlace | undefined;
  readonly quotation: QuotationPlace | undefined;
}

export function atCursor(marked: string, languageId: string): AtCursor {
  const cursor = marked.indexOf('‸');
  assert.ok(cursor >= 0, 'a cursor in the text');
  const text = marked.replace('‸', '');
  const eol = endOfLine(text);
  const lines = text.split(eol);
  const linesBefore = text.slice(0, cursor).split(eol);
  const line = linesBefore.length - 1;
  const found = textAtCursor(
    { count: lines.length, lineAt: at => lines[at] ?? '', eol },
    line,
    linesBefore[line]?.length ?? 0,
  );
  if (!found) return { text, key: undefined, quotation: undefined };
  const { before, after } = found;
  const syntax = syntaxOfLanguage(languageId);
  const key = keyPlace(syntax, before, after);
  const quotation = quotationPlace(syntax, before, after);
  const start = cursor - before.length;
  return { text, key: key && shiftPlace(key, start), quotation: quotation && shiftPlace(quotation, start) };
}
