import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { createCorpus } from '../../../src/core/corpus/corpus';
import type { Quotation } from '../../../src/core/corpus/model';
import { readBundledCorpus } from './bundledCorpus';
import { foldTypography, spokenStretches, wordsOf } from './sourceDocument';

/** The documents belong to their owners and are not in the repository: whoever has them names the folder. */
const folder = process.env['BELAGG_SOURCES'] ?? path.resolve('../shared/sources');
const files = { 'haglund-2010': 'finsam-2010-malmo.txt', 'finsam-bloggen-2011': 'finsam-2011-norrkoping.txt' } as const;

describe('The bundled corpus beside the documents that it quotes', () => {
  const corpus = createCorpus(readBundledCorpus().data);
  const raw = new Map<string, string>();
  const folded = new Map<string, string>();
  const quotations = corpus.passages.filter((passage): passage is Quotation => passage.kind === 'quotation');
  const documentOf = (session: string): string => corpus.session(session)?.document ?? '';

  before(function () {
    for (const [key, name] of Object.entries(files)) {
      const file = path.join(folder, name);
      if (!fs.existsSync(file)) {
        console.log(`skipped: ${file} is absent; BELAGG_SOURCES names the folder of the documents`);
        this.skip();
      }
      raw.set(key, fs.readFileSync(file, 'utf8'));
      folded.set(key, foldTypography(fs.readFileSync(file, 'utf8')));
    }
  });

  it('quotes at least seventy passages, each word for word', () => {
    const inexact = quotations.filter(
      ({ text, session }) => !folded.get(documentOf(session))?.includes(foldTypography(text)),
    );
    assert.deepEqual(
      inexact.map(({ id }) => id),
      [],
    );
    assert.ok(quotations.length >= 70, `${quotations.length} quotations`);
  });

  it('gives as direct speech only what stands in quotation marks, in italics or after a dash', () => {
    const spoken = new Map([...raw].map(([key, text]) => [key, spokenStretches(text)]));
    const direct = quotations.filter(({ speech }) => speech === 'direct');
    const unmarked = direct.filter(
      ({ text, session }) => !spoken.get(documentOf(session))?.some(stretch => stretch.includes(foldTypography(text))),
    );
    assert.deepEqual(
      unmarked.map(({ id, text }) => `${id}: ${text}`),
      [],
    );
    assert.ok(direct.length >= 20, `${direct.length} direct quotations`);
  });

  it('spells names as the document does, and makes roles and affiliations of its words', () => {
    const foreign = corpus.sessions.flatMap(({ id, document, speakers }) => {
      const source = folded.get(document) ?? '';
      // The document writes “Region Råd” and the corpus “regionråd”: blanks do not count.
      const letters = source.toLowerCase().replaceAll(' ', '');
      return speakers.flatMap(({ name, role = '', affiliation = '' }) => [
        ...(source.includes(name) ? [] : [`${id}: ${name}`]),
        ...wordsOf(`${role} ${affiliation}`).filter(word => !letters.includes(word)),
      ]);
    });
    assert.deepEqual(foreign, []);
  });

  it('says everything else in words of its own: no eight in a row are a document’s', () => {
    const titles = [...corpus.sessions, ...corpus.conferences].map(({ title }) => title);
    const withoutTitles = (text: string): string => titles.reduce((rest, title) => rest.replaceAll(title, ' ¶ '), text);
    const own = [
      ...corpus.passages.filter(({ kind }) => kind !== 'quotation').map(({ id, text }) => ({ id, text })),
      ...quotations.map(({ id, attributes }) => ({ id, text: attributes.lead ?? '' })),
      ...corpus.conferences.map(({ id, description }) => ({ id, text: description })),
      ...corpus.works.map(({ key, item }) => ({ id: key, text: item.annote ?? '' })),
    ];
    const runs = new Set([...folded.values()].flatMap(text => runsOf(wordsOf(text))));
    const copied = own.flatMap(({ id, text }) =>
      withoutTitles(text)
        .split('¶')
        .flatMap(part => runsOf(wordsOf(part)))
        .filter(run => runs.has(run))
        .map(run => `${id}: ${run}`),
    );
    assert.deepEqual(copied, []);
    assert.ok(own.length > 60);
  });

  it('quotes at most forty words at a time unless they are direct speech, and at most 35 % of a document', () => {
    const long = quotations.filter(({ speech, text }) => speech !== 'direct' && text.split(/\s+/).length > 40);
    assert.deepEqual(
      long.map(({ id }) => id),
      [],
    );
    for (const [key, text] of folded) {
      const quoted = quotations
        .filter(({ session }) => documentOf(session) === key)
        .flatMap(quotation => wordsOf(quotation.text));
      const share = quoted.length / wordsOf(text).length;
      assert.ok(share > 0.1 && share <= 0.35, `${key}: ${Math.round(share * 100)} %`);
    }
  });
});

function runsOf(words: readonly string[]): readonly string[] {
  return words.flatMap((_, index) => (index + 8 <= words.length ? [words.slice(index, index + 8).join(' ')] : []));
}
