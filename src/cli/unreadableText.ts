import type { Translate } from '../l10n/translate';
import type { UnreadableFile } from './documentFiles';

/** Why a document cannot be read, as a sentence. */
export function unreadableText({ path, reason, detail }: UnreadableFile, t: Translate): string {
  switch (reason) {
    case 'missing':
      return t('There is no document {0}.', path);
    case 'encoding':
      return t('{0} is not UTF-8. Save it as UTF-8 and try again.', path);
    case 'not-json':
      return t('{0} is no notebook that could be read: line {1} is not JSON.', path, detail);
    case 'no-cells':
      return t('{0} is no notebook of version 4: it has no list of cells.', path);
    case 'other':
      return t('{0} cannot be read: {1}', path, detail);
  }
}
