import { parse, type ParseError } from 'jsonc-parser';

/** An item of a CSL-JSON list. The value of a broken one is what could be read of it. */
export interface JsonItem {
  readonly start: number;
  readonly end: number;
  readonly value: unknown;
  readonly broken: boolean;
}

const deepest = 64;

/**
 * The items of the list that begins at `start`, behind its bracket, one by one. An item that is not closed ends where the
 * next one begins: it costs only itself. Linear, whatever stands there; comments and commas too many do no harm.
 */
export function* readJsonItems(text: string, start: number): Generator<JsonItem> {
  const tokens = new JsonTokens(text, start);
  let separated = true;
  let isSound = true;
  let margin: string | undefined;
  for (let token = tokens.next(); token; token = tokens.next()) {
    if (token.kind === ']') {
      // Behind a comma or an item that is broken it may be one too many, which does not hide the items after it.
      if ((isSound && !separated) || continued(text, tokens, token.end, margin) === undefined) return;
      separated = true;
    } else if (token.kind === ',') separated = true;
    else {
      margin ??= marginOf(text, token);
      const { end, sound } = recovered(text, tokens, token, margin);
      yield read(text, { start: token.start, end }, sound && separated);
      separated = !sound; // its comma may have been lost in it
      isSound &&= sound;
    }
  }
}

/**
 * An item that goes on to the end of the text has lost a bracket: it ends where a line begins as its own does. Looked for
 * only so often, because each time costs the whole rest.
 */
function recovered(text: string, tokens: JsonTokens, first: Token, margin: string | undefined): ItemEnd {
  const item = itemFrom(tokens, first);
  if (!item.isOpen) return item;
  const next = continued(text, tokens, first.end, margin);
  if (next === undefined) return item;
  const inside = text.slice(first.start, next).replace(/[\s,]+$/, '');
  return { ...item, end: first.start + inside.length };
}

/** Goes on where a line begins as items of the list do; gives the end of the line before, `undefined` where there is none. */
function continued(text: string, tokens: JsonTokens, from: number, margin: string | undefined): number | undefined {
  if (tokens.recoveries >= maxRecoveries || margin === undefined) return undefined;
  tokens.recoveries++;
  const next = text.indexOf(`\n${margin}{`, from);
  if (next < 0) return undefined;
  tokens.backTo({ start: next + 1 + margin.length });
  return next;
}

/** What stands before an item on its line, if that is nothing but blanks. */
function marginOf(text: string, { start }: Token): string | undefined {
  return /(?:^|\n)([ \t]*)$/.exec(text.slice(Math.max(0, start - 100), start))?.[1];
}

const maxRecoveries = 20;

/** Where the items of the list at the root begin, or of the one under `references` or `items`, as some tools write it. */
export function jsonListStart(text: string): number | undefined {
  const tokens = new JsonTokens(text, text.startsWith('\uFEFF') ? 1 : 0);
  const root = tokens.next();
  if (root?.kind === '[') return root.end;
  if (root?.kind !== '{') return undefined;
  let depth = 1;
  let name: string | undefined;
  for (let token = tokens.next(); token && depth > 0; token = tokens.next()) {
    if (token.kind === '[' && depth === 1 && (name === '"references"' || name === '"items"')) return token.end;
    if (token.kind === '{' || token.kind === '[') depth++;
    else if (token.kind === '}' || token.kind === ']') depth--;
    else if (token.kind === '"' && depth === 1) name = text.slice(token.start, token.end);
    else if (token.kind === ',' && depth === 1) name = undefined;
  }
  return undefined;
}

interface Token {
  /** The bracket or sign, `"` for a string, `x` for anything else. */
  readonly kind: '{' | '}' | '[' | ']' | ',' | ':' | '"' | 'x';
  readonly start: number;
  readonly end: number;
}

