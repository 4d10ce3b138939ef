import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { planInsertion } from '../../../src/core/citation/planInsertion';
import type { CitationSettings, InsertionForm } from '../../../src/core/citation/model';
import { createCorpus } from '../../../src/core/corpus/corpus';
import type { Corpus } from '../../../src/core/corpus/corpus';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import { corpus as fixture, settings } from '../../core/citation/fixture';
import { applied } from '../../core/citation/planned';
import { readBundledCorpus } from '../corpus/bundledCorpus';

const corpus = createCorpus(readBundledCorpus().data);
const style = readFileSync('test/fixtures/author-date-sv.csl', 'utf8');
const memo = '---\nlang: sv-SE\ncsl: style.csl\n---\n\n';

describe('what is inserted, as Pandoc renders it', () => {
  it('has the inspectorate, its report and where it is quoted in the text, and only the blog post in the list', async () => {
    const page = await rendered(insertedInto(memo, 'kristersson-evidens#isf-slutsatsen'));
    assert.equal(
      page.text,
      'Finsam har ”bäst förutsättningar för att lyckas utifrån både deltagarnas och organisationens perspektiv” (Inspektionen för socialförsäkringen, Rapport 2010:2, citerad i ”FINSAM Nätverkskonferens 2011” 2011, avsnittet ”Ulf Kristersson vill ha evidens”).',
    );
    assert.match(page.list, /^”FINSAM Nätverkskonferens 2011” \(2011\)\.[^\n]*$/);
  }).timeout(60_000);

  it('lists both works when both are cited', async () => {
    const page = await rendered(insertedInto(memo, 'kristersson-evidens#isf-slutsatsen', { secondHand: 'both' }));
    assert.match(
      page.text,
      /\(Inspektionen för socialförsäkringen 2010; citerad i ”FINSAM Nätverkskonferens 2011” 2011, avsnittet ”Ulf /,
    );
    assert.match(page.list, /Inspektionen för socialförsäkringen \(2010\)/);
  }).timeout(60_000);

  it('is a page of every form, one after the other', async () => {
    let text = memo;
    const ids = ['sarv-systemteoretiskt-perspektiv#forpatrull', 'husmark-persson-regeringen#mindre-att-gora'];
    for (const form of ['quotation', 'lead-in', 'paraphrase', 'reference'] as const) {
      for (const id of ids) text = `${insertedInto(text, id, { form })}\n\n`;
    }
    const page = await rendered(text);
    assert.match(page.text, /stigfråga” \(Hans Sarv, citerad i Haglund 2010, avsnittet ”Frågor”\)\./);
    assert.match(page.text, /sa på Finsams nationella nätverkskonferens 2010: ”Ska jag .*!” \(Haglund 2010, avsnittet/);
    assert.equal(page.list, 'Haglund, Catrin (2010). Finsam | Nationell nätverskonferens 2010. Malmö högskola.');
  }).timeout(60_000);

  it('is every quotation of the corpus without a warning', async () => {
    let text = memo;
    const quotations = corpus.passages.filter(({ kind }) => kind === 'quotation');
    for (const { id } of quotations) text = `${insertedInto(text, id)}\n\n`;
    const { text: page } = await rendered(text);
    assert.ok(quotations.length > 70);
    assert.doesNotMatch(page, /\[@|\\|\]\(|\?\)/);
    assert.match(page, /avsnittet ”Ulf Kristersson vill ’kunna stoppa in Finsam i existerande strukturer’”\)/);
  }).timeout(60_000);

  it('reads words and titles full of mark-up as themselves', async () => {
    const words = await rendered(insertedInto(memo, 'sarv#tecken', { from: fixture }));
    assert.equal(
      words.text,
      '”Fokus ligger på * och _, a@b.se, @hans och [klamrar](x) <b>” (Hans Sarv, citerad i Haglund 2010, s. 31).',
    );
    const title = await rendered(insertedInto(memo, 'panel#hangrannor', { form: 'reference', from: fixture }));
    assert.match(title.text, /citerade i Haglund 2010, avsnittet ”Panel; del \[2\] \| ’Frågor’, @alla”\)$/);
  }).timeout(60_000);

  it('has footnotes that Pandoc reads', async () => {
    const page = await rendered(
      insertedInto(memo, 'husmark-persson-regeringen#mindre-att-gora', { style: 'footnote' }),
    );
    assert.match(
      page.text,
      /göra!”\[1\]\n\n\[1\] Cristina Husmark Pehrsson, citerad i Catrin Haglund, Finsam \| Nationell nätverskonferens 2010 \(Malmö högskola, 2010\), avsnittet ”Hur ser/,
    );
  }).timeout(60_000);
});

interface Asked extends Partial<CitationSettings> {
  readonly form?: InsertionForm;
  readonly from?: Corpus;
}

/** Adds a passage at the end of a document that carries its own bibliography. */
function insertedInto(text: string, id: string, { form = 'quotation', from = corpus, ...changed }: Asked = {}): string {
  const passage = from.passages.find(candidate => candidate.id === id || candidate.id.endsWith(`/${id}`));
  assert.ok(passage, id);
  const { edits } = planInsertion({
    corpus: from,
    choices: [{ passage }],
    form,
    document: { text, analysis: analyseDocument(text, 'markdown') },
    selections: [{ start: text.length, end: text.length }],
    bibliographies: text.includes('\nreferences:') ? [{ format: 'inline', text }] : [],
    settings: settings(changed),
    year: 2026,
  });
  return applied(text, edits);
}

/** The text and the list of sources, as plain text; a warning is a failure. */
async function rendered(text: string): Promise<{ readonly text: string; readonly list: string }> {
  const { convert } = await import('pandoc-wasm');
  const options = { from: 'markdown', to: 'plain', citeproc: true, wrap: 'none', 'fail-if-warnings': true };
  const { stdout, stderr } = await convert({ ...options, metadata: { 'reference-section-title': 'Källor' } }, text, {
    'style.csl': style,
  });
  assert.equal(stderr, '');
  const [page = '', list = ''] = stdout.split(/\n+Källor\n+/);
  return { text: page.trim(), list: list.trim() };
}
