import type { TextEdit, TextSpan } from '../document/model';
import { parenthesesAround } from '../document/parentheses';
import { endsSentence } from '../document/sentences';
import { behindBlock } from './behindBlock';
import { canBeListed, planBibliography, unreadableBibliography } from './bibliographyPlan';
import { citationContext, citePassages, unsigned } from './citePassages';
import { compose } from './composition';
import { citedStyleOfParts, headPart, notesOfParts } from './documentParts';
import { footnoteEdit } from './footnoteEdit';
import type { CitationContext, InsertionNote, InsertionPlan, InsertionRequest } from './model';
import { behindReference, cursorAt, joined, placeAt, placed, situationAt } from './placement';
import type { Place, PlacedEdit } from './placement';
import { htmlNoteEdit } from './htmlNoteEdit';
import { placedInHtml } from './htmlPlacement';
import { blockPlace, openPlace } from './openPlace';
import { pointersTo } from './pointers';
import { ReferenceWriter } from './referenceWriter';
import { syntaxOf } from './syntaxes/syntaxOf';

/**
 * Everything that an insertion changes, so that the host can do it at once and undo it at once: the document at every
 * cursor, its footnotes, its head and its bibliography. All edits are insertions or replace a selection; no other byte
 * changes.
 */
export function planInsertion(request: InsertionRequest): InsertionPlan {
  const { text, analysis } = request.document;
  const { context, notes } = settledContext(request);
  const items = context.style === 'citeproc' ? citePassages(request.choices, request.form, context).bibliography : [];
  const bibliography = planBibliography(items, request);
  const written = writeEverywhere(request, { ...context, keys: bibliography.keys });
  const { footnote } = syntaxOf(analysis.syntax, analysis.features);
  const definitions =
    footnote?.kind === 'apart' && footnote.section
      ? htmlNoteEdit(written.definitions, request.document, footnote.section)
      : footnoteEdit(written.definitions, text, analysis, written.edits);
  // At one and the same place the head of a document comes before what is inserted, a list of sources behind it.
  const isHead = ({ start }: TextEdit): boolean => analysis.syntax === 'pandoc' || start < analysis.bodyStart;
  return {
    ...assembled([
      ...bibliography.documentEdits.filter(isHead),
      ...written.edits,
      ...(definitions ? [definitions] : []),
      ...bibliography.documentEdits.filter(edit => !isHead(edit)),
    ]),
    ...(bibliography.headEdits && { headEdits: bibliography.headEdits }),
    bibliography: bibliography.changes,
    notes: distinct([...notes, ...written.notes, ...bibliography.notes, ...unsigned(items, context)]),
  };
}

/**
 * Where entries cannot be written, into a head that is no YAML or into no file at all, the reference becomes text; so does a
 * note where it would not be printed.
 */
export function settledContext(request: InsertionRequest): {
  readonly context: CitationContext;
  readonly notes: readonly InsertionNote[];
} {
  const { corpus, document, settings, year } = request;
  const { syntax, features, language } = document.analysis;
  const cited = citedStyleOfParts(request);
  const context = citationContext({ corpus, syntax, features, language, cited, settings, year });
  const asText: CitationContext = { ...context, style: 'text' };
  if (context.style === 'footnote' && losesNotes(request)) return { context: asText, notes: [] };
  if (context.style !== 'citeproc') return { context, notes: [] };
  const detail = headPart(request)?.analysis.frontMatter?.broken;
  if (detail !== undefined) return { context: asText, notes: [{ code: 'front-matter-broken', detail }] };
  const unreadable = unreadableBibliography(request);
  if (unreadable) return { context: asText, notes: [unreadable] };
  return canBeListed(request) ? { context, notes: [] } : { context: asText, notes: [{ code: 'no-bibliography' }] };
}

/** No format prints the notes of a note, and LaTeX not those of a table. */
function losesNotes({ document, selections }: InsertionRequest): boolean {
  const { notes, syntax } = document.analysis;
  return selections.some(selection => {
    const { span, before } = openPlace(placeAt(document.text, document.analysis, selection), document);
    const isInNote = notes.some(({ words }) => words.start <= span.start && span.start <= words.end);
    return isInNote || (syntax === 'latex' && before.inCell);
  });
}

interface Written {
  readonly edits: readonly PlacedEdit[];
  readonly definitions: readonly string[];
  readonly notes: readonly InsertionNote[];
}

