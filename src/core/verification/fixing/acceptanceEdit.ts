import type { ReadDocument } from '../../document/citedPassage';
import type { TextEdit } from '../../document/model';
import { acceptance } from '../reading/acceptances';
import type { CheckedQuotation } from '../model';
import { closingMark } from './quotationMarks';

/** Writes down why the writer stands by a quotation as it is: a comment behind it and its reference. */
export function acceptanceEdit(
  document: ReadDocument,
  quotation: Pick<CheckedQuotation, 'start' | 'end' | 'form'>,
  reason: string,
): TextEdit {
  const { text, analysis } = document;
  const comment = acceptance(analysis.syntax, reason);
  // What is quoted within another quotation is accepted with that.
  const whole = analysis.quotations.find(({ start, end }) => start <= quotation.start && quotation.end <= end);
  const at = behind(document, whole ?? quotation);
  const lineEnd = endOfLine(text, at);
  switch (analysis.syntax) {
    case 'pandoc':
    case 'html':
    case 'text':
      return { start: at, end: at, text: ` ${comment}` };
    case 'asciidoc':
      // A comment has a line of its own.
      return { start: lineEnd, end: lineEnd, text: analysis.eol + comment };
    case 'latex':
    case 'typst': {
      // It lasts to the end of its line: what follows there goes to the next.
      const blanks = /^[ \t]*/.exec(text.slice(at, lineEnd))?.[0].length ?? 0;
      const rest = at + blanks < lineEnd;
      return { start: at, end: rest ? at + blanks : at, text: ` ${comment}${rest ? analysis.eol : ''}` };
    }
  }
}

/** Behind the mark that closes it, and behind a reference that follows at once, with the stop there. */
function behind(document: ReadDocument, quotation: Pick<CheckedQuotation, 'start' | 'end' | 'form'>): number {
  const { text, analysis } = document;
  const mark = closingMark(document, quotation);
  const reference = analysis.references.find(
    ({ start, end, group }) => (group?.end ?? end) > mark.end && (group?.start ?? start) >= mark.end,
  );
  const next = reference && (reference.group ?? reference);
  const at = next && /^[ \t\r\n>.,~]{0,10}$/.test(text.slice(mark.end, next.start)) ? next.end : mark.end;
  return at + (/^[.,;:!?]+/.exec(text.slice(at, at + 3))?.[0].length ?? 0);
}

function endOfLine(text: string, offset: number): number {
  const found = /\r?\n/.exec(text.slice(offset));
  return found ? offset + found.index : text.length;
}
