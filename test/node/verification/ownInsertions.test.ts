import assert from 'node:assert/strict';
import { defaultCitationSettings, type CitationSettings, type InsertionForm } from '../../../src/core/citation/model';
import { planInsertion } from '../../../src/core/citation/planInsertion';
import { createCorpus } from '../../../src/core/corpus/corpus';
import type { Passage } from '../../../src/core/corpus/model';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import { neverCancelled } from '../../../src/core/ports';
import { createVerifier } from '../../../src/core/verification/verifier';
import { applied } from '../../core/citation/planned';
import { readBundledCorpus } from '../corpus/bundledCorpus';

const corpus = createCorpus(readBundledCorpus().data);
const quotations = corpus.passages.filter(({ kind }) => kind === 'quotation');
const verifier = createVerifier(corpus);

/** A document of each language with an empty paragraph at `‸`. */
const documents: Readonly<Record<string, string>> = {
  markdown: '---\nlang: sv\nbibliography: k.bib\n---\n\n‸\n',
  latex:
    '\\documentclass{article}\n\\usepackage[swedish]{babel}\n\\usepackage{csquotes,biblatex}\n\\addbibresource{k.bib}\n\\begin{document}\n\n‸\n\n\\end{document}\n',
  typst: '#set text(lang: "sv")\n\n‸\n\n#bibliography("k.bib")\n',
  asciidoc: '= PM\n:lang: sv\n\n‸\n',
  html: '<html lang="sv">\n<body>\n‸\n</body>\n</html>\n',
  plaintext: 'PM\n\n‸\n',
};

describe('what Belägg has inserted', () => {
  for (const [languageId, marked] of Object.entries(documents)) {
    for (const style of ['auto', 'footnote', 'text'] as const) {
      for (const form of ['quotation', 'lead-in'] as const) {
        it(`passes its own check: ${languageId}, ${style}, ${form}`, async () => {
          const accused = [];
          for (const passage of quotations) {
            const text = inserted(passage, {
              marked,
              languageId,
              form,
              settings: { ...defaultCitationSettings, style },
            });
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

interface Asked {
  readonly marked: string;
  readonly languageId: string;
  readonly form: InsertionForm;
  readonly settings: CitationSettings;
}

function inserted(passage: Passage, { marked, languageId, form, settings }: Asked): string {
  const at = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const { edits } = planInsertion({
    corpus,
    choices: [{ passage }],
    form,
    document: { text, analysis: analyseDocument(text, languageId) },
    selections: [{ start: at, end: at }],
    bibliographies: [{ path: 'k.bib', format: 'bib', text: '' }],
    settings,
    year: 2026,
  });
  return applied(text, edits);
}
