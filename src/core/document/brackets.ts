/**
 * How far a bracket is followed. A reference or a note longer than this is none; without the limit a page of unclosed
 * brackets costs time that grows with its square.
 */
const lookAhead = 2000;

/** The offset of the `]` that closes the `[` at `open`, over escapes and code; `undefined` where none is near. */
export function closingBracket(text: string, open: number): number | undefined {
  const limit = Math.min(text.length, open + lookAhead);
  if (!text.slice(open, limit).includes(']')) return undefined;
  let depth = 0;
  for (let at = open; at < limit; at++) {
    const character = text.charCodeAt(at);
    if (character === backslash) at++;
    else if (character === backtick) at = afterCode(text, at, limit) - 1;
    else if (character === openBracket) depth++;
    else if (character === closeBracket && --depth === 0) return at;
  }
  return undefined;
}

/** The offset after the code that the backticks at `at` open, or after the backticks where nothing closes them. */
export function afterCode(text: string, at: number, limit: number): number {
  const end = afterRun(text, at);
  for (let close = end; close < limit; close++) {
    if (text.charCodeAt(close) !== backtick) continue;
    const closeEnd = afterRun(text, close);
    if (closeEnd - close === end - at) return closeEnd;
    close = closeEnd;
  }
  return end;
}

function afterRun(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) === backtick) end++;
  return end;
}

const backslash = 92;
const backtick = 96;
const openBracket = 91;
const closeBracket = 93;
