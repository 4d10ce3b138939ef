import assert from 'node:assert/strict';
import { partAnalysis } from '../../../src/core/citation/documentParts';
import type { InsertionRequest } from '../../../src/core/citation/model';
import { planInsertion } from '../../../src/core/citation/planInsertion';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import { choice, corpus, settings } from './fixture';
import { applied, unmarked } from './planned';

const read = (text: string) => ({ text, analysis: analyseDocument(text, 'markdown') });

/** Plans an insertion into the cell of a notebook that has a cursor `‸`. */
function plannedInCells(cells: readonly string[], asked: Partial<InsertionRequest> = {}) {
  const marked = cells.findIndex(cell => cell.includes('‸'));
  const { text, selections } = unmarked(cells[marked] ?? '');
  const otherParts = cells.filter((_, index) => index !== marked).map(read);
  const document = { text, analysis: partAnalysis({ document: read(text), otherParts }) };
  const plan = planInsertion({
    corpus,
    choices: [choice('hearings')],
    form: 'reference',
    document,
    otherParts,
    selections,
    bibliographies: [],
    settings: settings(),
    year: 2026,
    ...asked,
  });
  return { ...plan, cell: applied(text, plan.edits), head: applied(otherParts[0]?.text ?? '', plan.headEdits ?? []) };
}

const yaml = '---\ntitle: PM\n---\n';

describe('inserting into a cell of a notebook', () => {
  it('names a new bibliography in the cell that has the front matter', () => {
    const plan = plannedInCells([yaml, 'Ord ‸', '# Mer'], { newBibliography: 'kallor.bib' });
    assert.match(plan.cell, /^Ord \[.*@haglund-2010.*\]$/);
    assert.equal(plan.head, '---\ntitle: PM\nbibliography: kallor.bib\n---\n');
    assert.equal(plan.bibliography[0]?.kind, 'create');
    assert.deepEqual(plan.notes, []);
  });

  it('names it where the cursor is, if the front matter is there', () => {
    const plan = plannedInCells([`${yaml}\nOrd ‸`, 'Mer'], { newBibliography: 'kallor.bib' });
    assert.match(plan.cell, /^---\ntitle: PM\nbibliography: kallor\.bib\n---\n\nOrd \[.*@haglund-2010/);
    assert.equal(plan.headEdits, undefined);
  });

  it('writes entries into the front matter of a notebook that has no folder, or has entries there', () => {
    const unsaved = plannedInCells([yaml, 'Ord ‸']);
    assert.match(unsaved.head, /^---\ntitle: PM\nreferences:\n(?:- | +).*id: haglund-2010[^]*\n---\n$/);
    const own = plannedInCells(['---\nreferences:\n- id: ek\n  type: book\n---\n', 'Ord ‸'], {
      bibliographies: [{ format: 'inline', text: '---\nreferences:\n- id: ek\n  type: book\n---\n' }],
    });
    assert.match(own.head, /- id: ek\n {2}type: book\n- .*haglund-2010/);
  });

  it('says which line is missing where no cell has front matter', () => {
    const plan = plannedInCells(['# PM', 'Ord ‸'], { newBibliography: 'kallor.bib' });
    assert.match(plan.cell, /^Ord \[.*@haglund-2010.*\]$/);
    assert.equal(plan.head, '# PM');
    assert.equal(plan.bibliography[0]?.kind, 'create');
    assert.deepEqual(plan.notes, [{ code: 'unnamed-bibliography', path: 'kallor.bib' }]);
  });

  it('is text where there is neither front matter nor a folder, and where the front matter is broken', () => {
    const nowhere = plannedInCells(['# PM', 'Ord ‸']);
    assert.match(nowhere.cell, /^Ord \(.*Haglund 2010.*\)$/);
    assert.deepEqual(nowhere.notes, [{ code: 'no-bibliography' }]);
    const broken = plannedInCells(['---\na: [\n---\n', 'Ord ‸'], { newBibliography: 'kallor.bib' });
    assert.equal(broken.notes[0]?.code, 'front-matter-broken');
    assert.equal(broken.head, '---\na: [\n---\n');
  });

  it('counts the notes of all cells, and follows what they do', () => {
    const first = 'Ett.[^1]\n\n[^1]: Catrin Haglund, *Finsam*.';
    assert.match(plannedInCells([first, 'Ord.‸']).cell, /^Ord\.\[\^2\]\n\n\[\^2\]: Henrik Hammar, /);
    assert.match(plannedInCells([first, 'A [@a] och [@b].', 'Ord ‸'], { newBibliography: 'k.bib' }).cell, /@haglund/);
  });

  it('is in the language of the notebook', () => {
    assert.match(plannedInCells(['---\nlang: en\n---\n', 'Ord ‸']).cell, /quoted in/);
    const english = 'This is what the report of the committee says about the work that was done.';
    assert.match(plannedInCells([english, 'X ‸'], { newBibliography: 'k.bib' }).cell, /quoted in/);
  });
});
