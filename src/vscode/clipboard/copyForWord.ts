import * as vscode from 'vscode';
import { clipboardCitation } from '../../core/citation/clipboardCitation';
import type { Passage } from '../../core/corpus/model';
import type { DocumentChecker } from '../checking/documentChecker';
import { registerCommand } from '../commands';
import type { CopyTools } from '../insertion/copyQuotation';
import type { DocumentLookup } from '../lookup/documentLookup';
import type { DocumentReader } from '../lookup/documentReader';
import type { Words } from '../language';
import { showStatus } from '../statusText';
import { copyFormatted } from './formattedClipboard';

/** What the command works with, besides what every copying needs. */
export interface WordCopyTools extends CopyTools {
  readonly lookup: DocumentLookup;
  readonly checker: DocumentChecker;
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
    const editor = editorInSight();
    const meant = target.of(args, corpus);
    const found = meant.length > 0 || args.length > 0 ? undefined : await atCaret(editor, tools);
    const passages = found ? [found.passage] : meant;
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
    if (outcome === 'formatted') showStatus(copiedText(found, words));
    if (outcome === 'plain') showStatus(words.t('Copied as plain text: the clipboard took no formatted text'));
  });
}

/** The active one; where something else is active, the walkthrough say, the only one beside it. */
function editorInSight(): vscode.TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  return activeTextEditor ?? (visibleTextEditors.length === 1 ? visibleTextEditors[0] : undefined);
}

function copiedText(found: FoundPassage | undefined, { t }: Words): string {
  return found?.differs ? t('Copied in the words of the source: those here differ') : t('Copied for Word and mail');
}

/** A passage that the caret touches; `differs` says that its words are not those of the document. */
interface FoundPassage {
  readonly passage: Passage;
  readonly differs: boolean;
}

/** The passage whose words, or whose reference, the caret touches, or of which it touches a quotation that differs. */
async function atCaret(
  editor: vscode.TextEditor | undefined,
  { lookup, checker }: WordCopyTools,
): Promise<FoundPassage | undefined> {
  if (!editor) return undefined;
  const { document, selection } = editor;
  const cancellation = new vscode.CancellationTokenSource();
  const finding = await lookup.touching(document, selection.active, cancellation.token);
  cancellation.dispose();
  if (finding?.passage) return { passage: finding.passage, differs: false };
  const passage = (await checker.quotationAt(document, selection.active))?.quotation.passage;
  return passage && { passage, differs: true };
}
