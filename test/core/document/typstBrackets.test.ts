import assert from 'node:assert/strict';
import { closingTypst } from '../../../src/core/document/typst/typstBrackets';

describe('the bracket that closes a call of Typst', () => {
  const close = (text: string, limit = 1000) => closingTypst(text, text.indexOf('('), limit);

  it('is found over strings, escapes and brackets of every kind', () => {
    assert.equal(close(String.raw`#a("b)", [c \] {d}], (e)) f`), String.raw`#a("b)", [c \] {d}], (e)`.length);
  });

  it('is not one that stands among words', () => {
    for (const text of [
      '#cite(<a>, supplement: [avsnittet ”a) Bakgrund”])',
      '#quote(attribution: [12" (3 {], [:-)])',
      '#f([#g("]", (1)) #h(2)[)] :)])',
    ])
      assert.equal(close(text), text.length - 1, text);
  });

  it('is not looked for farther away than it is told', () => {
    const text = `#a(${'b'.repeat(100)})`;
    assert.equal(close(text), text.length - 1);
    assert.equal(close(text, 100), undefined);
  });

  it('is not looked for in more brackets than anybody writes within each other', () => {
    const nested = (depth: number) => `#a(${'['.repeat(depth)}${']'.repeat(depth)})`;
    assert.equal(close(nested(40)), nested(40).length - 1);
    assert.equal(close(nested(400)), undefined);
  });
});
