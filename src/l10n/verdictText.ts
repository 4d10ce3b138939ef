import { findingsOf } from '../core/verification/findings';
import type { Caution, CheckedQuotation, Verdict } from '../core/verification/model';
import { rules, type Severities } from '../core/verification/severity';
import { differenceLabel } from './differenceText';
import { findingText, isAboutSource, type Telling } from './findingText';
import { translator, type Translate } from './translate';

/** The verdict on a quotation in a word or two: `Ordagrant`. */
export function verdictName(
  { verdict, unloaded }: Pick<CheckedQuotation, 'verdict' | 'unloaded'>,
  t: Translate,
): string {
  return verdict === 'unknown' && unloaded.length === 0 ? t('Not in the source') : verdictNames[verdict](t);
}

/** The verdict with what differs and what to mind, in one line: `avviker · ”inga” saknas`. */
export function verdictLabel(quotation: CheckedQuotation, t: Translate): string {
  const name = verdictName(quotation, t);
  return [
    name.charAt(0).toLowerCase() + name.slice(1),
    ...quotation.differences.map(difference =>
      isAboutSource(difference, quotation) ? t('another source') : differenceLabel(difference, t),
    ),
    ...quotation.cautions.map(caution => cautionNames[caution](t)),
  ].join(' · ');
}

/** Everything there is to tell about a quotation, a sentence each, whatever the settings leave out. */
export function verdictSentences(quotation: CheckedQuotation, telling: Telling): readonly string[] {
  const { accepted: _, ...asFound } = quotation;
  const told = findingsOf(asFound, everything).map(finding => findingText(finding, quotation, telling));
  const sentences = told.length > 0 ? told : [verdictName(quotation, translator(telling.language))];
  return quotation.verdict === 'verbatim' && told.length > 0
    ? [verdictName(quotation, translator(telling.language)), ...sentences]
    : sentences;
}

const everything = Object.fromEntries(rules.map(rule => [rule, 'error'])) as Severities; // every rule is there

const verdictNames = {
  verbatim: t => t('Verbatim'),
  adapted: t => t('Marked change'),
  altered: t => t('Differs'),
  misattributed: t => t('Misattributed'),
  unsourced: t => t('No reference'),
  paraphrase: t => t('Summary'),
  unknown: t => t('Cannot be checked'),
} as const satisfies Record<Verdict, (t: Translate) => string>;

const cautionNames = {
  reported: t => t('reported'),
  clipped: t => t('cut short'),
  emphasis: t => t('emphasis added'),
  slip: t => t('slip kept'),
  'second-hand': t => t('second-hand'),
} as const satisfies Record<Caution, (t: Translate) => string>;
