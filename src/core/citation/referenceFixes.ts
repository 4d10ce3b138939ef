import type { Corpus } from '../corpus/corpus';
import type { CslItem } from '../corpus/cslItem';
import type { ReadDocument } from '../document/citedPassage';
import type { TextEdit } from '../document/model';
import { planBibliography } from './bibliographyPlan';
import type { ReferenceProblem } from './checkReferences';
import { noteAuthors } from './itemNames';
import type { CitationSettings, InsertionPlan, InsertionRequest } from './model';
import { assembled } from './planInsertion';
import { workName } from './workName';

/**
 * What mends a reference: the right key (`spelling`), the entry (`entry`, which has to be planned with the document's
 * bibliographies), or a second-hand form: with both keys, or with the work named that was not read.
 */
export type ReferenceFix =
  | { readonly kind: 'spelling'; readonly key: string; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'entry'; readonly key: string }
  | { readonly kind: 'both-keys' | 'named-work'; readonly edits: readonly TextEdit[] };

/** The fixes for a problem, the one that the settings prefer first. */
export function referenceFixes(
  problem: ReferenceProblem,
  document: ReadDocument,
  { corpus, secondHand }: { readonly corpus: Corpus; readonly secondHand: CitationSettings['secondHand'] },
): readonly ReferenceFix[] {
  switch (problem.code) {
    case 'misspelt-key':
      return [{ kind: 'spelling', key: problem.nearest, edits: [respelt(problem, document, problem.nearest)] }];
    case 'unlisted-key':
      return [{ kind: 'entry', key: problem.key }];
    case 'comma-form': {
      const both: ReferenceFix = { kind: 'both-keys', edits: [semicolon(problem, document.text)] };
      const named = namedWork(problem, document, corpus);
      if (!named) return [both];
      const fixes: readonly ReferenceFix[] = [{ kind: 'named-work', edits: [named] }, both];
      return secondHand === 'both' ? fixes.toReversed() : fixes;
    }
  }
}

/**
 * What adding the entry of a work changes. Where the bibliography has the work under another key, that key is written in
 * the references instead.
 */
export function planEntry(item: CslItem, request: InsertionRequest): InsertionPlan {
  const { documentEdits, headEdits, changes, keys, notes } = planBibliography([item], request);
  const key = keys.get(item.id) ?? item.id;
  const { references } = request.document.analysis;
  const renamed = key === item.id ? [] : references.filter(reference => reference.key === item.id);
  const edits = renamed.map(reference => respelt(reference, request.document, key));
  const plan = { edits: assembled([...documentEdits, ...edits]).edits, cursors: [], bibliography: changes, notes };
  return headEdits ? { ...plan, headEdits } : plan;
}

/** The key alone: its sign and braces stay. */
function respelt(
  { start, end, key }: { readonly start: number; readonly end: number; readonly key: string },
  { text }: ReadDocument,
  correct: string,
): TextEdit {
  const at = start + Math.max(0, text.slice(start, end).indexOf(key));
  return { start: at, end: at + key.length, text: correct };
}

type CommaForm = Extract<ReferenceProblem, { readonly code: 'comma-form' }>;

/** The last comma before `citerad i` becomes a semicolon. */
function semicolon({ work, via }: CommaForm, text: string): TextEdit {
  const at = work.end + text.slice(work.end, via.start).lastIndexOf(',');
  return { start: at, end: at + 1, text: ';' };
}

/** `@isf-2010-2` → `Inspektionen för socialförsäkringen, Rapport 2010:2`, for works that the corpus knows by name. */
function namedWork({ work }: CommaForm, { analysis }: ReadDocument, corpus: Corpus): TextEdit | undefined {
  const item = corpus.work(work.key)?.item;
  const names = item && [noteAuthors(item, analysis.language), workName(item)].filter(name => name !== undefined);
  return names && names.length > 0 ? { start: work.start, end: work.end, text: names.join(', ') } : undefined;
}
