import { bibliographyLine } from '../bibliography/bibliographyLine';
import { freeKey, writableKey } from '../bibliography/freeKey';
import { writtenKeys } from '../bibliography/writtenKeys';
import { addEntry, keysIn, listedKey, withAdded } from '../bibliography/insertEntry';
import { isBib, type BibliographyScan } from '../bibliography/model';
import { bibliographyFormat, formatIn, scanBibliography } from '../bibliography/scanBibliography';
import type { CslItem } from '../corpus/cslItem';
import { bibliographyHome } from '../document/bibliographyHome';
import { changedSpan } from '../document/changedSpan';
import type { TextEdit } from '../document/model';
import { headPart } from './documentParts';
import type { BibliographyChange, CitationSettings, InsertionNote, InsertionRequest, OpenBibliography } from './model';
import type { Rendering } from './render';

/** What has to change so that the items are listed, and under which keys they then are. */
export interface BibliographyPlan {
  /** Keys by item id, where the bibliography knows the work under another one. */
  readonly keys: ReadonlyMap<string, string>;
  readonly documentEdits: readonly TextEdit[];
  /** Edits of the part that has the front matter, where the document is another part. */
  readonly headEdits?: readonly TextEdit[];
  readonly changes: readonly BibliographyChange[];
  readonly notes: readonly InsertionNote[];
}

/** What has to change; what belongs in the front matter goes where that is, and is told where there is none. */
export function planBibliography(items: readonly CslItem[], request: InsertionRequest): BibliographyPlan {
  const head = headPart(request);
  if (head === request.document) return planListed(items, request);
  const { documentEdits, ...plan } = planListed(items, { ...request, document: head ?? request.document });
  if (head) return { ...plan, documentEdits: [], headEdits: documentEdits };
  const path = documentEdits.length > 0 ? request.newBibliography : undefined;
  const notes = path === undefined ? plan.notes : [...plan.notes, { code: 'unnamed-bibliography', path } as const];
  return { ...plan, documentEdits: [], notes };
}

/** Reuses what any of the document's bibliographies has; the rest is written to one of them, or to a new one. */
function planListed(items: readonly CslItem[], request: InsertionRequest): BibliographyPlan {
  if (items.length === 0) return { keys: new Map(), documentEdits: [], changes: [], notes: [] };
  const open = openBibliographies(request).map((bibliography): ScannedBibliography => ({
    ...bibliography,
    scan: bibliography.scan ?? scanBibliography(bibliography.format, bibliography.text),
  }));
  const settled = settle(items, open, keysFor(request, open));
  const keys = new Map(settled.map(({ item, key }) => [item.id, key]));
  const missing = settled.filter(({ listed }) => !listed).map(({ item, key }) => ({ ...item, id: key }));
  const plan = { keys, documentEdits: adopted(request), changes: [], notes: [] };
  if (missing.length === 0) return plan;
  const [first] = open;
  if (!first) return { ...plan, ...started(missing, request) };
  const home = inOrderOfHome(open, request).find(({ format, text, scan }) =>
    missing.every(item => addEntry(format, text, item, scan)),
  );
  const { documentEdits = [], ...changed } = extended(home ?? first, home ? missing : [], request.settings.marks);
  return { ...plan, ...changed, documentEdits: [...plan.documentEdits, ...documentEdits] };
}

/** Those that may be written to first, and of these the one that has entries of the corpus already; else in the document's order. */
function inOrderOfHome(
  open: readonly ScannedBibliography[],
  { corpus }: InsertionRequest,
): readonly ScannedBibliography[] {
  if (open.length < 2) return open;
  const ours = new Set(corpus.works.map(({ key }) => key));
  const rank = ({ locked = false, scan }: ScannedBibliography): number =>
    locked ? 2 : scan.entries.some(({ key }) => ours.has(key)) ? 0 : 1;
  return open
    .map(bibliography => ({ bibliography, rank: rank(bibliography) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ bibliography }) => bibliography);
}

/** Whether there is, or can be made, a bibliography that the document's own tool finds the entries in. */
export function canBeListed(request: InsertionRequest): boolean {
  const { document, bibliographies, newBibliography } = request;
  const head = headPart(request);
  const { analysis } = head ?? document;
  if (bibliographies.length > 0 || (analysis.syntax === 'pandoc' && head)) return true;
  const home = bibliographyHome(analysis);
  return home === 'document' || (home === 'file' && newBibliography !== undefined);
}

/** What is to be told where none of the bibliographies is a list that an entry could join: its text is something else. */
export function unreadableBibliography(request: InsertionRequest): InsertionNote | undefined {
  const open = openBibliographies({ ...request, document: headPart(request) ?? request.document });
  const closed = open.flatMap(({ path, format, text, scan }): readonly InsertionNote[] => {
    if (isBib(format)) return [];
    const { entries, broken } = scan ?? scanBibliography(format, text);
    if (entries.length > 0 || addEntry(format, text, anyItem, { entries })) return [];
    return [{ code: 'broken-entry', ...(path !== undefined && { path }), line: broken[0]?.line ?? 1 }];
  });
  return closed.length === open.length ? closed[0] : undefined;
}

