import type { CslItem } from '../corpus/cslItem';
import { citedLocator, locatorText } from './locator';
import type { CitationContext } from './model';
import type { Piece } from './piece';
import type { Pointer } from './pointers';
import { inTextWork, noteWork } from './render';
import { syntaxes } from './syntax';
import type { CitedKey, Syntax } from './syntax';
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
  readonly #definitions: string[] = [];
  readonly #items = new Map<string, CslItem>();
  #label: number;

  constructor(context: CitationContext, existing: ExistingNotes = { labels: [], text: '' }) {
    this.syntax = syntaxes[context.syntax];
    this.#context = context;
    this.#existing = existing;
    this.#label = existing.labels.reduce(
      (highest, label) => (/^\d+$/.test(label) ? Math.max(highest, Number(label)) : highest),
      0,
    );
  }

  /** The footnotes that were written, each as its definition. */
  get definitions(): readonly string[] {
    return this.#definitions;
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
    const { cite, footnote, escape } = this.syntax;
    if (this.#context.style === 'citeproc' && cite) return cite.group(distinct.map(pointer => this.#citedKey(pointer)));
    if (this.#context.style === 'footnote' && footnote) return { text: this.#note(distinct, footnote) };
    return { text: escape(`(${this.#prose(distinct, item => inTextWork(item, this.#context))})`) };
  }

  /** The same for a reference that is in the document already; only keys can be joined. */
  writeFurther(pointers: readonly Pointer[]): Piece | undefined {
    const { cite } = this.syntax;
    if (this.#context.style !== 'citeproc' || !cite) return undefined;
    return cite.further(withoutRepetition(pointers).map(pointer => this.#citedKey(pointer)));
  }

  #citedKey({ item, before, locator }: Pointer): CitedKey {
    return {
      key: this.#context.keys?.get(item.id) ?? item.id,
      ...(before !== undefined && { before }),
      ...(locator && { locator: citedLocator(locator, this.#context) }),
    };
  }

  #note(pointers: readonly Pointer[], { mark, definition }: NonNullable<Syntax['footnote']>): string {
    const label = String(++this.#label);
    const text = this.#prose(
      pointers.map(pointer => escapedPointer(pointer, this.syntax.escape)),
      item => this.#noteWork(item),
    );
    const noted = capitalised(text);
    this.#definitions.push(definition(label, /[.!?]$/.test(noted) ? noted : `${noted}.`));
    return mark(label);
  }

  /** In full the first time, then in short: notes that are in the document already count when we could have written them. */
  #noteWork(item: CslItem): string {
    const { language } = this.#context;
    const inFull = noteWork(item, { language, emphasise: this.syntax.emphasise });
    const earlier = [this.#existing.text, ...this.#definitions];
    return earlier.some(text => text.includes(inFull)) ? inTextWork(item, { language }) : inFull;
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

/** The words of a pointer, its work's included, escaped beforehand: the mark-up of titles is added later and stays. */
function escapedPointer(pointer: Pointer, escape: Syntax['escape']): Pointer {
  return JSON.parse(JSON.stringify(pointer), (_, value: unknown) =>
    typeof value === 'string' ? escape(value) : value,
  ) as Pointer;
}
