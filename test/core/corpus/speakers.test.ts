import assert from 'node:assert/strict';
import { createCorpus } from '../../../src/core/corpus/corpus';
import { speakersOf } from '../../../src/core/corpus/speakers';
import { corpusOf, page, soundPages } from './pages';

describe('The speakers of a corpus', () => {
  const people = [
    '- {id: pehrsson, name: Cristina Husmark Pehrsson, kind: person, aliases: [Christina Husmark-Persson]}',
    '- {id: isf, name: Inspektionen, kind: organisation, aliases: [ISF]}',
    '- {id: anna-a, name: Anna Ek, kind: person}',
    '- {id: anna-b, name: Anna Ek, kind: person}',
  ].join('\n');
  const first = page(
    '> Ett.\n>\n> — Christina Husmark-Persson\n\n> Två.\n>\n> — ISF\n\n> Tre.\n>\n> — Åke Öst',
    'speakers:',
    '  - {name: Christina Husmark-Persson, role: minister}',
    '  - {name: Anna Ek, person: anna-b, as: host}',
  );
  const second = page('> Fyra.\n>\n> — Cristina Husmark Pehrsson', 'speakers: [{name: Anna Ek, person: anna-a}]');
  const corpus = createCorpus(
    corpusOf({
      ...soundPages,
      'people.yaml': people,
      'malmo-2010/01-a.md': first,
      'malmo-2010/02-b.md': second,
      'malmo-2010/01-sarv.md': page('Ett.'),
    }),
  );
  const speakers = speakersOf(corpus);

  it('are in Swedish order under their usual names, namesakes apart', () => {
    assert.deepEqual(
      speakers.map(({ name, person }) => [name, person]),
      [
        ['Anna Ek', 'anna-b'],
        ['Anna Ek', 'anna-a'],
        ['Cristina Husmark Pehrsson', 'pehrsson'],
        ['Inspektionen', 'isf'],
        ['Åke Öst', undefined],
      ],
    );
  });

  it('have the spellings of the documents, their appearances and all their quotations', () => {
    const minister = speakers.find(({ person }) => person === 'pehrsson');
    assert.deepEqual(minister?.aliases, ['Christina Husmark-Persson']);
    assert.deepEqual(minister.appearances, [{ session: 'malmo-2010/a', role: 'minister', as: 'speaker' }]);
    assert.deepEqual(
      minister.quotations.map(({ text }) => text),
      ['Ett.', 'Fyra.'],
    );
  });

  it('include those who are only quoted', () => {
    const inspectorate = speakers.find(({ person }) => person === 'isf');
    assert.deepEqual(inspectorate?.appearances, []);
    assert.equal(inspectorate.quotations.length, 1);
  });
});
