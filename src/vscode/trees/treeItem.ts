import * as vscode from 'vscode';
import type { Translate } from '../../l10n/translate';
import { passageUri } from '../passageMarks';
import { keepFocus } from '../showInCorpusCommand';
import type { Row } from './row';

/** A row as VS Code's trees want it. Click and Enter show a passage and leave the keyboard in the tree. */
export function toTreeItem(row: Row, t: Translate): vscode.TreeItem {
  const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const highlights = row.matches?.map(({ start, end }): [number, number] => [start, end]);
  const label = highlights ? { label: row.label, highlights } : row.label;
  const item = new vscode.TreeItem(label, row.children ? (row.open ? Expanded : Collapsed) : None);
  item.id = row.id;
  item.contextValue = row.kind;
  item.accessibilityInformation = { label: row.spoken };
  if (row.description !== undefined) item.description = row.description;
  if (row.passage) item.resourceUri = passageUri(row.passage);
  if (row.icon !== undefined) item.iconPath = new vscode.ThemeIcon(row.icon);
  if (row.source && !row.children) {
    const title = t('Show in the corpus');
    item.command = { command: 'belagg.showInCorpus', title, arguments: [row, keepFocus] };
  }
  return item;
}
