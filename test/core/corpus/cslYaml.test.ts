import assert from 'node:assert/strict';
import { corpusOf, problemsOf } from './pages';

describe('references.yaml', () => {
  const entry = (...fields: readonly string[]) =>
    corpusOf({ 'references.yaml': ['- id: a', '  type: report', ...fields.map(field => `  ${field}`)].join('\n') });
  const item = (...fields: readonly string[]) => entry(...fields).works[0]?.item;

  it('is CSL-YAML as Pandoc reads it, as a list or below references', () => {
    assert.deepEqual(item('title: Rapport', 'number: 2010:2', 'annote: >', '  Två', '  rader'), {
      id: 'a',
      type: 'report',
      title: 'Rapport',
      number: '2010:2',
      annote: 'Två rader',
    });
    assert.equal(corpusOf({ 'references.yaml': '---\nreferences:\n- {id: a, type: book}\n...\n' }).works.length, 1);
  });

  it('has names in parts or as they stand', () => {
    assert.deepEqual(item('author: [{family: Haglund, given: Catrin}, {literal: ISF}, SKL]')?.author, [
      { family: 'Haglund', given: 'Catrin' },
      { literal: 'ISF' },
      { literal: 'SKL' },
    ]);
  });

  it('has dates in every form that people write', () => {
    const issued = (value: string) => item(`issued: ${value}`)?.issued;
    assert.deepEqual(issued('2011-04-20'), { 'date-parts': [[2011, 4, 20]] });
    assert.deepEqual(issued('2010'), { 'date-parts': [[2010]] });
    assert.deepEqual(issued('2010-04-21/2010-04-22'), {
      'date-parts': [
        [2010, 4, 21],
        [2010, 4, 22],
      ],
    });
    assert.deepEqual(issued('{year: 2010, month: 4}'), { 'date-parts': [[2010, 4]] });
    assert.deepEqual(issued('[{year: 2010}, {year: 2011}]'), { 'date-parts': [[2010], [2011]] });
    assert.deepEqual(issued('{date-parts: [[2010, 4, 21]]}'), { 'date-parts': [[2010, 4, 21]] });
    assert.deepEqual(issued('våren 2010'), { literal: 'våren 2010' });
  });

  it('keeps the variables that this program has no use for, and names what cannot be read', () => {
    assert.equal(Object.entries(item('DOI: 10.1/2') ?? {}).find(([name]) => name === 'DOI')?.[1], '10.1/2');
    assert.deepEqual(problemsOf(entry('author: [[Haglund]]', 'title: [a]', 'title: b')), [
      'references.yaml:3:11 field-type',
      'references.yaml:4:10 field-type',
      'references.yaml:5:3 field-repeated',
    ]);
  });
});
