import * as vscode from 'vscode';
import { referenceText } from '../../l10n/referenceText';
import { registerCommand } from '../commands';
import type { Words } from '../language';
import type { CheckedDocument } from './checkedDocument';
import type { CheckRow } from './checkRow';
import { checkRows } from './checkRows';
import { countChecks, deviationsLabel } from './checkCounts';
import { affectsSeverities, referenceSeverity, severitiesFor } from './checkSettings';
import type { ReferenceWatch } from '../writing/referenceWatch';
import type { FollowedDocument } from './followedDocument';
import { verdictMarkdown } from './verdictMarkdown';

/** The id of the view. */
export const documentViewId = 'belagg.document';

/**
 * The view *In this document*: every quotation and reference with its verdict, in order, or only what somebody has to look
 * at. A click goes there. Its badge counts the deviations, also while another view is open.
 */
export class DocumentView implements vscode.TreeDataProvider<CheckRow>, vscode.Disposable {
  readonly #followed: FollowedDocument;
  readonly #references: ReferenceWatch;
  readonly #words: Words;
  readonly #view: vscode.TreeView<CheckRow>;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #disposables: readonly vscode.Disposable[];
  #deviationsOnly = false;
  #saidEmpty: boolean | undefined;

  constructor(followed: FollowedDocument, references: ReferenceWatch, words: Words) {
    this.#followed = followed;
    this.#references = references;
    this.#words = words;
    this.#view = vscode.window.createTreeView(documentViewId, { treeDataProvider: this });
    this.#disposables = [
      this.#view,
      this.#changed,
      followed.onDidChange(() => this.#refresh()),
      references.onDidChange(document => {
        if (document === followed.document) this.#refresh();
      }),
      words.onDidChange(() => this.#refresh()),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (affectsSeverities(event)) this.#refresh();
      }),
      registerCommand('belagg.showDeviationsOnly', () => this.#filter(true)),
      registerCommand('belagg.showAllQuotations', () => this.#filter(false)),
    ];
    this.#refresh();
  }

  get badge(): vscode.ViewBadge | undefined {
    return this.#view.badge;
  }

  async getChildren(row?: CheckRow): Promise<CheckRow[]> {
    if (row) return [];
    const result = await this.#followed.current();
    const { document } = this.#followed;
    const rows = result && document ? this.#rows(result, document) : [];
    this.#sayWhetherEmpty(rows.length === 0);
    return [...rows];
  }

  /** VS Code shows the text for an empty view also while it waits for rows, which would deny them. */
  #sayWhetherEmpty(isEmpty: boolean): void {
    if (isEmpty === this.#saidEmpty) return;
    this.#saidEmpty = isEmpty;
    void vscode.commands.executeCommand('setContext', 'belagg.documentIsEmpty', isEmpty);
  }

  /** The rows have no others below them; VS Code asks when a row is revealed. */
  getParent(): undefined {
    return undefined;
  }

  getTreeItem(row: CheckRow): vscode.TreeItem {
    const item = new vscode.TreeItem(row.label);
    item.id = row.id;
    item.description = row.description;
    item.contextValue = row.passage ? `checked-${row.kind} passage` : `checked-${row.kind}`;
    item.accessibilityInformation = { label: row.spoken };
    item.iconPath = new vscode.ThemeIcon(
      row.icon.id,
      row.icon.color === undefined ? undefined : new vscode.ThemeColor(row.icon.color),
    );
    item.command = {
      command: 'vscode.open',
      title: this.#words.t('Go to'),
      arguments: [row.uri, { selection: row.range } satisfies vscode.TextDocumentShowOptions],
    };
    return item;
  }

  /** What the hover over the quotation says; made only for the row that the mouse rests on. */
  resolveTreeItem(item: vscode.TreeItem, row: CheckRow): vscode.TreeItem {
    const { result } = this.#followed;
    if (result && row.quotation) item.tooltip = verdictMarkdown(row.quotation, result.corpus, this.#words);
    else if (row.problem) item.tooltip = referenceText(row.problem, this.#words.t);
    return item;
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #rows(result: CheckedDocument, document: vscode.TextDocument): readonly CheckRow[] {
    const context = {
      result,
      problems: this.#references.of(document)?.problems ?? [],
      severities: severitiesFor(result.uri),
      referenceSeverity: referenceSeverity(result.uri),
      words: this.#words,
    };
    return checkRows(context, this.#deviationsOnly);
  }

  async #filter(deviationsOnly: boolean): Promise<void> {
    this.#deviationsOnly = deviationsOnly;
    await vscode.commands.executeCommand('setContext', 'belagg.deviationsOnly', deviationsOnly);
    this.#refresh();
  }

  #refresh(): void {
    const { t } = this.#words;
    const { document, result } = this.#followed;
    this.#view.title = t('In this document');
    this.#view.description = document ? (vscode.workspace.asRelativePath(document.uri).split('/').at(-1) ?? '') : '';
    const deviations = result ? countChecks(result).deviations : 0;
    this.#view.badge = deviations > 0 ? { value: deviations, tooltip: deviationsLabel(deviations, t) } : undefined;
    this.#changed.fire();
  }
}
