import type { Surroundings } from '../document/surroundings';
import type { Piece } from './piece';

/** A key to be cited, its words as plain text: `[before @key, locator]`. */
export interface CitedKey {
  readonly key: string;
  /** What running text calls the work, for formats that write it themselves: `Haglund 2010`. */
  readonly work: string;
  /** The title of an unsigned work in its marks, for formats that name authors only. */
  readonly unsigned?: string;
  readonly before?: string;
  /** `words` as running text has them; `pages` also as bare numbers, for tools that set `s.` or `p.` themselves. */
  readonly locator?: { readonly words: string; readonly pages?: string };
}

/** An insertion into a text, at an offset of it. */
export interface PieceAt {
  readonly at: number;
  readonly piece: Piece;
}

/** What a block quotation consists of, everything escaped. */
export interface Block {
  readonly words: string;
  /** The reference as it stands in a sentence, in its parentheses; or a footnote mark. */
  readonly reference: Piece;
  /** The reference without parentheses, for formats that set it beside the words; absent for a footnote mark. */
  readonly credit?: Piece;
  /** Where the source can be read. */
  readonly url?: string;
}

/**
 * How one kind of document is written. What a syntax lacks is absent, and the words are then written as they are in
 * plain text; a further syntax is one file and one line in the table. All words that are handed in are escaped, those of
 * keys are not.
 */
export interface Syntax {
  /** Plain words written so that they are read as themselves. */
  readonly escape: (words: string) => string;
  /** A title in italics. */
  readonly emphasise: (words: string) => string;
  /** Words set in quotation marks by the document itself; absent where the marks are written. */
  readonly quote?: (words: string, url?: string) => string;
  /** A quotation as a block of its own. */
  readonly block?: (block: Block) => Piece;
  /** A list of paragraphs; absent where Markdown's dashes serve. */
  readonly list?: (items: readonly Piece[]) => Piece;
  /** Words that begin a line or a paragraph, where they could be taken for something else there. */
  readonly lineStart?: (words: string) => string;
  /** A paragraph of its own, where an empty line does not make one. */
  readonly paragraph?: (piece: Piece) => Piece;
  /** How paragraphs are added to an item of a list; absent where an empty line and the indent do it. */
  readonly inItem?: {
    /** What stands between them, with its line breaks. */
    readonly between: string;
    /** Paragraphs with empty lines between them, all of them parts of the item. */
    readonly joined: (paragraphs: string) => string;
  };
  /** Where a block may part the paragraph around an offset: there or behind; absent where it may anywhere. */
  readonly parting?: (text: string, offset: number, around: Surroundings) => number;
  /** What ends words that would go on with what stands behind them. */
  readonly ending?: (words: string, rest: string) => string;
  /** What keeps a footnote apart from the words before it where it would be taken for a part of them. */
  readonly joint?: (before: string) => string;
  readonly cite?: {
    /** One reference to one or several keys. */
    readonly group: (keys: readonly CitedKey[]) => Piece;
    /** The same without its parentheses; absent where the document's own tool sets them. */
    readonly credit?: (keys: readonly CitedKey[]) => Piece;
    /** Insertions that make the keys a part of the reference `existing`; `undefined` where it cannot take them. */
    readonly extend: (existing: string, keys: readonly CitedKey[]) => readonly PieceAt[] | undefined;
  };
  readonly footnote?: Footnotes;
}

/** Footnotes are written where their mark stands, or apart from it under a label. */
export type Footnotes =
  | { readonly kind: 'inPlace'; readonly note: (text: string) => string }
  | {
      readonly kind: 'apart';
      readonly mark: (label: string) => string;
      readonly definition: (label: string, text: string) => string;
      /** What holds definitions that are numbered from `first` on, where they cannot stand by themselves. */
      readonly section?: (definitions: readonly string[], first: number) => string;
    };
