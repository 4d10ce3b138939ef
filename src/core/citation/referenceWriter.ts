import type { CslItem } from '../corpus/cslItem';
import { lastNoteNumber } from '../document/documentBody';
import { emphasised, withEmphasis } from './emphasis';
import { citedLocator, locatorText } from './locator';
import type { CitationContext } from './model';
import type { Piece } from './piece';
import type { Pointer } from './pointers';
import { isUnsigned } from './itemNames';
import { inTextWork, noteWork, quotedTitle, type Rendering } from './render';
import type { CitedKey, Footnotes, Syntax } from './syntax';
import { syntaxOf } from './syntaxes/syntaxOf';
import { capitalised } from './workName';

/** What a document already has that its next footnotes depend on. */
export interface ExistingNotes {
  readonly labels: readonly string[];
  readonly text: string;
}

/**
 * Writes references in the style and syntax of a document, and keeps what they need elsewhere: the footnotes to be
 * defined and the items to be listed. One writer serves everything that is inserted at once.
 */
export class ReferenceWriter {
  readonly syntax: Syntax;
  readonly #context: CitationContext;
  readonly #existing: ExistingNotes;
  readonly #notes: string[] = [];
  readonly #definitions: string[] = [];
  readonly #items = new Map<string, CslItem>();
  #label: number;

  constructor(context: CitationContext, existing: ExistingNotes = { labels: [], text: '' }) {
    this.syntax = syntaxOf(context.syntax, context.features);
    this.#context = context;
    this.#existing = existing;
    this.#label = lastNoteNumber(existing.labels);
  }

  /** The footnotes that were written apart from their marks, each as its definition. */
  get definitions(): readonly string[] {
    return this.#definitions;
  }

  /** The same for no document in particular: in what holds them, where they need that. */
  get notes(): readonly string[] {
    const { footnote } = this.syntax;
    const section = footnote?.kind === 'apart' ? footnote.section : undefined;
    return section && this.#definitions.length > 0 ? [section(this.#definitions, 1)] : this.#definitions;
  }

  /** Every work that was pointed to, once, in the order of first mention. */
  get items(): readonly CslItem[] {
    return [...this.#items.values()];
  }

  /** A footnote mark follows the stop; every other reference stands before it. */
  get afterStop(): boolean {
    return this.#context.style === 'footnote';
  }

  /** One reference to everything pointed to; a work and place that come twice are written once. */
  write(pointers: readonly Pointer[]): Piece {
    const distinct = withoutRepetition(pointers);
    for (const { item } of distinct) this.#items.set(item.id, item);
    const { cite, footnote } = this.syntax;
    if (this.#context.style === 'citeproc' && cite) return cite.group(distinct.map(pointer => this.#citedKey(pointer)));
    if (this.#context.style === 'footnote' && footnote) return { text: this.#note(distinct, footnote) };
    return this.#text(`(${this.#inText(distinct)})`);
  }

  /** What `write` gives without its parentheses, to be set beside a block; `undefined` for a footnote. */
  credit(pointers: readonly Pointer[]): Piece | undefined {
    const distinct = withoutRepetition(pointers);
    const { cite } = this.syntax;
    if (this.#context.style === 'text') return this.#text(this.#inText(distinct));
    if (this.#context.style === 'footnote') return undefined;
    return cite?.credit?.(distinct.map(pointer => this.#citedKey(pointer)));
  }

  /** What makes the reference `existing` point to these, too; `undefined` where only another reference can. */
  extend(existing: string, pointers: readonly Pointer[]): ReturnType<NonNullable<Syntax['cite']>['extend']> {
    if (this.#context.style === 'text' && existing.startsWith('(')) {
      const further = this.syntax.escape(`; ${this.#inText(withoutRepetition(pointers))}`);
      return [{ at: existing.length - 1, piece: { text: further } }];
    }
    if (this.#context.style !== 'citeproc') return undefined;
    return this.syntax.cite?.extend(
      existing,
      withoutRepetition(pointers).map(pointer => this.#citedKey(pointer)),
    );
  }

  /** Whether words of the document, as they are written there, name a work of the corpus as a reference in text does. */
  namesWork(source: string): boolean {
    const { corpus } = this.#context;
    return corpus.works.some(({ item }) => source.includes(this.syntax.escape(inTextWork(item, this.#rendering))));
  }

  get #rendering(): Rendering {
    const { language, settings } = this.#context;
    return { language, marks: settings.marks };
  }

  #citedKey({ item, before, locator }: Pointer): CitedKey {
    const title = isUnsigned(item) ? quotedTitle(item, this.#rendering) : undefined;
    return {
      key: this.#context.keys?.get(item.id) ?? item.id,
      work: inTextWork(item, this.#rendering),
      ...(title !== undefined && { unsigned: title }),
      ...(before !== undefined && { before }),
      ...(locator && { locator: citedLocator(locator, this.#context) }),
    };
  }

  /** It may be the first of its line. */
  #text(words: string): Piece {
    const { escape, lineStart = (escaped: string) => escaped } = this.syntax;
    return { text: lineStart(escape(words)) };
  }

  #note(pointers: readonly Pointer[], footnote: Footnotes): string {
    const text = capitalised(this.#prose(pointers, item => this.#noteWork(item)));
    const noted = withEmphasis(/[.!?]$/.test(text) ? text : `${text}.`, this.syntax);
    this.#notes.push(noted);
    if (footnote.kind === 'inPlace') return footnote.note(noted);
    const label = String(++this.#label);
    this.#definitions.push(footnote.definition(label, noted));
    return footnote.mark(label);
  }

  /** In full the first time, then in short: notes that are in the document already count when we could have written them. */
  #noteWork(item: CslItem): string {
    const inFull = noteWork(item, { ...this.#rendering, emphasise: emphasised });
    const written = withEmphasis(inFull, this.syntax);
    const earlier = [this.#existing.text, ...this.#notes];
    return earlier.some(text => text.includes(written)) ? inTextWork(item, this.#rendering) : inFull;
  }

  #inText(pointers: readonly Pointer[]): string {
    return this.#prose(pointers, item => inTextWork(item, this.#rendering));
  }

  #prose(pointers: readonly Pointer[], work: (item: CslItem) => string): string {
    return pointers
      .map(({ item, before, locator, continues }, index) => {
        const separator = index === 0 ? '' : continues ? ', ' : '; ';
        const place = locator ? `, ${locatorText(locator, this.#context)}` : '';
        return `${separator}${before === undefined ? '' : `${before} `}${work(item)}${place}`;
      })
      .join('');
  }
}

/** Group by group, for what continues a pointer goes with it. */
function withoutRepetition(pointers: readonly Pointer[]): readonly Pointer[] {
  const groups: Pointer[][] = [];
  for (const pointer of pointers) {
    if (pointer.continues) groups.at(-1)?.push(pointer);
    else groups.push([pointer]);
  }
  return [...new Map(groups.map(group => [JSON.stringify(group), group])).values()].flat();
}