const anyItem: CslItem = { id: 'a', type: 'book' };

/** A file that stands where a new bibliography would be made is named by the document as soon as something in it is cited. */
function adopted({ document, bibliographies, newBibliography }: InsertionRequest): readonly TextEdit[] {
  if (newBibliography === undefined || bibliographies[0]?.path !== newBibliography) return [];
  return bibliographyLine(document.text, document.analysis, newBibliography);
}

/** Entries in the document itself are edited in its text; a list of sources is there, even if it is yet to be begun. */
export function openBibliographies({
  document,
  bibliographies,
}: Pick<InsertionRequest, 'document' | 'bibliographies'>): readonly OpenBibliography[] {
  const { text, analysis } = document;
  const { syntax } = analysis;
  const isList = (syntax === 'asciidoc' || syntax === 'html') && bibliographyHome(analysis) === 'document';
  if (isList) return [{ format: syntax, text }];
  return bibliographies.map(bibliography => ({ ...bibliography, format: formatIn(analysis, bibliography.format) }));
}

interface ScannedBibliography extends OpenBibliography {
  readonly scan: BibliographyScan;
}

interface Settled {
  readonly item: CslItem;
  readonly key: string;
  readonly listed: boolean;
}

/** Keys that all can hold that the entries may be written to. */
function keysFor(
  { corpus, document, newBibliography }: InsertionRequest,
  open: readonly OpenBibliography[],
): (id: string) => string {
  const made = newBibliography === undefined ? 'inline' : bibliographyFormat(newBibliography, document.analysis);
  const [first = made ?? 'bib', ...others] = open.map(({ format }) => format);
  const keys = writtenKeys(corpus, first);
  return id => others.reduce((key, format) => writableKey(format, key), keys.get(id) ?? writableKey(first, id));
}

/** The keys under which a bibliography has the works; else such that none of them uses for another work. */
function settle(
  items: readonly CslItem[],
  bibliographies: readonly ScannedBibliography[],
  keyOf: (id: string) => string,
): readonly Settled[] {
  const taken = bibliographies.flatMap(({ scan }) => keysIn(scan));
  return items.map(item => {
    const [listed] = bibliographies.flatMap(({ scan }) => listedKey(scan, item) ?? []);
    const written = keyOf(item.id);
    const key = listed ?? freeKey(written, taken);
    taken.push(key);
    return { item, key, listed: listed !== undefined };
  });
}

type Change = Pick<BibliographyPlan, 'changes'> & Partial<Pick<BibliographyPlan, 'documentEdits' | 'notes'>>;

function extended(
  bibliography: ScannedBibliography,
  items: readonly CslItem[],
  marks: CitationSettings['marks'],
): Change {
  const { path, text, scan } = bibliography;
  const notes = scan.broken.map(({ line }): InsertionNote => ({
    code: 'broken-entry',
    ...(path !== undefined && { path }),
    line,
  }));
  if (items.length === 0) return { changes: [], notes };
  const [only] = items;
  const single = items.length === 1 && only ? addEntry(bibliography.format, text, only, { ...scan, marks }) : undefined;
  const edit = single ?? insertion(text, withEntries({ ...bibliography, marks }, items));
  if (path === undefined) return { documentEdits: [edit], changes: [], notes };
  return { changes: [{ kind: 'edit', path, edits: [edit] }], notes };
}

/** A new file and the lines that name it; entries in the document where there is no folder for a file. */
function started(items: readonly CslItem[], { document, newBibliography }: InsertionRequest): Change {
  const { text, analysis } = document;
  if (newBibliography === undefined) {
    return {
      documentEdits: [insertion(text, withEntries({ format: 'inline', text, scan: nothing }, items))],
      changes: [],
    };
  }
  const format = bibliographyFormat(newBibliography, analysis) ?? 'bib';
  return {
    documentEdits: bibliographyLine(text, analysis, newBibliography),
    changes: [{ kind: 'create', path: newBibliography, text: withEntries({ format, text: '', scan: nothing }, items) }],
  };
}

const nothing: BibliographyScan = { entries: [], broken: [] };

/** One entry after the other, each inserted into the text that has the ones before it. */
function withEntries(
  { format, text, scan, marks }: ScannedBibliography & Pick<Rendering, 'marks'>,
  items: readonly CslItem[],
): string {
  let [after, listed] = [text, scan];
  for (const item of items) {
    const edit = addEntry(format, after, item, { ...listed, ...(marks && { marks }) });
    if (!edit) continue;
    after = after.slice(0, edit.start) + edit.text + after.slice(edit.end);
    // The first one may come with what makes it a list.
    listed = listed.entries.length > 0 ? withAdded(listed, item.id, edit) : scanBibliography(format, after);
  }
  return after;
}

/** The one insertion that makes the old text the new one: nothing else was changed. */
function insertion(before: string, after: string): TextEdit {
  const { start, endBefore, endAfter } = changedSpan(before, after) ?? { start: 0, endBefore: 0, endAfter: 0 };
  return { start, end: endBefore, text: after.slice(start, endAfter) };
}
