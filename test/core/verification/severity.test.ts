import assert from 'node:assert/strict';
import { deviates, findingCode, findingsOf } from '../../../src/core/verification/findings';
import type { CheckedQuotation } from '../../../src/core/verification/model';
import { defaultSeverities, isDeviation, severities } from '../../../src/core/verification/severity';
import { checkedQuotation, difference } from './quotation';

describe('how grave it is what a check finds', () => {
  const cases: readonly (readonly [about: string, quotation: Partial<CheckedQuotation>, shown: readonly string[]])[] = [
    ['a verbatim quotation: nothing', {}, []],
    ['an adapted one: nothing', { verdict: 'adapted', differences: [difference('substitution')] }, []],
    [
      'other words: a warning',
      { verdict: 'altered', differences: [difference('substitution')] },
      ['substitution warning'],
    ],
    [
      'another number beside another word: an error and a warning',
      { verdict: 'altered', differences: [difference('number'), difference('substitution')] },
      ['number error', 'substitution warning'],
    ],
    [
      'altered words that are another speaker’s: both',
      { verdict: 'altered', differences: [difference('case'), difference('attribution')] },
      ['case warning', 'attribution error'],
    ],
    ['altered words without a difference that could be told: a warning', { verdict: 'altered' }, ['altered warning']],
    ['no passage in a source that is loaded whole: a warning', { verdict: 'unknown' }, ['absent warning']],
    ['none in one that is not: information', { verdict: 'unknown', unloaded: ['k'] }, ['unknown information']],
    [
      'a summary of ours: a warning',
      { verdict: 'paraphrase', differences: [difference('case')] },
      ['paraphrase warning'],
    ],
    ['right words that mislead: a warning', { cautions: ['clipped', 'slip'] }, ['clipped warning']],
    ['what a careful writer does right: nothing', { cautions: ['slip', 'second-hand'] }, []],
    ['what was accepted: nothing', { verdict: 'misattributed', accepted: 'skäl' }, []],
  ];
  for (const [about, quotation, shown] of cases) {
    it(`is for ${about}`, () => {
      const findings = findingsOf(checkedQuotation(quotation), defaultSeverities);
      assert.deepEqual(
        findings.map(finding => `${findingCode(finding)} ${finding.severity}`),
        shown,
      );
    });
  }

  it('is about the differing words where there are any, else about the quotation', () => {
    const altered = checkedQuotation({ verdict: 'altered', differences: [difference('negation', 'inga', '')] });
    assert.deepEqual(spansOf(altered), [{ start: 4, end: 4 }]);
    const unsourced = checkedQuotation({ verdict: 'unsourced' });
    assert.deepEqual(spansOf(unsourced), [{ start: 0, end: unsourced.text.length }]);
  });

  it('makes a quotation a deviation from a warning on', () => {
    assert.deepEqual(severities.filter(isDeviation), ['error', 'warning']);
    assert.equal(deviates(checkedQuotation({ verdict: 'paraphrase' }), defaultSeverities), true);
    assert.equal(deviates(checkedQuotation({ verdict: 'unsourced' }), defaultSeverities), false);
  });

  it('is what the settings say', () => {
    const table = { ...defaultSeverities, unsourced: 'error', slip: 'hint' } as const;
    const findings = findingsOf(checkedQuotation({ verdict: 'unsourced', cautions: ['slip'] }), table);
    assert.deepEqual(
      findings.map(({ rule, severity }) => [rule, severity]),
      [
        ['unsourced', 'error'],
        ['slip', 'hint'],
      ],
    );
  });
});

function spansOf(quotation: CheckedQuotation) {
  return findingsOf(quotation, defaultSeverities).map(({ start, end }) => ({ start, end }));
}
