import type { Corpus } from '../corpus/corpus';
import type { CslItem } from '../corpus/cslItem';
import type { DocumentSyntax } from '../document/model';
import type { Language } from '../language';
import { compose, onItsOwn } from './composition';
import type {
  Citation,
  CitationContext,
  CitationSettings,
  CitationStyle,
  InsertionForm,
  InsertionNote,
  PassageChoice,
} from './model';
import { ReferenceWriter } from './referenceWriter';
import { syntaxes } from './syntax';

/** Passages as text with what their references need, for no document in particular. Line breaks are `\n`. */
export function citePassages(
  choices: readonly PassageChoice[],
  form: InsertionForm,
  context: CitationContext,
): Citation {
  const writer = new ReferenceWriter(context);
  const { piece, notes } = compose(choices, form, { context, writer, situation: onItsOwn });
  return {
    text: [piece.text, ...writer.definitions].join('\n\n'),
    bibliography: writer.items,
    notes: [...notes, ...unsigned(writer.items, context.style)],
  };
}

/** What a citation is made for. */
export interface CitationTarget {
  readonly corpus: Corpus;
  readonly syntax: DocumentSyntax;
  readonly language: Language;
  /** The style that the document uses already. */
  readonly cited?: CitationStyle | undefined;
  readonly settings: CitationSettings;
  readonly year: number;
}

/** Settles the style: the one that is set, else the document's own, else keys; rendered text where a syntax has neither. */
export function citationContext({ cited, ...target }: CitationTarget): CitationContext {
  const { cite, footnote } = syntaxes[target.syntax];
  const wanted = target.settings.style === 'auto' ? (cited ?? 'citeproc') : target.settings.style;
  const possible: Readonly<Record<CitationStyle, boolean>> = {
    citeproc: cite !== undefined,
    footnote: footnote !== undefined,
    text: true,
  };
  return { ...target, style: possible[wanted] ? wanted : 'text' };
}

/** Unsigned works that styles print as "Anon.". Text that we render ourselves gives their title instead. */
export function unsigned(items: readonly CslItem[], style: CitationStyle): readonly InsertionNote[] {
  if (style !== 'citeproc') return [];
  return items
    .filter(item => (item.author ?? []).length === 0)
    .map(item => ({ code: 'anonymous-source', key: item.id }));
}
