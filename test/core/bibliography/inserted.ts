import assert from 'node:assert/strict';
import { insertEntry } from '../../../src/core/bibliography/insertEntry';
import type { BibliographyFormat } from '../../../src/core/bibliography/model';
import type { CslItem } from '../../../src/core/corpus/cslItem';

/** The bibliography with an entry that it does not have yet. */
export function inserted(format: BibliographyFormat, text: string, item: CslItem): string {
  const { edit } = insertEntry(format, text, item);
  assert.ok(edit);
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

export const haglundBib = `@report{haglund-2010,
  author = {Haglund, Catrin},
  title = {Finsam | Nationell nätverskonferens 2010},
  institution = {Malmö högskola},
  date = {2010},
  langid = {swedish},
}`;
