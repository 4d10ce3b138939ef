/**
 * The offset of the bracket that closes the one at `open`, over strings, escapes and nested brackets of every kind;
 * `undefined` where there is none within `limit` characters.
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
  }
  return undefined;
}

const bracket = /\\[^]|"(?:[^"\\\n]|\\[^])*"|[()[\]{}]/g;
