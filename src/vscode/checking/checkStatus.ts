import * as vscode from 'vscode';
import type { Words } from '../language';
import { countChecks, countsLabel } from './checkCounts';
import { affectsSeverities } from './checkSettings';
import { documentViewId } from './documentView';
import type { FollowedDocument } from './followedDocument';

/** Before the language of the document, which VS Code shows at 100. */
const priority = 101;

/** `12 citat · 1 avviker` in the status bar; hidden at none. A click opens the view. */
export function registerCheckStatus(followed: FollowedDocument, words: Words): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('belagg.check', vscode.StatusBarAlignment.Right, priority);
  item.command = `${documentViewId}.focus`;
  const show = () => {
    const { t } = words;
    const { result } = followed;
    if (!result || result.check.quotations.length === 0) return item.hide();
    const counts = countChecks(result);
    item.name = t('Belägg: quotations in this document');
    item.text = `$(quote) ${countsLabel(counts, t)}`;
    item.tooltip = t('Show the quotations in this document');
    item.backgroundColor = counts.errors > 0 ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
    item.accessibilityInformation = { label: `Belägg: ${countsLabel(counts, t).replace(' · ', ', ')}` };
    item.show();
  };
  show();
  return vscode.Disposable.from(
    item,
    followed.onDidChange(show),
    words.onDidChange(show),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (affectsSeverities(event)) show();
    }),
  );
}
