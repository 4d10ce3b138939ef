import * as vscode from 'vscode';
import type { CslItem } from '../../core/corpus/cslItem';
import type { ReadDocument } from '../../core/document/citedPassage';
import { listSources } from '../../core/sources/listSources';
import { planSourceList } from '../../core/sources/planSourceList';
import { sourceMarkers, type SourceScope } from '../../core/sources/sourceMarkers';
import { registerCommand } from '../commands';
import { documentRange } from '../convert';
import type { Words } from '../language';
import type { DocumentLookup } from '../lookup/documentLookup';
import type { DocumentReader } from '../lookup/documentReader';
import type { WorkspaceReader } from '../lookup/workspaceReader';
import type { HouseStyles } from '../houseStyle/houseStyles';
import type { TargetEditor } from '../insertion/targetEditor';
import { showForWriting } from '../notebookCell';
import { showStatus } from '../statusText';
import { chooseScope } from './chooseScope';
import { sourceListPlace, type SourceListPlace } from './sourceListPlace';

/** What the command works with. */
export interface SourceListTools {
  readonly lookup: DocumentLookup;
  readonly reader: DocumentReader;
  readonly documents: WorkspaceReader;
  readonly target: TargetEditor;
  readonly styles: HouseStyles;
  readonly words: Words;
}

/** *Insert List of Sources*: lists what the document or its folder cites from the corpus, or brings the list up to date. */
export function registerInsertSourceList(tools: SourceListTools): vscode.Disposable {
  const { t } = tools.words;
  return registerCommand('belagg.insertSourceList', async () => {
    const editor = await tools.target.current();
    if (!editor) return showStatus(t('Open the document that the list of sources belongs to'));
    const { document } = editor;
    const now = sourceListPlace(document, tools.reader)?.kept;
    const chosen = await chooseScope(document, now === 'unclosed' ? undefined : now?.scope, tools);
    if (!chosen) return;
    const sources = await tools.lookup.sources();
    const { secondHand, marks } = await tools.styles.settingsFor(document);
    const place = sourceListPlace(document, tools.reader);
    if (!place) return showStatus(t('Open the document that the list of sources belongs to'));
    const { reading, above, parts } = place;
    const { language } = reading.analysis;
    const { groups, leftOut } = listSources([...parts, ...chosen.others], { language, secondHand }, sources);
    if (groups.length === 0 && !place.kept) return showStatus(t('No quotations or references from the corpus yet'));
    // The list of a notebook may stand in another cell: there it is seen, and there undo takes it back.
    const shown = place.document === document ? editor : await showForWriting(place.document);
    const edit = planSourceList(reading, groups, {
      cursor: shown.document.offsetAt(shown.selection.active),
      scope: chosen.scope,
      marks,
      above,
    });
    if (edit === 'unclosed') throw new Error(missingEnd(reading, chosen.scope, t));
    const applied =
      shown.document.getText() === reading.text &&
      (await shown.edit(builder => builder.replace(documentRange(shown.document, edit), edit.text)));
    if (!applied) throw new Error(t('The document was changed meanwhile or is write-protected. Nothing was inserted.'));
    shown.revealRange(documentRange(shown.document, { start: edit.start, end: edit.start }));
    const unread = chosen.unread.map(uri => vscode.workspace.asRelativePath(uri)).join(', ');
    const count = groups.reduce((sum, { items }) => sum + items.length, 0);
    const told = [
      count === 1 ? t('1 source listed') : t('{0} sources listed', count),
      ...(leftOut.length > 0 ? [t('second-hand, not listed: {0}', namesOf(leftOut))] : []),
      ...(isListedTwice(place) ? [t('suppress-bibliography: true leaves out Pandoc’s own list')] : []),
      ...(unread === '' ? [] : [t('could not be read: {0}', unread)]),
    ];
    showStatus(told.join(' · '));
  });
}

function missingEnd({ analysis }: ReadDocument, scope: SourceScope, t: Words['t']): string {
  return t(
    'The end of the list of sources is missing: write “{0}” where it ends.',
    sourceMarkers(analysis.syntax, scope).close,
  );
}

/** The setting for second-hand quotations decides whether they are listed. */
function namesOf(works: readonly CslItem[]): string {
  return works.map(({ id, number, title }) => number ?? title ?? id).join('; ');
}

/** Who lets Pandoc list the keys gets two lists. */
function isListedTwice({ reading, parts }: SourceListPlace): boolean {
  const { syntax, bibliography } = reading.analysis;
  const isSuppressed = parts.some(({ text }) => text.includes('suppress-bibliography: true'));
  return syntax === 'pandoc' && bibliography.length > 0 && !isSuppressed;
}
