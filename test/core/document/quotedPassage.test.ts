import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Passage, QuotationAttributes } from '../../../src/core/corpus/model';
import { createQuotationFinder } from '../../../src/core/document/quotedPassage';

describe('looking up quoted words', () => {
  const finder = createQuotationFinder([
    quotation('minister', 'Ska jag vara riktigt ärlig så hoppas jag att ni har mindre att göra!'),
    quotation('isf', 'bäst förutsättningar för att lyckas utifrån både deltagarnas och organisationens perspektiv'),
    quotation('bed', 'Man sa att ”sängen” var en parkeringsplats – i 20³ fall av fem.'),
    quotation('slip', 'De hängtt kvar vid Persson', { sic: [{ written: 'hängtt', meant: 'hängt' }] }),
    quotation('short', 'mindre att göra'),
    { ...quotation('ours', 'Ministern vill se mindre arbete framöver.'), kind: 'summary' },
  ]);
  const found = (words: string) => finder.find(words).map(passage => passage.id);

  it('finds a whole passage and a part of one', () => {
    assert.deepEqual(found('Ska jag vara riktigt ärlig så hoppas jag att ni har mindre att göra!'), ['minister']);
    assert.deepEqual(found('så hoppas jag att ni har mindre'), ['minister']);
  });

  it('puts the passage that is quoted whole before the longer one', () => {
    assert.deepEqual(found('mindre att göra'), ['short', 'minister']);
  });

  it('looks past typography: marks, dashes, line breaks, composition, the first letter and the last stop', () => {
    assert.deepEqual(found("man sa att 'sängen' var\n en  parkeringsplats - i 20³ fall av fem".normalize('NFD')), [
      'bed',
    ]);
    assert.deepEqual(found('Så hoppas jag att ni har mindre.'), ['minister']);
  });

  it('never takes one character for another that only looks or counts alike', () => {
    assert.deepEqual(found('i 203 fall av fem'), []);
    assert.deepEqual(found('bast forutsattningar för att lyckas'), []);
  });

  it('matches parts joined by a marked omission in their order only', () => {
    for (const mark of ['[…]', '[...]', '[---]', '/…/']) {
      assert.deepEqual(found(`bäst förutsättningar ${mark} organisationens perspektiv`), ['isf']);
    }
    assert.deepEqual(found('organisationens perspektiv […] bäst förutsättningar'), []);
  });

  it('matches a slip as written, corrected, bracketed and followed by [sic]', () => {
    for (const words of ['De hängtt kvar', 'De hängt kvar', 'De [hängt] kvar', 'De hängtt [sic] kvar']) {
      assert.deepEqual(found(words), ['slip'], words);
    }
  });

  it('does not match half words, other words or our own summaries', () => {
    assert.deepEqual(found('ngar för att lyckas'), []);
    assert.deepEqual(found('så hoppas jag att ni har mera att göra'), []);
    assert.deepEqual(found('Ministern vill se mindre arbete framöver.'), []);
    assert.deepEqual(found(' […] '), []);
  });

  it('finds every run of whole words of every passage, and never throws', () => {
    const words = 'bäst förutsättningar för att lyckas utifrån både deltagarnas och organisationens perspektiv'.split(
      ' ',
    );
    const bounds = fc.tuple(fc.nat(words.length - 1), fc.nat(words.length - 1));
    fc.assert(
      fc.property(bounds, ([a, b]) => {
        assert.ok(found(words.slice(Math.min(a, b), Math.max(a, b) + 1).join(' ')).includes('isf'));
      }),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => Array.isArray(found(text))));
  });
});

function quotation(id: string, text: string, attributes: QuotationAttributes = {}): Passage {
  return {
    kind: 'quotation',
    speech: 'direct',
    id,
    session: 's',
    conference: 'c',
    text,
    speakers: [],
    references: [],
    attributes,
    source: { origin: 'bundled', path: 'c/s.md', start: 0, end: 0, line: 1 },
  };
}
