import * as vscode from 'vscode';
import type { BelaggApi } from './api';
import type { Belagg } from './belagg';
import { startForQuotations } from './checking/startForQuotations';
import { folderExists, namedCorpusFolders } from './namedCorpusFolders';
import { quotingDocuments } from './quotingDocuments';
import { registerPages } from './registerPages';
import { registerCommandStandIns, registerViewStandIns } from './standIns';
import { registerTransfer } from './transfer/registerTransfer';
import { registerCompletion } from './writing/registerCompletion';

/**
 * Registers what VS Code may ask for, and nothing else: Belägg itself (`belagg.ts`) is loaded when it is first asked,
 * so that a window in which nobody quotes anything pays next to nothing.
 */
export function activate(context: vscode.ExtensionContext): BelaggApi {
  let started: Promise<Belagg> | undefined;
  const standIns: vscode.Disposable[] = [];
  const belagg = (): Promise<Belagg> => {
    started ??= load().catch((error: unknown) => {
      started = undefined; // whoever asks next tries again
      throw error;
    });
    return started;
  };
  const load = async (): Promise<Belagg> => {
    const { startBelagg } = await import('./belagg');
    vscode.Disposable.from(...standIns.splice(0)).dispose();
    return startBelagg(context);
  };
  standIns.push(registerCommandStandIns(context.extension, belagg), registerViewStandIns(context.extension, belagg));
  const documents = quotingDocuments();
  context.subscriptions.push(
    new vscode.Disposable(() => vscode.Disposable.from(...standIns).dispose()),
    registerLookUps(documents, belagg),
    registerCompletion(async () => (await belagg()).completion),
    registerTransfer(
      documents,
      async () => (await belagg()).transfer,
      () => started !== undefined,
    ),
    registerPages(belagg),
    startForQuotations(belagg),
  );
  startForOwnConferences(belagg).catch(() => {}); // whoever first wants something is told why it does not start
  return {
    corpus: async () => (await belagg()).store.current(),
    search: async (query, options) => (await (await belagg()).store.engine()).search(query, options),
    views: async () => (await belagg()).views,
  };
}

/** Hover, *Go to Definition* and *Find All References* in documents and in pages of the corpus. */
function registerLookUps(documents: vscode.DocumentSelector, belagg: () => Promise<Belagg>): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerHoverProvider(documents, {
      provideHover: async (...args) => (await belagg()).hover.provideHover(...args),
    }),
    vscode.languages.registerDefinitionProvider(documents, {
      provideDefinition: async (...args) => (await belagg()).definition.provideDefinition(...args),
    }),
    vscode.languages.registerReferenceProvider(documents, {
      provideReferences: async (...args) => (await belagg()).references.provideReferences(...args),
    }),
  );
}

/** Whoever writes conferences of their own wants to see their problems without asking for anything. */
async function startForOwnConferences(belagg: () => Promise<Belagg>): Promise<void> {
  for (const folder of namedCorpusFolders()) {
    if (!(await folderExists(folder))) continue;
    await (await belagg()).store.current();
    return;
  }
}
