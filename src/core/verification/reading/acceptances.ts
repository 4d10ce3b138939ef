import type { ReadDocument } from '../../document/citedPassage';
import { emptyLines } from '../../document/emptyLines';
import type { DocumentSyntax, TextSpan } from '../../document/model';

export interface Acceptances {
  /** Why the writer stands by the quotation at a place; `undefined` where they did not say so. */
  reasonAt(quotation: TextSpan): string | undefined;
  /** Whether it stands within such a comment: in plain text the reason is in quotation marks as all else is. */
  holds(quotation: TextSpan): boolean;
}

/**
 * Reads the comments with which a writer accepts quotations: `<!-- belagg: ok "skäl" -->`, `% belagg: ok "skäl"`. Each
 * belongs to the quotation before it in its paragraph, else to the one in the line below it, else to the block above.
 */
export function acceptancesIn({ text, analysis }: ReadDocument): Acceptances {
  const accepted: { readonly at: number; readonly reason: string }[] = [];
  const found = [...text.matchAll(comments[analysis.syntax])];
  const holds = (span: TextSpan): boolean =>
    found.some(({ 0: comment, index }) => index <= span.start && span.end <= index + comment.length);
  const spans = analysis.quotations
    .filter(span => !holds(span))
    .map(({ block, start, end }) => block ?? { start, end });
  let next = 0;
  for (const comment of found) {
    const end = comment.index + comment[0].length;
    while ((spans[next]?.end ?? Infinity) <= comment.index) next++;
    const [before, after] = [spans[next - 1], spans[next]];
    const gapBefore = before ? emptyLines(text.slice(before.end, comment.index)) : Infinity;
    const gapAfter = after ? emptyLines(text.slice(end, after.start)) : Infinity;
    const isBefore = gapBefore === 0 || (gapAfter > 0 && gapBefore === 1);
    const quotation = isBefore ? before : gapAfter === 0 ? after : undefined;
    if (quotation) accepted.push({ at: quotation.start, reason: (comment.groups?.['reason'] ?? '').trim() });
  }
  return { holds, reasonAt: ({ start, end }) => accepted.find(({ at }) => start <= at && at < end)?.reason };
}

/** How a comment is written; `reason` is a blank where the format does without one. */
export function acceptance(syntax: DocumentSyntax, reason: string): string {
  const plain = reason
    .replace(/["\r\n]+/g, ' ')
    .replace(/--+>?|\]/g, ' ')
    .trim();
  const [before, after] = brackets[syntax];
  return `${before}belagg: ok "${plain}"${after}`;
}

const brackets: Readonly<Record<DocumentSyntax, readonly [before: string, after: string]>> = {
  pandoc: ['<!-- ', ' -->'],
  html: ['<!-- ', ' -->'],
  latex: ['% ', ''],
  typst: ['// ', ''],
  asciidoc: ['// ', ''],
  text: ['[', ']'],
};

const ok = String.raw`bel[aä]gg:[ \t]*ok\b(?:[ \t]*["”“](?<reason>[^"”“\n]{0,500})["”“])?`;
const html = new RegExp(String.raw`<!--[ \t]*${ok}[ \t]*-->`, 'giu');

const comments: Readonly<Record<DocumentSyntax, RegExp>> = {
  pandoc: html,
  html,
  latex: new RegExp(`%[ \t]*${ok}`, 'giu'),
  typst: new RegExp(String.raw`(?://|/\*)[ \t]*${ok}`, 'giu'),
  asciidoc: new RegExp(`^//[ \t]*${ok}`, 'gimu'),
  text: new RegExp(String.raw`\[[ \t]*${ok}[ \t]*\]`, 'giu'),
};
