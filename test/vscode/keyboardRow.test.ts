import assert from 'node:assert/strict';
import { KeyboardRow } from '../../src/vscode/trees/keyboardRow';

describe('the row that the keyboard is on', () => {
  const after = (...selections: readonly (readonly string[])[]): readonly string[] => {
    const keyboard = new KeyboardRow<string>();
    for (const selection of selections) keyboard.select(selection);
    return keyboard.rows;
  };

  it('is the one that was selected for a moment', () => {
    assert.deepEqual(after(['clicked'], ['clicked', 'reached by arrows'], ['clicked']), ['reached by arrows']);
    assert.deepEqual(after(['reached by arrows'], []), ['reached by arrows']);
  });

  it('is the selected one where the keyboard has stayed there', () => {
    assert.deepEqual(after(['clicked'], [], ['clicked']), ['clicked']);
  });

  it('stands for all selected rows where it is one of them', () => {
    assert.deepEqual(after(['a', 'b'], ['a'], ['a', 'b']), ['a', 'b']);
  });
});
