import type { TextEdit } from '../../document/model';
import { shiftSpan } from '../../document/shiftSpans';
import { documentFix, type Fix, type FixRequest } from './fix';
import type { Difference, DifferenceKind } from '../model';
import { written } from './written';

/** The source's words in the place of those that differ; mark-up, references and line breaks around them stay. */
export function restoredWords(request: FixRequest): Fix | undefined {
  const { quotation } = request;
  const differences = quotation.differences.filter(({ kind }) => kind !== 'attribution');
  // Words of two passages that were joined have no source to be restored from.
  if (quotation.verdict !== 'altered' || differences.length === 0) return undefined;
  if (differences.some(({ kind }) => kind === 'joined')) return undefined;
  const edits = differences.map(difference => restored(difference, request));
  return documentFix(
    'restore',
    edits,
    differences.every(({ kind }) => slips.has(kind)),
  );
}

/** Nobody means these. */
const slips: ReadonlySet<DifferenceKind> = new Set(['character', 'case', 'punctuation']);

function restored({ start, end, expected, found }: Difference, request: FixRequest): TextEdit {
  const { document, quotation } = request;
  const { text } = document;
  const words = written(expected, document);
  if (expected === '') return removed({ start, end, found }, request);
  if (start < end) return { start, end, text: words + keptReferences({ start, end }, request) };
  const at = behindMarkup(start, request);
  const before = at > quotation.start && /[\p{L}\p{N}]$/u.test(quotedBefore(start, request)) && isWordly(expected);
  const after = /^[\p{L}\p{N}]/u.test(text.slice(at, at + 2)) && /[\p{L}\p{N},.;:]$/u.test(expected);
  return { start: at, end: at, text: `${before ? ' ' : ''}${words}${after ? ' ' : ''}` };
}

/** Emphasis and the like that ends here does not take in what is put behind it. */
function behindMarkup(offset: number, { document, quotation }: FixRequest): number {
  const prose = document.analysis.prose.findLast(({ start, end }) => start <= offset && offset <= end);
  let at = offset;
  if (!prose) return at;
  for (const part of prose.markup) {
    const { start, end } = shiftSpan(part, prose.start);
    if (start === at && part.text === '' && !part.reference && end <= quotation.end) at = end;
  }
  return at;
}

function quotedBefore(offset: number, { document, quotation }: FixRequest): string {
  return document.text.slice(quotation.start, offset);
}

function isWordly(words: string): boolean {
  return /^[\p{L}\p{N}]/u.test(words);
}

/** With one of the blanks around words; a mark of punctuation has none of its own. */
function removed(
  { start, end, found }: Pick<Difference, 'start' | 'end' | 'found'>,
  { document, quotation }: FixRequest,
): TextEdit {
  const { text } = document;
  if (!/[\p{L}\p{N}]/u.test(found)) return { start, end, text: '' };
  const before = start > quotation.start ? (/[ \t]+$/.exec(text.slice(quotation.start, start))?.[0].length ?? 0) : 0;
  if (before > 0) return { start: start - before, end, text: '' };
  return { start, end: end + (/^[ \t]+/.exec(text.slice(end, quotation.end))?.[0].length ?? 0), text: '' };
}

/** Footnote marks and references within the words that are replaced. */
function keptReferences({ start, end }: Pick<Difference, 'start' | 'end'>, { document }: FixRequest): string {
  return document.analysis.prose
    .filter(prose => prose.start <= start && end <= prose.end)
    .flatMap(prose => prose.markup.filter(({ reference }) => reference).map(part => shiftSpan(part, prose.start)))
    .filter(part => start <= part.start && part.end <= end)
    .map(part => document.text.slice(part.start, part.end))
    .join('');
}
