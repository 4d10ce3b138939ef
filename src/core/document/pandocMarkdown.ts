/** Sets up the Markdown parser: CommonMark with what Pandoc adds and a quoting writer uses. */
import type { Tree } from '@lezer/common';
import { parser, type BlockParser, type InlineContext, type InlineParser, type MarkdownConfig } from '@lezer/markdown';
import { closingBracket } from './brackets';
import { citationGroupAt, suppressesAuthor } from './citationGroup';
import { citationKeyAt, mayBeginKey } from './citationKey';
import { isLong, parseInPieces } from './inlinePieces';

/** A footnote's text may go on in paragraphs indented by four, as in a list. */
const footnoteDefinition: BlockParser = {
  name: 'FootnoteDefinition',
  before: 'LinkReference',
  parse(context, line) {
    const mark = line.indent < line.baseIndent + 4 && definitionMark.exec(line.text.slice(line.pos));
    if (!mark) return false;
    context.startComposite('FootnoteDefinition', line.pos, 4);
    context.addElement(
      context.elt('FootnoteMark', context.lineStart + line.pos, context.lineStart + line.pos + mark[0].length),
    );
    line.moveBase(line.pos + mark[0].length);
    return null;
  },
  endLeaf: (_context, line) => definitionMark.test(line.text.slice(line.pos)),
};
const definitionMark = /^\[\^[^\]\s]+\]:[ \t]?/;

/** Lists and quotations in each other are blocks no deeper than this: parsing takes time by the square of the depth. */
const deepest = 100;

/** What stands deeper than that is words. */
const tooDeep: BlockParser = {
  name: 'TooDeep',
  before: 'LinkReference',
  parse(context, line) {
    if (context.depth < deepest) return false;
    const from = context.lineStart + line.pos;
    const words = line.text.slice(line.pos);
    context.nextLine();
    context.addElement(context.elt('Paragraph', from, from + words.length, context.parser.parseInline(words, from)));
    return true;
  },
};

/** The fences of Pandoc's and Quarto's blocks, `::: {.callout-note title="…"}`: what they enclose is ordinary text. */
const divFence: BlockParser = {
  name: 'DivFence',
  before: 'LinkReference',
  parse(context, line) {
    if (!fence.test(line.text.slice(line.pos))) return false;
    const from = context.lineStart + line.pos;
    const to = context.lineStart + line.text.length;
    context.nextLine();
    context.addElement(context.elt('DivFence', from, to));
    return true;
  },
  endLeaf: (_context, line) => fence.test(line.text.slice(line.pos)),
};
const fence = /^:::+[ \t]*(?:\{.*\}|[\w-]*)[ \t:]*\r?$/;

/** Reads what may begin at an offset of the document and gives the offset behind it, or -1. */
type InlineReader = (context: InlineContext, at: number) => number;

/** `[@key, 3]` and `[^label]`. */
const bracketed: InlineReader = (context, at) => {
  const open = at - context.offset;
  footnoteMark.lastIndex = open;
  if (footnoteMark.test(context.text))
    return add(context, 'FootnoteReference', at, context.offset + footnoteMark.lastIndex);
  const group = citationGroupAt(context.text, open);
  return group ? add(context, 'CitationGroup', at, context.offset + group.end) : -1;
};
const footnoteMark = /\[\^[^\]\s]{1,200}\]/y;

/** In `att göra![^1]` the sign ends a sentence and begins no picture. */
const exclamation: InlineReader = ({ text, offset }, at) => {
  const open = at + 1 - offset;
  footnoteMark.lastIndex = open;
  const isBeforeReference = text.charAt(open) === '[' && (footnoteMark.test(text) || citationGroupAt(text, open));
  return isBeforeReference ? at + 1 : -1;
};

/** `@key`, `-@key`, `@{odd key}`, with the locator that may follow: `@key [s. 3]`. */
const narrative: InlineReader = (context, at) => {
  const start = at - context.offset;
  const found = mayBeginKey(context.text, start) ? citationKeyAt(context.text, start) : undefined;
  if (!found) return -1;
  const from = suppressesAuthor(context.text, start, 0) ? at - 1 : at;
  return add(context, 'NarrativeCitation', from, context.offset + locatorEnd(context.text, found.end));
};

