import { lineStartAt } from '../document/lineStart';
import type { DocumentSyntax } from '../document/model';

/**
 * Whether an offset stands in what nothing is cited in: code, comments, scripts, and, unless `inHead` is asked for, the head
 * of the document. Only what opens and closes them is looked for, which costs some milliseconds in a megabyte.
 */
export function isOpaque(syntax: DocumentSyntax, text: string, offset: number, inHead = false): boolean {
  const head = inHead ? 0 : (heads[syntax]?.exec(text)?.[0].length ?? 0);
  if (offset < head) return true;
  const nexts = openers[syntax].map(opener => ({ opener, at: indexOf(text, opener.open, head) }));
  for (;;) {
    const first = nexts.reduce<(typeof nexts)[number] | undefined>((a, b) => (a && a.at <= b.at ? a : b), undefined);
    if (!first || first.at >= offset) return false;
    const behind = first.opener.behind(text, first.at);
    if (behind !== undefined && behind > offset) return true;
    const from = behind ?? first.at + first.opener.open.length;
    for (const next of nexts) if (next.at < from) next.at = indexOf(text, next.opener.open, from);
  }
}

/** What stands before the text. */
const heads: Readonly<Partial<Record<DocumentSyntax, RegExp>>> = {
  pandoc: /^\uFEFF?---[ \t]*\r?\n(?:(?!(?:---|\.\.\.)[ \t]*\r?$).*\r?\n)*(?:---|\.\.\.)?[ \t]*\r?$/m,
  latex: /^[^]*?\\begin\{document\}/,
};

interface Opener {
  readonly open: string;
  /** The offset behind what it opens at `at`; infinity where that goes on to the end, `undefined` where it opens nothing. */
  readonly behind: (text: string, at: number) => number | undefined;
}

const comment = upTo('<!--', '-->');
const tags = ['style', 'script', 'pre', 'textarea'].map(name => upTo(`<${name}`, `</${name}`));

const openers: Readonly<Record<DocumentSyntax, readonly Opener[]>> = {
  pandoc: [{ open: '```', behind: behindFence }, { open: '~~~', behind: behindFence }, comment, ...tags],
  latex: [{ open: String.raw`\begin{`, behind: behindEnvironment }, upTo(String.raw`\iffalse`, String.raw`\fi`)],
  typst: [{ open: '```', behind: (text, at) => behindMark(text, runAt(text, at), at) }, upTo('/*', '*/')],
  asciidoc: ['----', '....', '++++', '////', '```'].map(open => ({ open, behind: behindDelimiter })),
  html: [comment, ...tags],
  text: [],
};

function upTo(open: string, close: string): Opener {
  return { open, behind: (text, at) => indexOf(text, close, at + open.length) + close.length };
}

function behindMark(text: string, mark: string, at: number): number {
  return indexOf(text, mark, at + mark.length) + mark.length;
}

/** Of Markdown: ended by as many of the same sign or more. */
function behindFence(text: string, at: number): number | undefined {
  if (!beforeFence.test(text.slice(lineStartAt(text, at), at))) return undefined;
  const mark = runAt(text, at);
  for (let close = indexOf(text, mark, at + mark.length); close < text.length; close = indexOf(text, mark, close)) {
    const isAlone = beforeClosing.test(text.slice(lineStartAt(text, close), close));
    close += runAt(text, close).length;
    if (isAlone && text.slice(close, lineEnd(text, close)).trim() === '') return close;
  }
  return Number.POSITIVE_INFINITY;
}

const beforeFence = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*$/;
const beforeClosing = /^[ \t>]*$/;

/** Of AsciiDoc: ended by the same line again. */
function behindDelimiter(text: string, at: number): number | undefined {
  const line = text.slice(at, lineEnd(text, at)).trimEnd();
  if (at !== lineStartAt(text, at) || !/^(?:-+|\.+|\++|\/+|```.*)$/.test(line)) return undefined;
  const mark = `\n${line.startsWith('`') ? '```' : line}`;
  for (let close = indexOf(text, mark, at); close < text.length; close = indexOf(text, mark, close)) {
    close += mark.length;
    if (text.slice(close, lineEnd(text, close)).trim() === '') return close;
  }
  return Number.POSITIVE_INFINITY;
}

function behindEnvironment(text: string, at: number): number | undefined {
  verbatim.lastIndex = at;
  const begin = verbatim.exec(text)?.[0];
  return begin === undefined ? undefined : behindMark(text, begin.replace('begin', 'end'), at);
}

const verbatim = /\\begin\{(?:[BL]?[vV]erbatim|lstlisting|minted|comment|filecontents|alltt)\*?\}/y;

/** As many of the sign as stand there. */
function runAt(text: string, at: number): string {
  const sign = text.charAt(at);
  let end = at + 1;
  while (text.charAt(end) === sign) end++;
  return text.slice(at, end);
}

/** Infinity where there is none. */
function indexOf(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? Number.POSITIVE_INFINITY : found;
}

function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found < 0 ? text.length : found;
}
