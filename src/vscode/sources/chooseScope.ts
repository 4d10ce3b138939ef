import * as vscode from 'vscode';
import type { ReadDocument } from '../../core/document/citedPassage';
import type { SourceScope } from '../../core/sources/sourceMarkers';
import { folderOf } from '../insertion/bibliographyFiles';
import type { Words } from '../language';
import type { WorkspaceReader } from '../lookup/workspaceReader';
import { documentsBelow } from '../lookup/workspaceDocuments';
import { fileOf } from '../notebookCell';
import { createPacer } from '../pacer';

/** What a list of sources is made from, besides the document that it stands in. */
interface ChosenScope {
  readonly scope: SourceScope;
  readonly others: readonly ReadDocument[];
  /** The notebooks of the folder that could not be read. */
  readonly unread: readonly vscode.Uri[];
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
  const { uri } = fileOf(document);
  const others = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: t('Looking for documents…') },
    async (_progress, token) => siblings(document, token),
  );
  const alone: ChosenScope = { scope: 'document', others: [], unread: [] };
  if (others.length === 0) return alone;
  const rows: readonly (vscode.QuickPickItem & { readonly scope: SourceScope })[] = [
    { scope: 'document', label: t('This document'), description: nameOf(uri) },
    {
      scope: 'folder',
      label: t('Every document in the folder'),
      description: t('{0} documents', others.length + 1),
      detail: t('{0} · HTML and plain text are not read', folderName(folderOf(uri))),
    },
  ];
  const inOrder = rows.toSorted((a, b) => Number(b.scope === now) - Number(a.scope === now));
  const chosen = await vscode.window.showQuickPick(inOrder, { title: t('List of sources for'), ignoreFocusOut: true });
  if (!chosen) return undefined;
  return chosen.scope === 'folder' ? { scope: 'folder', ...(await readAll(others, documents, words)) } : alone;
}

/** The other documents of the folder and of those below it. */
async function siblings(
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
): Promise<readonly vscode.Uri[]> {
  const { uri, isUntitled } = fileOf(document);
  if (isUntitled) return [];
  const found = await documentsBelow(folderOf(uri), token);
  return found.filter(other => other.toString() !== uri.toString());
}

/** Unsaved changes count. */
async function readAll(
  uris: readonly vscode.Uri[],
  documents: WorkspaceReader,
  { t }: Words,
): Promise<Omit<ChosenScope, 'scope'>> {
  const title = t('Reading the documents of the folder…');
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    async (_progress, token) => {
      const pace = createPacer();
      const others: ReadDocument[] = [];
      const unread: vscode.Uri[] = [];
      for (const uri of uris) {
        if (token.isCancellationRequested) throw new vscode.CancellationError();
        const { texts, unreadable } = await documents.read(uri);
        others.push(...texts);
        if (unreadable) unread.push(uri);
        await pace();
      }
      return { others, unread };
    },
  );
}

/** As the explorer shows it: the folder of the workspace by its name, one in it by its path from there. */
function folderName(uri: vscode.Uri): string {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  return folder?.uri.toString() === uri.toString() ? folder.name : vscode.workspace.asRelativePath(uri);
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.split('/').at(-1) ?? uri.path;
}
