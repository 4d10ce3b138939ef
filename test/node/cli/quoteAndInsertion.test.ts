import assert from 'node:assert/strict';
import { quoteCommand } from '../../../src/cli/quoteCommand';
import { documentFormats, type DocumentFormat } from '../../../src/cli/documentFormats';
import { createScreen } from '../../../src/cli/screen';
import { defaultCitationSettings, type InsertionForm } from '../../../src/core/citation/model';
import { planInsertion } from '../../../src/core/citation/planInsertion';
import { createCorpus } from '../../../src/core/corpus/corpus';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import { translator } from '../../../src/l10n/translate';
import { readBundledCorpus } from '../corpus/bundledCorpus';

const corpus = createCorpus(readBundledCorpus().data);

/** A document of each format as one begins it, with an empty paragraph at `‸`. */
const documents: Readonly<Record<DocumentFormat, { readonly languageId: string; readonly marked: string }>> = {
  markdown: { languageId: 'markdown', marked: '---\nlang: sv\nbibliography: k.bib\n---\n\n# PM\n\n‸\n\n# Mer\n' },
  latex: {
    languageId: 'latex',
    marked:
      '\\documentclass{article}\n\\usepackage[swedish]{babel}\n\\usepackage{csquotes,biblatex}\n\\addbibresource{k.bib}\n\\begin{document}\n\\section{PM}\n\n‸\n\n\\section{Mer}\n\\end{document}\n',
  },
  typst: { languageId: 'typst', marked: '#set text(lang: "sv")\n\n= PM\n\n‸\n\n= Mer\n\n#bibliography("k.bib")\n' },
  asciidoc: { languageId: 'asciidoc', marked: '= PM\n:lang: sv\n\n== Ett\n\n‸\n\n== Mer\n\nOrd.\n' },
  html: { languageId: 'html', marked: '<html lang="sv">\n<body>\n<h1>PM</h1>\n‸\n<h1>Mer</h1>\n</body>\n</html>\n' },
  text: { languageId: 'plaintext', marked: 'PM\n\n‸\n\nMer om detta.\n' },
};

/** What `belagg quote` prints, without a process for each of some thousands. */
async function quoted(id: string, format: DocumentFormat, form: InsertionForm): Promise<string> {
  const call = { folder: '.', corpus: () => corpus, screen: createScreen(80, false), askedLanguage: undefined };
  const values = { format, as: form };
  const { json } = await quoteCommand.run({
    ...call,
    words: [id],
    values,
    flags: new Set(),
    language: 'sv',
    t: translator('sv'),
  });
  return (json as { readonly text: string }).text;
}

/** What the editor writes in the empty paragraph. */
function inserted(id: string, format: DocumentFormat, form: InsertionForm): string {
  const passage = corpus.passage(id);
  assert.ok(passage);
  const { languageId, marked } = documents[format];
  const at = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const { edits } = planInsertion({
    corpus,
    choices: [{ passage }],
    form,
    document: { text, analysis: analyseDocument(text, languageId) },
    selections: [{ start: at, end: at }],
    bibliographies:
      documentFormats[format] === 'asciidoc' || format === 'html' ? [] : [{ path: 'k.bib', format: 'bib', text: '' }],
    settings: defaultCitationSettings,
    year: new Date().getFullYear(),
  });
  return edits.find(({ start }) => start === at)?.text ?? '';
}

describe('belagg quote and the editor', () => {
  it('have passages of every kind to agree on', () => {
    const kinds = corpus.passages.map(passage => (passage.kind === 'quotation' ? passage.speech : passage.kind));
    for (const kind of ['direct', 'unmarked', 'reported', 'summary']) assert.ok(kinds.includes(kind as never), kind);
    assert.ok(kinds.length > 100);
  });

  for (const format of Object.keys(documents) as DocumentFormat[]) {
    for (const form of ['quotation', 'paraphrase', 'reference'] as const) {
      it(`write the same for every passage: ${format}, ${form}`, async () => {
        for (const { id } of corpus.passages) {
          const text = await quoted(id, format, form);
          assert.ok(text.trim().length > 10, id);
          // HTML has no paragraphs without mark-up for them, and what is printed goes into one that is there.
          const wanted = format === 'html' && !/^<(?:p|figure|ul)\b/.test(text) ? `<p>${text}</p>` : text;
          assert.equal(inserted(id, format, form).trim(), wanted.trim(), id);
        }
      });
    }
  }
}).timeout(60_000);
