import assert from 'node:assert/strict';
import { recognisedWords } from '../../../src/core/citation/recognisedWords';
import { createQuotationFinder } from '../../../src/core/document/quotedPassage';
import { cited, corpus } from './fixture';

const finder = createQuotationFinder(corpus.passages);

describe('recognising words that are pasted', () => {
  const recognised = (text: string) => {
    const choice = recognisedWords(text, { finder });
    const { parts, passage } = choice ?? {};
    return choice && [passage?.id.split('#')[1], parts?.map(({ start, end }) => passage?.text.slice(start, end))];
  };

  it('knows a passage, and a part of one', () => {
    assert.deepEqual(recognised('Ska jag vara riktigt ärlig så hoppas jag att ni har mindre att göra!'), [
      'mindre-att-gora',
      undefined,
    ]);
    assert.deepEqual(recognised('hoppas jag att ni har mindre att göra'), [
      'mindre-att-gora',
      ['hoppas jag att ni har mindre att göra'],
    ]);
    assert.deepEqual(recognised('Tillsätt en förpatrull […] arbeta upp nya stigar.'), [
      'forpatrull',
      ['Tillsätt en förpatrull', 'arbeta upp nya stigar'],
    ]);
  });

  it('knows what was copied with its reference', () => {
    assert.deepEqual(recognised(cited('mindre-att-gora', { syntax: 'text' })), ['mindre-att-gora', undefined]);
  });

  it('knows nothing of other words, of few, and of our own summaries', () => {
    for (const text of [
      'ni har mindre',
      'Ord som ingen på konferensen har sagt',
      'Sarv jämför tre sätt att samverka.',
      '',
    ]) {
      assert.equal(recognised(text), undefined, text);
    }
  });
});
