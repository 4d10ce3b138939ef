import type { DocumentSyntax, TextSpan } from '../document/model';
import { openMark, quotedSpans } from '../document/quotationMarks';

/**
 * A quotation that is being typed, by the text at the cursor alone: cheap, as `keyPlace` is. Spans count from where the text
 * before the cursor begins.
 */
export interface QuotationPlace {
  /** The words so far; of a quotation that is closed already, all of them. */
  readonly words: string;
  /** With its marks, or from its mark to the cursor. */
  readonly span: TextSpan;
  /** What closes it, where nothing does yet. */
  readonly missing: string;
}

/** The quotation around the cursor, from two words on; `undefined` elsewhere. */
export function quotationPlace(syntax: DocumentSyntax, before: string, after: string): QuotationPlace | undefined {
  for (const container of containers[syntax] ?? []) {
    const place = contained(container, before, after);
    if (place) return wordsOf(place.words) >= fewestWords ? place : undefined;
  }
  const place = marked(before, after);
  return place && wordsOf(place.words) >= fewestWords ? place : undefined;
}

/** How many words there are. */
export function wordsOf(words: string): number {
  return words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

const fewestWords = 2;

function marked(before: string, after: string): QuotationPlace | undefined {
  const open = openMark(before);
  if (!open) return undefined;
  const line = before + after;
  const closed = quotedSpans(line, { start: 0, end: line.length }, []).find(
    ({ start, end }) => start === open.at + 1 && end >= before.length,
  );
  if (closed) {
    return { words: line.slice(closed.start, closed.end), span: { start: open.at, end: closed.end + 1 }, missing: '' };
  }
  return { words: before.slice(open.at + 1), span: { start: open.at, end: before.length }, missing: open.closer };
}

/** What a language has besides the marks that every text has. */
interface Container {
  /** From what opens it to the cursor; `words` are those so far. */
  readonly open: RegExp;
  /** From the cursor on the rest of the `words`, and what closes them. */
  readonly rest: RegExp;
  readonly closer: string;
}

/** Words in an element stand without others around them. */
const quoteElement: Container = {
  open: /<q(?:\s[^<>]*)?>(?<words>[^<>]*)$/i,
  rest: /^(?<words>[^<>]*)<\/q\s*>/i,
  closer: '</q>',
};

const containers: Readonly<Partial<Record<DocumentSyntax, readonly Container[]>>> = {
  pandoc: [quoteElement],
  html: [quoteElement],
  latex: [
    {
      // `\enquote{`, `\foreigntextquote{swedish}[…]{` (csquotes), `\say{` (dirtytalk)
      open: /\\(?:enquote|say|[a-z]*(?:text|block|foreign|hyphen)c?quote)\*?(?:\[[^[\]]*\]|\{[^{}]*\})*\{(?<words>[^{}]*)$/,
      rest: /^(?<words>[^{}]*)\}/,
      closer: '}',
    },
    // ``…'', and Swedish ''…''
    {
      open: /(?:``|(?<![^\s([{~])''(?=\S))(?<words>(?:[^`']|'(?!'))*)$/,
      rest: /^(?<words>(?:[^`']|'(?!'))*)''/,
      closer: "''",
    },
  ],
  typst: [{ open: /#quote(?:\([^()]*\))?\[(?<words>[^[\]]*)$/, rest: /^(?<words>[^[\]]*)\]/, closer: ']' }],
  asciidoc: [{ open: /"`(?<words>(?:[^`"]|`(?!"))*)$/, rest: /^(?<words>(?:[^`"]|`(?!"))*)`"/, closer: '`"' }],
};

/** `\enquote{mindre att gö|`, closed by the editor or not yet. */
function contained({ open, rest, closer }: Container, before: string, after: string): QuotationPlace | undefined {
  const found = open.exec(before);
  const words = found?.groups?.['words'];
  if (!found || words === undefined) return undefined;
  const closed = rest.exec(after);
  const span = { start: found.index, end: before.length + (closed?.[0].length ?? 0) };
  return closed
    ? { words: words + (closed.groups?.['words'] ?? ''), span, missing: '' }
    : { words, span, missing: closer };
}
