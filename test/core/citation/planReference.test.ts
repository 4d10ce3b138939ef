import assert from 'node:assert/strict';
import { planKey, planWords } from '../../../src/core/citation/planReference';
import type { InsertionRequest, OpenBibliography } from '../../../src/core/citation/model';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import { choice, corpus, settings } from './fixture';
import { applied, memo } from './planned';

interface Asked {
  readonly languageId?: string;
  readonly bibliographies?: readonly OpenBibliography[];
  readonly changed?: Parameters<typeof settings>[0];
}

const bibliography: OpenBibliography = { path: 'referenser.bib', format: 'bib', text: '' };
import { atCursor } from '../completion/atCursor';

describe('completing a key', () => {
  it('writes the key in its place, and its entry', () => {
    const { result, plan } = work('haglund-2010', `${memo}Se [@hag‸].`);
    assert.equal(result, `${memo}Se [@haglund-2010].`);
    assert.match(
      plan.bibliography.map(change => (change.kind === 'edit' ? change.edits[0]?.text : '')).join(''),
      /@\w+\{haglund-2010,/,
    );
  });

  it('replaces what stands of the key behind the cursor, and keeps the rest of the reference', () => {
    assert.equal(work('haglund-2010', `${memo}Se [@hag‸lund-20, 3].`).result, `${memo}Se [@haglund-2010, 3].`);
  });

  it('takes the key under which the bibliography knows the work', () => {
    const text =
      '@report{Haglund10,\n  author = {Haglund, Catrin},\n  title = {Finsam | Nationell nätverskonferens 2010},\n  date = {2010},\n}\n';
    const known = work('haglund-2010', `${memo}@hag‸`, { bibliographies: [{ ...bibliography, text }] });
    assert.equal(known.result, `${memo}@Haglund10`);
    assert.deepEqual(known.plan.bibliography, []);
  });

  it('writes the line that names a new bibliography, too', () => {
    const { result } = work('haglund-2010', 'Se [@hag‸].', { bibliographies: [] });
    assert.equal(result, '---\nbibliography: kallor.bib\n---\n\nSe [@haglund-2010].');
  });

  it('knows how the other formats write keys', () => {
    const preamble =
      '\\documentclass{article}\n\\usepackage{biblatex}\n\\addbibresource{referenser.bib}\n\\begin{document}\n';
    assert.equal(
      work('haglund-2010', `${preamble}Se \\parencite[3]{hag‸}.`, { languageId: 'latex' }).result,
      `${preamble}Se \\parencite[3]{haglund-2010}.`,
    );
    const typst = '#bibliography("referenser.bib")\n\n';
    assert.equal(
      work('haglund-2010', `${typst}Se @hag‸.`, { languageId: 'typst' }).result,
      `${typst}Se @haglund-2010.`,
    );
    assert.equal(
      work('haglund-2010', `${typst}#cite(<hag‸>)`, { languageId: 'typst' }).result,
      `${typst}#cite(<haglund-2010>)`,
    );
    assert.match(
      work('haglund-2010', '= PM\n\nSe <<hag‸>>.', { languageId: 'asciidoc', bibliographies: [] }).result,
      /^= PM\n\nSe <<haglund-2010,Haglund 2010>>\.\n\n== Källor\n\n\* \[\[haglund-2010\]\]/,
    );
  });

  it('writes the key where no bibliography can be found for it', () => {
    assert.equal(
      work('haglund-2010', String.raw`Se \cite{hag‸}.`, { languageId: 'latex', bibliographies: [] }).result,
      String.raw`Se \cite{haglund-2010}.`,
    );
  });
});

describe('completing a key to somebody’s words', () => {
  const reference = 'Henrik Hammar, citerad i @haglund-2010, avsnittet ”Hur ser SKL på utvecklingen?”';

  it('writes the reference that inserting them would write', () => {
    assert.equal(words('hearings', `${memo}Han vill [@hammar‸].`).result, `${memo}Han vill [${reference}].`);
    assert.equal(words('hearings', `${memo}Han vill [@hammar‸`).result, `${memo}Han vill [${reference}]`);
    assert.equal(words('hearings', `${memo}Han vill @hammar‸`).result, `${memo}Han vill [${reference}]`);
  });

  it('leaves out whom the sentence names', () => {
    assert.equal(
      words('hearings', `${memo}Hammar vill det [@hammar‸].`).result,
      `${memo}Hammar vill det [@haglund-2010, avsnittet ”Hur ser SKL på utvecklingen?”].`,
    );
  });

  it('joins the others in brackets', () => {
    assert.equal(words('hearings', `${memo}Se [@a, 3; @hammar‸].`).result, `${memo}Se [@a, 3; ${reference}].`);
  });

  it('writes the footnote of a document that has footnotes by setting', () => {
    const { result } = words('hearings', `${memo}Han vill [@hammar‸].`, { changed: { style: 'footnote' } });
    assert.match(result, /Han vill\.\[\^1\]\n\n\[\^1\]: Henrik Hammar, citerad i Catrin Haglund/);
  });

  it('replaces the whole command in LaTeX', () => {
    const preamble =
      '\\documentclass{article}\n\\usepackage{biblatex}\n\\addbibresource{referenser.bib}\n\\begin{document}\n';
    assert.match(
      words('hearings', `${preamble}Han vill \\cite{hammar‸}.`, { languageId: 'latex' }).result,
      /Han vill \\autocite\[Henrik Hammar, citerad i\]\[[^\]]*\]\{haglund-2010\}\.$/,
    );
  });
});

function work(key: string, marked: string, asked: Asked = {}) {
  const item = corpus.work(key)?.item;
  assert.ok(item);
  const { request, place } = requested(marked, asked);
  const plan = planKey(item, [place], request);
  return { plan, result: applied(request.document.text, plan.edits) };
}

function words(id: string, marked: string, asked: Asked = {}) {
  const { request, place } = requested(marked, asked);
  const plan = planWords([place], { ...request, choices: [choice(id)], form: 'reference' });
  return { plan, result: applied(request.document.text, plan.edits) };
}

function requested(marked: string, { languageId = 'markdown', bibliographies = [bibliography], changed = {} }: Asked) {
  const { text, key: place } = atCursor(marked, languageId);
  assert.ok(place);
  const request: InsertionRequest = {
    corpus,
    choices: [],
    form: 'reference',
    document: { text, analysis: analyseDocument(text, languageId) },
    selections: [],
    bibliographies,
    newBibliography: 'kallor.bib',
    settings: settings(changed),
    year: 2026,
  };
  return { request, place };
}
