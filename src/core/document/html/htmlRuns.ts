import type { TextSpan } from '../model';
import { htmlTokens, isOpaque, isPhrasing, type HtmlTag } from './htmlTokens';

/** What stands between the tags of blocks, with the outermost block quotation around it. */
export interface HtmlRun extends TextSpan {
  readonly block?: TextSpan;
}

/** The tag of a block quotation that has no partner in the same stretch: another stretch may have it. */
export interface LoneQuoteTag extends TextSpan {
  readonly closing: boolean;
}

/** Reads raw HTML in a text of another language by its blocks; what is in a run is still to be read. Linear. */
export function htmlRuns(
  text: string,
  span: TextSpan,
): { readonly runs: readonly HtmlRun[]; readonly loneTags: readonly LoneQuoteTag[] } {
  const reader = new RunReader(text, span);
  for (const token of htmlTokens(text.slice(span.start, span.end), 0)) {
    if (token.kind !== 'tag' || (isPhrasing(token.name) && !isOpaque(token.name))) continue;
    reader.tag({ ...token, start: span.start + token.start, end: span.start + token.end });
  }
  return reader.finish();
}

class RunReader {
  readonly #text: string;
  readonly #end: number;
  readonly #runs: HtmlRun[] = [];
  readonly #quotes: { readonly tag: HtmlTag; readonly block: { start: number; end: number } }[] = [];
  readonly #loneTags: LoneQuoteTag[] = [];
  #from: number;

  constructor(text: string, { start, end }: TextSpan) {
    this.#text = text;
    this.#from = start;
    this.#end = end;
  }

  tag(tag: HtmlTag): void {
    const { name, closing, start, end } = tag;
    this.#endRun(start, end);
    if (name === 'blockquote' && !closing) this.#quotes.push({ tag, block: { start, end: this.#end } });
    else if (name === 'blockquote' || (name === 'footer' && !closing)) this.#closeQuote(tag);
  }

  finish(): ReturnType<typeof htmlRuns> {
    this.#endRun(this.#end, this.#end);
    const open = this.#quotes.map(({ tag: { start, end } }) => ({ start, end, closing: false }));
    return { runs: this.#runs, loneTags: [...this.#loneTags, ...open].toSorted((a, b) => a.start - b.start) };
  }

  /** Who is quoted, in the quotation's footer, is none of its words. */
  #closeQuote({ name, start, end }: HtmlTag): void {
    const quote = this.#quotes.pop();
    if (quote) quote.block.end = end;
    else if (name === 'blockquote') this.#loneTags.push({ start, end, closing: true });
  }

  #endRun(at: number, next: number): void {
    const words = this.#text.slice(this.#from, at);
    const start = this.#from + words.length - words.trimStart().length;
    const end = this.#from + words.trimEnd().length;
    const block = this.#quotes[0]?.block;
    if (start < end) this.#runs.push({ start, end, ...(block && { block }) });
    this.#from = next;
  }
}
