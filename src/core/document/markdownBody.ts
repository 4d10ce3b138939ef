import type { SyntaxNodeRef } from '@lezer/common';
import { groupReferences, narrativeReference } from './documentReferences';
import { decodeEntity } from './entity';
import type { DocumentReference, Markup, Prose, TextSpan } from './model';
import { pandocMarkdown } from './pandocMarkdown';

/** What a Markdown text consists of, in its order. */
export interface MarkdownBody {
  readonly prose: readonly Prose[];
  readonly references: readonly DocumentReference[];
  readonly footnoteLabels: readonly string[];
}

/** Reads the Markdown from `from` on (what stands before is front matter). Cost: one parse, 0.1 s for a megabyte. */
export function readMarkdownBody(text: string, from: number): MarkdownBody {
  const reader = new BodyReader(text, from);
  pandocMarkdown.parse(text.slice(from)).iterate({
    enter: node => reader.enter(node),
    leave: node => reader.leave(node),
  });
  return reader.body();
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
const inlineNodes: ReadonlyMap<string, (source: string) => string> = new Map([
  ...markupNodes.map((name): [string, () => string] => [name, () => '']),
  ['InlineCode', source => source.replace(/^`+ ?| ?`+$/g, '')],
  ['Autolink', source => source.slice(1, -1)],
  ['Escape', source => source.slice(1)],
  ['HardBreak', () => ' '],
  ['Entity', decodeEntity],
]);

const proseNodes = new Set(
  'Paragraph ATXHeading1 ATXHeading2 ATXHeading3 ATXHeading4 ATXHeading5 ATXHeading6 SetextHeading1 SetextHeading2'
    .split(' ')
    .concat('InlineNote'),
);

class BodyReader {
  readonly #text: string;
  readonly #base: number;
  readonly #prose: Prose[] = [];
  readonly #references: DocumentReference[] = [];
  readonly #labels = new Set<string>();
  /** The prose that is being walked: more than one within inline notes. */
  readonly #open: (TextSpan & { readonly markup: Markup[] })[] = [];
  readonly #blocks: TextSpan[] = [];

  constructor(text: string, base: number) {
    this.#text = text;
    this.#base = base;
  }

  body(): MarkdownBody {
    const prose = this.#prose.toSorted((a, b) => a.start - b.start);
    return { prose, references: this.#references, footnoteLabels: [...this.#labels] };
  }

  /** Answers whether the node's children are of interest. */
  enter(node: SyntaxNodeRef): boolean {
    const name = node.name;
    if (opaqueNodes.has(name)) return false;
    const span = { start: this.#base + node.from, end: this.#base + node.to };
    if (name === 'Blockquote') this.#blocks.push(span);
    if (proseNodes.has(name)) this.#openProse(name, span);
    const inline = inlineNodes.get(name);
    if (inline) this.#addInline(name, span, inline);
    if (name === 'FootnoteMark' || name === 'FootnoteReference') {
      this.#labels.add(this.#text.slice(span.start + 2, this.#text.indexOf(']', span.start)));
    }
    return inline === undefined;
  }

  leave(node: SyntaxNodeRef): void {
    if (node.name === 'Blockquote') this.#blocks.pop();
    if (!proseNodes.has(node.name)) return;
    const prose = this.#open.pop();
    const block = this.#open.length === 0 ? this.#blocks[0] : undefined;
    if (prose) this.#prose.push(block ? { ...prose, block } : prose);
  }

  /** A note stands for nothing in the sentence that it interrupts, and is prose of its own. */
  #openProse(name: string, span: TextSpan): void {
    if (name !== 'InlineNote') {
      this.#open.push({ ...span, markup: [] });
      return;
    }
    this.#open.at(-1)?.markup.push({ ...span, text: '', reference: true });
    this.#open.push({ start: span.start + '^['.length, end: span.end - ']'.length, markup: [] });
  }

  #addInline(name: string, span: TextSpan, textOf: (source: string) => string): void {
    const isGroup = name === 'CitationGroup';
    if (isGroup) this.#references.push(...groupReferences(this.#text, span));
    if (name === 'NarrativeCitation') {
      const reference = narrativeReference(this.#text, span);
      if (reference) this.#references.push(reference);
    }
    const text = textOf(this.#text.slice(span.start, span.end));
    const reference = isGroup || name === 'FootnoteReference';
    this.#open.at(-1)?.markup.push({ ...span, text, ...(reference && { reference }) });
  }
}
