import type { Corpus } from '../../core/corpus/corpus';
import { analyseDocument } from '../../core/document/analyseDocument';
import { neverCancelled } from '../../core/ports';
import type { DocumentCheck } from '../../core/verification/model';
import { createVerifier } from '../../core/verification/verifier';
import type { DocumentFile } from '../documentFiles';

/** A document with what was found in it. */
export interface CheckedFile {
  readonly file: DocumentFile;
  readonly check: DocumentCheck;
}

/** Checks one document after the other; nobody waits meanwhile, so nothing gives way. */
export async function checkDocuments(files: readonly DocumentFile[], corpus: Corpus): Promise<readonly CheckedFile[]> {
  const verifier = createVerifier(corpus);
  const checked: CheckedFile[] = [];
  for (const file of files) {
    const document = { text: file.text, analysis: analyseDocument(file.text, file.languageId) };
    const check = await verifier.check(document, async () => {}, neverCancelled);
    if (check) checked.push({ file, check });
  }
  return checked;
}
