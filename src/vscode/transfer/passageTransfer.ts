import * as vscode from 'vscode';
import type { PassageChoice } from '../../core/citation/model';
import type { Corpus } from '../../core/corpus/corpus';

/** How passages travel from a tree or a page of the corpus into a document of the same window. */
export const passagesMime = 'application/vnd.belagg.passages';

/** A passage by its id, with the parts of it that were chosen. */
interface Travelling {
  readonly id: string;
  readonly parts?: PassageChoice['parts'];
}

export function packChoices(choices: readonly PassageChoice[]): vscode.DataTransferItem {
  const travelling = choices.map(({ passage, parts }): Travelling => ({ id: passage.id, ...(parts && { parts }) }));
  return new vscode.DataTransferItem(JSON.stringify(travelling));
}

/** What was packed, as far as the corpus still has it; an empty list where nothing of ours travels. */
export async function unpackChoices(
  dataTransfer: vscode.DataTransfer,
  corpus: Corpus,
): Promise<readonly PassageChoice[]> {
  const packed = await dataTransfer.get(passagesMime)?.asString();
  if (!packed) return [];
  const travelling = JSON.parse(packed) as readonly Travelling[]; // nobody else writes this type
  return travelling.flatMap(({ id, parts }) => {
    const passage = corpus.passage(id);
    return passage ? [{ passage, ...(parts && { parts }) }] : [];
  });
}
