/**
 * The offset of the bracket that closes the one at `open`, over strings, escapes and nested brackets of every kind;
 * `undefined` where there is none within `limit` characters, or so many open in each other that nobody has written it:
 * else a page of brackets that nobody closes would be read over and over again.
 */
export function closingTypst(text: string, open: number, limit: number): number | undefined {
  const end = Math.min(text.length, open + limit);
  const opened: string[] = [];
  bracket.lastIndex = open;
  for (let found = bracket.exec(text); found && found.index < end; found = bracket.exec(text)) {
    const character = found[0].charAt(0);
    const amongWords = opened.at(-1) === '[';
    if (character === '"' && amongWords) bracket.lastIndex = found.index + 1;
    if (character === '\\' || character === '"') continue;
    if (amongWords && isWord(text, found.index)) continue;
    if ('([{'.includes(character)) opened.push(character);
    else opened.pop();
    if (opened.length === 0) return found.index;
    if (opened.length > deepest) return undefined;
  }
  return undefined;
}

const deepest = 64;

const bracket = /\\[^]|"(?:[^"\\\n]|\\[^])*"|[()[\]{}]|"/g;

/** Between square brackets stand words: the others are signs like any, unless they begin the arguments of a call. */
function isWord(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (character === '[' || character === ']') return false;
  return !'({'.includes(character) || !call.test(text.slice(Math.max(0, at - longestName), at));
}

const longestName = 60;
const call = /#[\p{L}\p{N}_.-]*$/u;
