import type { ReadDocument } from '../document/citedPassage';
import { closedAround } from '../document/closed/closedAround';
import type { ClosedSpan } from '../document/closed/closedSpans';
import { lineStartAt } from '../document/lineStart';
import { behindLineMarks } from '../document/surroundings';
import { besideBlock } from './besideBlock';
import { cursorAt } from './placement';
import type { Place } from './placement';
import type { Syntax } from './syntax';

/**
 * The nearest place behind the cursor where words can stand: not in a word, in code, in a formula or in a mark of the
 * document's own. Where only blocks can stand, what is inserted becomes a paragraph of its own.
 */
export function openPlace(place: Place, document: ReadDocument): Place {
  const { text, analysis } = document;
  const { start: cursor, end } = place.span;
  if (end > cursor || place.isApart) return place;
  const closed = closedAround(document, cursor);
  const at = behindMarks(document, cursor, closed);
  const around = (kind: ClosedSpan['kind']): ClosedSpan | undefined =>
    closed.find(span => span.kind === kind && span.start <= at && at <= span.end);
  const block = around('block');
  if (block) {
    const whole = block.whole ?? block;
    return besideBlock(whole, at === whole.start ? 'before' : 'behind', document);
  }
  const label = around('label');
  if (label && at < label.end) return besideBlock(label.whole ?? label, 'before', document);
  const heading = around('heading');
  if (heading?.start === at) return besideBlock(heading, 'before', document);
  const found = at === cursor ? place : cursorAt(text, analysis, at);
  const below = paragraphBelow(text, at);
  if (below !== undefined) return besideBlock({ start: below, end: below }, 'before', document);
  if (touchesBlock(text, at, closed)) return { ...found, isApart: true };
  const words = around('words');
  if (words) return { ...found, before: { ...found.before, inCell: true } };
  const phrase = around('phrase')?.whole;
  return { ...found, ...(heading && { heading: heading.whole ?? heading }), ...(phrase && { phrase }) };
}

/** A block parts no heading, nor a paragraph whose rest would be taken for something else at the beginning of a line. */
export function blockPlace(asked: Place, { lineStart, parting }: Syntax, document: ReadDocument): Place {
  const { heading, phrase } = asked;
  if (asked.isApart || asked.span.end > asked.span.start) return asked;
  if (heading) return besideBlock(heading, 'behind', document);
  const place = placeToPart(
    movedTo(behindStop(document.text, phrase?.end ?? asked.span.start), asked, document),
    parting,
    document,
  );
  const { before, after } = place;
  const rest = (after.rest.split('\n', 1)[0] ?? '').trimStart();
  const isMisread = before.place === 'in-line' && lineStart !== undefined && lineStart(rest) !== rest;
  return isMisread ? { ...cursorAt(document.text, document.analysis, before.paragraph.end), isApart: true } : place;
}

function placeToPart(place: Place, parting: Syntax['parting'], document: ReadDocument): Place {
  return parting ? movedTo(parting(document.text, place.span.start, place.before), place, document) : place;
}

/** The stop of a sentence does not begin the next paragraph. */
function behindStop(text: string, at: number): number {
  return at + (/^(?:[.!?]|\.{3})(?=\s|$)/.exec(text.slice(at, at + 4))?.[0].length ?? 0);
}

/** In the same paragraph, and in the same list. */
function movedTo(at: number, place: Place, { text, analysis }: ReadDocument): Place {
  if (at === place.span.start) return place;
  const moved = cursorAt(text, analysis, at);
  return { ...moved, before: { ...moved.before, inList: place.before.inList } };
}

/** Not in the marks that a line begins with, nor in what stands in a line of words, nor in a word; before what opens. */
function behindMarks({ text, analysis }: ReadDocument, cursor: number, closed: readonly ClosedSpan[]): number {
  let at = cursor;
  for (let moved = true; moved;) {
    const found = closed.find(span => isInside(span, at));
    moved = found !== undefined;
    if (found) at = found.kind === 'opening' ? found.start : (found.whole ?? found).end;
  }
  const isInBlock = closed.some(({ kind, start, end }) => kind === 'block' && start <= at && at <= end);
  return isInBlock ? at : behindWord(text, behindLineMarks(text, analysis.syntax, at));
}

function isInside({ kind, start, end }: ClosedSpan, at: number): boolean {
  if (kind === 'opening') return start < at && at <= end;
  return kind === 'inline' && start < at && at < end;
}

function behindWord(text: string, at: number): number {
  if (!/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return at;
  return at + (/^[\p{L}\p{N}]+/u.exec(text.slice(at, at + 200))?.[0].length ?? 0);
}

/** On an empty line within an item of a list that is indented: where its next paragraph begins. */
function paragraphBelow(text: string, at: number): number | undefined {
  const lineStart = lineStartAt(text, at);
  const [gap, indent = ''] =
    /^[ \t]*\r?\n(?:[ \t]*\r?\n)*([ \t]+)(?=\S)/.exec(text.slice(lineStart, lineStart + 500)) ?? [];
  if (gap === undefined) return undefined;
  const above = text.slice(Math.max(0, lineStart - 5000), lineStart).split('\n');
  const first = above.findLast(line => /^\S/.test(line)) ?? '';
  const item = above.findLast(line => listMark.test(line) && indentOf(line) < indent.length);
  return item !== undefined && listMark.test(first) ? lineStart + gap.length : undefined;
}

const listMark = /^[ \t]*(?:[-*+]|\d{1,9}[.)]|[a-z][.)]|\(\d{1,9}\))[ \t]/;

function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)?.[0].length ?? 0;
}

/**
 * On an empty line right above others, which would go on with what is written there, or right below a block that would
 * take it in: the rows of a table, a definition.
 */
function touchesBlock(text: string, at: number, closed: readonly ClosedSpan[]): boolean {
  const lineStart = lineStartAt(text, at);
  const line = text.slice(lineStart, lineStart + 200).split('\n', 1)[0] ?? '';
  if (/[^\s>]/.test(line)) return false;
  if (/^[ \t>]*\r?\n[ \t>]*[^\s>]/.test(text.slice(at, at + 200))) return true;
  const above = text.slice(0, lineStart).replace(/\r?\n$/, '').length;
  return (
    closed.some(({ kind, start, end }) => kind !== 'inline' && kind !== 'opening' && start <= above && above <= end) &&
    lineStart > 0
  );
}
