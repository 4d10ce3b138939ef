import type { Passage } from '../core/corpus/model';
import type { Translate } from '../l10n/translate';

/** How a kind of passage looks in trees and lists. */
interface PassageLook {
  /** The name of a codicon; no two kinds share one, so that reported words never look like direct speech. */
  readonly icon: string;
  /** One or two words beside the passage. */
  readonly short: string;
  /** The same for ears: what a screen reader says first. */
  readonly spoken: string;
}

type PassageLookKey = 'direct' | 'unmarked' | 'reported' | 'summary' | 'extract';

/** Whose words they are decides how a passage looks. */
export function passageLook(passage: Passage, t: Translate): PassageLook {
  return looks[passage.kind === 'quotation' ? passage.speech : passage.kind](t);
}

const looks = {
  direct: t => ({ icon: 'quote', short: t('direct'), spoken: t('Quotation, direct speech') }),
  unmarked: t => ({
    icon: 'comment',
    short: t('without quotation marks'),
    spoken: t('Quotation, speech without quotation marks'),
  }),
  reported: t => ({ icon: 'note', short: t('reported'), spoken: t('Quotation, reported by the documenter') }),
  summary: t => ({
    icon: 'list-flat',
    short: t('summary'),
    spoken: t("Belägg's summary, not the source's words"),
  }),
  extract: t => ({ icon: 'file-text', short: t('from the document'), spoken: t("The document's own words") }),
} as const satisfies Record<PassageLookKey, (t: Translate) => PassageLook>;
