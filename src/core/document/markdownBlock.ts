import type { SyntaxNodeRef, Tree } from '@lezer/common';
import { groupReferences, narrativeReference } from './documentReferences';
import { decodeEntity } from './entity';
import type { DocumentNote, DocumentQuotation, DocumentReference, Markup, Prose, TextSpan } from './model';
import { quotationsIn } from './quotationsIn';
import { shiftSpan } from './shiftSpans';

/** What a block of a Markdown text holds that stands in no other (a paragraph, a list, a quotation), in its order. */
export interface MarkdownBlock {
  /** Where it stood when it was read: all that it holds counts from there on. */
  readonly start: number;
  readonly length: number;
  readonly prose: readonly Prose[];
  readonly references: readonly DocumentReference[];
  readonly quotations: readonly DocumentQuotation[];
  /** Notes that are written where their marks stand. */
  readonly notes: readonly DocumentNote[];
  /** The marks of the others, and where their words stand. */
  readonly noteMarks: readonly LabelledSpan[];
  readonly noteDefinitions: readonly LabelledSpan[];
}

/** `[^label]`, or the definition that begins with it. */
export interface LabelledSpan extends TextSpan {
  readonly label: string;
}

/** Reads the block whose tree begins at `start` in the text. Nothing outside of it is looked at. */
export function readMarkdownBlock(text: string, tree: Tree, start: number): MarkdownBlock {
  const reader = new BlockReader(text, start);
  tree.iterate({
    enter: node => reader.enter(node),
    leave: node => reader.leave(node),
  });
  return { start, length: tree.length, ...reader.block() };
}

/** Nodes whose inside is of no interest: code, comments, definitions of links. */
const opaqueNodes = new Set(
  'FencedCode CodeBlock HTMLBlock CommentBlock ProcessingInstructionBlock LinkReference DivFence'.split(' '),
);

/** Nodes within prose that are no words. */
const markupNodes = [
  'EmphasisMark LinkMark LinkTitle LinkLabel URL HTMLTag Comment HeaderMark ProcessingInstruction QuoteMark',
  'Attributes FootnoteReference CitationGroup NarrativeCitation',
].flatMap(names => names.split(' '));

/** What the nodes within prose stand for in its words; a node without an entry is walked through. */
const inlineNodes: ReadonlyMap<string, ((source: string) => string) | undefined> = new Map([
  ...markupNodes.map((name): [string, undefined] => [name, undefined]),
  ['InlineCode', source => source.replace(/^`+ ?| ?`+$/g, '')],
  ['Autolink', source => source.slice(1, -1)],
  ['Escape', source => source.slice(1)],
  ['HardBreak', () => ' '],
  ['Entity', decodeEntity],
]);

const emphasisNodes = new Set(['Emphasis', 'StrongEmphasis']);

const proseNodes = new Set(
  'Paragraph ATXHeading1 ATXHeading2 ATXHeading3 ATXHeading4 ATXHeading5 ATXHeading6 SetextHeading1 SetextHeading2'
    .split(' ')
    .concat('InlineNote'),
);

/** `[sic]` could be a link that is defined elsewhere; in prose it is a pair of brackets. */
function isBareBracket({ node }: SyntaxNodeRef): boolean {
  const link = node.parent;
  return link?.name === 'Link' && !link.getChild('LinkLabel') && link.getChildren('LinkMark').length === 2;
}

class BlockReader {
  readonly #text: string;
  readonly #base: number;
  readonly #prose: Prose[] = [];
  readonly #references: DocumentReference[] = [];
  readonly #notes: DocumentNote[] = [];
  readonly #noteMarks: LabelledSpan[] = [];
  readonly #noteDefinitions: LabelledSpan[] = [];
  /** The prose that is being walked: more than one within inline notes. */
  readonly #open: OpenProse[] = [];
  readonly #quotes: TextSpan[] = [];

  constructor(text: string, base: number) {
    this.#text = text;
    this.#base = base;
  }

