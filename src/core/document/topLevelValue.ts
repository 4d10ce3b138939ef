import type { TextSpan } from './model';

/**
 * Where the value of a key at the left margin of a YAML block map stands, found by lines and without reading the YAML: it
 * lasts until the next key at the margin. The span begins after the colon and its blanks, without a comment there, or at
 * the first line of a value below, and ends before the last line break; it is empty where the key has no value yet. A key
 * that stands twice has the first value that is not empty.
 */
export function topLevelValue(text: string, within: TextSpan, key: string): TextSpan | undefined {
  const pattern = new RegExp(`^\\uFEFF?(?:${key}|"${key}"|'${key}')[ \\t]*:(?=\\s|$)[ \\t]*(?:#.*)?`, 'gm');
  pattern.lastIndex = within.start;
  let first: TextSpan | undefined;
  const before = text.slice(0, within.end);
  for (let found = pattern.exec(before); found; found = pattern.exec(before)) {
    const start = found.index + found[0].length;
    const end = start + valueOf(text.slice(start, within.end)).trimEnd().length;
    const span = { start: Math.min(start, end) + leadingBreak(text.slice(start, end)), end };
    if (span.start < span.end) return span;
    first ??= span;
  }
  return first;
}

/** Up to the next key at the margin: what else stands there is a part of the value that is broken, or the bracket that ends it. */
function valueOf(rest: string): string {
  let indent: string | undefined;
  for (let at = rest.indexOf('\n'); at >= 0; at = rest.indexOf('\n', at + 1)) {
    // Nearly every line of a long list is indented: to ask a pattern for each would cost four times as much.
    if (rest.charAt(at + 1) === ' ') continue;
    nextKey.lastIndex = at + 1;
    if (!nextKey.test(rest)) continue;
    indent ??= indentOfList(rest.slice(0, at));
    if (indent === undefined || !isStray(rest, at + 1, indent)) return rest.slice(0, at);
  }
  return rest;
}

const nextKey = /(?![\s#\]}-])[^\n:]{1,200}:(?=\s|$)|(?:---|\.\.\.)[ \t]*\r?$/my;

/** What stands before the dashes of a list of maps; `undefined` for another value. */
function indentOfList(value: string): string | undefined {
  const first = value
    .slice(0, longestStart)
    .split('\n')
    .find(line => /^[ \t]*[^\s#]/.test(line));
  return /^([ \t]*)-[ \t]/.exec(first ?? '')?.[1];
}

/** Comments before the first item are no longer. */
const longestStart = 2000;

/**
 * Whether a key at the margin has come there from an item of the list around it, which goes on behind it: as no list can
 * that belongs to the key.
 */
function isStray(rest: string, start: number, indent: string): boolean {
  const [line = '', ...lines] = linesBeforeKey(rest, start);
  if (/^(?:---|\.\.\.)/.test(line)) return false;
  if (/^["']?id["']?[ \t]*:/.test(line)) return true;
  const isDash = (other = ''): boolean =>
    other.startsWith(`${indent}- `) && /^[ \t]*-[ \t]+["']?[\w-]+["']?[ \t]*:/.test(other);
  const content = lines.filter(other => !/^[ \t]*(?:#.*)?\r?$/.test(other));
  if (/:[ \t]*(?:#.*)?\r?$/.test(line) && isDash(content[0])) return false;
  if (indent !== '' && /:[ \t]*[|>]/.test(line)) return false;
  return content.some(isDash);
}

/** The line that begins at an offset and those behind it, before the next one with a key at the margin. */
function linesBeforeKey(rest: string, start: number): readonly string[] {
  for (let at = rest.indexOf('\n', start); at >= 0; at = rest.indexOf('\n', at + 1)) {
    nextKey.lastIndex = at + 1;
    if (nextKey.test(rest)) return rest.slice(start, at).split('\n');
  }
  return rest.slice(start).split('\n');
}

function leadingBreak(value: string): number {
  return /^\r?\n/.exec(value)?.[0].length ?? 0;
}
