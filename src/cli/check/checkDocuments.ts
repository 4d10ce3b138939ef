import { resolve } from 'node:path';
import { checkReferences, type ReferenceProblem } from '../../core/citation/checkReferences';
import { listedKeys, type ListedKeys } from '../../core/citation/listedKeys';
import type { Corpus } from '../../core/corpus/corpus';
import { neverCancelled } from '../../core/ports';
import type { DocumentCheck } from '../../core/verification/model';
import { createVerifier } from '../../core/verification/verifier';
import type { DocumentFile } from '../documentFiles';
import { documentBibliographies, type DocumentPlace } from './documentBibliographies';

/** A document with what was found in its quotations and its references. */
export interface CheckedFile {
  readonly file: DocumentFile;
  readonly check: DocumentCheck;
  readonly problems: readonly ReferenceProblem[];
}

/** Checks one document after the other; nobody waits meanwhile, so nothing gives way. */
export async function checkDocuments(
  files: readonly DocumentFile[],
  corpus: Corpus,
  folder: string,
): Promise<readonly CheckedFile[]> {
  const verifier = createVerifier(corpus);
  const checked: CheckedFile[] = [];
  for (const file of files) {
    const check = await verifier.check(file, async () => {}, neverCancelled);
    if (!check) continue;
    const listed = await keysOf(file, { path: resolve(folder, file.path), folder, languageId: file.languageId });
    checked.push({ file, check, problems: checkReferences(file, corpus, listed) });
  }
  return checked;
}

async function keysOf(document: DocumentFile, place: DocumentPlace): Promise<ListedKeys> {
  const { notebook } = document;
  const head = notebook ? notebook.head : document;
  const bibliographies = await documentBibliographies(place, document, head);
  // A notebook without front matter cannot name the bibliography that it has.
  const isKnown = bibliographies && (!notebook || bibliographies.length > 0);
  return isKnown ? listedKeys({ document, bibliographies }) : { kind: 'unknown' };
}
