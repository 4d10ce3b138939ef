import type { DocumentAnalysis, TextEdit, TextSpan } from '../document/model';
import { lineStartAt } from '../document/lineStart';
import { beginsSentence } from '../document/sentences';
import { surroundings } from '../document/surroundings';
import type { Surroundings } from '../document/surroundings';
import { onItsOwn } from './composition';
import type { Composition, Situation } from './composition';
import { concat, mapped, withLineBreaks } from './piece';
import type { Piece } from './piece';
import type { Following } from './sentence';
import type { PieceAt, Syntax } from './syntax';

/** A place in the document: what is replaced, and what stands around it. */
export interface Place {
  readonly span: TextSpan;
  readonly before: Surroundings;
  readonly after: Surroundings;
  /** Right behind the head of the document, or behind a block: nothing that stands there is gone on with. */
  readonly isApart: boolean;
  /** The heading that it is in: words may stand there, and a block behind it. */
  readonly heading?: TextSpan;
  /** What is emphasised around it, of which the same is true. */
  readonly phrase?: TextSpan;
}

/** An edit, and where in its text the cursor stands afterwards, if it does. */
export interface PlacedEdit extends TextEdit {
  readonly cursor?: TextSpan;
}

/** Looks at a selection. Nothing is written into the head or into a key: the place moves behind it. */
export function placeAt(text: string, analysis: DocumentAnalysis, selection: TextSpan): Place {
  const before = surroundings(text, analysis, selection.start);
  if (before.inFrontMatter) return cursorAt(text, analysis, analysis.bodyStart);
  if (before.inComment) return cursorAt(text, analysis, text.indexOf('\n', selection.end) + 1 || text.length);
  if (before.reference) return cursorAt(text, analysis, before.reference.end);
  const after = selection.end === selection.start ? before : surroundings(text, analysis, selection.end);
  return { span: selection, before, after, isApart: isAfterHead(analysis, selection) };
}

/** What the words have to fit in with. */
export function situationAt({ before, after, isApart }: Place): Situation {
  if (isApart) return onItsOwn;
  return {
    sentenceBefore: before.sentenceBefore,
    sentenceAfter: after.sentenceAfter,
    following: followingOf(after, before.sentenceBefore),
    inCell: before.inCell,
  };
}

/** How paragraphs are set apart. */
export interface Page {
  readonly eol: string;
  readonly inItem?: Syntax['inItem'];
  readonly joint?: Syntax['joint'];
  readonly ending?: Syntax['ending'];
}

/** Puts what was composed in its place: with blanks where words would touch, or as paragraphs with empty lines around. */
export function placed(composition: Composition, place: Place, text: string, page: Page): readonly PlacedEdit[] {
  const { eol, inItem, joint = noJoint } = page;
  const { before, span } = place;
  const apart = composition.layout === 'paragraphs' || place.isApart;
  const composed = apart
    ? asParagraphs(composition.piece, place, text, inItem)
    : inLine(composition, place, text, page);
  const piece = before.inCell ? inCell(composed) : composed;
  const continued = text.slice(span.end, endOfLine(text, span.end)).trim() !== '';
  const written = withLineBreaks(piece, { eol, linePrefix: before.linePrefix, continued });
  const edit = { start: span.start, end: span.end, text: written.text };
  const { afterStop } = composition;
  if (afterStop === undefined) return [{ ...edit, cursor: written.locator ?? endOf(written.text.trimEnd()) }];
  const stop = span.end + 1;
  const note = joint(text.slice(Math.max(0, stop - longestAddress), stop)) + afterStop;
  const mark = { start: stop, end: stop, text: note, cursor: endOf(note) };
  return edit.text === '' && edit.start === edit.end ? [mark] : [edit, mark];
}

/** A bar would end the cell. */
function inCell(piece: Piece): Piece {
  return mapped(piece, text => text.replace(/\\[^]|\|/g, found => (found === '|' ? String.raw`\|` : found)));
}

/** Further keys in the reference that stands at `group`; the cursor goes to the last of them. */
export function joined(further: readonly PieceAt[], group: TextSpan): readonly PlacedEdit[] {
  return further.map(({ at, piece: { text, locator } }, index) => {
    const edit = { start: group.start + at, end: group.start + at, text };
    return index === further.length - 1 ? { ...edit, cursor: locator ?? endOf(text) } : edit;
  });
}

