import type { TextSpan } from './model';
import { quotedSpans } from './quotationMarks';

/** A reference in parentheses is not longer on either side, and is in one paragraph. */
const longest = 800;

/**
 * The parentheses round a reference that a format writes in running text, with the words beside it up to the next
 * semicolon: `(Hans Sarv, citerad i ‸‸‸, s. 3; …)`.
 */
export interface Parenthesis extends TextSpan {
  readonly prefix: string;
  readonly suffix: string;
}

export function parenthesesAround(text: string, { start, end }: TextSpan): Parenthesis | undefined {
  const open = openedBefore(text, start);
  const close = open === undefined ? undefined : closedBehind(text, end);
  if (open === undefined || close === undefined) return undefined;
  return {
    start: open,
    end: close + 1,
    prefix: (/[^;]*$/.exec(text.slice(open + 1, start))?.[0] ?? '').trim(),
    suffix: (/^[^;]*/.exec(text.slice(end, close))?.[0] ?? '').replace(/^,/, '').trim(),
  };
}

/**
 * A parenthesis between quotation marks belongs to the words there: `avsnittet ”a) Bakgrund”`. Marks without a partner (`5”`)
 * quote nothing; the one beside a title is its own.
 */
function openedBefore(text: string, start: number): number | undefined {
  const until = isMark(text.charAt(start - 1)) ? start - 1 : start;
  const near = text.slice(Math.max(0, until - longest), until);
  const from = until - near.length + ([...near.matchAll(emptyLine)].at(-1)?.index ?? 0);
  return unpaired(text, { start: from, end: until }, { opening: ')', sought: '(', step: -1 });
}

function closedBehind(text: string, end: number): number | undefined {
  const from = isMark(text.charAt(end)) ? end + 1 : end;
  const near = text.slice(from, from + longest);
  const until = from + (new RegExp(emptyLine).exec(near)?.index ?? near.length);
  return unpaired(text, { start: from, end: until }, { opening: '(', sought: ')', step: 1 });
}

interface Search {
  readonly opening: string;
  readonly sought: string;
  /** Forwards or backwards. */
  readonly step: 1 | -1;
}

function unpaired(text: string, span: TextSpan, { opening, sought, step }: Search): number | undefined {
  const quoted = quotedSpans(text, span, []);
  let depth = 0;
  for (let at = step > 0 ? span.start : span.end - 1; at >= span.start && at < span.end; at += step) {
    const character = text.charAt(at);
    if (character !== opening && character !== sought) continue;
    if (quoted.some(({ start, end }) => start <= at && at < end)) continue;
    if (character === opening) depth++;
    else if (depth-- === 0) return at;
  }
  return undefined;
}

const emptyLine = /\n[ \t]*\r?\n/g;

function isMark(character: string): boolean {
  return /["”“»«]/.test(character);
}
