import assert from 'node:assert/strict';
import { ActiveRow } from '../../src/vscode/search/activeRow';

describe('the active row of the search', () => {
  it('is the one that came with new rows until VS Code speaks of those', () => {
    const active = new ActiveRow<string>();
    active.replace('best');
    assert.equal(active.hear('third of the rows before'), false);
    assert.equal(active.hear(undefined), false);
    assert.equal(active.current, 'best');
  });

  it('is then the one that people go to', () => {
    const active = new ActiveRow<string>();
    active.replace('best');
    assert.equal(active.hear('best'), true);
    assert.equal(active.hear('second'), true);
    assert.equal(active.current, 'second');
  });
});
