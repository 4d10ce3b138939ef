import { deviates, findingsOf } from '../../core/verification/findings';
import { countLabel } from '../trees/countLabel';
import type { Translate } from '../../l10n/translate';
import type { CheckedDocument } from './checkedDocument';
import { severitiesFor } from './checkSettings';

/** What checking a document came to. */
export interface CheckCounts {
  readonly quotations: number;
  /** Those that somebody has to look at. */
  readonly deviations: number;
  /** Those of them with an error. */
  readonly errors: number;
}

export function countChecks({ uri, check }: Pick<CheckedDocument, 'uri' | 'check'>): CheckCounts {
  const severities = severitiesFor(uri);
  const { quotations } = check;
  return {
    quotations: quotations.length,
    deviations: quotations.filter(quotation => deviates(quotation, severities)).length,
    errors: quotations.filter(quotation =>
      findingsOf(quotation, severities).some(({ severity }) => severity === 'error'),
    ).length,
  };
}

/** What several documents come to. */
export function addCounts(counts: readonly CheckCounts[]): CheckCounts {
  const sum = (of: keyof CheckCounts) => counts.reduce((total, each) => total + each[of], 0);
  return { quotations: sum('quotations'), deviations: sum('deviations'), errors: sum('errors') };
}

/** `12 citat`, `12 citat · 1 avviker`. */
export function countsLabel({ quotations, deviations }: CheckCounts, t: Translate): string {
  const counted = countLabel(quotations, 'quotations', t);
  return deviations === 0 ? counted : `${counted} · ${deviationsLabel(deviations, t)}`;
}

/** `1 avviker`. */
export function deviationsLabel(deviations: number, t: Translate): string {
  return deviations === 1 ? t('1 differs') : t('{0} differ', deviations);
}
