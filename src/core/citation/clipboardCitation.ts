import { citationContext, citePassages, type CitationTarget } from './citePassages';
import type { InsertionForm, InsertionNote, PassageChoice } from './model';

/** Passages as programs take them that know no keys: Word, mail. The references are written out in both. */
export interface ClipboardCitation {
  readonly html: string;
  readonly text: string;
  readonly notes: readonly InsertionNote[];
}

/** Passages as formatted and as plain text. */
export function clipboardCitation(
  choices: readonly PassageChoice[],
  form: InsertionForm,
  target: Omit<CitationTarget, 'syntax' | 'features'>,
): ClipboardCitation {
  const formatted = citationContext({ ...target, syntax: 'html', features: new Set(['pasted']) });
  const html = citePassages(choices, form, formatted).text;
  const { text, notes } = citePassages(choices, form, citationContext({ ...target, syntax: 'text' }));
  return { html: /^<(?:p|blockquote|ul)>/.test(html) ? html : `<p>${html}</p>`, text, notes };
}
