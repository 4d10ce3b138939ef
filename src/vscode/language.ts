import * as vscode from 'vscode';
import type { Language } from '../core/language';
import { translator, type Translate } from '../l10n/translate';

/** The words that the user reads, in the language that the setting names; it may change while the window is open. */
export interface Words {
  readonly language: Language;
  readonly t: Translate;
  readonly onDidChange: vscode.Event<void>;
}

/** Follows the setting `belagg.language`. */
export function createWords(): Words & vscode.Disposable {
  let language = readerLanguage();
  let t = translator(language);
  const changed = new vscode.EventEmitter<void>();
  const listener = vscode.workspace.onDidChangeConfiguration(event => {
    if (!event.affectsConfiguration('belagg.language') || readerLanguage() === language) return;
    language = readerLanguage();
    t = translator(language);
    changed.fire();
  });
  return {
    get language() {
      return language;
    },
    t: (message, ...values) => t(message, ...values),
    onDidChange: changed.event,
    dispose: () => {
      listener.dispose();
      changed.dispose();
    },
  };
}

/** `auto` is VS Code's own language if that is Swedish, else English. */
export function readerLanguage(): Language {
  const setting = vscode.workspace.getConfiguration('belagg').get<string>('language');
  if (setting === 'sv' || setting === 'en') return setting;
  return /^sv\b/i.test(vscode.env.language) ? 'sv' : 'en';
}