/** Tokens without blanks and comments; one may be given back. */
class JsonTokens {
  /** How often an item was cut short. */
  recoveries = 0;
  readonly #text: string;
  readonly #pattern = /"[^"\\\n]*(?:\\[^\n][^"\\\n]*)*"?|[{}[\],:]|\/\/[^\n]*|\/\*|[^\s{}[\],:"/]+|\//g;
  #endOfComments = 0;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#pattern.lastIndex = start;
  }

  next(): Token | undefined {
    for (let found = this.#pattern.exec(this.#text); found; found = this.#pattern.exec(this.#text)) {
      const [source] = found;
      if (source === '/*') this.#skipComment();
      else if (!source.startsWith('//'))
        return { kind: kindOf(source), start: found.index, end: this.#pattern.lastIndex };
    }
    this.#pattern.lastIndex = this.#text.length; // or it would begin anew
    return undefined;
  }

  backTo({ start }: Pick<Token, 'start'>): void {
    this.#pattern.lastIndex = start;
  }

  /** One that is not closed is looked for once. */
  #skipComment(): void {
    const at = this.#pattern.lastIndex;
    if (this.#endOfComments < 0) return;
    const end = this.#text.indexOf('*/', at);
    this.#endOfComments = end;
    if (end >= 0) this.#pattern.lastIndex = end + 2;
  }
}

function kindOf(source: string): Token['kind'] {
  return signs.find(sign => sign === source.charAt(0)) ?? 'x';
}

const signs = ['"', ':', ',', '{', '}', '[', ']'] as const;

interface ItemEnd {
  readonly end: number;
  readonly sound: boolean;
  /** The text ends before it does. */
  readonly isOpen?: true;
}

/** Reads on to the end of the value that begins with the token. */
function itemFrom(tokens: JsonTokens, first: Token): ItemEnd {
  if (first.kind !== '{' && first.kind !== '[') return { end: first.end, sound: false };
  const open = new OpenBrackets();
  let sound = open.push(first.kind);
  let before = first;
  for (let token = tokens.next(); token; token = tokens.next()) {
    const { kind } = token;
    const isNext = kind === '{' && open.depth === 1 && first.kind === '{' && before.kind !== ':';
    if (isNext || (kind === ']' && !open.has('['))) {
      tokens.backTo(token);
      return { end: before.kind === ',' ? before.start : before.end, sound: false };
    }
    if (kind === '{' || kind === '[') sound = open.push(kind) && sound;
    else if (kind === '}' || kind === ']') sound = open.close(kind) && sound;
    if (open.depth === 0) return { end: token.end, sound };
    before = token;
  }
  return { end: before.end, sound: false, isOpen: true };
}

/** What is open in an item. Each step says whether all is well. */
class OpenBrackets {
  readonly #stack: ('{' | '[')[] = [];
  readonly #counts = { '{': 0, '[': 0 };

  get depth(): number {
    return this.#stack.length;
  }

  has(bracket: '{' | '['): boolean {
    return this.#counts[bracket] > 0;
  }

  push(bracket: '{' | '['): boolean {
    this.#stack.push(bracket);
    this.#counts[bracket]++;
    return this.depth <= deepest;
  }

  /** Takes off what the bracket closes, with what was left open in it. */
  close(bracket: '}' | ']'): boolean {
    const wanted = bracket === '}' ? '{' : '[';
    if (!this.has(wanted)) return false;
    for (let skipped = 0; ; skipped++) {
      const last = this.#stack.pop();
      if (last !== undefined) this.#counts[last]--;
      if (last === wanted || last === undefined) return skipped === 0;
    }
  }
}

/** Strictly first, which is quick; what is deeper than any item is not read at all. */
function read(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  sound: boolean,
): JsonItem {
  const source = text.slice(start, end);
  try {
    return { start, end, value: sound ? (JSON.parse(source) as unknown) : tolerant(source, []), broken: !sound };
  } catch {
    const errors: ParseError[] = []; // it may only have comments or a comma too many
    const value = tolerant(source, errors);
    return { start, end, value, broken: errors.length > 0 };
  }
}

function tolerant(source: string, errors: ParseError[]): unknown {
  return isNested(source) ? undefined : parse(source, errors, { allowTrailingComma: true });
}

/** The parser is recursive: a text of brackets alone would exhaust the stack. */
export function isNested(text: string): boolean {
  let depth = 0;
  for (const [token] of text.matchAll(/"[^"\\]*(?:\\[^][^"\\]*)*"?|[[\]{}]/g)) {
    if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth--;
    if (depth > deepest) return true;
  }
  return false;
}
