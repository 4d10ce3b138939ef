import type { Corpus } from '../corpus/corpus';
import type { CslItem } from '../corpus/cslItem';
import type { DocumentFeature, DocumentSyntax } from '../document/model';
import type { Language } from '../language';
import { compose, onItsOwn } from './composition';
import { isUnsigned } from './itemNames';
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
import { syntaxOf } from './syntaxes/syntaxOf';

/** Passages as text with what their references need, for no document in particular. Line breaks are `\n`. */
export function citePassages(
  choices: readonly PassageChoice[],
  form: InsertionForm,
  context: CitationContext,
): Citation {
  const writer = new ReferenceWriter(context);
  const { piece, notes } = compose(choices, form, { context, writer, situation: onItsOwn });
  return {
    text: [piece.text, ...writer.notes].join('\n\n'),
    bibliography: writer.items,
    notes: [...notes, ...unsigned(writer.items, context)],
  };
}

/** What a citation is made for. */
export interface CitationTarget {
  readonly corpus: Corpus;
  readonly syntax: DocumentSyntax;
  /** What the document loads; without a document what a new one would load. */
  readonly features?: ReadonlySet<DocumentFeature>;
  readonly language: Language;
  /** The style that the document uses already. */
  readonly cited?: CitationStyle | undefined;
  readonly settings: CitationSettings;
  readonly year: number;
}

/** Settles the style: the one that is set, else the document's own, else keys; rendered text where a syntax has neither. */
export function citationContext({ cited, features = usualFeatures, ...target }: CitationTarget): CitationContext {
  const { cite, footnote } = syntaxOf(target.syntax, features);
  const wanted = target.settings.style === 'auto' ? (cited ?? 'citeproc') : target.settings.style;
  const possible: Readonly<Record<CitationStyle, boolean>> = {
    citeproc: cite !== undefined,
    footnote: footnote !== undefined,
    text: true,
  };
  return { ...target, features, style: possible[wanted] ? wanted : 'text' };
}

const usualFeatures: ReadonlySet<DocumentFeature> = new Set(['biblatex', 'csquotes']);

/** Unsigned works that Pandoc's styles print as "Anon."; everything else that prints references gives their title. */
export function unsigned(
  items: readonly CslItem[],
  { style, syntax }: Pick<CitationContext, 'style' | 'syntax'>,
): readonly InsertionNote[] {
  if (style !== 'citeproc' || syntax !== 'pandoc') return [];
  return items.filter(isUnsigned).map(item => ({ code: 'anonymous-source', key: item.id }));
}
