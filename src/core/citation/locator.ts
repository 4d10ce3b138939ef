import type { Passage, Session } from '../corpus/model';
import { inMarks, marksFor } from './marks';
import type { CitationContext } from './model';
import type { Provenance } from './provenance';
import type { CitedKey } from './syntax';
import { terms } from './terms';

/** A place in a document. */
export type Locator =
  | { readonly kind: 'pages'; readonly pages: string }
  | { readonly kind: 'section'; readonly title: string }
  | { readonly kind: 'other'; readonly text: string };

/**
 * Where in the document the passage stands: the place its reference gives, else the section it names, else the
 * section that its session is. Neither of the bundled documents has pages.
 */
export function locatorOf(passage: Passage, { document, session }: Provenance): Locator | undefined {
  if (document.locator !== undefined) return parseLocator(document.locator);
  const title = passage.attributes.at ?? sectionOf(session);
  return title === undefined ? undefined : { kind: 'section', title };
}

/** Reads a locator as it is written in the corpus: `31`, `s. 31–33`, `avsnittet ”Innovation”`, or anything else. */
export function parseLocator(text: string): Locator | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const pages = /^(?:(?:s|sid|p|pp)\.\s*)?(\d+(?:\s*[–-]\s*\d+)?)$/.exec(trimmed)?.[1];
  if (pages !== undefined) return { kind: 'pages', pages };
  const title = /^(?:avsnittet|avsnitt|section)\s+["”“»](.+)["”«»]$/u.exec(trimmed)?.[1];
  return title === undefined ? { kind: 'other', text: trimmed } : { kind: 'section', title };
}

/** In words: `s. 31`, `avsnittet ”Innovation”`. */
export function locatorText(locator: Locator, { language, settings }: CitationContext): string {
  const { pages, section } = terms[language];
  switch (locator.kind) {
    case 'pages':
      return pages(locator.pages);
    case 'section':
      return section(inMarks(locator.title, marksFor(language, settings.marks)));
    case 'other':
      return locator.text;
  }
}

/** As a key's locator. */
export function citedLocator(locator: Locator, context: CitationContext): NonNullable<CitedKey['locator']> {
  return { words: locatorText(locator, context), ...(locator.kind === 'pages' && { pages: locator.pages }) };
}

/** A session's title is a heading of the document, except where the document has none: a reader's comment. */
function sectionOf(session: Session): string | undefined {
  return session.kind === 'comment' ? undefined : session.title;
}
