import type { SyntaxNodeRef } from '@lezer/common';
import type { TextSpan } from '../model';
import { parseMarkdown } from '../pandocMarkdown';
import type { ClosedSpan } from './closedSpans';
import { fencedBlocks } from './fencedBlocks';
import { closedInParagraph } from './pandocParagraph';

/**
 * What is closed around an offset of a Markdown text. It is parsed there alone: from the line before, not indented and
 * behind an empty one, with which something new may begin, to the next such line.
 */
export function closedInMarkdown(text: string, bodyStart: number, offset: number): readonly ClosedSpan[] {
  const fenced = fencedBlocks(text, bodyStart, offset);
  const stretch = stretchAround(text, bodyStart, offset, fenced);
  const closed: ClosedSpan[] = [...fenced];
  for (const { tree, start } of parseMarkdown(text.slice(stretch.start, stretch.end))) {
    tree.iterate({
      enter: node => {
        const found = closedNode(node, text, stretch.start + start);
        closed.push(...found);
        return found.every(({ kind, whole }) => kind === 'heading' || kind === 'words' || whole !== undefined);
      },
    });
  }
  return closed;
}

function closedNode(node: SyntaxNodeRef, text: string, by: number): readonly ClosedSpan[] {
  const span = { start: by + node.from, end: by + node.to };
  const { parent } = node.node;
  const whole = parent && { start: by + parent.from, end: by + parent.to };
  if (node.name === 'Paragraph') return closedParagraph(node, text, span);
  if (node.name === 'HeaderMark' && whole && parent.name.startsWith('Setext'))
    return [{ ...span, kind: 'block', whole }];
  // The blanks belong to the mark.
  if (node.name === 'HeaderMark' && parent?.from === node.from)
    return [{ start: span.start, end: span.end + blanksAt(text, span.end), kind: 'inline' }];
  if (node.name === 'CodeBlock')
    return [{ ...span, start: span.start - indentBefore(text, span.start), kind: 'block' }];
  if (node.name === 'HorizontalRule' && columns.test(text.slice(span.start, span.end)))
    return [{ ...linesAround(text, span), kind: 'block' }];
  if (node.name === 'FootnoteMark' && whole) return [{ ...span, kind: 'label', whole }];
  // `[sic]` is a link only where something defines it.
  if (node.name === 'Link' && !/[^\]]\][([]/.test(text.slice(span.start, span.end))) return [];
  if (node.name === 'EmphasisMark')
    return [{ ...runOf(text, span), kind: parent?.from === node.from ? 'opening' : 'inline' }];
  if (node.name === 'InlineNote') return [{ ...span, kind: 'words' }, noteMark(span)];
  if (emphasis.has(node.name)) return [{ start: span.start + 1, end: span.end - 1, kind: 'phrase', whole: span }];
  const kind = kinds.get(node.name);
  return kind ? [{ ...span, kind }] : [];
}

/** A picture of its own is a figure, the words in its brackets what stands below it. */
function closedParagraph({ node }: SyntaxNodeRef, text: string, span: TextSpan): readonly ClosedSpan[] {
  const { firstChild, parent } = node;
  if (firstChild?.name === 'Image' && firstChild.from === node.from && firstChild.to === node.to)
    return [{ ...span, kind: 'block' }];
  const source = text.slice(span.start, span.end);
  const box = parent?.name === 'ListItem' ? /^\[[ xX]\][ \t]+/.exec(source)?.[0].length : undefined;
  if (box === undefined || !parent) return closedInParagraph(source, span);
  const mark = { start: span.start - (node.from - parent.from), end: span.start + box };
  return [
    // From the beginning of the line: the mark of the item goes with the box.
    { ...mark, start: mark.start - 1, kind: 'inline', whole: mark },
    { ...span, kind: 'heading', whole: span },
    ...closedInParagraph(source.slice(box), { ...span, start: mark.end }),
  ];
}

function blanksAt(text: string, at: number): number {
  return /^[ \t]*/.exec(text.slice(at, at + 100))?.[0].length ?? 0;
}

/** What makes lines code. */
function indentBefore(text: string, at: number): number {
  return /(?: {4}| {0,3}\t)$/.exec(text.slice(Math.max(0, at - 4), at))?.[0].length ?? 0;
}

/** The row of dashes in a table that has no other marks: CommonMark sees a rule in it. */
const columns = /^-{2,}[ \t]+-{2,}[- \t]*\r?$/;

/** The lines above and below, as far as none is empty. */
function linesAround(text: string, { start, end }: TextSpan): TextSpan {
  const above = /[^]*\n[ \t]*\r?\n/.exec(text.slice(Math.max(0, start - longestTable), start))?.[0].length;
  const below = text.slice(end, end + longestTable).search(/\r?\n[ \t]*(?:\r?\n|$)/);
  return {
    start: above === undefined ? start : Math.max(0, start - longestTable) + above,
    end: below < 0 ? end : end + below,
  };
}

const longestTable = 5000;

/** Marks beside each other belong to what stands within all of them. */
function runOf(text: string, { start, end }: TextSpan): TextSpan {
  const before = /[*_]*$/.exec(text.slice(Math.max(0, start - 10), start))?.[0].length ?? 0;
  const behind = /^[*_]*/.exec(text.slice(end, end + 10))?.[0].length ?? 0;
  return { start: start - before, end: end + behind };
}

function noteMark({ start }: TextSpan): ClosedSpan {
  const mark = { start, end: start + '^['.length };
  return { ...mark, kind: 'inline', whole: mark };
}

const emphasis = new Set(['Emphasis', 'StrongEmphasis', 'Strikethrough']);

const named = (names: string, kind: ClosedSpan['kind']): readonly (readonly [string, ClosedSpan['kind']])[] =>
  names.split(' ').map(name => [name, kind]);

const kinds: ReadonlyMap<string, ClosedSpan['kind']> = new Map([
  ...named('FencedCode CodeBlock CommentBlock ProcessingInstructionBlock', 'block'),
  ...named('LinkReference DivFence HTMLBlock HorizontalRule', 'block'),
  ...named('ATXHeading1 ATXHeading2 ATXHeading3 ATXHeading4 ATXHeading5 ATXHeading6', 'heading'),
  ...named('SetextHeading1 SetextHeading2', 'heading'),
  ...named('FootnoteDefinition', 'words'),
  ...named('InlineCode Maths Autolink Link Image URL HTMLTag Comment ProcessingInstruction Escape Entity', 'inline'),
  ...named('Attributes HeaderMark FootnoteReference ListMark', 'inline'),
]);

function stretchAround(text: string, bodyStart: number, offset: number, fenced: readonly TextSpan[]): TextSpan {
  const isInside = (at: number): boolean => fenced.some(({ start, end }) => start < at && at < end);
  let start = bodyStart;
  const beginning = /\n[ \t]*\r?\n(?=[^\s>])/g;
  beginning.lastIndex = bodyStart;
  for (let found = beginning.exec(text); found; found = beginning.exec(text)) {
    const at = found.index + found[0].length;
    if (isInside(at)) continue;
    if (at > offset) return { start, end: at };
    start = at;
  }
  return { start, end: text.length };
}
