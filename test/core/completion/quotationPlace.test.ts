import assert from 'node:assert/strict';
import { quotationPlace } from '../../../src/core/completion/quotationPlace';
import type { DocumentSyntax } from '../../../src/core/document/model';

describe('finding the quotation that is being typed', () => {
  const at = (marked: string, syntax: DocumentSyntax = 'pandoc') => {
    const cursor = marked.indexOf('|');
    const line = marked.replace('|', '');
    const place = quotationPlace(syntax, line.slice(0, cursor), line.slice(cursor));
    return place && [place.words, line.slice(place.span.start, place.span.end), place.missing];
  };

  it('takes the words from the open mark to the cursor', () => {
    assert.deepEqual(at('Hon sa ”mindre att gö|'), ['mindre att gö', '”mindre att gö', '”']);
    assert.deepEqual(at('Hon sa "mindre att göra |'), ['mindre att göra ', '"mindre att göra ', '"']);
    assert.deepEqual(at('Hon sa »mindre att|'), ['mindre att', '»mindre att', '»']);
    assert.deepEqual(at('”Ett citat” och ”mindre att| göra'), ['mindre att', '”mindre att', '”']);
  });

  it('takes a quotation that is closed as a whole', () => {
    assert.deepEqual(at('Hon sa ”mindre att| göra” och ”annat” där'), ['mindre att göra', '”mindre att göra”', '']);
    assert.deepEqual(at(String.raw`\enquote{mindre att|}.`, 'latex'), [
      'mindre att',
      String.raw`\enquote{mindre att}`,
      '',
    ]);
    assert.deepEqual(at(String.raw`\enquote{mindre att|`, 'latex'), [
      'mindre att',
      String.raw`\enquote{mindre att`,
      '}',
    ]);
  });

  it('is none for one word, behind a closed quotation and without marks', () => {
    for (const words of ['”mindre|', '”mindre att göra” sa hon |', 'mindre att göra|', '5" skärm och mer|']) {
      assert.equal(at(words), undefined, words);
    }
  });
});
