import type { TextSpan } from './model';

/**
 * Where the value of a key at the left margin of a YAML block map stands, found by lines and without reading the YAML: it
 * lasts until the next key at the margin. The span begins after the colon and its blanks, without a comment there, or at
 * the first line of a value below, and ends before the last line break; it is empty where the key has no value yet.
 */
export function topLevelValue(text: string, within: TextSpan, key: string): TextSpan | undefined {
  const pattern = new RegExp(`^\\uFEFF?(?:${key}|"${key}"|'${key}')[ \\t]*:(?=\\s|$)[ \\t]*(?:#.*)?`, 'gm');
  pattern.lastIndex = within.start;
  const found = pattern.exec(text.slice(0, within.end));
  if (!found) return undefined;
  const start = found.index + found[0].length;
  const end = start + valueOf(text.slice(start, within.end)).trimEnd().length;
  return { start: Math.min(start, end) + leadingBreak(text.slice(start, end)), end };
}

/** Up to the next key at the margin: what else stands there is a part of the value that is broken, or the bracket that ends it. */
function valueOf(rest: string): string {
  for (let at = rest.indexOf('\n'); at >= 0; at = rest.indexOf('\n', at + 1)) {
    // Nearly every line of a long list is indented: to ask a pattern for each would cost four times as much.
    if (rest.charAt(at + 1) === ' ') continue;
    nextKey.lastIndex = at + 1;
    if (nextKey.test(rest)) return rest.slice(0, at);
  }
  return rest;
}

const nextKey = /(?![\s#\]}-])[^\n:]{1,200}:(?=\s|$)|(?:---|\.\.\.)[ \t]*\r?$/my;

function leadingBreak(value: string): number {
  return /^\r?\n/.exec(value)?.[0].length ?? 0;
}
