import type { Translate } from '../l10n/translate';
import type { UnreadableFile } from './documentFiles';

/** Why a document cannot be read, as a sentence. */
export function unreadableText({ path, reason, detail }: UnreadableFile, t: Translate): string {
  switch (reason) {
    case 'missing':
      return t('There is no document {0}.', path);
    case 'encoding':
      return t('{0} is not UTF-8. Save it as UTF-8 and try again.', path);
    case 'other':
      return t('{0} cannot be read: {1}', path, detail);
  }
}
