import * as vscode from 'vscode';
import type { Corpus } from '../../core/corpus/corpus';
import type { SourceSpan } from '../../core/corpus/model';
import { corpusUri, documentRange } from '../convert';
import type { CorpusStore } from '../corpusStore';
import type { DocumentLookup, Finding } from './documentLookup';
import { personDefinition } from './personDefinition';

/**
 * *Go to Definition*: from a quotation to its passage in the corpus, from a key to the passage that it stands for or
 * else to the work's entry, and in pages of the corpus from `person: id` to the person.
 */
export function createDefinition(lookup: DocumentLookup, store: CorpusStore): vscode.DefinitionProvider {
  return {
    provideDefinition: async (document, position, token) => {
      const isPage = store.holds(document.uri);
      if (isPage) {
        const person = await personDefinition(document, position);
        if (person || token.isCancellationRequested) return person;
      }
      const finding = await lookup.touching(document, position, token);
      if (!finding) return undefined;
      const { corpus } = await lookup.sources();
      // In our own pages the quotation is the passage itself: what its key leads to is the work.
      const source = isPage ? workSource(finding, corpus) : (finding.passage?.source ?? workSource(finding, corpus));
      return source && !token.isCancellationRequested ? locationOf(source) : undefined;
    },
  };
}

/** Where a source stands, as VS Code wants it. */
export async function locationOf(source: SourceSpan): Promise<vscode.Location> {
  const page = await vscode.workspace.openTextDocument(corpusUri(source));
  return new vscode.Location(page.uri, documentRange(page, source));
}

/** The entry of a work, or the page of a talk that is cited as such. */
function workSource(finding: Finding, corpus: Corpus): SourceSpan | undefined {
  if (finding.kind !== 'reference') return undefined;
  const key = finding.own ?? corpus.keyOf(finding.key) ?? finding.key;
  return corpus.work(key)?.source ?? corpus.sessions.find(session => session.key === key)?.source;
}
