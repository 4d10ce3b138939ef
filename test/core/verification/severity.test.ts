import assert from 'node:assert/strict';
import type { CheckedQuotation, DifferenceKind } from '../../../src/core/verification/model';
import { defaultSeverities, findingsOf, isFailing, severities } from '../../../src/core/verification/severity';

describe('how grave it is what a check finds', () => {
  const cases: readonly (readonly [about: string, quotation: Partial<CheckedQuotation>, shown: readonly string[]])[] = [
    ['a verbatim quotation: nothing', {}, []],
    ['an adapted one: nothing', { verdict: 'adapted' }, []],
    ['other words: a warning', { verdict: 'altered', differences: [difference('substitution')] }, ['altered warning']],
    [
      'another number: an error',
      { verdict: 'altered', differences: [difference('number')] },
      ['altered-meaning error'],
    ],
    ['no passage in a source that is loaded: a warning', { verdict: 'unknown' }, ['unknown warning']],
    ['none in one that is not: information', { verdict: 'unknown', unloaded: ['k'] }, ['unchecked information']],
    ['right words that mislead: a warning', { cautions: ['clipped', 'slip'] }, ['clipped warning']],
    ['what was accepted: nothing', { verdict: 'misattributed', accepted: 'skäl' }, []],
  ];
  for (const [about, quotation, shown] of cases) {
    it(`is for ${about}`, () => {
      const findings = findingsOf({ ...verbatim, ...quotation });
      assert.deepEqual(
        findings.map(({ code, severity }) => `${code} ${severity}`),
        shown,
      );
    });
  }

  it('makes a check fail from a warning on', () => {
    assert.deepEqual(severities.filter(isFailing), ['error', 'warning']);
  });

  it('is what the settings say', () => {
    const table = { ...defaultSeverities, unsourced: 'error', slip: 'hint' } as const;
    const findings = findingsOf({ ...verbatim, verdict: 'unsourced', cautions: ['slip'] }, table);
    assert.deepEqual(findings, [
      { code: 'unsourced', severity: 'error' },
      { code: 'slip', severity: 'hint' },
    ]);
  });
});

const verbatim: CheckedQuotation = {
  start: 0,
  end: 3,
  form: 'inline',
  text: 'ord',
  verdict: 'verbatim',
  cautions: [],
  differences: [],
  references: [],
  speakers: [],
  unloaded: [],
};

function difference(kind: DifferenceKind): CheckedQuotation['differences'][number] {
  return { kind, start: 0, end: 3, expected: 'Ord', found: 'ord' };
}
