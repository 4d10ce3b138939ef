import { asciidocList, htmlList } from '../bibliography/listSyntaxes';
import type { ReadDocument } from '../document/citedPassage';
import { findKeptList } from './sourceMarkers';

/**
 * Keys that can be referred to in a list that the writer keeps, and that must not be given a second anchor: those in our
 * list between its markers are written anew with it.
 */
export function anchorsOutside({ text, analysis: { syntax } }: ReadDocument): ReadonlySet<string> {
  if (syntax !== 'asciidoc' && syntax !== 'html') return new Set();
  const found = findKeptList(text, syntax);
  const kept = found === 'unclosed' ? undefined : found;
  const items = { asciidoc: asciidocList, html: htmlList }[syntax].items(text);
  return new Set(
    items.filter(({ span }) => !kept || span.start < kept.start || span.end > kept.end).map(({ key }) => key),
  );
}
