import { Closers } from '../closers';
import { noteNumbers, type DocumentBody } from '../documentBody';
import type { BibliographyPath, DocumentReference } from '../model';
import { ProseCollector } from '../proseCollector';
import { afterArguments, argumentsAt, type LatexArgument } from './latexArguments';
import { characterAt, decodedCharacter, ligatures } from './latexCharacters';
import { isCitation, latexReferences } from './latexCitation';
import { latexDatabases } from './latexDatabases';
import {
  additions,
  breakingCommands,
  emphasisCommands,
  markCommands,
  opaqueCommands,
  opaqueEnvironments,
  verbatimCommands,
  quoteCommands,
  quoteEnvironments,
} from './latexCommands';
import { readPreamble } from './preamble';
import { verbatimEnd } from './verbatimEnd';

/**
 * Reads a LaTeX document, or a part of one without a preamble. A tolerant scanner, for documents are mostly unfinished
 * while somebody writes: commands that it does not know are no words, their arguments are. Linear; never throws.
 */
export function readLatex(text: string): DocumentBody {
  const preamble = readPreamble(text);
  const reader = new LatexReader(text, preamble.bodyStart);
  return { ...reader.read(), ...preamble, bibliography: [...preamble.bibliography, ...reader.bibliography] };
}

/** What an open brace belongs to, and where its words began. */
interface OpenBrace {
  readonly kind: 'plain' | 'quotation' | 'emphasis' | 'addition' | 'note';
  readonly inside: number;
}

