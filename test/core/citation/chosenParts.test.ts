import assert from 'node:assert/strict';
import { chosenParts } from '../../../src/core/citation/chosenParts';
import type { Passage } from '../../../src/core/corpus/model';

describe('words selected in a page of the corpus', () => {
  const page = '# Sarv\r\n\r\n> Tillsätt en\r\n> förpatrull som går före.\r\n>\r\n> — Hans Sarv [@haglund-2010]\r\n';
  const passage = quotation('Tillsätt en förpatrull som går före.', page);
  const chosen = (...selected: readonly string[]) => {
    const stretches = selected.map(words => ({ start: page.indexOf(words), end: page.indexOf(words) + words.length }));
    return chosenParts(page, passage, stretches).map(part => passage.text.slice(part.start, part.end));
  };

  it('are found in the passage across line breaks and their prefixes', () => {
    assert.deepEqual(chosen('en\r\n> förpatrull'), ['en förpatrull']);
    assert.deepEqual(chosen('> Tillsätt en\r\n> förpatrull som går före.\r\n'), [passage.text]);
  });

  it('give several parts in the order of the passage', () => {
    assert.deepEqual(chosen('går före', 'Tillsätt'), ['Tillsätt', 'går före']);
  });

  it('are nothing outside the words: in headings and attributions', () => {
    assert.deepEqual(chosen('# Sarv'), []);
    assert.deepEqual(chosen('Hans Sarv ['), []);
  });
});

function quotation(text: string, page: string): Passage {
  return {
    kind: 'quotation',
    speech: 'direct',
    id: 'c/s#p',
    session: 'c/s',
    conference: 'c',
    text,
    speakers: [],
    references: [],
    attributes: {},
    source: { origin: 'bundled', path: 'c/s.md', start: page.indexOf('>'), end: page.length, line: 3 },
  };
}
