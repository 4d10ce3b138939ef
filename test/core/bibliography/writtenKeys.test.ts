import assert from 'node:assert/strict';
import { itemByKey } from '../../../src/core/bibliography/itemByKey';
import type { BibliographyFormat } from '../../../src/core/bibliography/model';
import { scanBibliography } from '../../../src/core/bibliography/scanBibliography';
import { exportItems } from '../../../src/core/bibliography/exportItems';
import { underKeys, writtenKeys } from '../../../src/core/bibliography/writtenKeys';
import { checkReferences } from '../../../src/core/citation/checkReferences';
import { planInsertion } from '../../../src/core/citation/planInsertion';
import { defaultCitationSettings } from '../../../src/core/citation/model';
import { createCorpus } from '../../../src/core/corpus/corpus';
import { linkCorpus } from '../../../src/core/corpus/linkCorpus';
import { parseCorpusFile } from '../../../src/core/corpus/parseCorpusFile';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import { neverCancelled } from '../../../src/core/ports';
import { createVerifier } from '../../../src/core/verification/verifier';
import { applied } from '../citation/planned';

const oddKeys = ['ek@lund 2012', 'öberg {2012}', 'ek-lund-2012', 'a/b+2012'];
const pages: Readonly<Record<string, string>> = {
  'references.yaml': `references:\n${oddKeys.map(key => `  - id: ${JSON.stringify(key)}\n    type: report\n    title: Om ${JSON.stringify(key).slice(1, -1)}\n    author: [{family: Ek, given: Stina}]\n    issued: {date-parts: [[2012]]}\n`).join('')}`,
  'lund-2012/conference.md': '---\ntitle: Lund 2012\nstart: 2012-05-03\ncity: Lund\n---\n\nEn dag.\n',
  ...Object.fromEntries(
    oddKeys.map((key, index) => [
      `lund-2012/0${index + 1}-prov${index}.md`,
      `---\ntitle: Prov ${index}\nkind: talk\ndocument: ${JSON.stringify(key)}\nspeakers:\n  - {name: Åsa Öberg, as: speaker}\n---\n\n> Här är ord nummer ${'ett två tre fyra'.split(' ')[index]} som ingen annan har sagt så.\n>\n> — Åsa Öberg {#ord}\n`,
    ]),
  ),
};
const data = linkCorpus(Object.entries(pages).map(([path, text]) => parseCorpusFile({ origin: 'test', path, text })));
const corpus = createCorpus(data);
const items = corpus.works.map(({ item }) => item);

const documents: readonly (readonly [format: BibliographyFormat, languageId: string, text: string])[] = [
  ['bib', 'markdown', '---\nbibliography: k.bib\n---\n\n'],
  ['csl-yaml', 'markdown', '---\nbibliography: k.yaml\n---\n\n'],
  ['bibtex', 'latex', '\\begin{document}\n\n\\bibliography{k}\n\\end{document}\n'],
  ['hayagriva', 'typst', '\n\n#bibliography("k.yml")\n'],
  ['asciidoc', 'asciidoc', '= PM\n\n'],
];

describe('keys that a bibliography cannot hold as they are', () => {
  it('are the corpus’s, all of them', () => {
    assert.deepEqual(data.problems, []);
    assert.equal(items.length, oddKeys.length);
  });

  for (const [format, languageId, text] of documents) {
    it(`are known again where an insertion has rewritten them: ${format}`, async () => {
      for (const passage of corpus.passages.filter(({ kind }) => kind === 'quotation')) {
        const at = text.indexOf('\n\n') + (languageId === 'typst' ? 0 : languageId === 'latex' ? 1 : 2);
        const plan = planInsertion({
          corpus,
          choices: [{ passage }],
          form: 'quotation',
          document: { text, analysis: analyseDocument(text, languageId) },
          selections: [{ start: at, end: at }],
          bibliographies: format === 'asciidoc' ? [] : [{ path: 'k', format, text: '' }],
          settings: defaultCitationSettings,
          year: 2026,
        });
        const written = applied(text, plan.edits);
        const analysis = analyseDocument(written, languageId);
        const [reference] = analysis.references;
        const document = corpus.session(passage.session)?.document ?? '';
        assert.equal(reference && corpus.keyOf(reference.key), document, written);
        assert.equal(reference && itemByKey(corpus, reference.key)?.id, document);
        assert.equal(reference?.key, writtenKeys(corpus, format).get(document), written);
        const checked = await createVerifier(corpus).check({ text: written, analysis }, async () => {}, neverCancelled);
        assert.ok(checked);
        assert.deepEqual(
          checked.quotations.map(({ verdict, cautions }) => [verdict, cautions]),
          [['verbatim', []]],
          written,
        );
        assert.ok(checked.references.every(({ known }) => known));
        assert.deepEqual(
          checkReferences({ text: written, analysis }, corpus, { kind: 'listed', keys: new Set() }).map(
            ({ code }) => code,
          ),
          ['unlisted-key'],
        );
      }
    });
  }

  it('are exported so that their file holds each work under a key of its own', () => {
    for (const [format, scanned] of [
      ['biblatex', 'bib'],
      ['bibtex', 'bibtex'],
    ] as const) {
      const keys = writtenKeys(corpus, scanned);
      const { entries, broken } = scanBibliography(scanned, exportItems(format, underKeys(items, keys)));
      assert.deepEqual(broken, []);
      assert.deepEqual(
        entries.map(({ key }) => key),
        [...keys.values()],
      );
      assert.equal(new Set(keys.values()).size, oddKeys.length);
    }
  });
});
