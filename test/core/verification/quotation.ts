import type { CheckedQuotation, Difference } from '../../../src/core/verification/model';

/** A quotation as a check gives it, in a document that begins with it; verbatim unless said otherwise. */
export function checkedQuotation(own: Partial<CheckedQuotation> = {}): CheckedQuotation {
  const text = own.text ?? 'men inga studier visar det';
  return {
    start: 0,
    end: text.length,
    form: 'inline',
    text,
    verdict: 'verbatim',
    cautions: [],
    differences: [],
    references: [],
    speakers: [],
    unloaded: [],
    ...own,
  };
}

export function difference(kind: Difference['kind'], expected = 'Ord', found = 'ord'): Difference {
  return { kind, start: 4, end: 4 + found.length, expected, found };
}
