import assert from 'node:assert/strict';
import { insertEntry } from '../../../src/core/bibliography/insertEntry';
import { scanBibliography } from '../../../src/core/bibliography/scanBibliography';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import { haglund } from '../bibliography/items';

const bibliographiesOf = (text: string) => analyseDocument(text, 'markdown').bibliography.map(({ path }) => path);
const entry = 'references:\n- id: ek-2010\n  title: ”Ett två tre fyra fem” sa hon\n';

describe('a block of metadata behind the head', () => {
  it('names bibliographies, and of two blocks that do the last one counts, as in Pandoc', () => {
    const text = 'Ord.\n\n---\nbibliography: a.bib\nlang: en\n---\n\nMer.\n';
    assert.deepEqual(bibliographiesOf(text), ['a.bib']);
    assert.equal(analyseDocument(text, 'markdown').language, 'en');
    assert.deepEqual(bibliographiesOf(`---\nbibliography: [b.bib, c.bib]\nlang: sv\n---\n\n${text}`), ['a.bib']);
    assert.deepEqual(bibliographiesOf('---\nbibliography: b.bib\n---\n\nOrd.\n\n---  \nlang: en\n...\n'), ['b.bib']);
    assert.deepEqual(bibliographiesOf('---\r\ntitle: T\r\n---\r\n\r\nOrd.\r\n\r\n---\r\nbibliography: a.bib\r\n---'), [
      'a.bib',
    ]);
  });

  it('tells where in the document they are named', () => {
    const text = 'Ord.\n\n---\nbibliography: [a.bib, "b.bib"]\n---\n';
    const spans = analyseDocument(text, 'markdown').bibliography.map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(spans, ['a.bib', '"b.bib"']);
  });

  it('is none behind words, before an empty line, without an end, in code, or where it cannot be read', () => {
    for (const text of [
      'Ord.\n---\nbibliography: a.bib\n---\n',
      'Ord.\n\n---\n\nbibliography: a.bib\n---\n',
      'Ord.\n\n---\nbibliography: a.bib\n',
      'Ord.\n\n```\n\n---\nbibliography: a.bib\n---\n```\n',
      'Ord.\n\n~~~~ yaml\n\n---\nbibliography: a.bib\n---\n~~~\n',
      'Ord.\n\n---\nbibliography: [a.bib\n---\n',
      'Ord.\n\n---\nett: två\n---\n\nbibliography: a.bib\n',
    ])
      assert.deepEqual(bibliographiesOf(text), [], text);
  });

  it('may hold the entries of the document, to which another is added', () => {
    const text = `---\nlang: sv\n---\n\nOrd [@ek-2010].\n\n---\n${entry}---\n\nSlut.\n`;
    assert.deepEqual(
      scanBibliography('inline', text).entries.map(({ key }) => key),
      ['ek-2010'],
    );
    const { edit } = insertEntry('inline', text, haglund);
    assert.ok(edit);
    assert.ok(text.slice(0, edit.start).endsWith('sa hon'));
    const after = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
    assert.ok(after.endsWith('\n---\n\nSlut.\n'));
    assert.deepEqual(
      scanBibliography('inline', after).entries.map(({ key }) => key),
      ['ek-2010', 'haglund-2010'],
    );
    const alone = text.slice(text.indexOf('Ord'));
    assert.equal(insertEntry('inline', alone, haglund).edit?.start, edit.start - text.indexOf('Ord'));
  });

  it('has no words of the text', () => {
    const { prose, quotations, references } = analyseDocument(
      `Ord ”ett två tre fyra”.\n\n---\n${entry}  note: se @ek-2011\n---\n\nSlut [@ek-2010].\n`,
      'markdown',
    );
    assert.equal(prose.length, 2);
    assert.equal(quotations.length, 1);
    assert.deepEqual(
      references.map(({ key }) => key),
      ['ek-2010'],
    );
  });
});
