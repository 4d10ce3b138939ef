import assert from 'node:assert/strict';
import type { OpenBibliography } from '../../../src/core/citation/model';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import { readQuartoFile } from '../../../src/core/document/project/quartoFile';
import { settings } from './fixture';
import { applied, memo, planned } from './planned';

const read = (text: string, languageId: string) => ({ text, analysis: analyseDocument(text, languageId) });
const unnamed = { bibliographies: [], newBibliography: 'kallor.bib' } as const;

describe('the bibliography of an insertion', () => {
  it('gets the entry, unless it has the work under whatever key', () => {
    const [change] = planned('hearings', `${memo}‸`).bibliography;
    assert.ok(change?.kind === 'edit' && change.edits[0]?.text.includes('{haglund-2010,'));
    const other =
      '@report{Haglund:2010,\n  author = {Haglund, Catrin},\n  title = {Finsam | Nationell nätverskonferens 2010},\n  year = {2010}\n}\n';
    const plan = planned('hearings', `${memo}‸`, {
      bibliographies: [{ path: 'referenser.bib', format: 'bib', text: other }],
    });
    assert.deepEqual(plan.bibliography, []);
    assert.match(plan.result, /citerad i @Haglund:2010, /);
  });

  it('is looked for in all bibliographies of the document', () => {
    const has = '@report{haglund-2010,\n  title = {{Finsam | Nationell nätverskonferens 2010}},\n  year = {2010}\n}\n';
    const plan = planned('hearings', `${memo}‸`, {
      bibliographies: [
        { path: 'a.bib', format: 'bib', text: '' },
        { path: 'b.bib', format: 'bib', text: has },
      ],
    });
    assert.deepEqual(plan.bibliography, []);
  });

  const empty = { format: 'bib', text: '% tom\n' } as const;

  it('takes entries where those of the corpus are already, else in the first that may be written to', () => {
    const isf = '@report{isf-2010-2,\n  title = {Rapport 2010:2},\n  date = {2010}\n}\n';
    const home = (...bibliographies: readonly OpenBibliography[]) =>
      planned('hearings', `${memo}‸`, { bibliographies }).bibliography.map(({ path }) => path);
    const [a, b] = [
      { ...empty, path: 'a.bib' },
      { ...empty, path: 'b.json', format: 'csl-json', text: '[]' },
    ] as const;
    assert.deepEqual(home(a, b), ['a.bib']);
    assert.deepEqual(home({ ...a, locked: true }, b), ['b.json']);
    assert.deepEqual(home(a, { ...empty, path: 'c.bib', text: isf }), ['c.bib']);
    assert.deepEqual(home(a, { ...empty, path: 'c.bib', text: isf, locked: true }), ['a.bib']);
    assert.deepEqual(home({ ...b, text: '{' }, a), ['a.bib']);
    assert.deepEqual(home({ ...a, locked: true }), ['a.bib']);
  });

  it('is named in the main file of a part, or in the project file of a book', () => {
    const main = read('#set text(lang: "sv")\n#include "ett.typ"\n', 'typst');
    const part = planned('hearings', 'Ord ‸', { ...unnamed, languageId: 'typst', main });
    assert.doesNotMatch(part.result, /#bibliography/);
    assert.deepEqual(applied(main.text, part.headEdits ?? []), `${main.text}\n#bibliography("kallor.bib")\n`);

    const tex = read(
      '\\documentclass{article}\n\\usepackage{biblatex}\n\\begin{document}\n\\input{ett}\n\\end{document}\n',
      'latex',
    );
    const chapter = planned('hearings', 'Ord ‸', { ...unnamed, languageId: 'latex', main: tex });
    assert.match(chapter.result, /\{haglund-2010\}/);
    assert.match(
      applied(tex.text, chapter.headEdits ?? []),
      /\\addbibresource\{kallor\.bib\}\n\\begin[^]*\\printbibliography\n\\end/,
    );

    for (const text of ['project:\n  type: book\n', 'project:\n  type: book']) {
      const project = { text, analysis: readQuartoFile(text).analysis };
      const { result, headEdits = [] } = planned('hearings', 'Ord ‸', { ...unnamed, main: project });
      assert.match(result, /^Ord .*@haglund-2010/);
      assert.equal(applied(text, headEdits), 'project:\n  type: book\nbibliography: kallor.bib\n');
    }
  });

  it('gives another key to a work whose key another work has', () => {
    const taken = '@book{haglund-2010,\n  title = {En roman},\n  year = {1999}\n}\n';
    const plan = planned('hearings', `${memo}‸`, { bibliographies: [{ path: 'a.bib', format: 'bib', text: taken }] });
    assert.match(plan.result, /citerad i @haglund-2010a, /);
  });

  it('is made together with the line that names it', () => {
    const plan = planned('hearings', 'Text.\n\n‸', { bibliographies: [], newBibliography: 'referenser.bib' });
    assert.match(plan.result, /^---\nbibliography: referenser\.bib\n---\n\nText\.\n\n”Visst .*\]\.$/);
    const [change] = plan.bibliography;
    assert.ok(change?.kind === 'create' && change.path === 'referenser.bib' && change.text.includes('{haglund-2010,'));
  });

  it('is in the document where that has no folder', () => {
    const plan = planned('isf', '‸', { bibliographies: [], settings: settings({ secondHand: 'both' }) });
    assert.match(plan.result, /^---\nreferences:\n/);
    assert.match(plan.result, /\n---\n\nFinsam har ”bäst .*\[@isf-2010-2; citerad i @finsam-bloggen-2011, ⟦avsnittet/);
    const text = `${plan.result.replaceAll(/[⟦⟧]/g, '')}\n\n`;
    const again = planned('isf', `${text}‸`, { bibliographies: [{ format: 'inline', text }] });
    assert.equal(again.edits.length, 1);
  });

  it('is not touched where the head is broken: the reference becomes text, and that is said', () => {
    const plan = planned('hearings', '---\ntitle: [\n---\n\n‸', {
      bibliographies: [],
      newBibliography: 'referenser.bib',
    });
    assert.match(plan.result, /---\n\n”Visst .*” \(Henrik Hammar, citerad i Haglund 2010, avsnittet .*\)\.‸$/);
    assert.deepEqual(plan.bibliography, []);
    assert.deepEqual(
      plan.notes.map(({ code }) => code),
      ['front-matter-broken'],
    );
  });

  it('may have broken entries, which are told', () => {
    const plan = planned('hearings', `${memo}‸`, {
      bibliographies: [
        { path: 'a.bib', format: 'bib', text: '@book{trasig,\n  title = {Öppen\n\n@book{hel,\n  title = {Hel}\n}\n' },
      ],
    });
    assert.equal(plan.bibliography.length, 1);
    assert.deepEqual(plan.notes, [{ code: 'broken-entry', path: 'a.bib', line: 1 }]);
  });

  it('may be no list at all: the reference becomes text, and its place is told', () => {
    for (const [path, format, text] of [
      ['a.json', 'csl-json', '{"a": 1}'],
      ['a.yaml', 'csl-yaml', 'hej'],
      ['a.yml', 'hayagriva', '{}'],
    ] as const) {
      const plan = planned('hearings', `${memo}‸`, { bibliographies: [{ path, format, text }] });
      assert.match(plan.result, /\(Henrik Hammar, citerad i Haglund 2010, avsnittet .*\)\./);
      assert.deepEqual(plan.notes, [{ code: 'broken-entry', path, line: 1 }]);
    }
    const further = [
      { path: 'a.json', format: 'csl-json', text: 'hej' },
      { path: 'b.json', format: 'csl-json', text: '[]' },
    ] as const;
    assert.match(planned('hearings', `${memo}‸`, { bibliographies: further }).result, /@haglund-2010/);
  });

  it('is not begun a second time where Typst computes the name of the one there is', () => {
    const text = 'Ord ‸\n\n#bibliography(sys.inputs.k)\n';
    const plan = planned('hearings', text, { languageId: 'typst', bibliographies: [], newBibliography: 'k.bib' });
    assert.equal(plan.result.match(/#bibliography/g)?.length, 1);
    assert.deepEqual(plan.notes, [{ code: 'no-bibliography' }]);
  });
});
