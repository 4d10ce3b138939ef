import type { CorpusData } from '../../core/corpus/model';
import type { Translate } from '../../l10n/translate';

/** `9 citat`, `1 programpunkt`: a number with the word for what is counted, in the right form. */
export function countLabel(count: number, counted: Counted, t: Translate): string {
  return labels[counted](t, count);
}

/** What a corpus holds: `2 konferenser · 20 programpunkter · 85 citat`. */
export function corpusCounts({ conferences, sessions, passages }: CorpusData, t: Translate): string {
  const quotable = passages.filter(({ kind }) => kind !== 'summary');
  return [
    countLabel(conferences.length, 'conferences', t),
    countLabel(sessions.length, 'sessions', t),
    countLabel(quotable.length, 'quotations', t),
  ].join(' · ');
}

type Counted = 'conferences' | 'sessions' | 'quotations' | 'speakers' | 'hits';

const labels = {
  conferences: (t, count) => (count === 1 ? t('1 conference') : t('{0} conferences', count)),
  sessions: (t, count) => (count === 1 ? t('1 session') : t('{0} sessions', count)),
  quotations: (t, count) => (count === 1 ? t('1 quotation') : t('{0} quotations', count)),
  speakers: (t, count) => (count === 1 ? t('1 speaker') : t('{0} speakers', count)),
  hits: (t, count) => (count === 1 ? t('1 hit') : t('{0} hits', count)),
} as const satisfies Record<Counted, (t: Translate, count: number) => string>;
