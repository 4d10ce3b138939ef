import type { Language } from '../../language';
import type { DocumentBody } from '../documentBody';
import { decodeEntity } from '../entity';
import type { DocumentNote, DocumentReference, TextSpan } from '../model';
import { parenthesesAround, type Parenthesis } from '../parentheses';
import { ProseCollector } from '../proseCollector';
import { isNoteId, noteNumber } from './noteId';
import { attributeOf, htmlTokens, isEmphasis, isOpaque, isPhrasing, type HtmlTag } from './htmlTokens';

/** Reads an HTML document or a fragment of one. Linear; never throws, whatever is open or misspelt. */
export function readHtml(text: string): DocumentBody {
  const bodyStart = bodyStartOf(text);
  const reader = new HtmlReader(text, bodyStart);
  const language = languageOf(text);
  return { ...reader.read(), bodyStart, bibliography: [], features: new Set(), ...(language && { language }) };
}

function bodyStartOf(text: string): number {
  const found = /<body\b[^<>]{0,2000}>[ \t]*(?:\r?\n)?/i.exec(text) ?? /<\/head>[ \t]*(?:\r?\n)?/i.exec(text);
  return found ? found.index + found[0].length : 0;
}

function languageOf(text: string): Language | undefined {
  const lang = /<(?:html|body|main|article)\b[^<>]{0,500}?\blang\s*=\s*["']?(sv|en)\b/i.exec(
    text.slice(0, 20_000),
  )?.[1];
  return lang === undefined ? undefined : lang.toLowerCase() === 'sv' ? 'sv' : 'en';
}

class HtmlReader {
  readonly #text: string;
  readonly #start: number;
  readonly #prose: ProseCollector;
  readonly #references: DocumentReference[] = [];
  /** The works that the document lists: `<li id="haglund-2010">`. Other links within the page cite nothing. */
  readonly #works: ReadonlySet<string>;
  readonly #emphasis: number[] = [];
  readonly #noteMarks: (TextSpan & { readonly id: string })[] = [];
  #link: { readonly start: number; readonly inside: number; readonly key: string } | undefined;

  #captionStart: number | undefined;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#start = start;
    this.#prose = new ProseCollector(text, start);
    this.#works = new Set(
      [...text.matchAll(/<li\b[^<>]{0,300}?\bid\s*=\s*["']?([^\s"'<>]{1,300})/gi)]
        .map(([, id = '']) => id)
        .filter(id => !isNoteId(id)),
    );
  }

  read(): Pick<DocumentBody, 'prose' | 'notes' | 'references' | 'footnoteLabels'> {
    for (const token of htmlTokens(this.#text, this.#start)) {
      if (token.kind === 'tag') this.#tag(token);
      else if (token.kind === 'entity') this.#prose.markup(token.start, token.end, decodeEntity(this.#source(token)));
      else this.#prose.markup(token.start, token.end);
    }
    const { prose } = this.#prose.finish(this.#text.length);
    const notes = this.#notes();
    return { prose, notes, references: this.#references, footnoteLabels: this.#labels(notes) };
  }

  #source({ start, end }: TextSpan): string {
    return this.#text.slice(start, end);
  }

  #tag(tag: HtmlTag): void {
    const { name, closing, start, end } = tag;
    if (isOpaque(name)) return this.#prose.breakAt(start, end);
    if (name === 'br') return this.#prose.markup(start, end, ' ');
    if (name === 'a') return closing ? this.#endLink(tag) : this.#beginLink(tag);
    if (name === 'q') return closing ? this.#prose.closeQuotation(start, end) : this.#prose.openQuotation(start, end);
    if (isEmphasis(name)) return this.#emphasise(tag);
    if (isPhrasing(name)) return this.#prose.markup(start, end);
    this.#prose.breakAt(start, end);
    if (name === 'figcaption') this.#captionStart = closing ? undefined : end;
    if (name === 'blockquote' && !closing) this.#prose.openBlock(start);
    // Who is quoted, inside the quotation: what follows is none of its words.
    else if ((name === 'blockquote' && closing) || (name === 'footer' && !closing)) this.#prose.closeBlock(end);
  }

  #emphasise({ closing, start, end }: HtmlTag): void {
    const inside = closing ? this.#emphasis.pop() : undefined;
    if (inside !== undefined) this.#prose.emphasised(inside, start);
    if (!closing) this.#emphasis.push(end);
    this.#prose.markup(start, end);
  }

  #beginLink(tag: HtmlTag): void {
    const target = attributeOf(this.#source(tag), 'href') ?? '';
    this.#link = target.startsWith('#')
      ? { start: tag.start, inside: tag.end, key: decoded(target.slice(1)) }
      : undefined;
    this.#prose.markup(tag.start, tag.end);
  }

