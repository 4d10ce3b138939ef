import * as vscode from 'vscode';
import type { ReadDocument } from '../../core/document/citedPassage';
import type { SourceScope } from '../../core/sources/sourceMarkers';
import { folderOf } from '../insertion/bibliographyFiles';
import type { Words } from '../language';
import type { WorkspaceReader } from '../lookup/workspaceReader';
import { documentsBelow } from '../lookup/workspaceDocuments';
import { createPacer } from '../pacer';

/** What a list of sources is made from, besides the document that it stands in. */
interface ChosenScope {
  readonly scope: SourceScope;
  readonly others: readonly ReadDocument[];
}

/**
 * Asks whether the list is of the document or of its folder, what it is now first; there is nothing to ask where the
 * folder has no other document. `undefined` when somebody thinks better of it.
 */
export async function chooseScope(
  document: vscode.TextDocument,
  now: SourceScope | undefined,
  { documents, words }: { readonly documents: WorkspaceReader; readonly words: Words },
): Promise<ChosenScope | undefined> {
  const { t } = words;
  const others = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: t('Looking for documents…') },
    async (_progress, token) => siblings(document, token),
  );
  if (others.length === 0) return { scope: 'document', others: [] };
  const rows: readonly (vscode.QuickPickItem & { readonly scope: SourceScope })[] = [
    { scope: 'document', label: t('This document'), description: nameOf(document.uri) },
    {
      scope: 'folder',
      label: t('Every document in the folder'),
      description: t('{0} documents', others.length + 1),
      detail: vscode.workspace.asRelativePath(folderOf(document.uri)),
    },
  ];
  const inOrder = rows.toSorted((a, b) => Number(b.scope === now) - Number(a.scope === now));
  const chosen = await vscode.window.showQuickPick(inOrder, { title: t('List of sources for'), ignoreFocusOut: true });
  if (!chosen) return undefined;
  return { scope: chosen.scope, others: chosen.scope === 'folder' ? await readAll(others, documents, words) : [] };
}

/** The other documents of the folder and of those below it. */
async function siblings(
  { uri, isUntitled }: vscode.TextDocument,
  token: vscode.CancellationToken,
): Promise<readonly vscode.Uri[]> {
  if (isUntitled) return [];
  const found = await documentsBelow(folderOf(uri), token);
  return found.filter(other => other.toString() !== uri.toString());
}

/** Unsaved changes count. */
async function readAll(
  uris: readonly vscode.Uri[],
  documents: WorkspaceReader,
  { t }: Words,
): Promise<readonly ReadDocument[]> {
  const title = t('Reading the documents of the folder…');
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    async (_progress, token) => {
      const pace = createPacer();
      const read: ReadDocument[] = [];
      for (const uri of uris) {
        if (token.isCancellationRequested) throw new vscode.CancellationError();
        const document = await documents.read(uri);
        if (document) read.push(document);
        await pace();
      }
      return read;
    },
  );
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.split('/').at(-1) ?? uri.path;
}
