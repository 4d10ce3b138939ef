import assert from 'node:assert/strict';
import { parenthesesAround } from '../../../src/core/document/parentheses';

describe('the parentheses round a reference', () => {
  /** Of the reference between ⟦ and ⟧: the parentheses with what they hold, and the words beside the reference. */
  const around = (marked: string) => {
    const start = marked.indexOf('⟦');
    const end = marked.indexOf('⟧') - 1;
    const text = marked.replace(/[⟦⟧]/g, '');
    const found = parenthesesAround(text, { start, end });
    return found && [text.slice(found.start, found.end), found.prefix, found.suffix];
  };

  it('are found with the words beside it up to the next semicolon', () => {
    assert.deepEqual(around('Ord (se a; Hans Sarv, citerad i ⟦Haglund 2010⟧, s. 3; b) ord.'), [
      '(se a; Hans Sarv, citerad i Haglund 2010, s. 3; b)',
      'Hans Sarv, citerad i',
      's. 3',
    ]);
    assert.equal(around('Ord ⟦Haglund 2010⟧ (ord).'), undefined);
    assert.equal(around('Ord (ord) ⟦Haglund 2010⟧.'), undefined);
    assert.equal(around('(Ord\n\n⟦Haglund 2010⟧)'), undefined);
  });

  const titles = [
    'a) Bakgrund',
    'Bakgrund (kort',
    '5” skärm',
    'Skärm 5”',
    '5" skärm (ny)',
    'Vad är ”nytt?',
    'Vad är nytt”?',
    'Det ”nya” och ”gamla',
    '”Nytt” och 5” skärm)',
  ];
  for (const title of titles) {
    for (const [open, close] of [
      ['”', '”'],
      ['»', '»'],
      ['“', '”'],
      ['"', '"'],
    ]) {
      // What stands between two marks of the same kind, as a title has them, is not the title's any more.
      if (/\(|\)/.test(title) && /["”]/.test(title) && open !== '»') continue;
      const quoted = `${open}${title}${close}`;
      it(`are found round a section called ${quoted}`, () => {
        const reference = `(Hans Sarv, citerad i Haglund 2010, avsnittet ${quoted})`;
        assert.deepEqual(around(`Ord ${reference.replace('Haglund 2010', '⟦$&⟧')} ord (mer).`), [
          reference,
          'Hans Sarv, citerad i',
          `avsnittet ${quoted}`,
        ]);
      });
      it(`are found behind a work called ${quoted}`, () => {
        const reference = `(${quoted}, citerad i Haglund 2010, s. 3)`;
        assert.deepEqual(around(`(Ord) ${reference.replace('Haglund 2010', '⟦$&⟧')} ord.`), [
          reference,
          `${quoted}, citerad i`,
          's. 3',
        ]);
      });
    }
  }

  it('are found where the title is the reference, and within a quotation', () => {
    assert.deepEqual(around('Ord (se ”⟦FINSAM⟧” 2011, s. 3).')?.[0], '(se ”FINSAM” 2011, s. 3)');
    assert.deepEqual(around('Hon sa: ”Ord (Sarv i ⟦Haglund 2010⟧) ord”.')?.[0], '(Sarv i Haglund 2010)');
  });
});
