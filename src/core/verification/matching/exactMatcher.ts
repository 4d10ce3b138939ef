import type { Passage } from '../../corpus/model';
import type { QuotationFinder } from '../../document/quotedPassage';
import type { PassageMatcher } from '../model';

/** Knows the exact words of passages and nothing near them. */
export function createExactMatcher(finder: QuotationFinder): PassageMatcher {
  return {
    match: (parts, prefer = () => 0) => {
      const found = finder
        .find(parts.map(part => part.text).join(' […] '))
        .toSorted((a: Passage, b: Passage) => prefer(b) - prefer(a));
      const [passage, ...alternatives] = found;
      if (!passage) return undefined;
      const span = { start: 0, end: passage.text.length };
      return { passage, verdict: 'verbatim', span, differences: [], cautions: [], alternatives };
    },
  };
}
