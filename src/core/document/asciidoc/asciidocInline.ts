import { closingBracket } from '../brackets';
import { decodeEntity } from '../entity';
import type { DocumentReference, TextSpan } from '../model';
import { parenthesesAround } from '../parentheses';
import type { ProseCollector } from '../proseCollector';

/** A reference that is escaped (`\\<<a>>`) or passed through (`+<<a>>+`) is words. */
const token =
  /^\/\/[^\n]*(?:\n|$)|\\<<[^<>\n]{1,1000}>>|(?<![\p{L}\p{N}+])\+{1,3}(?=[^\s+])(?:[^+\n<c]|<(?!<)|c(?!ite(?:np)?:\[)){0,300}(?:<<|cite(?:np)?:\[)[^+\n]{0,300}\+{1,3}|<<[^<>\n]{1,1000}>>|xref:[^\s[\]]{1,300}\[|cite(?:np)?:\[|footnote:[\w-]*\[|(?:link:|https?:\/\/)[^\s[\]]{1,1000}\[|(?:pass|kbd|btn|menu|mailto|image|icon|stem|latexmath|asciimath|anchor|indexterm2?):[^\s[\]]{0,300}\[|\[\[[^\]\n]{1,300}\]\]|&#?\w{1,10};|\{[\w-]+\}|\\(?=[*_`#{[<&])|["']`|`["']|\*{1,2}|_{1,2}|`{1,2}|#{1,2}|--|\.\.\.| \+(?=\r?\n)/gmu;

/** Reads what is within paragraphs. */
export class AsciidocInline {
  readonly #text: string;
  readonly #prose: ProseCollector;
  /** The works that the document lists: `* [[haglund-2010]]Haglund …`. Other cross references cite nothing. */
  readonly #works: ReadonlySet<string>;
  readonly references: DocumentReference[] = [];
  notes = 0;
  /** Where the last of the paragraph's curved marks closes: none opens behind it. */
  #lastCloser = 0;
  #isQuoting = false;
  /** Marks of formatting that are open, and where what they format begins. */
  readonly #marks = new Map<string, number>();

  constructor(text: string, prose: ProseCollector) {
    this.#text = text;
    this.#prose = prose;
    this.#works = new Set([...text.matchAll(listedWork)].map(([, key = '']) => key));
  }

  read({ start, end }: TextSpan): void {
    // In the paragraph alone: a search through the whole text at each of its paragraphs would take the square of the time.
    const paragraph = this.#text.slice(start, end);
    const pattern = new RegExp(token);
    const around = [this.#lastCloser, this.#isQuoting] as const;
    this.#marks.clear();
    this.#isQuoting = false;
    this.#lastCloser = start + paragraph.lastIndexOf('`"');
    for (let found = pattern.exec(paragraph); found; found = pattern.exec(paragraph)) {
      const span = { start: start + found.index, end: start + pattern.lastIndex };
      pattern.lastIndex = Math.max(pattern.lastIndex, this.#token(found[0], span, end) - start);
    }
    [this.#lastCloser, this.#isQuoting] = around;
  }

  /** Only the references: in the attributes of a block. */
  referencesIn({ start, end }: TextSpan): void {
    for (const found of this.#text.slice(start, end).matchAll(/<<[^<>\n]{1,1000}>>/g)) {
      const at = start + found.index;
      this.#crossReference(found[0], { start: at, end: at + found[0].length }, { start, end });
    }
  }

  #token(source: string, span: TextSpan, limit: number): number {
    const { start, end } = span;
    if (source.startsWith('<<')) this.#crossReference(source, span);
    else if (source.startsWith('[[') || source.startsWith('//')) this.#prose.markup(start, end);
    else if (source.endsWith('[')) return this.#macro(source, span, limit);
    else if (source.startsWith('&')) this.#prose.markup(start, end, decodeEntity(source));
    else if (source.startsWith('{')) this.#prose.markup(start, end, attributes[source.slice(1, -1)] ?? source);
    else if (/^[\\+]./.test(source)) this.#prose.markup(start, end, source.replace(/^(?:\\|\+{1,3})|\+{1,3}$/g, ''));
    else if (/["']/.test(source)) this.#curved(source, span);
    else if (/^[*_`#]/.test(source)) this.#formatting(source, span);
    else this.#prose.markup(start, end, replaced[source] ?? ' ');
    return end;
  }

  /** "`…`" and '`…`'; a straight mark beside code is itself. */
  #curved(source: string, { start, end }: TextSpan): void {
    const opens = source.endsWith('`');
    const isDouble = source.includes('"');
    if (isDouble && opens && !this.#isQuoting && start < this.#lastCloser) this.#prose.openQuotation(start, end);
    else if (isDouble && !opens && this.#isQuoting) this.#prose.closeQuotation(start, end);
    else if (!isDouble && this.#isQuoting) this.#prose.markup(start, end, opens ? '‘' : '’');
    else return this.#formatting('`', opens ? { start: start + 1, end } : { start, end: start + 1 });
    if (isDouble) this.#isQuoting = opens;
  }

  /** Within a word a single mark is itself. */
  #formatting(source: string, { start, end }: TextSpan): void {
    const within = /[\p{L}\p{N}]/u.test(this.#text.charAt(start - 1)) && /[\p{L}\p{N}]/u.test(this.#text.charAt(end));
    if (source.length < 2 && within) return;
    const inside = this.#marks.get(source);
    if (inside === undefined) this.#marks.set(source, end);
    else {
      this.#marks.delete(source);
      if (/[*_]/.test(source)) this.#prose.emphasised(inside, start);
    }
    this.#prose.markup(start, end);
  }

  #macro(source: string, { start, end }: TextSpan, limit: number): number {
    const close = closingBracket(this.#text, end - 1);
    if (close === undefined || close >= limit) return end;
    if (source.startsWith('footnote:')) {
      this.notes += 1;
      this.#prose.openNote(start, end);
      this.read({ start: end, end: close });
      this.#prose.closeNote(close, close + 1);
    } else if (source.startsWith('cite')) this.#cite(start, end, close);
    else {
      this.#prose.markup(start, end);
      this.#prose.markup(close, close + 1);
      return asItIs.test(source) ? close + 1 : end;
    }
    return close + 1;
  }

  /** `cite:[haglund-2010(avsnittet ”Frågor”), sarv-2010]` */
  #cite(start: number, inside: number, close: number): void {
    const around = parenthesesAround(this.#text, { start, end: close + 1 });
    const group = around ? { start: around.start, end: around.end } : { start, end: close + 1 };
    for (const found of this.#text.slice(inside, close).matchAll(/([^\s,()][^,()]*)(?:\(([^()]*)\))?/g)) {
      const key = (found[1] ?? '').trim();
      const at = inside + found.index;
      const suffix = found[2] ?? around?.suffix ?? '';
      this.references.push({
        start: at,
        end: at + key.length,
        key,
        group,
        ...(around && around.prefix !== '' && { prefix: around.prefix }),
        ...(suffix !== '' && { suffix }),
      });
    }
    this.#prose.reference(group.start, group.end);
  }

  /** `(Hans Sarv, citerad i <<haglund-2010,Haglund 2010, s. 3>>)` */
  #crossReference(source: string, span: TextSpan, within?: TextSpan): void {
    const [, key = '', words = ''] = /^<<([^,>]*),?([^]*)>>$/.exec(source) ?? [];
    if (!this.#works.has(key) && !/\b(?:19|20)\d\d\b/.test(words)) {
      if (!within) this.#prose.markup(span.start, span.end, words);
      return;
    }
    const around = parenthesesAround(this.#text, span);
    const group = within ?? around ?? span;
    const prefix = around?.prefix ?? (within ? wordsBefore(this.#text.slice(within.start, span.start)) : '');
    const suffix = [words, around?.suffix ?? ''].filter(part => part !== '').join(', ');
    this.references.push({
      ...span,
      key,
      group: { start: group.start, end: group.end },
      ...(prefix !== '' && { prefix }),
      ...(suffix !== '' && { suffix: plainWords(suffix) }),
    });
    if (!within) this.#prose.reference(group.start, group.end);
  }
}

/** Macros whose words stand as they are written; `pass:m,q[…]` names what is read all the same. */
const asItIs = /^(?:pass:(?![^[]*(?:[amn]|macros|normal))|stem:|latexmath:|asciimath:)/;

/** A list item with an anchor. */
const listedWork = /^[ \t]*[*-]+[ \t]+\[\[\[?([^\],\s]{1,300})/gm;

function wordsBefore(source: string): string {
  return /[',;]\s*'?([^',;]*(?:, [^';]*)?)$/.exec(source.slice(-400))?.[1]?.trim() ?? '';
}

function plainWords(source: string): string {
  return source.replace(/&#?\w{1,10};/g, decodeEntity);
}

const replaced: Readonly<Record<string, string>> = { '\\': '', '--': '—', '...': '…' };

/** Attributes that every document has (https://docs.asciidoctor.org/asciidoc/latest/attributes/character-replacement-ref/). */
const attributes: Readonly<Record<string, string>> = {
  empty: '',
  blank: '',
  sp: ' ',
  nbsp: '\u00A0',
  apos: "'",
  quot: '"',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  amp: '&',
  lt: '<',
  gt: '>',
  plus: '+',
  startsb: '[',
  endsb: ']',
  vbar: '|',
  caret: '^',
  asterisk: '*',
  tilde: '~',
  backslash: '\\',
  backtick: '`',
};
