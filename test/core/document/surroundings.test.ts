import assert from 'node:assert/strict';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import { surroundings } from '../../../src/core/document/surroundings';

describe('looking around a place in a document', () => {
  /** `|` marks the place. */
  const around = (marked: string, languageId = 'markdown') => {
    const offset = marked.indexOf('|');
    const text = marked.replace('|', '');
    return { text, ...surroundings(text, analyseDocument(text, languageId), offset) };
  };

  it('tells an empty line from the start and the inside of a line', () => {
    assert.equal(around('Ord.\n\n|\n\nOrd.').place, 'empty-line');
    assert.equal(around('> Ord.\n> |\n').place, 'empty-line');
    assert.equal(around('Ord.\n\n|Ord.').place, 'line-start');
    assert.equal(around('- |Ord.').place, 'line-start');
    assert.equal(around('Ord |ord.').place, 'in-line');
    assert.equal(around('|').place, 'empty-line');
  });

  it('gives what the next line has to begin with', () => {
    assert.equal(around('Ord |ord.').linePrefix, '');
    assert.equal(around('> Ord |ord.').linePrefix, '> ');
    assert.equal(around('- Ord |ord.').linePrefix, '  ');
    assert.equal(around('10. Ord |ord.').linePrefix, '    ');
    assert.equal(around('  - Ord\n    ord| ord').linePrefix, '    ');
    assert.equal(around('> - Ord |ord.').linePrefix, '>   ');
    assert.equal(around('- Ord |ord.', 'plaintext').linePrefix, '');
  });

  it('finds the group, reference and quotation that the place is in', () => {
    const inGroup = around('Ord [@a, |3].');
    assert.equal(inGroup.text.slice(inGroup.group?.start, inGroup.group?.end), '[@a, 3]');
    assert.notEqual(around('Ord [@a]|.').group, undefined);
    assert.equal(around('Ord |[@a].').group, undefined);
    assert.equal(around('Enligt @ab|c är').reference?.key, 'abc');
    assert.equal(around('Hon sa ”ord |ord”.').quotation?.words.text, 'ord ord');
    assert.equal(around('Hon sa| ”ord ord”.').quotation, undefined);
  });

  it('gives the sentence on both sides without stopping at abbreviations', () => {
    const { sentenceBefore, sentenceAfter } = around(
      'Först ett. Enligt bl.a. Hans Sarv\nsom är prof. Hans,| ord. Nästa.',
    );
    assert.equal(sentenceBefore, 'Enligt bl.a. Hans Sarv som är prof. Hans,');
    assert.equal(sentenceAfter.trim(), 'ord.');
    assert.equal(around('Sarv menar det. |').sentenceBefore, '');
    assert.equal(around('> Ord av Sarv\n> som |säger').sentenceBefore, 'Ord av Sarv som ');
    assert.equal(around('Sarv.\n\nOrd |').sentenceBefore, 'Ord ');
  });

  it('gives the lines of the paragraph and the characters beside the place', () => {
    const { text, paragraph, previous, next } = around('A.\r\n\r\nB b|c\r\nd.\r\n\r\nE.');
    assert.equal(text.slice(paragraph.start, paragraph.end), 'B bc\r\nd.');
    assert.deepEqual([previous, next], ['b', 'c']);
  });

  it('knows the head', () => {
    assert.equal(around('---\nlang: |sv\n---\nOrd.').inFrontMatter, true);
    assert.equal(around('---\nlang: sv\n---|\nOrd.').inFrontMatter, true);
    assert.equal(around('---\nlang: sv\n---\n|Ord.').inFrontMatter, false);
  });
});