const token = /\\(?:[A-Za-z@]+\*?|[^]|$)|%[^\n]*(?:\n[ \t]*(?=\S))?|[{}~]|---?|``|`|''|\$\$?|\r?\n(?:[ \t]*\r?\n)+/g;
/** Formulas longer than this are forgotten dollars. */
const longestFormula = 1000;

class LatexReader {
  readonly #text: string;
  readonly #start: number;
  readonly #prose: ProseCollector;
  readonly #references: DocumentReference[] = [];
  readonly #braces: OpenBrace[] = [];
  readonly #closers: Closers;
  /** What commands stand for. */
  readonly #decoded = new Map<string, string>();
  readonly bibliography: BibliographyPath[] = [];
  #notes = 0;
  /** Where the words of ``…'' began. */
  readonly #quotes: number[] = [];

  constructor(text: string, start: number) {
    this.#text = text;
    this.#start = start;
    this.#closers = new Closers(text);
    this.#prose = new ProseCollector(text, start);
  }

  read(): Pick<DocumentBody, 'prose' | 'notes' | 'references' | 'footnoteLabels'> {
    token.lastIndex = this.#start;
    let end = this.#text.length;
    for (let found = token.exec(this.#text); found; found = token.exec(this.#text)) {
      const after = this.#token(found[0], found.index, token.lastIndex);
      if (after === undefined) {
        end = found.index;
        break;
      }
      token.lastIndex = after;
    }
    return {
      ...this.#prose.finish(end),
      references: this.#references,
      footnoteLabels: noteNumbers(this.#notes),
    };
  }

  /** Gives the offset behind what was read; `undefined` at the document's end. */
  #token(source: string, start: number, end: number): number | undefined {
    const first = source.charAt(0);
    if (first === '\\') return this.#command(source.slice(1), start, end);
    if (first === '%') this.#prose.markup(start, end);
    else if (first === '{') this.#open('plain', start, end);
    else if (first === '}') this.#close(start, end);
    else if (first === '$') return this.#formula(source, start, end);
    else if (first === '\n' || first === '\r') this.#endParagraph(start, end);
    else this.#ligature(source, start, end);
    return end;
  }

  #endParagraph(start: number, end: number): void {
    this.#quotes.length = 0;
    this.#prose.breakAt(start, end);
  }

  #command(written: string, start: number, end: number): number | undefined {
    const name = written.replace(/\*$/, '');
    if (name === 'begin' || name === 'end') return this.#environment(name, start, end);
    if (isCitation(name)) return this.#citation(name, start, end);
    if (quoteCommands.has(name)) return this.#quotation(name, start, end);
    if (name === 'footnote') return this.#footnote(start, end);
    if (emphasisCommands.has(name)) return this.#emphasis(start, end);
    const ellipsis = additions.get(name);
    if (ellipsis !== undefined) return this.#addition(ellipsis, start, end);
    if (markCommands.has(name)) return this.#mark(name, start, end);
    if (verbatimCommands.has(name)) return this.#verbatim(start, afterArguments(this.#text, end, '['));
    if (name === 'iffalse') return this.#skip(String.raw`\fi`, start, end);
    if (breakingCommands.has(name)) {
      const after = afterArguments(this.#text, end, '[');
      this.#prose.breakAt(start, after);
      return after;
    }
    if (opaqueCommands.has(name)) return this.#opaque(name, start, end);
    return this.#character(start, end);
  }

  /** An accent, an escaped character or a symbol; any other command is none of the words. */
  #character(start: number, end: number): number {
    const source = characterAt(this.#text, start) ?? this.#text.slice(start, end);
    const after = source.length;
    const text = this.#decoded.get(source) ?? decodedCharacter(source);
    this.#decoded.set(source, text);
    this.#prose.markup(start, start + after, text);
    return start + after;
  }

  #ligature(source: string, start: number, end: number): void {
    if (source === '``' || (source === "''" && this.#opens(start, end))) this.#quotes.push(end);
    else if (source === "''") this.#closeQuote(start);
    this.#prose.markup(start, end, ligatures[source] ?? source);
  }

  #closeQuote(end: number): void {
    const inside = this.#quotes.pop();
    if (inside !== undefined) this.#prose.quoted(inside, end);
  }

  /** Swedish has ''…'' with the same marks on both sides. */
  #opens(start: number, end: number): boolean {
    return /[\s([{~–—-]/.test(this.#text.charAt(start - 1) || ' ') && /[^\s.,;:!?)\]}]/.test(this.#text.charAt(end));
  }

  #formula(dollars: string, start: number, end: number): number {
    const close = this.#closers.next(dollars, end, longestFormula);
    if (close === undefined) return end;
    // What a formula says stays part of the words, as it is written.
    const after = close + dollars.length;
    this.#prose.markup(start, after, this.#text.slice(end, close));
    return after;
  }

  #open(kind: OpenBrace['kind'], start: number, inside: number): void {
    this.#braces.push({ kind, inside });
    if (kind === 'note') this.#prose.openNote(start, inside);
    else if (kind === 'quotation') this.#prose.openQuotation(start, inside);
    else this.#prose.markup(start, inside);
  }

  #close(start: number, end: number): void {
    const brace = this.#braces.pop();
    if (brace?.kind === 'note') return this.#prose.closeNote(start, end);
    if (brace?.kind === 'quotation') return this.#prose.closeQuotation(start, end);
    if (brace?.kind === 'emphasis') this.#prose.emphasised(brace.inside, start);
    this.#prose.markup(start, end, brace?.kind === 'addition' ? ']' : '');
  }

  #citation(name: string, start: number, end: number): number {
    const { references, end: after } = latexReferences(this.#text, name, start, end);
    this.#references.push(...references);
    if (references.length > 0) this.#prose.reference(start, after);
    else this.#prose.markup(start, after);
    return after;
  }

  /** `\enquote{…}`, `\textquote[\cite{a}][.]{…}`, `\foreigntextquote{swedish}[…]{…}`: the last brace holds the words. */
  #quotation(name: string, start: number, end: number): number {
    const inside = this.#beforeWords(name, start, this.#afterBraces(end, quoteCommands.get(name) ?? 0));
    if (this.#text.charAt(inside) !== '{') return this.#character(start, end);
    this.#open('quotation', start, inside + 1);
    return inside + 1;
  }

  #afterBraces(at: number, count: number): number {
    return count === 0 ? at : (argumentsAt(this.#text, at, '{', count).at(-1)?.end ?? at);
  }

  /** Behind what a quotation cites: `[jfr][3]{key}[.]` where its name says so, else `[{\cite[3]{key}}][.]`. */
  #beforeWords(name: string, start: number, at: number): number {
    if (!name.endsWith('cquote')) return afterArguments(this.#text, at, '[', this.#noteReferences(start));
    const cited = latexReferences(this.#text, name, start, at);
    this.#references.push(...cited.references);
    return afterArguments(this.#text, cited.end, '[');
  }

  /** `\glqq …\grqq{}`: marks that are commands. */
  #mark(name: string, start: number, end: number): number {
    const after = this.#character(start, end);
    const role = markCommands.get(name);
    if (role === 'opens' || (role === 'either' && this.#quotes.length === 0)) this.#quotes.push(after);
    else this.#closeQuote(start);
    return after;
  }

  #emphasis(start: number, end: number): number {
    if (this.#text.charAt(end) !== '{') return this.#character(start, end);
    this.#open('emphasis', start, end + 1);
    return end + 1;
  }

  /** csquotes: `\textelp{}` prints […], `\textins{words}` and `\textelp{words}` set the words in brackets. */
  #addition(ellipsis: string, start: number, end: number): number {
    if (this.#text.charAt(end) !== '{') return this.#character(start, end);
    const isEmpty = this.#text.charAt(end + 1) === '}';
    this.#braces.push({ kind: isEmpty ? 'plain' : 'addition', inside: end + 1 });
    this.#prose.markup(start, end + 1, isEmpty ? ellipsis : `${ellipsis}[`);
    return end + 1;
  }

  #footnote(start: number, end: number): number {
    const inside = afterArguments(this.#text, end, '[');
    if (this.#text.charAt(inside) !== '{') return this.#character(start, end);
    this.#notes += 1;
    this.#open('note', start, inside + 1);
    return inside + 1;
  }

  #verbatim(start: number, end: number): number {
    const close = verbatimEnd(this.#text, end);
    const after = close === undefined ? end : close + 1;
    this.#prose.markup(start, after, this.#text.slice(end + 1, close ?? end));
    return after;
  }

  /** Its arguments are names, files and lengths. */
  #opaque(name: string, start: number, end: number): number {
    const found = argumentsAt(this.#text, end, '[{', opaqueCommands.get(name) ?? 0);
    const after = found.at(-1)?.end ?? end;
    this.#prose.markup(start, after);
    if (name === 'bibliography')
      this.bibliography.push(...found.flatMap(argument => latexDatabases(this.#text, argument)));
    return after;
  }

  #environment(command: 'begin' | 'end', start: number, end: number): number | undefined {
    const [argument] = argumentsAt(this.#text, end, '{', 1);
    if (!argument) return this.#character(start, end);
    const written = this.#text.slice(argument.start, argument.inside);
    const name = written.replace(/\*$/, '').trim();
    if (command === 'end' && name === 'document') return undefined;
    if (command === 'begin' && opaqueEnvironments.has(name))
      return this.#skip(`\\end{${written}}`, start, argument.end);
    if (!quoteEnvironments.has(name)) {
      const after = command === 'begin' ? afterArguments(this.#text, argument.end, '[') : argument.end;
      this.#prose.breakAt(start, after);
      return after;
    }
    if (command === 'end') return this.#endBlock(start, argument.end);
    return this.#beginBlock(name, start, argument.end);
  }

  #beginBlock(name: string, start: number, end: number): number {
    const inside = this.#beforeWords(name, start, this.#afterBraces(end, quoteEnvironments.get(name) ?? 0));
    this.#prose.breakAt(start, inside);
    this.#prose.openBlock(start);
    return inside;
  }

  #endBlock(start: number, end: number): number {
    this.#prose.breakAt(start, end);
    this.#prose.closeBlock(end);
    return end;
  }

  /** Passes over what is not read, up to behind what closes it. */
  #skip(closer: string, start: number, end: number): number {
    const close = this.#closers.next(closer, end);
    const after = close === undefined ? end : close + closer.length;
    this.#prose.breakAt(start, after);
    return after;
  }

  /** Arguments that hold a reference: `\blockquote[{\cite[3]{a}}]{…}`. */
  #noteReferences(start: number): (argument: LatexArgument) => void {
    return argument => {
      const source = this.#text.slice(argument.start, argument.inside);
      for (const found of source.matchAll(/\\([A-Za-z]+)\*?/g)) {
        if (!isCitation(found[1] ?? '')) continue;
        const at = argument.start + found.index;
        const { references } = latexReferences(this.#text, found[1] ?? '', at, at + found[0].length);
        this.#references.push(...references.filter(reference => reference.start > start));
      }
    };
  }
}
