/** What Belägg sees in a document that somebody writes: its language, bibliography, references and quotations. */
import type { Language } from '../language';

/** A stretch of a document in UTF-16 offsets. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** A stretch of prose that is no words; in the words it stands for `text`, mostly nothing. It counts from the prose's start. */
export interface Markup extends TextSpan {
  readonly text: string;
  /** A reference or a footnote mark: the space before it goes with it. */
  readonly reference?: true;
}

/**
 * A run of words in a document: a paragraph, a heading or a note. What it holds counts from its `start`, so that it moves
 * as one, and is the same object in all versions of a Markdown text in which the paragraph is left alone.
 */
export interface Prose extends TextSpan {
  /** In order and without overlap. */
  readonly markup: readonly Markup[];
  /** The outermost block quotation that it stands in, in the document. */
  readonly block?: TextSpan;
  /** What the document's own mark-up sets in quotation marks (`\enquote{…}`, `<q>…</q>`), in order, without the mark-up. */
  readonly quoted?: readonly TextSpan[];
  /** What is set in italics or bold, in the order in which it ends. */
  readonly emphasised?: readonly TextSpan[];
}

/** A footnote or an endnote: the mark in the text (with the note itself where that stands there), and the note's words. */
export interface DocumentNote {
  readonly mark: TextSpan;
  readonly words: TextSpan;
}

/** Replaces a stretch of a text; an insertion has `start === end`. */
export interface TextEdit extends TextSpan {
  readonly text: string;
}

/** How a document is written: Pandoc's Markdown (Markdown, Quarto, R Markdown), one of the others, or plain text. */
export const documentSyntaxes = ['pandoc', 'latex', 'typst', 'asciidoc', 'html', 'text'] as const;
export type DocumentSyntax = (typeof documentSyntaxes)[number];

/**
 * What a document loads that decides how it is written: LaTeX packages, or (`bibtex`) the bibliography that an AsciiDoc
 * document declares for asciidoctor-bibtex; `unnamed-bibliography` is one of Typst's whose file nobody can tell; `pasted` is HTML on its way into Word or a mail;
 * `legacy-encoding` is LaTeX that is told to be in another one than UTF-8, which its bibliographies then are, too.
 */
export type DocumentFeature =
  'biblatex' | 'natbib' | 'csquotes' | 'bibtex' | 'unnamed-bibliography' | 'pasted' | 'legacy-encoding';

/**
 * One key in the text, as its syntax writes it: `@haglund-2010`, `-@key` or `@{odd key}` in Pandoc's Markdown, the bare key
 * within `\autocite{…}`. The span covers that and nothing else: a hover is shown there alone.
 */
export interface DocumentReference extends TextSpan {
  readonly key: string;
  /** The whole reference that it belongs to: its brackets, or its command with all arguments. One outside brackets has none. */
  readonly group?: TextSpan;
  /** What stands before and after the key within its part of the group, without separators. */
  readonly prefix?: string;
  readonly suffix?: string;
}

/**
 * Characters of a text, from `at` on as far as the next run, that stand in the document one behind the other from `start`
 * on, each as long as `extent`: 1, or for a single character (an entity, an escape, a line break) the length of what it
 * stands for.
 */
export interface TextRun {
  readonly at: number;
  readonly start: number;
  readonly extent: number;
}

/**
 * The words of a stretch of a document, without line prefixes and mark-up, with the way back: the runs in their order
 * count from `from` in the document.
 */
export interface QuotedText {
  readonly text: string;
  readonly from: number;
  readonly runs: readonly TextRun[];
  /** What mark-up emphasises, in `text`. */
  readonly emphasis: readonly TextSpan[];
}

/** Words set as a quotation. The span excludes marks; paragraphs are separated by an empty line in `words`. */
export interface DocumentQuotation extends TextSpan {
  readonly form: 'block' | 'inline';
  readonly words: QuotedText;
  /** For a block all of it, with the line that says who is quoted and with the mark-up that makes it a block. */
  readonly block?: TextSpan;
}

/** A file that the document names as its bibliography, as written there (relative to the document or the project). */
export interface BibliographyPath extends TextSpan {
  readonly path: string;
  /** Where in the document it counts, and none without such a span does: a `refsection` of BibLaTeX’s with files of its own. */
  readonly within?: TextSpan;
  /** It counts in those, too. */
  readonly isGlobal?: true;
}

/** The YAML block at the head: `start` is after the first `---` line, `end` before the line that closes it. */
export interface DocumentFrontMatter extends TextSpan {
  readonly lang?: string;
  readonly bibliography: readonly BibliographyPath[];
  /** Quarto's files with further metadata, as from the folder of the document. */
  readonly metadataFiles?: readonly string[];
  /** The value of `references:`, if the document carries its own entries. */
  readonly references?: TextSpan;
  /** It cannot be parsed as YAML: nothing may be inserted into it. */
  readonly broken?: string;
}

export interface DocumentAnalysis {
  readonly syntax: DocumentSyntax;
  readonly features: ReadonlySet<DocumentFeature>;
  /** From `lang:`, else from the text; Swedish where nothing tells. */
  readonly language: Language;
  readonly frontMatter?: DocumentFrontMatter;
  /** Where the text begins: behind front matter, preamble or document header. Nothing is inserted before it. */
  readonly bodyStart: number;
  /** The bibliography files that it names. */
  readonly bibliography: readonly BibliographyPath[];
  /** In order, as what follows. */
  readonly prose: readonly Prose[];
  readonly references: readonly DocumentReference[];
  readonly quotations: readonly DocumentQuotation[];
  readonly notes: readonly DocumentNote[];
  /** Labels of footnotes in use, without `[^` and `]`. */
  readonly footnoteLabels: readonly string[];
  /** `\n` or `\r\n`, whichever the document uses first. */
  readonly eol: '\n' | '\r\n';
}
