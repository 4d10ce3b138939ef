import type { SyntaxNodeRef, Tree } from '@lezer/common';
import { groupReferences, narrativeReference } from './documentReferences';
import { decodeEntity } from './entity';
import { htmlRuns, type HtmlRun, type LoneQuoteTag } from './html/htmlRuns';
import type { DocumentNote, DocumentQuotation, DocumentReference, Markup, Prose, TextSpan } from './model';
import { outermostSpans } from './outermostSpans';
import { parseMarkdown } from './pandocMarkdown';
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
  /** Tags of HTML that begin or end a block quotation with other blocks in it. */
  readonly quoteTags: readonly LoneQuoteTag[];
}

/** `[^label]`, or the definition that begins with it. */
export interface LabelledSpan extends TextSpan {
  readonly label: string;
}

/** Reads the block whose tree begins at `start` in the text, `depth` deep in raw HTML. Nothing outside of it is looked at. */
export function readMarkdownBlock(text: string, tree: Tree, start: number, depth = 0): MarkdownBlock {
  const reader = new BlockReader(text, start, depth);
  tree.iterate({
    enter: node => reader.enter(node),
    leave: node => reader.leave(node),
  });
  return reader.block(start, tree.length);
}

/** Nodes whose inside is of no interest: code, comments, definitions of links. */
const opaqueNodes = new Set(
  'FencedCode CodeBlock CommentBlock ProcessingInstructionBlock LinkReference DivFence'.split(' '),
);

/** Nodes within prose that are no words. */
const markupNodes = [
  'EmphasisMark LinkMark LinkTitle LinkLabel URL Comment HeaderMark ProcessingInstruction QuoteMark',
  'Attributes FootnoteReference CitationGroup NarrativeCitation',
].flatMap(names => names.split(' '));

/** What the nodes within prose stand for in its words; a node without an entry is walked through. */
const inlineNodes: ReadonlyMap<string, ((source: string) => string) | undefined> = new Map([
  ...markupNodes.map((name): [string, undefined] => [name, undefined]),
  ['InlineCode', source => source.replace(/^`+ ?| ?`+$/g, '')],
  ['Autolink', source => source.slice(1, -1)],
  ['Escape', source => source.slice(1)],
  // What a formula says stays part of the words, as it is written.
  ['Maths', source => source],
  ['HardBreak', () => ' '],
  ['HTMLTag', source => (/^<br\b/i.test(source) ? ' ' : '')],
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
  readonly #quoteTags: LoneQuoteTag[] = [];

  readonly #depth: number;

  constructor(text: string, base: number, depth: number) {
    this.#text = text;
    this.#base = base;
    this.#depth = depth;
  }

  block(start: number, length: number): MarkdownBlock {
    const prose = kept(this.#prose.length > 1 ? this.#prose.toSorted((a, b) => a.start - b.start) : this.#prose);
    const quotations = kept(quotationsIn(this.#text, prose));
    return {
      start,
      length,
      prose,
      references: kept(this.#references),
      quotations,
      notes: kept(this.#notes),
      noteMarks: kept(this.#noteMarks),
      noteDefinitions: kept(this.#noteDefinitions),
      quoteTags: kept(this.#quoteTags),
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
    if (name === 'HTMLBlock') {
      this.#addHtml(this.#span(node));
      return false;
    }
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

  /** Pandoc reads what is in raw HTML as Markdown. */
  #addHtml(span: TextSpan): void {
    if (this.#depth >= deepest) return;
    const { runs, loneTags } = htmlRuns(this.#text, span);
    this.#quoteTags.push(...loneTags);
    for (const run of runs) this.#addRun(run);
  }

  #addRun({ start: first, end, block }: HtmlRun): void {
    // A tag alone on its line would make raw HTML of all that follows, once more.
    const start = first + (tagsOnLine.exec(this.#text.slice(first, end))?.[0].length ?? 0);
    const around = this.#quotes[0] ?? block;
    for (const { tree, start: at } of parseMarkdown(this.#text.slice(start, end))) {
      const read = readMarkdownBlock(this.#text, tree, start + at, this.#depth + 1);
      this.#prose.push(...read.prose.map(prose => (around ? { ...prose, block: around } : prose)));
      this.#references.push(...read.references);
      this.#notes.push(...read.notes);
      this.#noteMarks.push(...read.noteMarks);
    }
  }

  #span(node: SyntaxNodeRef): TextSpan {
    return { start: this.#base + node.from, end: this.#base + node.to };
  }

  /** A note stands for nothing in the sentence that it interrupts, and is prose of its own. */
  #openProse(name: string, span: TextSpan): void {
    if (name !== 'InlineNote') {
      this.#open.push(opened(span));
      return;
    }
    this.#addMarkup(span, '', true);
    const words = { start: span.start + '^['.length, end: span.end - ']'.length };
    this.#notes.push({ mark: span, words });
    this.#open.push(opened(words));
  }

  #addInline(name: string, span: TextSpan): void {
    const isGroup = name === 'CitationGroup';
    const isNote = name === 'FootnoteReference';
    if (isGroup) this.#references.push(...groupReferences(this.#text, span));
    else if (isNote) this.#noteMarks.push(this.#labelled(span));
    else if (name === 'NarrativeCitation') {
      const reference = narrativeReference(this.#text, span);
      if (reference) this.#references.push(reference);
    } else if (name === 'HTMLTag') this.#quoteTag(span);
    const text = inlineNodes.get(name)?.(this.#text.slice(span.start, span.end)) ?? '';
    this.#addMarkup(span, text, isGroup || isNote);
  }

  /** `<q>…</q>` */
  #quoteTag({ start, end }: TextSpan): void {
    const prose = this.#open.at(-1);
    const slash = prose && quoteTag.exec(this.#text.slice(start, end))?.[1];
    if (slash === '') prose?.openTags.push(end);
    const inside = slash === '/' ? prose?.openTags.pop() : undefined;
    if (prose && inside !== undefined && inside < start) {
      prose.quoted.push(shiftSpan({ start: inside, end: start }, -prose.start));
    }
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
  readonly quoted: TextSpan[];
  /** Where the words begin of what tags quote. */
  readonly openTags: number[];
}

const quoteTag = /^<(\/?)q(?=[\s/>])/i;
const tagsOnLine = /^(?:<\/?[a-z][^<>]{0,500}>\s*)+(?=\n|$)/i;
/** Raw HTML within raw HTML. */
const deepest = 3;

function opened({ start, end }: TextSpan): OpenProse {
  return { start, end, markup: [], emphasised: [], quoted: [], openTags: [] };
}

/** A list that has grown has room for more, which a document with thousands of lists has no use for. */
function kept<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? none : list.slice();
}
const none: readonly never[] = [];

function finished(open: OpenProse, block: TextSpan | undefined): Prose {
  const { start, end, emphasised, quoted } = open;
  // Its own also where it is empty: who keeps something for a paragraph keeps it by this list.
  const markup = open.markup.slice();
  const prose = block ? { start, end, markup, block } : { start, end, markup };
  if (emphasised.length + quoted.length === 0) return prose;
  return {
    ...prose,
    ...(quoted.length > 0 && { quoted: outermostSpans(quoted) }),
    ...(emphasised.length > 0 && { emphasised: kept(emphasised) }),
  };
}
