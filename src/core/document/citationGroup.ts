import { afterCode, closingBracket } from './brackets';
import { citationKeyAt, mayBeginKey } from './citationKey';

/** A key within a group: from its `@` or `-@` to after the key, and where its part of the group begins and ends. */
export interface GroupKey {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** What stands before it: from the bracket, the `;` or nothing where another key stands in the same part. */
  readonly prefixStart: number;
  /** What stands after it: up to the `;`, the next key or the bracket. */
  readonly suffixEnd: number;
}

/** References in brackets: `[se @a, 3; citerad i @b]`. Offsets are in the text that was given. */
export interface CitationGroup {
  readonly end: number;
  readonly keys: readonly GroupKey[];
}

/**
 * Reads the group whose `[` is at `open`; `undefined` where the brackets are a link, a span with attributes or hold no
 * key (then Pandoc reads no group either, and a key within them stands on its own).
 */
export function citationGroupAt(text: string, open: number): CitationGroup | undefined {
  const close = closingBracket(text, open);
  if (close === undefined || belongsToLink(text, close + 1)) return undefined;
  const keys = keysBetween(text, open + 1, close);
  return keys.length === 0 ? undefined : { end: close + 1, keys };
}

/** `[…](url)`, `[…]{.class}` and `[…][label]`, but not `[…][@key]` or `[…][^1]`. */
function belongsToLink(text: string, after: number): boolean {
  return /^(?:[({]|\[(?![@^]))/.test(text.slice(after, after + 2));
}

function keysBetween(text: string, from: number, to: number): readonly GroupKey[] {
  const keys: GroupKey[] = [];
  let prefixStart = from;
  const closePart = (end: number): void => {
    const last = keys.at(-1);
    if (last && last.suffixEnd > end) keys[keys.length - 1] = { ...last, suffixEnd: end };
  };
  for (let at = from; at < to; at++) {
    const character = text.charAt(at);
    if (character === '\\') at++;
    else if (character === '`') at = afterCode(text, at, to) - 1;
    else if (character === ';') {
      closePart(at);
      prefixStart = at + 1;
    } else if (character === '@' && mayBeginKey(text, at)) {
      const found = citationKeyAt(text, at);
      if (!found || found.end > to) continue;
      const start = suppressesAuthor(text, at, from) ? at - 1 : at;
      closePart(start);
      keys.push({ key: found.key, start, end: found.end, prefixStart: Math.min(prefixStart, start), suffixEnd: to });
      prefixStart = Infinity;
      at = found.end - 1;
    }
  }
  return keys;
}

/** `-@key` prints the year alone; the hyphen of `ord-@key` is not meant so. */
export function suppressesAuthor(text: string, at: number, from: number): boolean {
  return at > from && text.charAt(at - 1) === '-' && (at - 1 === from || /[\s[(;]/.test(text.charAt(at - 2)));
}
