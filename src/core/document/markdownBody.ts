import type { LoneQuoteTag } from './html/htmlRuns';
import { htmlQuotes, proseInQuotes, quotationsInQuotes } from './htmlQuotes';
import type { MarkdownBlock } from './markdownBlock';
import type { DocumentNote, DocumentQuotation, DocumentReference, Prose, TextSpan } from './model';
import { shiftProse, shiftQuotation, shiftReference, shiftSpan } from './shiftSpans';

/** A block as it was read, and where it stands now, counted from the beginning of the body. */
export interface PlacedBlock {
  readonly start: number;
  readonly read: MarkdownBlock;
}

/**
 * What a Markdown text consists of, in its order. It is put together when it is asked for: after a change everything behind
 * it stands elsewhere, and hardly anybody wants all of it at every keystroke.
 */
export interface MarkdownBody {
  readonly references: () => readonly DocumentReference[];
  readonly quotations: () => readonly DocumentQuotation[];
  readonly prose: () => readonly Prose[];
  readonly notes: () => readonly DocumentNote[];
  readonly footnoteLabels: () => readonly string[];
}

/** What the blocks of a body hold that begins at `from` in the text. */
export function markdownBody(text: string, blocks: readonly PlacedBlock[], from: number): MarkdownBody {
  const distance = ({ start, read }: PlacedBlock): number => from + start - read.start;
  const all =
    <Part>(partsOf: (block: MarkdownBlock) => readonly Part[], shift: (part: Part, by: number) => Part) =>
    (): readonly Part[] => {
      const found: Part[] = [];
      for (const block of blocks) {
        const parts = partsOf(block.read);
        if (parts.length === 0) continue;
        const by = distance(block);
        for (const part of parts) found.push(by === 0 ? part : shift(part, by));
      }
      return found;
    };
  const quotes = htmlQuotes(all(({ quoteTags }) => quoteTags, shiftTag)());
  const [prose, quotations] = [all(block => block.prose, shiftProse), all(block => block.quotations, shiftQuotation)];
  const proseWithQuotes = (): readonly Prose[] => proseInQuotes(prose(), quotes);
  return {
    references: all(({ references }) => references, shiftReference),
    quotations:
      quotes.length === 0 ? quotations : () => quotationsInQuotes(text, proseWithQuotes(), quotations(), quotes),
    prose: quotes.length === 0 ? prose : proseWithQuotes,
    notes: () => notesIn(blocks, distance),
    footnoteLabels: () => labelsIn(blocks),
  };
}

function shiftTag({ start, end, closing }: LoneQuoteTag, by: number): LoneQuoteTag {
  return { start: start + by, end: end + by, closing };
}

/** Notes in their places, and those apart from their marks by their labels, of which the first definition counts. */
function notesIn(blocks: readonly PlacedBlock[], distance: (block: PlacedBlock) => number): readonly DocumentNote[] {
  const definitions = new Map<string, TextSpan>();
  for (const block of blocks) {
    for (const { label, ...span } of block.read.noteDefinitions) {
      if (!definitions.has(label)) definitions.set(label, shiftSpan(span, distance(block)));
    }
  }
  return blocks.flatMap(block => {
    const { notes, noteMarks } = block.read;
    if (notes.length === 0 && noteMarks.length === 0) return [];
    const by = distance(block);
    const inPlace = notes.map(({ mark, words }) => ({ mark: shiftSpan(mark, by), words: shiftSpan(words, by) }));
    const apart = noteMarks.flatMap(({ label, ...mark }) => {
      const words = definitions.get(label);
      return words ? [{ mark: shiftSpan(mark, by), words }] : [];
    });
    return [...inPlace, ...apart];
  });
}

function labelsIn(blocks: readonly PlacedBlock[]): readonly string[] {
  const labels = new Set<string>();
  for (const { read } of blocks) {
    for (const { label } of read.noteMarks) labels.add(label);
    for (const { label } of read.noteDefinitions) labels.add(label);
  }
  return [...labels];
}