/** Inside a reference no words can be written: the place moves behind it, for a sentence also behind the stop there. */
export function behindReference(
  place: Place,
  document: { readonly text: string; readonly analysis: DocumentAnalysis },
  sentence: boolean,
): Place {
  const { text, analysis } = document;
  const { group } = place.before;
  if (!group || place.span.start >= group.end) return place;
  return cursorAt(
    text,
    analysis,
    group.end + (sentence && /^\.(?!\.)/.test(text.slice(group.end, group.end + 2)) ? 1 : 0),
  );
}

function endOf(text: string): TextSpan {
  return { start: text.length, end: text.length };
}

/** The place at an offset. */
export function cursorAt(text: string, analysis: DocumentAnalysis, offset: number): Place {
  const around = surroundings(text, analysis, offset);
  const span = { start: offset, end: offset };
  return { span, before: around, after: around, isApart: isAfterHead(analysis, span) };
}

/** The rest of the paragraph is the writer's: its stop serves ours, unless ours is a sentence between two of theirs. */
function followingOf({ rest, next }: Surroundings, sentenceBefore: string): Following {
  if (rest.trim() === '') return 'nothing';
  if (next === '.' && !rest.startsWith('..')) return 'stop';
  const betweenSentences = beginsSentence(sentenceBefore) && /^\s*["”“»([*_–—]*[\p{Lu}\d]/u.test(rest);
  return betweenSentences ? 'nothing' : 'words';
}

const noJoint = (): string => '';

/** How far back is looked for the beginning of an address. */
const longestAddress = 1000;

function inLine(
  { piece, attached = false }: Composition,
  { span, phrase }: Place,
  text: string,
  { joint = noJoint, ending }: Page,
): Piece {
  if (piece.text === '') return piece;
  const line = text.slice(Math.max(0, span.start - longestAddress), span.start);
  const previous = line.slice(-2);
  const touchesBefore = !attached && /\S$/.test(previous) && !/(?:^|.)[([{]$|(?:^|\s)["”“»’—–]$/u.test(previous);
  // Behind a blank a mark would close no emphasis.
  const isAtEnd =
    phrase !== undefined && /^[*_#~`"']{1,3}$/.test(text.slice(span.end, Math.min(phrase.end, span.end + 9)));
  const touchesAfter = !isAtEnd && /^(?:[\p{L}\p{N}"”“»([*_@#`]|~~)/u.test(text.slice(span.end, span.end + 2));
  const end = ending?.(piece.text, text.slice(span.end, span.end + 100)) ?? '';
  return concat(attached ? joint(line) : touchesBefore ? ' ' : '', piece, end, touchesAfter ? ' ' : '');
}

function asParagraphs(piece: Piece, { before, span }: Place, text: string, inItem: Page['inItem']): Piece {
  const rest = text.slice(span.end, endOfLine(text, span.end));
  const atLineStart = before.place !== 'in-line';
  // Before the mark of an item nothing belongs to it yet.
  const item = before.inList && (!atLineStart || before.place === 'empty-line') ? inItem : undefined;
  const between = item?.between ?? '\n\n';
  const breaksBefore = atLineStart ? (hasTextAbove(text, span.start) ? '\n' : '') : between;
  const breaksAfter = rest.trim() === '' ? (hasTextBelow(text, span.end) ? '\n' : '') : between;
  const parts = item ? mapped(piece, item.joined) : piece;
  return concat(breaksBefore, parts, breaksAfter);
}

function hasTextAbove(text: string, offset: number): boolean {
  const lineStart = lineStartAt(text, offset);
  return lineStart > 0 && !isEmptyLine(text.slice(lineStartAt(text, lineStart - 1), lineStart));
}

function hasTextBelow(text: string, offset: number): boolean {
  const below = text.indexOf('\n', offset) + 1;
  return below > 0 && !isEmptyLine(text.slice(below, endOfLine(text, below)));
}

function isAfterHead({ bodyStart }: DocumentAnalysis, { start }: TextSpan): boolean {
  return bodyStart > 0 && start === bodyStart;
}

function isEmptyLine(line: string): boolean {
  return /^[\s>]*$/.test(line);
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
