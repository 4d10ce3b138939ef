import type { CitationSettings } from '../citation/model';
import { elementAround } from '../document/html/elementAround';
import type { DocumentAnalysis, TextEdit } from '../document/model';
import type { ReadDocument } from '../document/citedPassage';
import { surroundings } from '../document/surroundings';
import type { Language } from '../language';
import { sectionLevel, headingAbove } from './documentHeadings';
import type { SourceGroup } from './sourceGroups';
import { anchorsOutside } from './anchorsOutside';
import { findKeptList, sourceMarkers, type SourceScope } from './sourceMarkers';
import { sourceListText, sourceListWriter } from './sourceListText';

/** What a list of sources of all kinds is called, with or without literature. */
const titles: Readonly<Record<Language, string>> = { sv: 'Källförteckning', en: 'Sources' };

/** Where in the document the list may stand, and how it is written. */
interface ListPlace {
  readonly cursor: number;
  readonly scope: SourceScope;
  readonly marks?: CitationSettings['marks'];
  /** The cells above it, where the document is a cell of a notebook. */
  readonly above?: readonly ReadDocument[];
}

/**
 * The edit that puts a list of sources between its markers: in place of what is between them, and of nothing else, or
 * anew, with a heading, on the empty line of the cursor or else at the end of the document. `unclosed`: the marker of
 * the end is missing, and nothing can be replaced.
 */
export function planSourceList(
  document: ReadDocument,
  groups: readonly SourceGroup[],
  place: ListPlace,
): TextEdit | 'unclosed' {
  const { text, analysis } = document;
  const { syntax } = analysis;
  const { above = [] } = place;
  const kept = findKeptList(text, syntax);
  if (kept === 'unclosed') return kept;
  const markers = sourceMarkers(syntax, place.scope);
  const at = kept?.start ?? homeOf(document, place.cursor);
  const heading = headingAbove([...above.map(part => part.text), text.slice(0, at)], syntax);
  const titled = kept !== undefined || heading?.ofSources === true;
  const own = kept ? { text: text.slice(0, kept.start), analysis } : document;
  const level = (titled && heading?.level) || sectionLevel([...above, own], syntax);
  const writer = sourceListWriter(syntax, analysis.features, anchorsOutside(document));
  const list = sourceListText(groups, writer, {
    language: analysis.language,
    ...(place.marks && { marks: place.marks }),
    level: level + 1,
  });
  const title = titled ? [] : [writer.heading(titles[analysis.language], level)];
  const block = [markers.open, ...(list === '' ? [] : [list]), markers.close].join('\n\n');
  const written = [...title, block].join('\n\n');
  if (kept) return { start: kept.start, end: kept.end, text: written.replaceAll('\n', analysis.eol) };
  return { start: at, end: at, text: apart(written, text, at).replaceAll('\n', analysis.eol) };
}

/** The empty line of the cursor, if it stands in the text and in no paragraph; else the end of the text. */
function homeOf({ text, analysis }: ReadDocument, cursor: number): number {
  const { place, inFrontMatter, inComment } = surroundings(text, analysis, cursor);
  const inElement = analysis.syntax === 'html' && elementAround(text, analysis.bodyStart, cursor) !== undefined;
  const isFree = place === 'empty-line' && !inFrontMatter && !inComment && !inElement;
  const line = text.lastIndexOf('\n', cursor - 1) + 1;
  return isFree && line < endOfText(text, analysis) ? line : endOfText(text, analysis);
}

/** Before what closes the text of a LaTeX or HTML document. */
function endOfText(text: string, { syntax }: DocumentAnalysis): number {
  if (syntax === 'latex') {
    const end = text.lastIndexOf(String.raw`\end{document}`);
    return end < 0 ? text.length : text.lastIndexOf('\n', end) + 1;
  }
  if (syntax !== 'html') return text.length;
  return /[ \t]*<\/(?:article|main|body|html)\s*>(?![^]*<\/(?:article|main)\s*>)/i.exec(text)?.index ?? text.length;
}

/** With an empty line before and after, unless there is one. */
function apart(block: string, text: string, at: number): string {
  const before = text.slice(0, at).replace(/[ \t]+$/, '');
  const breaks = before.trim() === '' ? 2 : (/(?:\r?\n)*$/.exec(before)?.[0].match(/\n/g)?.length ?? 0);
  const after = text.slice(at);
  const gap = /^(?:[ \t]*\r?\n){0,2}/.exec(after)?.[0].match(/\n/g)?.length ?? 0;
  const breaksAfter = after === '' ? 1 : after.trim() === '' ? 0 : 2 - gap;
  return '\n'.repeat(Math.max(0, 2 - breaks)) + block + '\n'.repeat(breaksAfter);
}
