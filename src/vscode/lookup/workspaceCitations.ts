import * as vscode from 'vscode';
import { citationsIn, type CitationTarget } from '../../core/document/citationsIn';
import type { CitationSources } from '../../core/document/citedPassage';
import { createPacer } from '../pacer';
import type { WorkspaceReader } from './workspaceReader';

/** Where the documents of the open folders cite a passage or a work. */
export class WorkspaceCitations {
  readonly #documents: WorkspaceReader;

  constructor(documents: WorkspaceReader) {
    this.#documents = documents;
  }

  /** Unsaved changes count. What was found so far is returned when the token is cancelled. */
  async find(
    target: CitationTarget,
    sources: CitationSources,
    token: vscode.CancellationToken,
  ): Promise<vscode.Location[]> {
    const pace = createPacer();
    const found: vscode.Location[] = [];
    for (const uri of await this.#documents.list(token)) {
      const { texts } = await this.#documents.read(uri);
      if (token.isCancellationRequested) break;
      for (const text of texts) {
        const spans = citationsIn(text, target, sources);
        found.push(...spans.map(span => new vscode.Location(text.uri, text.rangeOf(span))));
      }
      await pace();
    }
    return found;
  }
}
