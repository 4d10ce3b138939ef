/**
 * A citation key as Pandoc's Markdown reader takes it (https://pandoc.org/MANUAL.html#citation-syntax): a letter, digit or
 * `_`, then more of them and single internal `:.#$%&-+?<>~/`, so that a full stop after the key is not part of it; or
 * anything in braces.
 */
export interface CitationKey {
  readonly key: string;
  /** The offset after the key, braces included. */
  readonly end: number;
}

/** Reads the key behind the `@` at `at`; `undefined` where no key stands. */
export function citationKeyAt(text: string, at: number): CitationKey | undefined {
  const bare = bareKeyAt(text, at + 1);
  if (bare !== undefined) return { key: bare, end: at + 1 + bare.length };
  const braced = matchAt(bracedKey, text, at + 1);
  if (braced !== undefined) return { key: braced.slice(1, -1), end: at + 1 + braced.length };
  return undefined;
}

/** Whether an `@` at `at` can begin a key: `a@b.se` and `example.social/@name` hold none. */
export function mayBeginKey(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return at === 0 || before === ' ' || before === '[' || !afterWord.test(before);
}

/** Nearly every key is ASCII, and patterns with classes of Unicode take several times as long. */
function bareKeyAt(text: string, at: number): string | undefined {
  const ascii = matchAt(asciiKey, text, at);
  const end = at + (ascii?.length ?? 0);
  const isWhole = ascii !== undefined && text.charCodeAt(end) < 128 && text.charCodeAt(end + 1) < 128;
  return isWhole ? ascii : matchAt(bareKey, text, at);
}

const asciiKey = /\w(?:\w|[:.#$%&\-+?<>~/](?=\w)|[:/](?=\/))*/y;
const afterWord = /[\p{L}\p{N}_/]/u;
const bareKey = /[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_])|[:/](?=\/))*/uy;
const bracedKey = /\{[^{}\n]{1,500}\}/y;

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  // `exec` makes a list for what is only looked up.
  return pattern.test(text) ? text.slice(at, pattern.lastIndex) : undefined;
}
