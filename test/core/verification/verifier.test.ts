import assert from 'node:assert/strict';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import { neverCancelled } from '../../../src/core/ports';
import { createVerifier } from '../../../src/core/verification/verifier';
import { corpus } from '../citation/fixture';

describe('checking the quotations of a document', () => {
  it('finds exact words verbatim', async () => {
    assert.deepEqual(await verdicts('Hon sa ”så hoppas jag att ni har mindre att göra!” [@haglund-2010].'), [
      'verbatim',
    ]);
  });

  it('finds exact words without any reference unsourced, from seven words on', async () => {
    assert.deepEqual(await verdicts('Hon sa ”så hoppas jag att ni har mindre att göra!”.'), ['unsourced']);
  });

  it('does not know words of which the source has nothing', async () => {
    assert.deepEqual(await verdicts('Hon sa ”att månen är en grön ost” [@haglund-2010].'), ['unknown']);
  });

  it('has nothing to do with what neither refers to the corpus nor repeats it', async () => {
    assert.deepEqual(await verdicts('Hon sa ”att månen är en grön ost” [@annan-2010].'), []);
  });

  it('gives nothing once it is cancelled', async () => {
    const document = read('”så hoppas jag att ni har mindre att göra!”');
    const check = await createVerifier(corpus).check(document, noWait, { isCancellationRequested: true });
    assert.equal(check, undefined);
  });
});

const noWait = (): Promise<void> => Promise.resolve();

function read(text: string): { readonly text: string; readonly analysis: ReturnType<typeof analyseDocument> } {
  return { text, analysis: analyseDocument(text, 'markdown') };
}

async function verdicts(text: string): Promise<readonly string[]> {
  const check = await createVerifier(corpus).check(read(text), noWait, neverCancelled);
  return check?.quotations.map(quotation => quotation.verdict) ?? [];
}
