/**
 * The offset of the bracket that closes the one at `open`, over strings, escapes and nested brackets of every kind;
 * `undefined` where there is none within `limit` characters, or so many open in each other that nobody has written it:
 * else a page of brackets that nobody closes would be read over and over again.
 */
export function closingTypst(text: string, open: number, limit: number): number | undefined {
  const end = Math.min(text.length, open + limit);
  let depth = 0;
  bracket.lastIndex = open;
  for (let found = bracket.exec(text); found && found.index < end; found = bracket.exec(text)) {
    const character = found[0].charAt(0);
    if (character === '\\' || character === '"') continue;
    depth += '([{'.includes(character) ? 1 : -1;
    if (depth === 0) return found.index;
    if (depth > deepest) return undefined;
  }
  return undefined;
}

const deepest = 64;

const bracket = /\\[^]|"(?:[^"\\\n]|\\[^])*"|[()[\]{}]/g;
