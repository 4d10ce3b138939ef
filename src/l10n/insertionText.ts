/** What the writer is told after an insertion. */
import type { InsertionNote } from '../core/citation/model';
import type { Translate } from './translate';

/** One sentence for a note, without a line break. */
export function insertionNoteText(note: InsertionNote, t: Translate): string {
  switch (note.code) {
    case 'anonymous-source':
      return t('The source {0} is unsigned: citation styles may print “Anon.”', note.key);
    case 'slip-corrected':
      return t('A slip of the source was corrected: “{0}” → “{1}”', note.written, note.meant);
    case 'broken-entry':
      return t(
        '{0}: the entry on line {1} cannot be read and was left alone',
        note.path ?? t('This document'),
        note.line,
      );
    case 'front-matter-broken':
      return t('The front matter cannot be read ({0}): the reference was written as text', note.detail);
    case 'no-bibliography':
      return t('The document names no bibliography: the reference was written as text');
    case 'unnamed-bibliography':
      return t('The notebook has no front matter that could name the bibliography: add “bibliography: {0}”', note.path);
  }
}
