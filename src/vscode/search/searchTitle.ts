import type { InsertionForm } from '../../core/citation/model';
import type { Translate } from '../../l10n/translate';

/** The title of the search says what Enter does. */
export function searchTitle(form: InsertionForm, marked: number, t: Translate): string {
  if (marked === 1) return t('Search the Corpus – Enter inserts the marked passage');
  if (marked > 1) return t('Search the Corpus – Enter inserts the {0} marked passages', marked);
  return titles[form](t);
}

const titles: Readonly<Record<InsertionForm, (t: Translate) => string>> = {
  quotation: t => t('Search the Corpus – Enter inserts a quotation'),
  'lead-in': t => t('Search the Corpus – Enter inserts a quotation with lead-in'),
  paraphrase: t => t('Search the Corpus – Enter inserts a paraphrase'),
  reference: t => t('Search the Corpus – Enter inserts a reference'),
};
