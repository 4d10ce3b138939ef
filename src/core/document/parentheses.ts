import type { TextSpan } from './model';

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

/** A parenthesis between quotation marks belongs to the words there: `avsnittet ”a) Bakgrund”`. */
function openedBefore(text: string, start: number): number | undefined {
  let [depth, isQuoted] = [0, false];
  // The mark beside a title is its own.
  for (let at = isMark(text.charAt(start - 1)) ? start - 2 : start - 1; at >= Math.max(0, start - longest); at--) {
    const character = text.charAt(at);
    if (isMark(character)) isQuoted = !isQuoted;
    else if (character === '\n' && isEmptyLine(text, at)) return undefined;
    else if (isQuoted) continue;
    else if (character === ')') depth++;
    else if (character === '(' && depth-- === 0) return at;
  }
  return undefined;
}

function closedBehind(text: string, end: number): number | undefined {
  let [depth, isQuoted] = [0, false];
  for (let at = isMark(text.charAt(end)) ? end + 1 : end; at < Math.min(text.length, end + longest); at++) {
    const character = text.charAt(at);
    if (isMark(character)) isQuoted = !isQuoted;
    else if (character === '\n' && isEmptyLine(text, at)) return undefined;
    else if (isQuoted) continue;
    else if (character === '(') depth++;
    else if (character === ')' && depth-- === 0) return at;
  }
  return undefined;
}

function isMark(character: string): boolean {
  return /["”“»«]/.test(character);
}

function isEmptyLine(text: string, lineBreak: number): boolean {
  const next = text.indexOf('\n', lineBreak + 1);
  return next >= 0 && text.slice(lineBreak + 1, next).trim() === '';
}
