import type { CheckedQuotation, Verdict } from '../core/verification/model';
import { differenceLabel } from './differenceText';
import type { Translate } from './translate';

/** The verdict on a quotation in a word or two: `Ordagrant`. */
export function verdictName(
  { verdict, unloaded }: Pick<CheckedQuotation, 'verdict' | 'unloaded'>,
  t: Translate,
): string {
  return verdict === 'unknown' && unloaded.length === 0 ? t('Not in the source') : names[verdict](t);
}

/** The verdict with what differs, in one line: `avviker · ”inga” saknas`. */
export function verdictLabel(quotation: CheckedQuotation, t: Translate): string {
  const name = verdictName(quotation, t);
  const differences = quotation.differences.map(difference => differenceLabel(difference, t));
  return [name.charAt(0).toLowerCase() + name.slice(1), ...differences].join(' · ');
}

const names = {
  verbatim: t => t('Verbatim'),
  adapted: t => t('Marked change'),
  altered: t => t('Differs'),
  misattributed: t => t('Wrong source'),
  unsourced: t => t('No reference'),
  paraphrase: t => t('Summary'),
  unknown: t => t('Cannot be checked'),
} as const satisfies Record<Verdict, (t: Translate) => string>;
