import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseQuery } from '../../../src/core/search/query/parseQuery';

describe('the query language', () => {
  const words = (query: string): readonly string[] => parseQuery(query, false).words.map(({ word }) => word);

  it('has words, phrases and filters', () => {
    const {
      words: loose,
      phrases,
      filters,
    } = parseQuery('evidens "mindre att göra" talare:"Hans Sarv" år:2010', false);
    assert.deepEqual(
      loose.map(({ word }) => word),
      ['evidens'],
    );
    assert.deepEqual(
      phrases.map(phrase => phrase.map(({ word }) => word)),
      [['mindre', 'att', 'göra']],
    );
    assert.deepEqual(
      filters.map(({ name, value }) => [name, value]),
      [
        ['speaker', 'Hans Sarv'],
        ['year', '2010'],
      ],
    );
  });

  it('knows every pair of quotation marks', () => {
    for (const query of ['"en fras"', '”en fras”', '“en fras”', '„en fras”', '»en fras»', '«en fras»']) {
      assert.equal(parseQuery(query, false).phrases.length, 1, query);
    }
  });

  it('takes the next word as the value of a filter', () => {
    assert.deepEqual(
      parseQuery('talare: sarv evidens', false).filters.map(({ value }) => value),
      ['sarv'],
    );
  });

  it('takes colons in identifiers, addresses, abbreviations and sentences for what they are', () => {
    for (const query of ['2010:2', 'https://www.lilly.se', 'SKL:s', 'Sarv: innovation', 'kl 13:00']) {
      const { filters, problems } = parseQuery(query, false);
      assert.deepEqual([filters, problems], [[], []], query);
    }
    assert.deepEqual(words('rapport 2010:2'), ['rapport', '2010:2']);
  });

  it('takes a minus within words for a hyphen', () => {
    assert.deepEqual(words('Husmark-Persson - 5-årig'), ['husmark', 'persson', '5', 'årig']);
  });

  it('says which word may be unfinished', () => {
    const unfinished = (query: string): readonly string[] =>
      parseQuery(query, true)
        .words.filter(word => word.unfinished)
        .map(({ word }) => word);
    assert.deepEqual(unfinished('mindre att gör'), ['gör']);
    assert.deepEqual(unfinished('mindre att göra '), []);
  });

  it('reads any string, with places inside it', () => {
    const noise = fc.string({
      unit: fc.constantFrom(...Array.from('abå :"”»-2%/\n\u0308'), 'talare:', 'år:', 'typ:'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(noise, fc.boolean(), (query, typing) => {
        const { words: loose, phrases, excluded, filters, problems } = parseQuery(query, typing);
        for (const { start, end } of [...loose, ...phrases.flat(), ...excluded.flat(), ...filters, ...problems]) {
          assert.ok(0 <= start && start <= end && end <= query.length);
        }
      }),
    );
  });
});
