import type { SpeakerCapacity } from '../../core/corpus/model';
import type { Translate } from '../../l10n/translate';

/** In which capacity somebody took part, where it is not simply as a speaker. */
export function capacityLabel(capacity: SpeakerCapacity, t: Translate): string | undefined {
  return labels[capacity](t);
}

const labels = {
  speaker: () => undefined,
  moderator: t => t('moderator'),
  panelist: t => t('panelist'),
  host: t => t('host'),
  documenter: t => t('documenter'),
} as const satisfies Record<SpeakerCapacity, (t: Translate) => string | undefined>;
