import * as vscode from 'vscode';
import { pageScheme, pathBelow } from '../convert';
import { namedCorpusFolders } from '../namedCorpusFolders';
import type { createDrop } from './dropPassages';
import { passagesMime } from './passageTransfer';
import type { PasteProvider } from './pasteQuotation';
import { dropKind, pasteKind } from './transferKinds';

/** What carries passages into documents, once it is loaded. */
export interface Transfer {
  readonly drop: ReturnType<typeof createDrop>;
  readonly paste: PasteProvider;
}

/**
 * Registers dropping and pasting. Belägg is loaded for what comes from it; other pasted text is looked at only once it is
 * loaded anyway, for people paste all day long.
 */
export function registerTransfer(
  documents: vscode.DocumentSelector,
  transfer: () => Promise<Transfer>,
  isStarted: () => boolean,
): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDocumentDropEditProvider(
      documents,
      { provideDocumentDropEdits: async (...args) => (await transfer()).drop.provideDocumentDropEdits(...args) },
      { dropMimeTypes: [passagesMime], providedDropEditKinds: [dropKind] },
    ),
    vscode.languages.registerDocumentPasteEditProvider(
      documents,
      {
        prepareDocumentPaste: async (document, ...args) => {
          if (mayBePage(document.uri)) await (await transfer()).paste.prepareDocumentPaste(document, ...args);
        },
        provideDocumentPasteEdits: async (document, ranges, dataTransfer, ...args) =>
          isStarted() || dataTransfer.get(passagesMime)
            ? (await transfer()).paste.provideDocumentPasteEdits(document, ranges, dataTransfer, ...args)
            : undefined,
        resolveDocumentPasteEdit: async (...args) => (await transfer()).paste.resolveDocumentPasteEdit(...args),
      },
      {
        providedPasteEditKinds: [pasteKind],
        copyMimeTypes: [passagesMime],
        pasteMimeTypes: [passagesMime, 'text/plain'],
      },
    ),
  );
}

function mayBePage(uri: vscode.Uri): boolean {
  return uri.scheme === pageScheme || namedCorpusFolders().some(folder => pathBelow(folder, uri) !== undefined);
}
