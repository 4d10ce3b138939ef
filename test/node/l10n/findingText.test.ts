import assert from 'node:assert/strict';
import { createCorpus } from '../../../src/core/corpus/corpus';
import type { Language } from '../../../src/core/language';
import { findingsOf } from '../../../src/core/verification/findings';
import type { CheckedQuotation } from '../../../src/core/verification/model';
import { defaultSeverities } from '../../../src/core/verification/severity';
import { findingText } from '../../../src/l10n/findingText';
import { translator } from '../../../src/l10n/translate';
import { verdictLabel } from '../../../src/l10n/verdictText';
import { checkedQuotation, difference } from '../../core/verification/quotation';
import { readBundledCorpus } from '../corpus/bundledCorpus';

const corpus = createCorpus(readBundledCorpus().data);
const effects = corpus.passage('finsam-2010-malmo/johanna-andersson-kunskapsoversikt#inga-negativa-effekter');
assert.ok(effects);
const passage = effects;

describe('what is said about a quotation', () => {
  const cases: readonly (readonly [quotation: Partial<CheckedQuotation>, swedish: string, english: string])[] = [
    [
      { verdict: 'altered', differences: [difference('negation', 'inga', '')] },
      'Avviker: ”inga” saknas, innebörden kan bli den motsatta',
      'Differs: “inga” is missing; the meaning may be reversed',
    ],
    [
      { verdict: 'altered', differences: [difference('number', '5 %', '15 %')] },
      'Avviker: källan har ”5 %”, här står ”15 %”',
      'Differs: source has “5 %”, here “15 %”',
    ],
    [
      { verdict: 'altered', differences: [difference('character', 'a', 'а\u200B')] },
      'Dolda eller förväxlingsbara tecken: U+0430, U+200B',
      'Hidden or look-alike characters: U+0430, U+200B',
    ],
    [
      { cautions: ['reported'] },
      'Referat av Catrin Haglund, inte ordagrant vad Johanna Andersson sa',
      'Reported by Catrin Haglund, not the exact words of Johanna Andersson',
    ],
    [
      { cautions: ['clipped'], source: { start: 0, end: passage.text.indexOf(' men inga') } },
      'Avklippt så att innebörden kan bli en annan: källan fortsätter ”men inga studier visa negativa”',
      'Cut so that the meaning may be another: the source goes on “men inga studier visa negativa”',
    ],
    [
      { verdict: 'misattributed' },
      'Orden stämmer, men de står i Haglund 2010',
      'The words are right, but they stand in Haglund 2010',
    ],
  ];
  for (const [quotation, swedish, english] of cases) {
    it(`is “${english}”, in Swedish too`, () => {
      assert.deepEqual([said(quotation, 'sv'), said(quotation, 'en')], [swedish, english]);
    });
  }

  it('names the source whose whole text is missing', () => {
    const unknown = { verdict: 'unknown', unloaded: ['haglund-2010'] } as const;
    assert.equal(said(unknown, 'sv', {}), 'Kan inte kontrolleras: lägg till fulltexten till Haglund 2010');
  });

  it('is a few words in a list', () => {
    const altered = checkedQuotation({ verdict: 'altered', differences: [difference('negation', 'inga', '')] });
    assert.equal(verdictLabel(altered, translator('sv')), 'avviker · ”inga” saknas');
    assert.equal(verdictLabel(checkedQuotation(), translator('en')), 'verbatim');
  });
});

function said(
  own: Partial<CheckedQuotation>,
  language: Language,
  where: Partial<CheckedQuotation> = { passage },
): string {
  const quotation = checkedQuotation({ ...where, ...own });
  return findingsOf(quotation, defaultSeverities)
    .map(finding => findingText(finding, quotation, { corpus, language }))
    .join('\n');
}