function locatorEnd(text: string, after: number): number {
  const open = text.charAt(after) === ' ' ? after + 1 : after;
  if (text.charAt(open) !== '[' || text.charAt(open + 1) === '^') return after;
  const close = closingBracket(text, open);
  if (close === undefined || /[({[]/.test(text.charAt(close + 1))) return after;
  return text.slice(open, close).includes('@') ? after : close + 1;
}

/** `^[a note where it belongs]`. */
const inlineNote: InlineReader = (context, at) => {
  const open = at + 1 - context.offset;
  const close = context.text.charAt(open) === '[' ? closingBracket(context.text, open) : undefined;
  if (close === undefined) return -1;
  const end = context.offset + close;
  const children = context.parser.parseInline(context.slice(at + 2, end), at + 2);
  return context.addElement(context.elt('InlineNote', at, end + 1, children));
};

/** `{#id .class key="value"}` behind a heading, link, span or code, and Quarto's `{{< shortcodes >}}`: no words. */
const attributes: InlineReader = (context, at) => {
  attributeList.lastIndex = at - context.offset;
  return attributeList.test(context.text)
    ? add(context, 'Attributes', at, context.offset + attributeList.lastIndex)
    : -1;
};
const attributeList = /\{(?:[#.][\w-]|[\w-]+=|\{<)[^{}\n]{0,500}\}{1,2}/y;

/**
 * `$x$` and `$$x$$` as Pandoc reads them (tex_math_dollars): between the marks of the former no blank stands beside them,
 * and behind it no digit, so that prices are words.
 */
const maths: InlineReader = (context, at) => {
  const open = at - context.offset;
  const mark = context.text.charAt(open + 1) === '$' ? '$$' : '$';
  const inside = open + mark.length;
  const close = closingDollars(context.text, inside, mark);
  if (close === undefined) return -1;
  const isPrice = /^\s|\s$/.test(context.text.slice(inside, close)) || /\d/.test(context.text.charAt(close + 1));
  return mark === '$' && isPrice ? -1 : add(context, 'Maths', at, context.offset + close + mark.length);
};

function closingDollars(text: string, inside: number, mark: string): number | undefined {
  for (let at = text.indexOf('$', inside); at >= 0 && at - inside < longestMaths; at = text.indexOf('$', at + 1)) {
    if (text.charAt(at - 1) !== '\\' && text.startsWith(mark, at)) return at > inside ? at : undefined;
  }
  return undefined;
}
/** What is longer are dollars. */
const longestMaths = 2000;

function add(context: InlineContext, type: string, from: number, to: number): number {
  return context.addElement(context.elt(type, from, to));
}

/** By the first character's code. It is one parser, because the library calls every parser at every character. */
const inlineReaders: Readonly<Record<number, InlineReader>> = {
  33: exclamation, // !
  36: maths, // $
  64: narrative, // @
  91: bracketed, // [
  94: inlineNote, // ^
  123: attributes, // {
};

/**
 * Goes over what can only be words to the next character that may be more: the library asks every parser at every
 * character, which takes half the time of reading a text.
 */
const words: InlineParser = {
  name: 'Words',
  before: 'Escape',
  parse(context, _next, at) {
    if (isLong(context)) return parseInPieces(context);
    special.lastIndex = at - context.offset;
    const next = special.test(context.text) ? context.offset + special.lastIndex : context.end;
    return next > at ? next : -1;
  },
};
/** What any of the parsers may begin with; of blanks only those that may make a hard break. */
const special = /(?=[\\`*_[\]<!&@^{$]|  )/g;

const inline: InlineParser = {
  name: 'PandocInline',
  before: 'Link',
  parse: (context, next, at) => inlineReaders[next]?.(context, at) ?? -1,
};

const pandoc: MarkdownConfig = {
  defineNodes: [
    {
      name: 'FootnoteDefinition',
      block: true,
      composite(_context, line, indent) {
        if (line.next >= 0 && line.indent < line.baseIndent + indent) return false;
        if (line.next >= 0) line.moveBaseColumn(line.baseIndent + indent);
        return true;
      },
    },
    { name: 'FootnoteMark' },
    { name: 'DivFence', block: true },
    { name: 'CitationGroup' },
    { name: 'NarrativeCitation' },
    { name: 'FootnoteReference' },
    { name: 'InlineNote' },
    { name: 'Attributes' },
    { name: 'Maths' },
  ],
  parseBlock: [tooDeep, footnoteDefinition, divFence],
  parseInline: [words, inline],
};

const pandocMarkdown = parser.configure(pandoc);

/** A block that stands in no other, as it was parsed. */
export interface MarkdownTree {
  readonly tree: Tree;
  readonly start: number;
}

/** Parses Pandoc's Markdown without front matter, which has to be cut off first: its blocks in order. */
export function parseMarkdown(text: string): readonly MarkdownTree[] {
  return topBlocks(pandocMarkdown.parse(text), 0, []);
}

/** The parser groups the blocks in nodes without a name. */
function topBlocks(parent: Tree, parentStart: number, found: MarkdownTree[]): readonly MarkdownTree[] {
  for (let at = 0; at < parent.children.length; at++) {
    const tree = parent.children[at];
    if (!tree || !('children' in tree)) throw new TypeError('a block of Markdown without a tree');
    const start = parentStart + (parent.positions[at] ?? 0);
    if (tree.type.isAnonymous) topBlocks(tree, start, found);
    else found.push({ tree, start });
  }
  return found;
}
