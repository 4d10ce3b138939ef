import * as vscode from 'vscode';
import type { CitationTarget } from '../../core/document/citationsIn';
import { registerCommand } from '../commands';
import { corpusUri } from '../convert';
import type { Words } from '../language';
import type { PassageTarget } from '../passageTarget';
import { showStatus } from '../statusText';
import { locationOf } from './definition';
import type { DocumentLookup, Finding } from './documentLookup';
import type { WorkspaceCitations } from './workspaceCitations';

/** *Find All References* on a passage, a quotation or a key: where the documents of the workspace cite it. */
export function createReferences(lookup: DocumentLookup, citations: WorkspaceCitations): vscode.ReferenceProvider {
  return {
    provideReferences: async (document, position, context, token) => {
      const finding = await lookup.touching(document, position, token);
      if (!finding || token.isCancellationRequested) return undefined;
      const sources = await lookup.sources();
      const found = await citations.find(targetOf(finding), sources, token);
      const source = finding.kind === 'quotation' ? finding.passage.source : sources.corpus.work(finding.key)?.source;
      return context.includeDeclaration && source ? [await locationOf(source), ...found] : found;
    },
  };
}

/** *Find Citations in the Workspace*: the same from a tree or a card, shown in VS Code's own view of references. */
export function registerFindCitations(
  lookup: DocumentLookup,
  citations: WorkspaceCitations,
  target: PassageTarget,
  words: Words,
): vscode.Disposable {
  return registerCommand('belagg.findCitations', async (...args) => {
    const sources = await lookup.sources();
    const passage = target.one(args, sources.corpus);
    if (!passage) return;
    const found = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: words.t('Looking for citations…'), cancellable: true },
      (_progress, token) => citations.find({ kind: 'passage', id: passage.id }, sources, token),
    );
    if (found.length === 0) return showStatus(words.t('No document in the workspace cites this passage'));
    const { range } = await locationOf(passage.source);
    const page = corpusUri(passage.source);
    await vscode.commands.executeCommand('editor.action.showReferences', page, range.start, found);
  });
}

function targetOf(finding: Finding): CitationTarget {
  return finding.kind === 'quotation' ? { kind: 'passage', id: finding.passage.id } : { kind: 'key', key: finding.key };
}
