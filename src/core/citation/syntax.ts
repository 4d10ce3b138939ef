import type { DocumentSyntax } from '../document/model';
import { pandocSyntax } from './pandocSyntax';
import type { Piece } from './piece';
import { textSyntax } from './textSyntax';

/** A key to be cited, its words as plain text: `[before @key, locator]`. */
export interface CitedKey {
  readonly key: string;
  readonly before?: string;
  /** A page is a bare number: the document's own tool sets `s.` or `p.`. */
  readonly locator?: { readonly kind: 'pages' | 'words'; readonly text: string };
}

/**
 * How one kind of document is written. What a syntax lacks is absent, and the words are then written as they are in
 * plain text; a further syntax is one file and one line in the table.
 */
export interface Syntax {
  /** Plain words written so that they are read as themselves. */
  readonly escape: (words: string) => string;
  /** A title in italics. */
  readonly emphasise: (words: string) => string;
  /** A quotation as a block of its own, its reference after its stop. */
  readonly block?: (words: string, reference: Piece) => Piece;
  readonly cite?: {
    /** One reference to one or several keys. */
    readonly group: (keys: readonly CitedKey[]) => Piece;
    /** The same as a part of a reference that is there already, to be inserted before its last character. */
    readonly further: (keys: readonly CitedKey[]) => Piece;
  };
  readonly footnote?: {
    readonly mark: (label: string) => string;
    readonly definition: (label: string, text: string) => string;
  };
}

export const syntaxes: Readonly<Record<DocumentSyntax, Syntax>> = {
  pandoc: pandocSyntax,
  text: textSyntax,
};
