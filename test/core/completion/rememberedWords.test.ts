import assert from 'node:assert/strict';
import { mayBeMeant, rememberedQuery, sentenceWith } from '../../../src/core/completion/rememberedWords';
import { passage } from '../citation/fixture';

const words = passage('forpatrull');

describe('remembered words', () => {
  it('fit a passage that holds them in any order and form, the last unfinished', () => {
    for (const typed of ['stigar nya', 'nya sti', 'kursfrågor uppgiften', 'förpatrullen samverkan']) {
      assert.ok(mayBeMeant(words, typed), typed);
    }
    assert.ok(!mayBeMeant(words, 'nya vägar'));
    assert.ok(!mayBeMeant(passage('bilden'), 'svarar med bild'), 'our own words are nobody’s');
  });

  it('may be one wrong where there are four', () => {
    assert.ok(mayBeMeant(words, 'arbeta upp nya vägar'));
    assert.ok(!mayBeMeant(words, 'upp nya vägar'));
  });

  it('are no operators of the search', () => {
    assert.equal(rememberedQuery('talare: ”mindre” -att'), 'talare mindre att');
  });

  it('belong to a sentence where the passage has several', () => {
    const sentence = (typed: string) => {
      const span = sentenceWith(words, typed);
      return span && words.text.slice(span.start, span.end);
    };
    assert.equal(sentence('inte en kursfråga'), 'Det här är inte en kursfråga utan en stigfråga.');
    assert.match(sentence('tillsätt en förpatrull') ?? '', /^Tillsätt .* stigar\.$/);
    assert.equal(sentence('stigar nya'), undefined);
    assert.equal(sentenceWith(passage('mindre-att-gora'), 'mindre att göra'), undefined);
  });
});
