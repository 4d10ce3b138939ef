import type { Passage } from '../core/corpus/model';
import type { Translate } from '../l10n/translate';

/** How a kind of passage looks in trees and lists. */
interface PassageLook {
  /** The name of a codicon; no two kinds share one, so that reported words never look like direct speech. */
  readonly icon: string;
  /** One or two words beside the passage. */
  readonly short: string;
  /** One letter where there is no room for words. */
  readonly mark: string;
  /** The same for ears: what a screen reader says first. */
  readonly spoken: string;
}

export const passageLookKeys = ['direct', 'unmarked', 'reported', 'summary', 'extract'] as const;
export type PassageLookKey = (typeof passageLookKeys)[number];

/** Whose words they are decides how a passage looks. */
export function passageLook(passage: Passage, t: Translate): PassageLook {
  return passageLooks[lookKeyOf(passage)](t);
}

export function lookKeyOf(passage: Passage): PassageLookKey {
  return passage.kind === 'quotation' ? passage.speech : passage.kind;
}

/** The letters stand for the words in both languages: direkt, utan citattecken, referat, sammanfattning, text ur dokumentet. */
export const passageLooks: Readonly<Record<PassageLookKey, (t: Translate) => PassageLook>> = {
  direct: t => ({ icon: 'quote', short: t('direct'), mark: 'D', spoken: t('Quotation, direct speech') }),
  unmarked: t => ({
    icon: 'comment',
    short: t('without quotation marks'),
    mark: 'U',
    spoken: t('Quotation, speech without quotation marks'),
  }),
  reported: t => ({
    icon: 'note',
    short: t('reported'),
    mark: 'R',
    spoken: t('Quotation, reported by the documenter'),
  }),
  summary: t => ({
    icon: 'list-flat',
    short: t('summary'),
    mark: 'S',
    spoken: t("Belägg's summary, not the source's words"),
  }),
  extract: t => ({
    icon: 'file-text',
    short: t('from the document'),
    mark: 'T',
    spoken: t("The document's own words"),
  }),
};
