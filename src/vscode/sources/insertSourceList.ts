import * as vscode from 'vscode';
import { partAnalysis } from '../../core/citation/documentParts';
import type { ReadDocument } from '../../core/document/citedPassage';
import { listSources } from '../../core/sources/listSources';
import { planSourceList } from '../../core/sources/planSourceList';
import type { SourceGroup } from '../../core/sources/sourceGroups';
import { findKeptList, sourceMarkers, type SourceScope } from '../../core/sources/sourceMarkers';
import { registerCommand } from '../commands';
import { documentRange } from '../convert';
import type { Words } from '../language';
import type { DocumentLookup } from '../lookup/documentLookup';
import type { DocumentReader } from '../lookup/documentReader';
import { otherCells } from '../lookup/otherCells';
import type { WorkspaceReader } from '../lookup/workspaceReader';
import type { HouseStyles } from '../houseStyle/houseStyles';
import type { TargetEditor } from '../insertion/targetEditor';
import { showStatus } from '../statusText';
import { chooseScope } from './chooseScope';

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
    const kept = findKeptList(document.getText(), tools.reader.read(document).analysis.syntax);
    const chosen = await chooseScope(document, kept === 'unclosed' ? undefined : kept?.scope, tools);
    if (!chosen) return;
    const sources = await tools.lookup.sources();
    const own = tools.reader.read(document);
    const otherParts = otherCells(document, tools.reader);
    const reading = { ...own, analysis: partAnalysis({ document: own, ...(otherParts && { otherParts }) }) };
    const { secondHand, marks } = await tools.styles.settingsFor(document);
    const { language } = reading.analysis;
    const { groups } = listSources(
      [reading, ...(otherParts ?? []), ...chosen.others],
      { language, secondHand },
      sources,
    );
    if (groups.length === 0 && !kept) return showStatus(t('No quotations or references from the corpus yet'));
    const edit = planSourceList(reading, groups, {
      cursor: document.offsetAt(editor.selection.active),
      scope: chosen.scope,
      marks,
    });
    if (edit === 'unclosed') throw new Error(missingEnd(reading, chosen.scope, t));
    const applied =
      document.version === reading.version &&
      (await editor.edit(builder => builder.replace(documentRange(document, edit), edit.text)));
    if (!applied) throw new Error(t('The document was changed meanwhile or is write-protected. Nothing was inserted.'));
    editor.revealRange(documentRange(document, { start: edit.start, end: edit.start }));
    const unread = chosen.unread.map(uri => vscode.workspace.asRelativePath(uri)).join(', ');
    showStatus(
      [outcome(groups, reading, t), ...(unread === '' ? [] : [t('could not be read: {0}', unread)])].join(' · '),
    );
  });
}

function missingEnd({ analysis }: ReadDocument, scope: SourceScope, t: Words['t']): string {
  return t(
    'The end of the list of sources is missing: write “{0}” where it ends.',
    sourceMarkers(analysis.syntax, scope).close,
  );
}

/** Who lets Pandoc list the keys gets two lists. */
function outcome(groups: readonly SourceGroup[], { text, analysis }: ReadDocument, t: Words['t']): string {
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  const done = count === 1 ? t('1 source listed') : t('{0} sources listed', count);
  const isDoubled =
    analysis.syntax === 'pandoc' && analysis.bibliography.length > 0 && !text.includes('suppress-bibliography: true');
  return isDoubled ? `${done} · ${t('suppress-bibliography: true leaves out Pandoc’s own list')}` : done;
}
