/** Bibliographies are edited by inserting text: every byte that is there stays. */
import type { CslItem } from '../corpus/cslItem';
import type { TextEdit, TextSpan } from '../document/model';

/**
 * `bib` is BibLaTeX's flavour as Pandoc and Typst read it, too, `biblatex` the same for LaTeX alone, `bibtex` that of
 * BibTeX's own styles; `hayagriva` is
 * Typst's YAML. The others are in a document: `inline` the `references:` of its front matter, `asciidoc` and `html` its
 * list of sources.
 */
export type BibliographyFormat = BibFormat | 'csl-json' | 'csl-yaml' | 'hayagriva' | 'inline' | 'asciidoc' | 'html';

/** What stands in .bib files. */
export type BibFormat = 'bib' | 'biblatex' | 'bibtex';

export function isBib(format: BibliographyFormat | undefined): format is BibFormat {
  return format === 'bib' || format === 'biblatex' || format === 'bibtex';
}

/** An entry that a bibliography holds, with the fields that tell whether two entries are the same work. */
export interface BibliographyEntry {
  readonly key: string;
  /** Further keys of the entry: `ids` of BibLaTeX’s. Not every tool takes them, so none is cited that is not yet. */
  readonly aliases?: readonly string[];
  /** The whole entry in the file. */
  readonly span: TextSpan;
  readonly title?: string;
  readonly year?: string;
  readonly authors: readonly string[];
  readonly number?: string;
  readonly url?: string;
  readonly doi?: string;
  readonly isbn?: string;
}

/** An entry that cannot be read; it costs only itself. `line` counts from 1. */
export interface BrokenEntry {
  readonly key?: string;
  readonly line: number;
}

export interface BibliographyScan {
  readonly entries: readonly BibliographyEntry[];
  readonly broken: readonly BrokenEntry[];
  /** Keys of what is no work that could be cited: the `@xdata` of BibLaTeX’s. */
  readonly reserved?: readonly string[];
}

/** How an item gets into a bibliography: under which key, and with which edit (none where it is there already). */
export interface EntryInsertion {
  readonly item: CslItem;
  /** The key to cite: the item's, that of the same work found under another key, or a new one where another work has it. */
  readonly key: string;
  readonly edit?: TextEdit;
  /** The text holds no list that an entry could join (its YAML or JSON is broken at the root): nothing is written. */
  readonly unreadable?: true;
}

export const exportFormats = ['bibtex', 'biblatex', 'csl-json', 'csl-yaml', 'ris'] as const;
export type ExportFormat = (typeof exportFormats)[number];
