import * as vscode from 'vscode';
import { clipboardCitation } from '../../core/citation/clipboardCitation';
import type { Passage } from '../../core/corpus/model';
import { registerCommand } from '../commands';
import type { CopyTools } from '../insertion/copyQuotation';
import type { DocumentLookup } from '../lookup/documentLookup';
import type { DocumentReader } from '../lookup/documentReader';
import { showStatus } from '../statusText';
import { copyFormatted } from './formattedClipboard';

/** What the command works with, besides what every copying needs. */
export interface WordCopyTools extends CopyTools {
  readonly lookup: DocumentLookup;
  readonly reader: DocumentReader;
}

/**
 * *Copy for Word and Mail*: quotation and written-out reference as formatted and as plain text; from a tree, the search,
 * a card, or for the quotation that the caret is in.
 */
export function registerCopyForWord(tools: WordCopyTools): vscode.Disposable {
  const { store, target, pick, reader, styles, words } = tools;
  return registerCommand('belagg.copyForWord', async (...args) => {
    const corpus = await store.current();
    const editor = vscode.window.activeTextEditor;
    const meant = target.of(args, corpus);
    const passages = meant.length > 0 || args.length > 0 ? meant : await atCaret(editor, tools);
    if (passages.length === 0) {
      pick.open();
      return showStatus(words.t('Put the caret in a quotation, or choose a passage here and copy it with Alt+K'));
    }
    await pick.taken(passages);
    const citation = clipboardCitation(
      passages.map(passage => ({ passage })),
      'quotation',
      {
        corpus,
        language: editor ? reader.read(editor.document).analysis.language : 'sv',
        settings: await styles.settingsFor(editor?.document),
        year: new Date().getFullYear(),
      },
    );
    const outcome = await copyFormatted(citation, words);
    if (outcome === 'formatted') showStatus(words.t('Copied for Word and mail'));
    if (outcome === 'plain') showStatus(words.t('Copied as plain text: the clipboard took no formatted text'));
  });
}

/** The passage whose words, or whose reference, the caret touches. */
async function atCaret(editor: vscode.TextEditor | undefined, { lookup }: WordCopyTools): Promise<readonly Passage[]> {
  if (!editor) return [];
  const cancellation = new vscode.CancellationTokenSource();
  const finding = await lookup.touching(editor.document, editor.selection.active, cancellation.token);
  cancellation.dispose();
  return finding?.passage ? [finding.passage] : [];
}
