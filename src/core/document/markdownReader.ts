import { TreeFragment, type Tree } from '@lezer/common';
import { changedSpan } from './changedSpan';
import { readMarkdownBlock, type MarkdownBlock } from './markdownBlock';
import type { DocumentNote, DocumentQuotation, DocumentReference, Prose, TextSpan } from './model';
import { pandocMarkdown } from './pandocMarkdown';
import { shiftProse, shiftQuotation, shiftReference, shiftSpan } from './shiftSpans';

/** What a Markdown text consists of, in its order. */
export interface MarkdownBody {
  readonly references: readonly DocumentReference[];
  readonly quotations: readonly DocumentQuotation[];
  readonly footnoteLabels: readonly string[];
  /** Put together when it is asked for: it is most of what a text consists of, and seldom wanted at every keystroke. */
  readonly prose: () => readonly Prose[];
  readonly notes: () => readonly DocumentNote[];
}

/** A block of this version: as it was read, and how far it has moved since. */
interface PlacedBlock {
  readonly tree: Tree;
  readonly start: number;
  readonly read: MarkdownBlock;
  readonly references: readonly DocumentReference[];
  readonly quotations: readonly DocumentQuotation[];
}

/** What a version was read from, and what was found in it. */
interface Reading {
  readonly body: string;
  readonly from: number;
  readonly tree: Tree;
  readonly blocks: readonly PlacedBlock[];
}

/**
 * Reads the versions of a Markdown text. The parser reuses the trees of the blocks that a change does not touch, and what
 * was found in them is reused with the tree: it is the same, or stands elsewhere. Cost: 0.15 s for a megabyte, after a
 * change some milliseconds.
 */
export class MarkdownReader {
  #last: Reading | undefined;

  /** Reads the Markdown from `from` on (what stands before is front matter). */
  read(text: string, from: number): MarkdownBody {
    const body = text.slice(from);
    const tree = pandocMarkdown.parse(body, this.#last && reusableFragments(this.#last, body));
    const blocks = placed(topBlocks(tree, from), this.#last?.blocks ?? [], text);
    this.#last = { body, from, tree, blocks };
    return joined(blocks);
  }
}

function reusableFragments({ body: before, from, tree, blocks }: Reading, after: string): readonly TreeFragment[] {
  const fragments = TreeFragment.addTree(tree);
  const change = changedSpan(before, after);
  if (!change) return fragments;
  // The block before the change is read anew, too: a note's text goes on behind empty lines with what is typed there,
  // which the parser knows of its own blocks alone.
  const unaffected = blocks.findLast(block => block.start - from + block.tree.length < change.start);
  const start = unaffected ? unaffected.start - from : 0;
  // Nor is the rest of the line kept: without the blanks before it, code is a paragraph.
  const rest = (after.indexOf('\n', change.endAfter) + 1 || after.length) - change.endAfter;
  return TreeFragment.applyChanges(fragments, [
    { fromA: start, toA: change.endBefore + rest, fromB: start, toB: change.endAfter + rest },
  ]);
}

type TopBlock = Pick<PlacedBlock, 'tree' | 'start'>;

/** The blocks that stand in no other, in order. The parser groups them in nodes without a name. */
function topBlocks(parent: Tree, parentStart: number, found: TopBlock[] = []): readonly TopBlock[] {
  for (let at = 0; at < parent.children.length; at++) {
    const tree = parent.children[at];
    if (!tree || !('children' in tree)) throw new TypeError('a block of Markdown without a tree');
    const start = parentStart + (parent.positions[at] ?? 0);
    if (tree.type.isAnonymous) topBlocks(tree, start, found);
    else found.push({ tree, start });
  }
  return found;
}

/** The blocks with what they hold: those of the last version at both ends as far as they are the same. */
function placed(blocks: readonly TopBlock[], last: readonly PlacedBlock[], text: string): readonly PlacedBlock[] {
  const shorter = Math.min(blocks.length, last.length);
  let head = 0;
  while (head < shorter && blocks[head]?.tree === last[head]?.tree) head++;
  let tail = 0;
  while (tail < shorter - head && blocks.at(-1 - tail)?.tree === last.at(-1 - tail)?.tree) tail++;
  const moved = last.length - blocks.length;
  return blocks.map((block, at) => {
    const known = at < head ? last[at] : at >= blocks.length - tail ? last[at + moved] : undefined;
    return known ? moveBlock(known, block.start) : readBlock(block, text);
  });
}

function readBlock({ tree, start }: TopBlock, text: string): PlacedBlock {
  const read = readMarkdownBlock(text, tree, start);
  return { tree, start, read, references: read.references, quotations: read.quotations };
}

function moveBlock(block: PlacedBlock, start: number): PlacedBlock {
  const by = start - block.start;
  if (by === 0) return block;
  return {
    tree: block.tree,
    start,
    read: block.read,
    references: block.references.map(reference => shiftReference(reference, by)),
    quotations: block.quotations.map(quotation => shiftQuotation(quotation, by)),
  };
}

function joined(blocks: readonly PlacedBlock[]): MarkdownBody {
  const references: DocumentReference[] = [];
  const quotations: DocumentQuotation[] = [];
  const footnoteLabels = new Set<string>();
  for (const block of blocks) {
    for (const reference of block.references) references.push(reference);
    for (const quotation of block.quotations) quotations.push(quotation);
    for (const { label } of block.read.noteMarks) footnoteLabels.add(label);
    for (const { label } of block.read.noteDefinitions) footnoteLabels.add(label);
  }
  return {
    references,
    quotations,
    footnoteLabels: [...footnoteLabels],
    prose: () => joinedProse(blocks),
    notes: () => joinedNotes(blocks),
  };
}

function joinedProse(blocks: readonly PlacedBlock[]): readonly Prose[] {
  return blocks.flatMap(({ read, start }) =>
    start === read.start ? read.prose : read.prose.map(part => shiftProse(part, start - read.start)),
  );
}

/** Notes in their places, and those apart from their marks by their labels, of which the first definition counts. */
function joinedNotes(blocks: readonly PlacedBlock[]): readonly DocumentNote[] {
  const definitions = new Map<string, TextSpan>();
  for (const { read, start } of blocks) {
    for (const { label, ...span } of read.noteDefinitions) {
      if (!definitions.has(label)) definitions.set(label, shiftSpan(span, start - read.start));
    }
  }
  return blocks.flatMap(({ read, start }) => {
    const by = start - read.start;
    const inPlace = read.notes.map(({ mark, words }) => ({ mark: shiftSpan(mark, by), words: shiftSpan(words, by) }));
    const apart = read.noteMarks.flatMap(({ label, ...mark }) => {
      const words = definitions.get(label);
      return words ? [{ mark: shiftSpan(mark, by), words }] : [];
    });
    return [...inPlace, ...apart];
  });
}
