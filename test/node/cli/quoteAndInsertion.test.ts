import assert from 'node:assert/strict';
import { quoteCommand } from '../../../src/cli/quoteCommand';
import type { DocumentFormat } from '../../../src/cli/documentFormats';
import { createScreen } from '../../../src/cli/screen';
import type { InsertionForm } from '../../../src/core/citation/model';
import { createCorpus } from '../../../src/core/corpus/corpus';
import { translator } from '../../../src/l10n/translate';
import { readBundledCorpus } from '../corpus/bundledCorpus';
import { insertedInto, type BegunLanguage } from '../formats/beginnings';

const corpus = createCorpus(readBundledCorpus().data);

const languages: Readonly<Record<DocumentFormat, BegunLanguage>> = {
  markdown: 'markdown',
  latex: 'latex',
  typst: 'typst',
  asciidoc: 'asciidoc',
  html: 'html',
  text: 'plaintext',
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
  const { edits, at } = insertedInto(languages[format], passage, corpus, { form });
  return edits.find(({ start }) => start === at)?.text ?? '';
}

describe('belagg quote and the editor', () => {
  it('have passages of every kind to agree on', () => {
    const kinds = corpus.passages.map(passage => (passage.kind === 'quotation' ? passage.speech : passage.kind));
    for (const kind of ['direct', 'unmarked', 'reported', 'summary']) assert.ok(kinds.includes(kind as never), kind);
    assert.ok(kinds.length > 100);
  });

  for (const format of Object.keys(languages) as DocumentFormat[]) {
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
