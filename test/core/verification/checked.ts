import assert from 'node:assert/strict';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import type { ReadDocument } from '../../../src/core/document/citedPassage';
import { neverCancelled } from '../../../src/core/ports';
import type { CheckedQuotation, DocumentCheck } from '../../../src/core/verification/model';
import { createVerifier } from '../../../src/core/verification/verifier';
import { corpus } from '../citation/fixture';

export const noWait = (): Promise<void> => Promise.resolve();

export function read(text: string, languageId = 'markdown'): ReadDocument {
  return { text, analysis: analyseDocument(text, languageId) };
}

const verifier = createVerifier(corpus);

export async function checked(text: string, languageId?: string): Promise<DocumentCheck> {
  const check = await verifier.check(read(text, languageId), noWait, neverCancelled);
  assert.ok(check);
  return check;
}

/** The verdicts in order, each with its cautions: `altered`, `verbatim reported`. */
export async function verdicts(text: string, languageId?: string): Promise<readonly string[]> {
  return (await checked(text, languageId)).quotations.map(inShort);
}

function inShort({ verdict, cautions }: CheckedQuotation): string {
  return [verdict, ...cautions].join(' ');
}
