import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/markdown';
import type { TextRange } from './sourceText';

/**
 * A block of a corpus page. Ranges are in the file and include the line prefixes (`> `, indentation) of all lines but
 * the first; `foldedLines` makes plain text of them. The items of nested lists follow the item that they belong to.
 */
export type Block =
  | ({ readonly kind: 'heading' | 'paragraph' } & TextRange)
  | ({ readonly kind: 'list' | 'quote'; readonly parts: readonly TextRange[] } & TextRange);

/**
 * The blocks of a Markdown body that begins at `start`, by CommonMark's rules as @lezer/markdown knows them: lazy lines
 * of a quotation, `*` and `1.` lists, CRLF, comments (left out). Three of its rules are switched off, because what
 * people paste meets them by accident: a line of dashes under a paragraph makes no heading, an indented paragraph and
 * a fenced one are paragraphs. Never throws; linear.
 */
export function readBlocks(text: string, start: number): readonly Block[] {
  const body = text.slice(start);
  const blocks: Block[] = [];
  for (let node = blockParser.parse(body).topNode.firstChild; node; node = node.nextSibling) {
    collect(node, blocks);
  }
  return blocks.map(block => moved(block, start));
}

const blockParser = parser.configure({
  remove: [
    'SetextHeading',
    'IndentedCode',
    'FencedCode',
    'LinkReference',
    // Of the inline rules none is needed: a passage is plain text.
    'Escape',
    'Entity',
    'InlineCode',
    'HTMLTag',
    'Emphasis',
    'HardBreak',
    'Link',
    'Image',
    'LinkEnd',
  ],
});

function collect(node: SyntaxNode, blocks: Block[]): void {
  if (node.name.startsWith('ATXHeading')) blocks.push({ kind: 'heading', ...headingTextOf(node) });
  else if (node.name === 'Paragraph' || node.name === 'HTMLBlock') blocks.push({ kind: 'paragraph', ...rangeOf(node) });
  else if (node.name === 'Blockquote') blocks.push({ kind: 'quote', ...rangeOf(node), parts: leavesOf(node) });
  else if (listNames.has(node.name)) collectList(node, blocks);
}

const listNames: ReadonlySet<string> = new Set(['BulletList', 'OrderedList']);

/** A quotation inside a list is a block of its own after the list. */
function collectList(node: SyntaxNode, blocks: Block[]): void {
  const parts: TextRange[] = [];
  const quotes: SyntaxNode[] = [];
  visit(node, child => {
    if (child.name === 'Blockquote') quotes.push(child);
    else if (child.name === 'Paragraph') parts.push(rangeOf(child));
    return child.name !== 'Blockquote';
  });
  if (parts.length > 0) blocks.push({ kind: 'list', ...rangeOf(node), parts });
  for (const quote of quotes) collect(quote, blocks);
}

function leavesOf(node: SyntaxNode): readonly TextRange[] {
  const leaves: TextRange[] = [];
  visit(node, child => {
    if (child.name === 'Paragraph' || child.name === 'HTMLBlock') leaves.push(rangeOf(child));
    else if (child.name.startsWith('ATXHeading')) leaves.push(headingTextOf(child));
    return true;
  });
  return leaves;
}

/** Visits what is inside a node, in order and without recursion; `enter` says whether to go into the child. */
function visit(node: SyntaxNode, enter: (child: SyntaxNode) => boolean): void {
  const cursor = node.cursor();
  let inside = cursor.firstChild();
  while (inside && cursor.from < node.to) inside = cursor.next(enter(cursor.node));
}

/** What stands between the `#` before and, where there are any, the `#` after. */
function headingTextOf(node: SyntaxNode): TextRange {
  const [opening, closing] = node.getChildren('HeaderMark');
  return { start: opening?.to ?? node.from, end: closing?.from ?? node.to };
}

function rangeOf({ from, to }: SyntaxNode): TextRange {
  return { start: from, end: to };
}

function moved(block: Block, by: number): Block {
  const range = { start: block.start + by, end: block.end + by };
  if (!('parts' in block)) return { kind: block.kind, ...range };
  return {
    kind: block.kind,
    ...range,
    parts: block.parts.map(part => ({ start: part.start + by, end: part.end + by })),
  };
}