function writeEverywhere(request: InsertionRequest, context: CitationContext): Written {
  const { text, analysis } = request.document;
  const writer = new ReferenceWriter(context, notesOfParts(request));
  const notes: InsertionNote[] = [];
  const edits = request.selections
    .toSorted((a, b) => a.start - b.start)
    .flatMap(selection => {
      const selected = placeAt(text, analysis, selection);
      const further = furtherReference(request, selected, context, writer);
      if (further) return further;
      const sentence = request.form !== 'reference';
      const behind = sentence ? behindBlock(selected, request.document) : undefined;
      const asked = behindReference(selected, request.document, sentence);
      const open = behind ?? openPlace(sentence ? asked : beforeStop(asked, request, context), request.document);
      const situation = situationAt(open);
      const composition = compose(request.choices, request.form, { context, writer, situation });
      const place = composition.layout === 'paragraphs' ? blockPlace(open, writer.syntax, request.document) : open;
      notes.push(...composition.notes);
      if (isElsewhere(place, selection, text)) notes.push({ code: 'moved' });
      const { paragraph, inItem, joint, ending } = writer.syntax;
      if (paragraph) return placedInHtml(composition, place, request.document, paragraph);
      return placed(composition, place, text, { eol: analysis.eol, inItem, joint, ending });
    });
  return { edits, definitions: writer.definitions, notes };
}

/** A reference belongs to the sentence behind whose stop it is asked for; a footnote's mark stands behind that, as in blocks. */
function beforeStop(place: Place, { document }: InsertionRequest, { style }: CitationContext): Place {
  const { before, span } = place;
  const isBehindStop =
    before.previous === '.' && !before.linePrefix.includes('>') && endsSentence(before.sentenceBefore);
  if (style === 'footnote' || span.end > span.start || !isBehindStop || before.sentenceBefore.endsWith('..'))
    return place;
  return cursorAt(document.text, document.analysis, span.start - 1);
}

/** On another line than was asked for. */
function isElsewhere({ span, isApart }: Place, asked: TextSpan, text: string): boolean {
  const between = text.slice(Math.min(span.end, asked.end), Math.max(span.start, asked.start));
  return between.includes('\n') || (isApart && span.start !== asked.start);
}

/**
 * A reference joins the one that the cursor is in. Words never do: they would be lost, and what is quoted there would
 * seem to be their speaker's, too.
 */
function furtherReference(
  { choices, form, document }: InsertionRequest,
  { before, span }: Place,
  context: CitationContext,
  writer: ReferenceWriter,
): readonly PlacedEdit[] | undefined {
  if (form !== 'reference') return undefined;
  const { sentenceBefore, sentenceAfter } = before;
  const group = before.group ?? (context.style === 'text' ? writtenReference(document.text, span, writer) : undefined);
  if (!group) return undefined;
  const pointers = choices.flatMap(({ passage }) => pointersTo(passage, context, `${sentenceBefore} ${sentenceAfter}`));
  const further = writer.extend(document.text.slice(group.start, group.end), pointers);
  return further && joined(further, group);
}

/** Where references are words, too: the parentheses around the place, or behind which it stands, if they name a work of the corpus. */
function writtenReference(text: string, { start, end }: TextSpan, writer: ReferenceWriter): TextSpan | undefined {
  const words = text.slice(Math.max(0, start - 100), start).trimEnd();
  const at = words.endsWith(')') ? text.lastIndexOf(')', start - 1) : start;
  const around = start === end ? parenthesesAround(text, { start: at, end: at }) : undefined;
  return around && writer.namesWork(text.slice(around.start, around.end)) ? around : undefined;
}

/** The edits in order and the cursors in the changed text; what is inserted at the same place becomes one edit. */
export function assembled(unordered: readonly PlacedEdit[]): Pick<InsertionPlan, 'edits' | 'cursors'> {
  const edits: TextEdit[] = [];
  const cursors: TextSpan[] = [];
  let grown = 0;
  for (const { text, cursor, ...span } of unordered.toSorted((a, b) => a.start - b.start)) {
    // What would be inserted into words that are being replaced goes behind them.
    const start = Math.max(span.start, edits.at(-1)?.end ?? 0);
    const end = Math.max(span.end, start);
    const offset = start + grown;
    if (cursor) cursors.push({ start: offset + cursor.start, end: offset + cursor.end });
    grown += text.length - (end - start);
    const last = edits.at(-1);
    if (last?.end === start) edits.splice(-1, 1, { start: last.start, end, text: last.text + text });
    else edits.push({ start, end, text });
  }
  return { edits, cursors };
}

function distinct(notes: readonly InsertionNote[]): readonly InsertionNote[] {
  return [...new Map(notes.map(note => [JSON.stringify(note), note])).values()];
}
