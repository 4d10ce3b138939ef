import { Closers } from '../closers';
import { noteNumbers, type DocumentBody } from '../documentBody';
import type { BibliographyPath, DocumentFeature, DocumentReference } from '../model';
import { ProseCollector } from '../proseCollector';
import { typstBibliographies } from './typstBibliographies';
import { closingTypst } from './typstBrackets';
import { referenceAt, referencesInCode } from './typstReferences';
import { typstSettings } from './typstSettings';
import { typstStatements } from './typstStatements';

/**
 * Reads a Typst document. A tolerant scanner: of code it knows the functions that quote, cite and note; the arguments of
 * others are no words, their content in brackets is. Linear; never throws.
 */
export function readTypst(text: string): DocumentBody {
  const reader = new TypstReader(text);
  return { ...reader.read(), bodyStart: 0, features: reader.features, ...typstSettings(text) };
}

/** What an open bracket belongs to, and where its words began; the content of an argument stands in code. */
interface OpenBracket {
  readonly kind: 'plain' | 'quotation' | 'emphasis' | 'block' | 'note' | 'argument' | 'code';
  readonly inside: number;
}

const token =
  /\\(?:u\{[0-9a-fA-F]+\}|[^])|\/\/[^\n]*|\/\*|https?:\/\/[^\s()[\]]*|`+|\$|@[\p{L}\p{N}_]|#[\p{L}_][\p{L}\p{N}_.-]*|#[{(]|[[\]]|(?<![\p{L}\p{N}])[*_]|[*_](?![\p{L}\p{N}])|~|---?|\.\.\.|<[\p{L}\p{N}_:.-]+>|\r?\n(?:[ \t]*\r?\n)*|^[ \t]*(?:=+|[-+/]|\d+\.)[ \t]+/gmu;
/** In code only brackets are of interest, and what hides them. */
const codeToken = /"(?:[^"\\\n]|\\[^])*"|\/\/[^\n]*|\/\*|[()[\]{}]/g;
const longestFormula = 1000;
/** Calls are short, statements may define much. */
const longestCall = 1500;
const longestCode = 100_000;

class TypstReader {
  readonly #text: string;
  readonly #prose: ProseCollector;
  readonly #references: DocumentReference[] = [];
  readonly #bibliography: BibliographyPath[] = [];
  readonly features = new Set<DocumentFeature>();
  readonly #brackets: OpenBracket[] = [];
  /** Marks of emphasis that are open, and where what they emphasise begins. */
  readonly #marks = new Map<string, number>();
  readonly #closers: Closers;
  /** Brackets that were not closed once are not followed again. */
  readonly #missing = new Set<string>();
  #notes = 0;
  #inHeading = false;
  /** The outermost call whose arguments are being read, and how many brackets are open around it. */
  #call: { readonly end: number; readonly depth: number } | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#prose = new ProseCollector(text, 0);
    this.#closers = new Closers(text);
  }

  read(): Pick<DocumentBody, 'prose' | 'notes' | 'references' | 'footnoteLabels' | 'bibliography'> {
    for (let at = 0; ;) {
      const isCode = this.#brackets.at(-1)?.kind === 'code';
      const pattern = isCode ? codeToken : token;
      pattern.lastIndex = at;
      const found = pattern.exec(this.#text);
      if (!found) break;
      const [source] = found;
      const end = pattern.lastIndex;
      at = Math.max(end, isCode ? this.#inCode(source, found.index, end) : this.#token(source, found.index, end));
      if (this.#call && at >= this.#call.end) this.#endCall(this.#call);
    }
    return {
      ...this.#prose.finish(this.#text.length),
      references: this.#references,
      footnoteLabels: noteNumbers(this.#notes),
      bibliography: this.#bibliography,
    };
  }

  /** Gives the offset behind what was read. */
  #token(source: string, start: number, end: number): number {
    const first = source.charAt(0);
    if (source.startsWith('\\')) this.#prose.markup(start, end, escaped(source));
    else if (source.startsWith('//')) this.#prose.markup(start, end);
    else if (source === '/*') return this.#until('*/', start, end);
    else if (first === '`') return this.#raw(source, start, end);
    else if (first === '$') return this.#asWritten('$', start, end);
    else if (first === '@') return this.#reference(start);
    else if (source === '#{' || source === '#(') return this.#code('', start, end - 1);
    else if (first === '#') return this.#code(source.slice(1), start, end);
    else if (first === '[') this.#open('plain', start, end);
    else if (first === ']') this.#close(start, end);
    else if (first === '\n' || first === '\r') this.#lineBreak(source, start, end);
    else if (/[ \t]$/.test(source)) this.#lineMark(source, start, end);
    else if (source === '*' || source === '_') this.#emphasis(source, start, end);
    else if (!source.startsWith('http')) this.#prose.markup(start, end, replaced[source] ?? '');
    return end;
  }

  /** `*bold*` and `_italic_`: the same mark opens and closes. */
  #emphasis(mark: string, start: number, end: number): void {
    const inside = this.#marks.get(mark);
    if (inside === undefined) this.#marks.set(mark, end);
    else {
      this.#marks.delete(mark);
      this.#prose.emphasised(inside, start);
    }
    this.#prose.markup(start, end);
  }

  /** A heading ends with its line, a paragraph with an empty one. */
  #lineBreak(source: string, start: number, end: number): void {
    if (this.#inHeading || source.indexOf('\n') < source.lastIndexOf('\n')) this.#endParagraph(start, end);
    this.#inHeading = false;
  }

  #endParagraph(start: number, end: number): void {
    this.#marks.clear();
    this.#prose.breakAt(start, end);
  }

  #lineMark(source: string, start: number, end: number): void {
    this.#prose.breakAt(start, end);
    this.#inHeading = source.includes('=');
  }

  #open(kind: OpenBracket['kind'], start: number, inside: number): void {
    this.#brackets.push({ kind, inside });
    if (kind === 'note') this.#prose.openNote(start, inside);
    else if (kind === 'block') {
      this.#prose.breakAt(start, inside);
      this.#prose.openBlock(start);
    } else if (kind === 'quotation') this.#prose.openQuotation(start, inside);
    else this.#prose.markup(start, inside, kind === 'plain' && start + 1 === inside ? '[' : '');
  }

  /** The arguments of a call: what they set in brackets is read as paragraphs of their own. */
  #inCode(source: string, start: number, end: number): number {
    if (source === '/*') return this.#until('*/', start, end);
    if (source === '(' || source === '{') this.#brackets.push({ kind: 'code', inside: end });
    else if (source === '[') {
      this.#brackets.push({ kind: 'argument', inside: end });
      this.#prose.skipTo(end);
    } else if (source.length === 1) this.#brackets.pop();
    return end;
  }

  /** Whatever is still open in it by a slip. */
  #endCall({ end, depth }: { readonly end: number; readonly depth: number }): void {
    this.#call = undefined;
    if (this.#brackets.length > depth) this.#brackets.length = depth;
    this.#prose.skipTo(end);
  }

  #close(start: number, end: number): void {
    const bracket = this.#brackets.pop();
    switch (bracket?.kind) {
      case 'argument':
        return this.#endParagraph(start, end);
      case 'code':
      case 'note':
        return this.#prose.closeNote(start, end);
      case 'block':
        this.#prose.breakAt(start, end);
        return this.#prose.closeBlock(end);
      case 'quotation':
        return this.#prose.closeQuotation(start, end);
      case 'emphasis':
        this.#prose.emphasised(bracket.inside, start);
        return this.#prose.markup(start, end);
      case 'plain':
      case undefined:
        return this.#prose.markup(start, end, bracket && this.#text.charAt(bracket.inside - 1) === '[' ? '' : ']');
    }
  }

  #until(closer: string, start: number, end: number): number {
    const close = this.#closers.next(closer, end);
    const after = close === undefined ? end : close + closer.length;
    this.#prose.markup(start, after);
    return after;
  }

  /** Code of one backtick stays words, of three is a block. */
  #raw(ticks: string, start: number, end: number): number {
    if (ticks.length === 2) return end;
    return ticks.length === 1 ? this.#asWritten('`', start, end) : this.#until(ticks, start, end);
  }

  /** Code and formulas stay words, as they are written. */
  #asWritten(mark: string, start: number, end: number): number {
    const close = this.#closers.next(mark, end, longestFormula);
    if (close === undefined) return end;
    this.#prose.markup(start, close + 1, this.#text.slice(end, close));
    return close + 1;
  }

  /** References that follow each other with blanks between them are set as one. */
  #reference(start: number): number {
    const found = referenceAt(this.#text, start);
    if (!found) return start + 1;
    this.#references.push(...found.references);
    this.#prose.reference(start, found.end);
    return found.end;
  }

  #code(name: string, start: number, end: number): number {
    if (typstStatements.has(name)) return this.#statement(start, end);
    const close = this.#callEnd(name, end);
    if (!withinSentences.has(name) && this.#hasContent(end, close)) {
      this.#endParagraph(start, end);
      this.#call ??= { end: (close ?? end) + 1, depth: this.#brackets.length };
      this.#brackets.push({ kind: 'code', inside: end + 1 });
      return end + 1;
    }
    const after = close === undefined ? end : close + 1;
    if (name === 'bibliography') return this.#bibliographyCall(start, after);
    const inside = this.#text.charAt(after) === '[' ? after + 1 : undefined;
    this.#bibliography.push(...typstBibliographies(this.#text, { start, end: after }));
    const found = referencesInCode(this.#text, { start, end: after, name });
    this.#references.push(...found);
    if (name === 'cite') this.#prose.reference(found[0]?.group?.start ?? start, found[0]?.group?.end ?? after);
    else if (inside !== undefined && name === 'footnote') {
      this.#notes += 1;
      this.#open('note', start, inside);
    } else if (inside !== undefined && name === 'quote') {
      const isBlock = /\bblock:\s*true\b/.test(this.#text.slice(end, Math.min(after, end + 2000)));
      this.#open(isBlock ? 'block' : 'quotation', start, inside);
    } else if (inside !== undefined) this.#open(emphasisFunctions.has(name) ? 'emphasis' : 'plain', start, inside);
    else this.#prose.markup(start, after);
    return inside ?? after;
  }

  /** The bracket that closes a call, looked for far away only once in vain, and not within another call. */
  #callEnd(name: string, open: number): number | undefined {
    if (!isOpening(this.#text, open)) return undefined;
    const isShort = withinSentences.has(name) || this.#call !== undefined || this.#missing.has('call');
    const close = closingTypst(this.#text, open, isShort ? longestCall : longestCode);
    if (close === undefined && !isShort) this.#missing.add('call');
    return close;
  }

  /** Whether a call sets something in brackets: `#table(columns: 2, [Vem], [Citat])`. One in another is closed as that is. */
  #hasContent(open: number, close: number | undefined): boolean {
    if (!isOpening(this.#text, open)) return false;
    return close === undefined ? this.#call !== undefined : this.#text.slice(open, close).includes('[');
  }

  #bibliographyCall(start: number, after: number): number {
    const named = typstBibliographies(this.#text, { start, end: after });
    if (named.length === 0) this.features.add('unnamed-bibliography');
    this.#bibliography.push(...named);
    this.#prose.breakAt(start, after);
    return after;
  }

  /** `#set text(lang: "sv")`: code up to the end of its line, or of what it opens there. */
  #statement(start: number, end: number): number {
    let at = end;
    for (const limit = Math.min(this.#text.length, end + longestCode); at < limit; at++) {
      const character = this.#text.charAt(at);
      if (character === '\n' || character === ';') break;
      if ('([{'.includes(character)) at = this.#afterCode(character, at);
    }
    this.#bibliography.push(...typstBibliographies(this.#text, { start, end: at }));
    this.#prose.breakAt(start, at);
    return at;
  }

  #afterCode(bracket: string, at: number): number {
    const close = this.#missing.has(bracket) ? undefined : closingTypst(this.#text, at, longestCode);
    if (close === undefined) this.#missing.add(bracket);
    return close ?? at;
  }
}

/** Of a call, or of a block of code: `#{ … }`. */
function isOpening(text: string, at: number): boolean {
  return text.charAt(at) === '(' || text.startsWith('#{', at - 1);
}

/** What belongs to the sentence that it stands in. */
const withinSentences = new Set(
  'cite quote footnote bibliography text emph strong highlight underline overline strike link smallcaps sub super box raw'.split(
    ' ',
  ),
);
const emphasisFunctions = new Set(['emph', 'strong']);

const replaced: Readonly<Record<string, string>> = { '~': '\u00A0', '--': '–', '---': '—', '...': '…' };

/** `\u{201D}` is a character by its number; a backslash at the end of a line breaks it. */
function escaped(source: string): string {
  const code = /^\\u\{([0-9a-f]{1,6})\}$/i.exec(source)?.[1];
  if (code !== undefined) return String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10_ff_ff));
  return /^\\\s/.test(source) ? ' ' : source.slice(1);
}