  block(): Omit<MarkdownBlock, 'start' | 'length'> {
    const prose = this.#prose.length > 1 ? this.#prose.toSorted((a, b) => a.start - b.start) : this.#prose;
    const quotations = quotationsIn(this.#text, prose);
    return {
      prose,
      references: this.#references,
      quotations,
      notes: this.#notes,
      noteMarks: this.#noteMarks,
      noteDefinitions: this.#noteDefinitions,
    };
  }

  /** Answers whether the node's children are of interest. */
  enter(node: SyntaxNodeRef): boolean {
    const name = node.name;
    if (name === 'LinkMark' && isBareBracket(node)) return false;
    if (inlineNodes.has(name)) {
      this.#addInline(name, this.#span(node));
      return false;
    }
    if (opaqueNodes.has(name)) return false;
    if (name === 'Blockquote') this.#quotes.push(this.#span(node));
    else if (name === 'FootnoteDefinition') this.#noteDefinitions.push(this.#labelled(this.#span(node)));
    else if (emphasisNodes.has(name)) this.#addEmphasis(this.#span(node));
    else if (proseNodes.has(name)) this.#openProse(name, this.#span(node));
    return true;
  }

  leave(node: SyntaxNodeRef): void {
    if (node.name === 'Blockquote') this.#quotes.pop();
    if (!proseNodes.has(node.name)) return;
    const prose = this.#open.pop();
    const block = this.#open.length === 0 ? this.#quotes[0] : undefined;
    if (prose) this.#prose.push(finished(prose, block));
  }

  #span(node: SyntaxNodeRef): TextSpan {
    return { start: this.#base + node.from, end: this.#base + node.to };
  }

  /** A note stands for nothing in the sentence that it interrupts, and is prose of its own. */
  #openProse(name: string, span: TextSpan): void {
    if (name !== 'InlineNote') {
      this.#open.push({ start: span.start, end: span.end, markup: [], emphasised: [] });
      return;
    }
    this.#addMarkup(span, '', true);
    const words = { start: span.start + '^['.length, end: span.end - ']'.length };
    this.#notes.push({ mark: span, words });
    this.#open.push({ start: words.start, end: words.end, markup: [], emphasised: [] });
  }

  #addInline(name: string, span: TextSpan): void {
    const isGroup = name === 'CitationGroup';
    const isNote = name === 'FootnoteReference';
    if (isGroup) this.#references.push(...groupReferences(this.#text, span));
    else if (isNote) this.#noteMarks.push(this.#labelled(span));
    else if (name === 'NarrativeCitation') {
      const reference = narrativeReference(this.#text, span);
      if (reference) this.#references.push(reference);
    }
    const text = inlineNodes.get(name)?.(this.#text.slice(span.start, span.end)) ?? '';
    this.#addMarkup(span, text, isGroup || isNote);
  }

  /** Without `...`, which takes a tenth of the time of reading a text. */
  #addMarkup(span: TextSpan, text: string, reference: boolean): void {
    const prose = this.#open.at(-1);
    if (!prose) return;
    const [start, end] = [span.start - prose.start, span.end - prose.start];
    prose.markup.push(reference ? { start, end, text, reference } : { start, end, text });
  }

  #addEmphasis(span: TextSpan): void {
    const prose = this.#open.at(-1);
    prose?.emphasised.push(shiftSpan(span, -prose.start));
  }

  /** `[^1]` or `[^1]:` */
  #labelled({ start, end }: TextSpan): LabelledSpan {
    return { start, end, label: this.#text.slice(start + '[^'.length, this.#text.indexOf(']', start)) };
  }
}

interface OpenProse extends TextSpan {
  readonly markup: Markup[];
  readonly emphasised: TextSpan[];
}

function finished({ start, end, markup, emphasised }: OpenProse, block: TextSpan | undefined): Prose {
  const prose = block ? { start, end, markup, block } : { start, end, markup };
  return emphasised.length > 0 ? { ...prose, emphasised } : prose;
}
