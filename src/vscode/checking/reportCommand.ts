import * as vscode from 'vscode';
import { quotationReport } from '../../l10n/report/quotationReport';
import { reportMarkdown } from '../../l10n/report/reportMarkdown';
import { registerCommand } from '../commands';
import { corpusUri } from '../convert';
import type { Words } from '../language';
import { showStatus } from '../statusText';
import type { DocumentChecker } from './documentChecker';
import type { FollowedDocument } from './followedDocument';

/** *Create Quotation Report*: all quotations of the document as a table in a new document beside it. */
export function registerCreateReport(
  checker: DocumentChecker,
  followed: FollowedDocument,
  words: Words,
): vscode.Disposable {
  const { t } = words;
  return registerCommand('belagg.createReport', async () => {
    const { document } = followed;
    const result = document && (await checker.check(document));
    if (!result || result.check.quotations.length === 0) return showStatus(t('The document has no quotations'));
    const { reading, check, corpus } = result;
    const name = vscode.workspace.asRelativePath(document.uri);
    const report = quotationReport([{ name, text: reading.text, check }], {
      corpus,
      language: words.language,
      day: today(),
      addressOf: passage => corpusUri(passage.source).toString(),
    });
    const content = reportMarkdown(report);
    const opened = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(opened, { viewColumn: vscode.ViewColumn.Beside, preview: false });
  });
}

/** The day here, `2026-11-22`: Swedish dates are ISO dates. */
function today(): string {
  return new Date().toLocaleDateString('sv-SE');
}
