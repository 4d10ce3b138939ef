import { CST, Lexer } from 'yaml';
import type { Located } from './sourceText';
import type { YamlFault } from './yamlFault';

/** What a YAML text may cost. Bytes are UTF-8; a comma inside braces counts as a key. */
export interface YamlLimits {
  readonly bytes: number;
  readonly depth: number;
  readonly keys: number;
}

/** The head of a Markdown file. */
export const frontMatterLimits: YamlLimits = { bytes: 64 * 1024, depth: 32, keys: 200 };

/** A file of many entries: references.yaml, people.yaml, a bibliography. */
export const dataFileLimits: YamlLimits = { bytes: 512 * 1024, depth: 32, keys: 8_000 };

/**
 * The first limit that a YAML text breaks, counted before it is parsed: 800 bytes of `{` block the parser for 20 s,
 * 1,500 levels abort Node. It counts the tokens of the parser's own lexer, which is linear, not recursive, and cannot
 * be told another story than the parser (a `{` inside a quoted or block scalar is none), and stops at the limit.
 */
export function brokenLimit(text: string, limits: YamlLimits): Located<YamlFault> | undefined {
  const bytes = utf8Length(text);
  if (bytes > limits.bytes) {
    return {
      value: { code: 'front-matter-too-large', values: { limit: limits.bytes, found: bytes } },
      start: 0,
      end: 0,
    };
  }
  const depth = new DepthCounter();
  let offset = 0;
  let keys = 0;
  for (const { type, source } of tokensOf(text)) {
    const range = { start: offset, end: offset + source.length };
    depth.pass(type, source);
    keys += isKey(type, depth.inBraces) ? 1 : 0;
    if (type === 'alias' || type === 'anchor') return { value: { code: 'front-matter-alias', values: {} }, ...range };
    if (depth.levels > limits.depth) {
      return { value: { code: 'front-matter-too-deep', values: { limit: limits.depth } }, ...range };
    }
    if (keys > limits.keys) {
      return { value: { code: 'front-matter-too-many-keys', values: { limit: limits.keys } }, ...range };
    }
    offset += source.length;
  }
  return undefined;
}

type TokenType = CST.TokenType | 'text';

/** The lexer's tokens without its control characters; a scalar is announced by one and comes as `text`. */
function* tokensOf(text: string): Generator<{ readonly type: TokenType; readonly source: string }> {
  let scalarNext = false;
  for (const source of new Lexer().lex(text)) {
    if (source === CST.SCALAR) scalarNext = true;
    else if (source !== CST.DOCUMENT && source !== CST.FLOW_END) {
      yield { type: scalarNext ? 'text' : (CST.tokenType(source) ?? 'text'), source };
      scalarNext = false;
    }
  }
}

function isKey(type: TokenType, inBraces: boolean): boolean {
  return type === 'map-value-ind' || type === 'explicit-key-ind' || (type === 'comma' && inBraces);
}

/** Something that began at a column: a list, or a map or text. */
interface Block {
  readonly column: number;
  readonly list: boolean;
}

/**
 * How deep the text is nested at the current token. Brackets and braces are counted as they open and close; blocks by
 * the columns at which something starts, a list and the map that it belongs to being two levels at the same column:
 *
 *     speakers:      map at 0
 *     - name: A      list at 0, map at 2
 */
class DepthCounter {
  readonly #blocks: Block[] = [];
  readonly #flows: string[] = [];
  #column = 0;

  get levels(): number {
    return this.#blocks.length + this.#flows.length;
  }

  get inBraces(): boolean {
    return this.#flows.at(-1) === '{';
  }

  pass(type: TokenType, source: string): void {
    if (type === 'flow-map-start' || type === 'flow-seq-start') this.#flows.push(source);
    else if (type === 'flow-map-end' || type === 'flow-seq-end') this.#flows.pop();
    else if (type === 'doc-start' || type === 'doc-end') this.#blocks.length = 0;
    else if (this.#flows.length === 0 && startsBlock.has(type)) this.#enterBlock(type === 'seq-item-ind');
    const lineBreak = source.lastIndexOf('\n');
    this.#column = lineBreak < 0 ? this.#column + source.length : source.length - lineBreak - 1;
  }

  #enterBlock(list: boolean): void {
    const column = this.#column;
    const isOpen = (block: Block): boolean =>
      block.column < column || (block.column === column && (list || !block.list));
    while (this.#blocks.length > 0 && !this.#blocks.slice(-1).every(isOpen)) this.#blocks.pop();
    const top = this.#blocks.at(-1);
    if (top?.column !== column || top.list !== list) this.#blocks.push({ column, list });
  }
}

const startsBlock: ReadonlySet<TokenType> = new Set<TokenType>([
  'seq-item-ind',
  'explicit-key-ind',
  'text',
  'single-quoted-scalar',
  'double-quoted-scalar',
]);

function utf8Length(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    // Each half of a surrogate pair counts two, the pair four.
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff)) bytes += 2;
    else bytes += 3;
  }
  return bytes;
}
