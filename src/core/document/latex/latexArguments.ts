/** An argument of a command: its brackets span from before `start` to `end`, its text from `start` to `inside`. */
export interface LatexArgument {
  readonly bracket: '[' | '{';
  readonly start: number;
  readonly inside: number;
  readonly end: number;
}

/** How far the end of an argument is looked for: without a limit, unclosed brackets cost time that grows with its square. */
const longest = 2000;

/** The arguments in the given kinds of brackets that follow each other from `at` on, up to `most` in braces. */
export function argumentsAt(text: string, at: number, brackets: string, most = Infinity): readonly LatexArgument[] {
  const found: LatexArgument[] = [];
  let braces = 0;
  for (let next = at; braces < most;) {
    const argument = argumentAt(text, next, brackets);
    if (!argument) break;
    found.push(argument);
    if (argument.bracket === '{') braces++;
    next = argument.end;
  }
  return found;
}

/** The offset behind the arguments in these brackets; each is shown to `look`. */
export function afterArguments(
  text: string,
  at: number,
  brackets: string,
  look?: (argument: LatexArgument) => void,
): number {
  const found = argumentsAt(text, at, brackets);
  if (look) found.forEach(look);
  return found.at(-1)?.end ?? at;
}

const blanks = /[ \t]*(?:%[^\n]*)?(?:\r?\n[ \t]*)?/y;

function argumentAt(text: string, at: number, brackets: string): LatexArgument | undefined {
  blanks.lastIndex = at;
  const open = at + (blanks.exec(text)?.[0].length ?? 0);
  const bracket = text.charAt(open);
  if ((bracket !== '[' && bracket !== '{') || !brackets.includes(bracket)) return undefined;
  // A blank before a bracket mostly means that the words begin with one.
  if (bracket === '[' && open > at) return undefined;
  const inside = closing(text, open, bracket === '[' ? ']' : '}');
  return inside === undefined ? undefined : { bracket, start: open + 1, inside, end: inside + 1 };
}

/** A bracket within braces closes nothing. */
function closing(text: string, open: number, closer: string): number | undefined {
  const limit = Math.min(text.length, open + longest);
  if (!text.slice(open, limit).includes(closer)) return undefined;
  let depth = 0;
  for (let at = open + 1; at < limit; at++) {
    const character = text.charAt(at);
    if (character === closer && depth === 0) return at;
    if (character === '\\') at++;
    else if (character === '{') depth++;
    else if (character === '}' && --depth < 0) return undefined;
  }
  return undefined;
}
