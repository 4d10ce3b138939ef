import assert from 'node:assert/strict';
import type { Passage } from '../../../src/core/corpus/model';
import { comparedWords, type ComparedPiece } from '../../../src/core/verification/comparedWords';
import type { Difference } from '../../../src/core/verification/model';
import { checkedQuotation } from './quotation';

describe('laying a quotation beside its source', () => {
  it('marks the words that are missing in the source and those that are others on both sides', () => {
    const compared = compare('men inga studier visar negativa effekter', 'men studier visar positiva effekter', [
      { kind: 'negation', start: 3, end: 3, expected: 'inga', found: '' },
      { kind: 'substitution', start: 18, end: 26, expected: 'negativa', found: 'positiva' },
    ]);
    assert.deepEqual(compared, [
      'men *inga* studier visar *negativa* effekter',
      'men studier visar *positiva* effekter',
    ]);
  });

  it('marks whole words, signs included', () => {
    const compared = compare('Det är bra. Ja.', 'Det är bra, Ja.', [
      { kind: 'punctuation', start: 10, end: 11, expected: '.', found: ',' },
    ]);
    assert.deepEqual(compared, ['Det är *bra.* Ja.', 'Det är *bra,* Ja.']);
  });

  it('finds the right one of words that stand there several times', () => {
    const compared = compare('inte nu, inte här och inte där', 'inte nu, inte här och där', [
      { kind: 'negation', start: 21, end: 21, expected: 'inte', found: '' },
    ]);
    assert.equal(compared[0], 'inte nu, inte här och *inte* där');
  });

  it('shows a block quotation as one line and shortens what is the same', () => {
    const same = 'ord som alla är desamma '.repeat(20);
    const compared = compare(`${same}inte bra`, `${same.slice(0, 47)}\n> ${same.slice(48)}bra`, [
      { kind: 'negation', start: 481, end: 481, expected: 'inte', found: '' },
    ]);
    assert.match(compared[0] ?? '', /^ord som alla är .* … .*desamma \*inte\* bra$/);
    assert.match(compared[1] ?? '', /^ord som alla är .* … .*desamma bra$/);
    assert.ok((compared[0] ?? '').length < 160);
  });

  it('has nothing to show where nothing differs', () => {
    assert.equal(comparedWords(checkedQuotation({ passage: passageOf('Ord') })), undefined);
  });
});

function compare(source: string, text: string, differences: readonly Difference[]): readonly string[] {
  const compared = comparedWords(
    checkedQuotation({ text, verdict: 'altered', differences, passage: passageOf(source) }),
  );
  assert.ok(compared);
  return [compared.source, compared.document].map(side => side.map(shown).join(''));
}

function shown({ text, differs }: ComparedPiece): string {
  return differs ? `*${text}*` : text;
}

function passageOf(text: string): Passage {
  return { id: 'c/s#p', text } as Passage; // nothing else of it is looked at
}
