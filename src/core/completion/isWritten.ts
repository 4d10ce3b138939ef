import { analyseDocument } from '../document/analyseDocument';
import type { DocumentAnalysis, DocumentSyntax, TextEdit } from '../document/model';
import { syntaxOfLanguage } from '../document/syntaxOfLanguage';

/** A document and what is tried in it: `probe` in the place of what is being typed, in offsets of the text. */
export interface Trial {
  readonly text: string;
  readonly languageId: string;
  readonly probe: TextEdit;
}

/**
 * Whether the readers of documents see in the probe what it is meant to be (`sees` looks at what they found around it):
 * not in code, comments, verbatim text, addresses or the head. Only the paragraph is read, and before it the delimiters of
 * code and comments are counted, so that it costs about a millisecond in a megabyte.
 */
export function isWritten({ text, languageId, probe }: Trial, sees: (around: DocumentAnalysis) => boolean): boolean {
  const syntax = syntaxOfLanguage(languageId);
  if (isOpaque(syntax, text, probe.start)) return false;
  const from = paragraphStart(text, probe.start, syntax);
  const to = paragraphEnd(text, probe.end);
  const around = text.slice(from, probe.start) + probe.text + text.slice(probe.end, to);
  return sees(analyseDocument(from === 0 ? around : `\n${around}`, languageId));
}

interface Delimiter {
  readonly open: string;
  /** The same again where it is absent. */
  readonly close?: string;
  /** Only where a line begins. */
  readonly line?: true;
}

const latexOpaque = ['verbatim', 'lstlisting', 'minted', 'comment', 'filecontents'];

/** What nothing is cited in, by what opens and closes it. */
const delimiters: Readonly<Record<DocumentSyntax, readonly Delimiter[]>> = {
  pandoc: [
    { open: '```', line: true },
    { open: '~~~', line: true },
    { open: '<!--', close: '-->' },
  ],
  latex: [
    ...latexOpaque.map(name => ({ open: `\\begin{${name}}`, close: `\\end{${name}}` })),
    { open: String.raw`\iffalse`, close: String.raw`\fi` },
  ],
  typst: [{ open: '```' }, { open: '/*', close: '*/' }],
  asciidoc: ['----', '....', '++++', '////', '```'].map(open => ({ open, line: true })),
  html: [
    { open: '<!--', close: '-->' },
    { open: '<script', close: '</script' },
    { open: '<style', close: '</style' },
  ],
  text: [],
};

function isOpaque(syntax: DocumentSyntax, text: string, offset: number): boolean {
  const head = heads[syntax]?.exec(text)?.[0].length ?? 0;
  if (offset < head) return true;
  const nexts = delimiters[syntax].map(delimiter => ({
    delimiter,
    at: indexOf(text, delimiter.open, head, delimiter),
  }));
  for (let at = head; ;) {
    const [first] = nexts.toSorted((a, b) => a.at - b.at);
    if (!first || first.at >= offset) return false;
    const { open, close = open, line } = first.delimiter;
    const end = indexOf(text, close, first.at + open.length, line ? { line } : {});
    if (end >= offset) return true;
    at = end + close.length;
    for (const next of nexts) if (next.at < at) next.at = indexOf(text, next.delimiter.open, at, next.delimiter);
  }
}

/** What stands before the text. */
const heads: Readonly<Partial<Record<DocumentSyntax, RegExp>>> = {
  pandoc: /^\uFEFF?---[ \t]*\r?\n(?:(?!(?:---|\.\.\.)[ \t]*\r?$).*\r?\n)*(?:---|\.\.\.)?[ \t]*\r?$/m,
  latex: /^[^]*?\\begin\{document\}/,
};

/** Infinity where there is none. */
function indexOf(text: string, mark: string, from: number, { line }: Pick<Delimiter, 'line'>): number {
  for (let at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + mark.length)) {
    if (!line || text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trim() === '' || at === 0) return at;
  }
  return Number.POSITIVE_INFINITY;
}

/** No paragraph is longer; what is cut off is read as if it began there. */
const longest = 4000;

/** Markdown reads an indented paragraph by what it belongs to: back to a line at the margin. */
function paragraphStart(text: string, offset: number, syntax: DocumentSyntax): number {
  const limit = Math.max(0, offset - longest);
  const pattern = syntax === 'pandoc' ? /\n[ \t>]*\n(?=[^ \t\n])/g : /\n[ \t]*\r?\n/g;
  const before = text.slice(limit, offset).replaceAll('\r\n', ' \n');
  const last = [...before.matchAll(pattern)].at(-1);
  return last ? limit + last.index + last[0].length : limit;
}

function paragraphEnd(text: string, offset: number): number {
  const rest = text.slice(offset, offset + longest);
  const end = rest.search(/\n[ \t>]*\r?\n/);
  return offset + (end < 0 ? rest.length : end);
}
