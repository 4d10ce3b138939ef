/** What the writer is told after an insertion. */
import type { InsertionNote } from '../core/citation/model';
import { encodingName } from './encodingName';
import type { Translate } from './translate';

/** One sentence for a note, without a line break. */
export function insertionNoteText(note: InsertionNote, t: Translate): string {
  switch (note.code) {
    case 'anonymous-source':
      return t('The source {0} is unsigned: citation styles may print “Anon.”', note.key);
    case 'moved':
      return t('No text can stand where the cursor was: it went to the nearest place where it can');
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

/** Why a bibliography could not take an entry. `detail` is its encoding as the editor has it, or what the system says. */
export type BibliographyFault =
  | { readonly kind: 'read-only' }
  | { readonly kind: 'unknown-format' }
  | { readonly kind: 'other-encoding'; readonly detail: string }
  | { readonly kind: 'unreadable'; readonly detail: string };

/** What is wrong, where, and what to do about it. */
export function bibliographyFaultText(path: string, fault: BibliographyFault, t: Translate): string {
  switch (fault.kind) {
    case 'read-only':
      return t('{0} is read-only, so the reference was written as text: make it writable and insert again', path);
    case 'unknown-format':
      return t('{0} is no .bib, .json or .yaml file on this computer: the reference was written as text', path);
    case 'other-encoding':
      return t(
        '{0} is not {1}, so the reference was written as text: choose “Reopen with Encoding” there and insert again',
        path,
        encodingName(fault.detail),
      );
    case 'unreadable':
      return t('{0} cannot be read ({1}): the reference was written as text', path, fault.detail);
  }
}
