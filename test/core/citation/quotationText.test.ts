import assert from 'node:assert/strict';
import { citationContext, citePassages } from '../../../src/core/citation/citePassages';
import { choice, cited, corpus, documentPlace, settings } from './fixture';
import { planned } from './planned';

describe('part of a passage', () => {
  it('is snapped to whole words, with what is left out marked', () => {
    assert.equal(
      cited([choice('forpatrull', 'illsätt en förpatr', 'arbeta upp nya stigar. ')]),
      `”Tillsätt en förpatrull […] arbeta upp nya stigar” [Hans Sarv, citerad i ${documentPlace} ”Frågor”].`,
    );
  });

  it('needs no mark between parts that touch, and no comma at its end', () => {
    assert.match(cited([choice('forpatrull', 'Tillsätt en', 'förpatrull som')]), /^”Tillsätt en förpatrull som” /);
    assert.match(cited([choice('mindre-att-gora', 'ärlig så')]), /^”\[Ä\]rlig så” /);
    assert.match(cited([choice('hangt-med', 'annorlunda idag,')]), /^”\[A\]nnorlunda idag” /);
  });

  it('has the lead of the whole only if it begins like the whole', () => {
    assert.match(cited([choice('isf', 'bäst förutsättningar')]), /^Finsam har ”bäst förutsättningar” \[/);
    assert.match(cited([choice('isf', 'organisationens perspektiv')]), /^”\[O\]rganisationens perspektiv” \[/);
  });
});

describe('a fragment', () => {
  const part = [choice('mindre-att-gora', 'hoppas jag att ni har mindre att göra')];
  const at = (marked: string, blockWords = 40) =>
    planned('isf', marked, { choices: part, settings: settings({ blockWords }), languageId: 'plaintext' }).result;

  it('has a capital in brackets where it begins a sentence or is a block', () => {
    const fragment = '”[H]oppas jag att ni har mindre att göra”';
    for (const before of ['‸', 'Ord. ‸', '- ‸', 'Ord.\n\n‸']) assert.ok(at(before).includes(fragment), before);
    assert.match(cited(part, { blockWords: 5 }), /^> \[H\]oppas jag att ni har mindre att göra \[/);
    assert.match(
      cited([choice('hangt-med', 'institutionerna har inte'), choice('hangt-med', 'riktigt')]),
      /^”\[I\]nstitutionerna har inte”, ”riktigt” \[/,
    );
  });

  it('keeps its small letter within a sentence, behind a lead-in and in a cell', () => {
    for (const before of ['Hon säger att hon ‸', 'Så här: ‸', 'Ord, ‸ och mer.']) {
      assert.ok(at(before).includes('”hoppas jag'), before);
    }
    const led = cited(part, { form: 'lead-in' });
    assert.match(led, /: ”hoppas jag/);
    assert.match(cited(part, { form: 'lead-in', blockWords: 5 }), /^> hoppas jag/m);
    const cell = '| a | b |\n| - | - |\n| ‸ | c |\n';
    assert.ok(
      planned('isf', cell, { choices: part, settings: settings({ style: 'text' }) }).result.includes('”hoppas'),
    );
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
