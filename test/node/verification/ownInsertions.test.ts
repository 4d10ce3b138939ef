import assert from 'node:assert/strict';
import { createCorpus } from '../../../src/core/corpus/corpus';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import { neverCancelled } from '../../../src/core/ports';
import { createVerifier } from '../../../src/core/verification/verifier';
import { applied } from '../../core/citation/planned';
import { readBundledCorpus } from '../corpus/bundledCorpus';
import { beginnings, insertedInto, type BegunLanguage } from '../formats/beginnings';

const corpus = createCorpus(readBundledCorpus().data);
const quotations = corpus.passages.filter(({ kind }) => kind === 'quotation');
const verifier = createVerifier(corpus);

const languages = Object.keys(beginnings) as BegunLanguage[];

describe('what Belägg has inserted', () => {
  for (const languageId of languages) {
    for (const style of ['auto', 'footnote', 'text'] as const) {
      for (const form of ['quotation', 'lead-in'] as const) {
        it(`passes its own check: ${languageId}, ${style}, ${form}`, async () => {
          const accused = [];
          for (const passage of quotations) {
            const begun = insertedInto(languageId, passage, corpus, { form, style });
            const text = applied(begun.text, begun.edits);
            const read = { text, analysis: analyseDocument(text, languageId) };
            const check = await verifier.check(read, () => Promise.resolve(), neverCancelled);
            const found = check?.quotations ?? [];
            // A slip that is put right is an adaptation.
            const right = found.filter(({ verdict }) => verdict === 'verbatim' || verdict === 'adapted');
            const isReported = found.some(({ cautions }) => cautions.includes('reported'));
            if (right.length === 0 || right.length < found.length || isReported) {
              accused.push({ text, found: found.map(({ verdict, cautions }) => [verdict, ...cautions]) });
            }
          }
          assert.deepEqual(accused, []);
        });
      }
    }
  }
});
