/** How a passage becomes words in a document: what is asked for, with which settings, and what comes out. */
import type { BibliographyFormat, BibliographyScan } from '../bibliography/model';
import type { Corpus } from '../corpus/corpus';
import type { CslItem } from '../corpus/cslItem';
import type { Passage } from '../corpus/model';
import type { ReadDocument } from '../document/citedPassage';
import type { DocumentFeature, DocumentSyntax, TextEdit, TextSpan } from '../document/model';
import type { Language } from '../language';

/** What is inserted. `lead-in` is a quotation with a sentence that introduces its speaker. */
export const insertionForms = ['quotation', 'lead-in', 'paraphrase', 'reference'] as const;
export type InsertionForm = (typeof insertionForms)[number];

/** `citeproc`: keys for the document's own tool; `footnote`: rendered text in notes; `text`: (author year) as running text. */
export const citationStyles = ['citeproc', 'footnote', 'text'] as const;
export type CitationStyle = (typeof citationStyles)[number];

/** The settings `belagg.citation.*` and `belagg.quotation.*`; see package.json for what each means to a writer. */
export interface CitationSettings {
  readonly style: 'auto' | CitationStyle;
  readonly speaker: 'sentence' | 'prefix' | 'author';
  readonly secondHand: 'readOnly' | 'both';
  readonly marks: '”' | '»';
  /** From how many words a quotation is set as a block. */
  readonly blockWords: number;
  /** What stands for words that are left out. */
  readonly omission: '[…]' | '[...]' | '[---]' | '(…)';
  readonly slips: 'auto' | 'keep' | 'sic' | 'bracket' | 'correct';
  readonly names: 'usual' | 'source';
  /** Write "dåvarande" before a role that is more than a year old. */
  readonly formerRoles: boolean;
}

export const defaultCitationSettings: CitationSettings = {
  style: 'auto',
  speaker: 'sentence',
  secondHand: 'readOnly',
  marks: '”',
  blockWords: 40,
  omission: '[…]',
  slips: 'auto',
  names: 'usual',
  formerRoles: true,
};

/** A passage to insert; `parts` are the words of its text that the writer chose, in order (absent: all of it). */
export interface PassageChoice {
  readonly passage: Passage;
  readonly parts?: readonly TextSpan[];
}

/** A bibliography that the document uses; `path` is absent for entries in the document itself. */
export interface OpenBibliography {
  readonly path?: string;
  readonly format: BibliographyFormat;
  readonly text: string;
  /** Nothing may be written into it. */
  readonly locked?: boolean;
  /** What it holds, where somebody has looked already; a large file takes its time. */
  readonly scan?: BibliographyScan;
}

export interface InsertionRequest {
  readonly corpus: Corpus;
  readonly choices: readonly PassageChoice[];
  readonly form: InsertionForm;
  readonly document: ReadDocument;
  /** The other parts of what the document is a part of, in order: the cells of its notebook. Absent for a whole document. */
  readonly otherParts?: readonly ReadDocument[];
  /**
   * The file that names bibliographies for the document: the main file that takes it in, or the project file of its book.
   * Absent where the document speaks for itself.
   */
  readonly main?: ReadDocument;
  /** Where to insert: empty spans are cursors, others are replaced. */
  readonly selections: readonly TextSpan[];
  /** The document's bibliographies in its order. */
  readonly bibliographies: readonly OpenBibliography[];
  /**
   * Where a new bibliography may be made, relative to the document or its main file; absent for one without a folder. Where that file is
   * there already it is among the bibliographies, and the document gets the line that names it.
   */
  readonly newBibliography?: string;
  readonly settings: CitationSettings;
  /** The current year, for "dåvarande". */
  readonly year: number;
}

/** What the writer should be told after an insertion. */
export type InsertionNote =
  | { readonly code: 'anonymous-source'; readonly key: string }
  /** No words can stand where the cursor was: they stand on another line. */
  | { readonly code: 'moved' }
  | { readonly code: 'slip-corrected'; readonly written: string; readonly meant: string }
  | { readonly code: 'broken-entry'; readonly path?: string; readonly line: number }
  | { readonly code: 'front-matter-broken'; readonly detail: string }
  /** The document names no bibliography and there is no place for one: the reference was written as text. */
  | { readonly code: 'no-bibliography' }
  /** No part of the document has front matter that could name the bibliography. */
  | { readonly code: 'unnamed-bibliography'; readonly path: string };

/** A change to a bibliography file; `create` holds the whole text of a file that does not exist yet. */
export type BibliographyChange =
  | { readonly kind: 'edit'; readonly path: string; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'create'; readonly path: string; readonly text: string };

export interface InsertionPlan {
  /** Edits of the document, in its offsets, in order and without overlap. */
  readonly edits: readonly TextEdit[];
  /** Edits of the part that has the front matter, where the document is another part. */
  readonly headEdits?: readonly TextEdit[];
  /** Where the cursors stand afterwards: offsets into the changed document. */
  readonly cursors: readonly TextSpan[];
  readonly bibliography: readonly BibliographyChange[];
  readonly notes: readonly InsertionNote[];
}

/** A passage as text with what its references need: what `belagg quote` prints and the clipboard gets. */
export interface Citation {
  readonly text: string;
  readonly bibliography: readonly CslItem[];
  readonly notes: readonly InsertionNote[];
}

/** Settings with everything resolved that depends on the document. */
export interface CitationContext {
  readonly corpus: Corpus;
  readonly language: Language;
  /** Never `citeproc` or `footnote` in a syntax that has no such thing; `citationContext` sees to it. */
  readonly style: CitationStyle;
  readonly syntax: DocumentSyntax;
  /** What the document loads. */
  readonly features: ReadonlySet<DocumentFeature>;
  readonly settings: CitationSettings;
  /** The current year. */
  readonly year: number;
  /** The keys under which the document's bibliography knows our items, where they differ from the items' ids. */
  readonly keys?: ReadonlyMap<string, string>;
}
