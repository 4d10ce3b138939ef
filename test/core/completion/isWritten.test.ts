import assert from 'node:assert/strict';
import { isWritten } from '../../../src/core/completion/isWritten';

describe('telling text from code', () => {
  /** `|` is where a key would be written. */
  const written = (marked: string, languageId = 'markdown', key = '@nyckel') => {
    const start = marked.indexOf('|');
    const probe = { start, end: start, text: key };
    return isWritten({ text: marked.replace('|', ''), languageId, probe }, ({ references }) =>
      references.some(reference => reference.key === 'nyckel'),
    );
  };

  it('is text in paragraphs, lists and quotations, whatever code stands before', () => {
    for (const text of [
      'Ord |',
      '```js\nkod\n```\n\nOrd [|]',
      '- punkt\n\n    mer om punkten |\n',
      '> citat\n>\n> ord [|].',
      '---\ntitle: PM\n---\n\nOrd |',
      'Ord med `kod` och |',
      'Ord <!-- anm. --> |',
    ]) {
      assert.equal(written(text), true, text);
    }
  });

  it('is none in code, comments, the head and addresses', () => {
    for (const text of [
      '```js\n|\n```\n',
      '~~~\nkod\n\n|',
      'Ord `kod |` ord',
      'Ord\n\n    |\n',
      '<!-- |\n\n-->',
      '---\ntitle: |\n---\n\nOrd',
      'anna|',
    ]) {
      assert.equal(written(text), false, text);
    }
  });

  it('knows verbatim text and comments of the other formats', () => {
    const cite = String.raw`\cite{nyckel}`;
    assert.equal(written('\\begin{document}\nOrd |', 'latex', cite), true);
    assert.equal(written('Ord % |', 'latex', cite), false);
    assert.equal(written('\\begin{verbatim}\n\n|\n\\end{verbatim}', 'latex', cite), false);
    assert.equal(written('\\iffalse\n\n|\n\\fi', 'latex', cite), false);
    assert.equal(written('Ord |', 'typst'), true);
    assert.equal(written('Ord // |', 'typst'), false);
    assert.equal(written('```\n\n|\n```', 'typst'), false);
    assert.equal(written('Ord |', 'asciidoc', '<<nyckel,Ek 2010>>'), true);
    assert.equal(written('----\n\n|\n----', 'asciidoc', '<<nyckel,Ek 2010>>'), false);
  });
});