  /** `(Hans Sarv, citerad i <a href="#haglund-2010">Haglund 2010</a>, s. 3)` */
  #endLink({ start, end }: HtmlTag): void {
    const link = this.#link;
    this.#link = undefined;
    if (link && noteMark.test(this.#text.slice(link.inside, start))) return this.#noteMark(link, end);
    const cites = link && (this.#works.has(link.key) || /\b(?:19|20)\d\d\b/.test(this.#text.slice(link.inside, start)));
    if (!cites) return this.#prose.markup(start, end);
    const span = { start: link.start, end };
    const around = parenthesesAround(this.#text, span) ?? this.#caption(span);
    const group = around ? { start: around.start, end: around.end } : span;
    this.#references.push({
      ...span,
      key: link.key,
      group,
      ...(around && around.prefix !== '' && { prefix: plainWords(around.prefix) }),
      ...(around && around.suffix !== '' && { suffix: plainWords(around.suffix) }),
    });
    this.#prose.reference(group.start, group.end);
  }

  /** `<sup><a href="#fn1">1</a></sup>`, where an element of the page is called so. */
  #noteMark({ start, key }: { readonly start: number; readonly key: string }, end: number): void {
    this.#noteMarks.push({ start, end, id: key });
    this.#prose.reference(start, end);
  }

  #notes(): readonly DocumentNote[] {
    if (this.#noteMarks.length === 0) return [];
    const elements = new Map(
      [...this.#text.matchAll(identified)].map(found => [
        decoded(found[2] ?? ''),
        { name: found[1] ?? '', ...spanOf(found) },
      ]),
    );
    return this.#noteMarks.flatMap(({ id, ...mark }) => {
      const element = elements.get(id);
      if (!element || element.start < mark.end) return [];
      const words = this.#text.slice(element.end, element.end + longestNote).split(`</${element.name}`, 1)[0] ?? '';
      return [{ mark, words: { start: element.end, end: element.end + words.length } }];
    });
  }

  /** Marks as they are read, and numbers that notes have in their names: neither is free for a new note. */
  #labels(notes: readonly DocumentNote[]): readonly string[] {
    const marks = notes.map(({ mark }) => plainWords(this.#source(mark)).replace(/[[\]()\s]/g, ''));
    const names = [...this.#text.matchAll(/\bid\s*=\s*["']?([a-z]{2,8}[-:_.]?\d{1,5})(?=["'\s>])/gi)];
    return [...new Set([...marks, ...names.flatMap(([, id = '']) => noteNumber(id) ?? [])])];
  }

  /** `<figcaption>— Hans Sarv, citerad i <a …>Haglund 2010</a>, s. 3</figcaption>`: all of it is the reference. */
  #caption({ start, end }: TextSpan): Parenthesis | undefined {
    const inside = this.#captionStart;
    const rest = inside === undefined ? undefined : captionEnd.exec(this.#text.slice(end, end + 2100))?.[0];
    if (inside === undefined || rest === undefined) return undefined;
    const prefix = /[^;]*$/.exec(this.#text.slice(inside, start))?.[0] ?? '';
    const suffix = /^[^;]*/.exec(rest)?.[0] ?? '';
    return {
      start: inside,
      end: end + rest.length,
      prefix: prefix.replace(/^\s*[—–-]\s*/, '').trim(),
      suffix: suffix.replace(/^,/, '').trim(),
    };
  }
}

const longestNote = 5000;
/** What a link to a note says: `1`, `[1]`, `*`. */
const noteMark = /^\s*(?:<[^<>]{0,100}>\s*)*[[(]?(?:\d{1,3}|\*+|[a-z])[\])]?\s*(?:<[^<>]{0,100}>\s*)*$/;
const identified =
  /<(li|p|aside|div|section|span|dd|td)\b[^<>]{0,300}?\bid\s*=\s*["']?([^\s"'<>]{1,300})["']?[^<>]{0,300}>/gi;

function spanOf(found: RegExpExecArray): TextSpan {
  return { start: found.index, end: found.index + found[0].length };
}

/** The words of a caption up to its end. */
const captionEnd = /^[^]{0,2000}?(?=<\/figcaption)/i;

function plainWords(source: string): string {
  return source.replace(/<[^<>]*>/g, '').replace(/&#?\w{1,10};/g, decodeEntity);
}

/** An address that is not encoded rightly is taken as it is. */
function decoded(fragment: string): string {
  try {
    return decodeURI(fragment);
  } catch {
    return fragment;
  }
}
