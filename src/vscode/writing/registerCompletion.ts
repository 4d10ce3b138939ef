import * as vscode from 'vscode';
import type { Completion } from './completion';

/** The characters that may begin a key in each language; a blank goes on with words in an open quotation. */
const triggers: readonly (readonly [languages: readonly string[], characters: readonly string[]])[] = [
  [
    ['markdown', 'quarto', 'rmd'],
    ['@', ' '],
  ],
  [
    ['latex', 'tex'],
    ['{', ',', ' '],
  ],
  [['typst'], ['@', '<', ' ']],
  [['asciidoc'], ['<', '[', ',', ' ']],
  [['html'], [' ']],
  // What VS Code knows no language for may be any of them by its name.
  [['plaintext'], ['@', '{', ',', '<', '[', ' ']],
];

/** Registers the completion; nothing is loaded before the text at the cursor calls for it. */
export function registerCompletion(completion: () => Promise<Completion>): vscode.Disposable {
  const provider: vscode.CompletionItemProvider = {
    provideCompletionItems: async (document, position, token, context) => {
      const { completionPlace } = await import('../glance');
      return completionPlace(document, position, context.triggerCharacter)
        ? (await completion()).provideCompletionItems(document, position, token, context)
        : undefined;
    },
    resolveCompletionItem: async item => (await completion()).resolveCompletionItem(item),
  };
  return vscode.Disposable.from(
    ...triggers.map(([languages, characters]) =>
      vscode.languages.registerCompletionItemProvider(
        languages.map(language => ({ language, scheme: '*' })),
        provider,
        ...characters,
      ),
    ),
  );
}
