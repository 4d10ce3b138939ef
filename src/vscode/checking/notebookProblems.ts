import * as vscode from 'vscode';
import type { Translate } from '../../l10n/translate';
import type { Words } from '../language';
import type { UnreadableNotebook } from '../lookup/notebookFile';
import { diagnosticSource } from './checkDiagnostics';

/** Names the notebooks that could not be checked, in Problems, until they can be or are gone. */
export class NotebookProblems implements vscode.Disposable {
  readonly #words: Words;
  readonly #found = new Map<string, { readonly uri: vscode.Uri; readonly unreadable: UnreadableNotebook }>();
  readonly #collection = vscode.languages.createDiagnosticCollection('Belägg notebooks');
  readonly #disposables: readonly vscode.Disposable[];

  constructor(words: Words) {
    this.#words = words;
    const showAll = () => this.#found.forEach(({ uri, unreadable }) => this.set(uri, unreadable));
    this.#disposables = [this.#collection, words.onDidChange(showAll)];
  }

  /** How many notebooks cannot be read. */
  get count(): number {
    return this.#found.size;
  }

  set(uri: vscode.Uri, unreadable: UnreadableNotebook | undefined): void {
    if (!unreadable) {
      this.#found.delete(uri.toString());
      this.#collection.delete(uri);
      return;
    }
    this.#found.set(uri.toString(), { uri, unreadable });
    const message = messages[unreadable.code](this.#words.t);
    const diagnostic = new vscode.Diagnostic(unreadable.range, message, vscode.DiagnosticSeverity.Warning);
    diagnostic.source = diagnosticSource;
    diagnostic.code = unreadable.code;
    this.#collection.set(uri, [diagnostic]);
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }
}

const messages: Readonly<Record<UnreadableNotebook['code'], (t: Translate) => string>> = {
  'not-json': t => t('The notebook is broken: its file is not JSON. Its quotations are not checked.'),
  'no-cells': t => t('The file is no notebook of version 4. Its quotations are not checked.'),
  'too-large': t => t('The notebook is too large to be checked while nobody has it open.'),
};
