import assert from 'node:assert/strict';
import { citationContext, citePassages } from '../../../src/core/citation/citePassages';
import { choice, cited, corpus, documentPlace, settings } from './fixture';

describe('part of a passage', () => {
  it('is snapped to whole words, with what is left out marked', () => {
    assert.equal(
      cited([choice('forpatrull', 'illsätt en förpatr', 'arbeta upp nya stigar. ')]),
      `”Tillsätt en förpatrull […] arbeta upp nya stigar” [Hans Sarv, citerad i ${documentPlace} ”Frågor”].`,
    );
  });

  it('needs no mark between parts that touch, and no comma at its end', () => {
    assert.match(cited([choice('forpatrull', 'Tillsätt en', 'förpatrull som')]), /^”Tillsätt en förpatrull som” /);
    assert.match(cited([choice('mindre-att-gora', 'ärlig så')]), /^”ärlig så” /);
    assert.match(cited([choice('hangt-med', 'annorlunda idag,')]), /^”annorlunda idag” /);
  });

  it('has the lead of the whole only if it begins like the whole', () => {
    assert.match(cited([choice('isf', 'bäst förutsättningar')]), /^Finsam har ”bäst förutsättningar” \[/);
    assert.match(cited([choice('isf', 'organisationens perspektiv')]), /^”organisationens perspektiv” \[/);
  });
});

describe('a slip of the source', () => {
  it('is corrected in speech, kept with [sic] in written words', () => {
    assert.match(cited('hangt-med'), /inte riktigt hängt med” /);
    assert.match(cited('pengar'), /slittrade \[sic\]” /);
  });

  it('is treated as set', () => {
    assert.match(cited('hangt-med', { slips: 'keep' }), /riktigt hängtt med” /);
    assert.match(cited('hangt-med', { slips: 'sic' }), /riktigt hängtt \[sic\] med” /);
    assert.match(cited('hangt-med', { slips: 'bracket' }), /riktigt \[hängt\] med” /);
    assert.match(cited('pengar', { slips: 'correct' }), /förra året, splittrade” /);
  });

  it('is told when it was corrected, unless it lies outside the words that were chosen', () => {
    const context = citationContext({ corpus, syntax: 'pandoc', language: 'sv', settings: settings(), year: 2026 });
    const notes = (chosen: ReturnType<typeof choice>) => citePassages([chosen], 'quotation', context).notes;
    assert.deepEqual(notes(choice('hangt-med')), [{ code: 'slip-corrected', written: 'hängtt', meant: 'hängt' }]);
    assert.deepEqual(notes(choice('hangt-med', 'Vi organiserar våra liv')), []);
  });
});
