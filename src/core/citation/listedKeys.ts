import { citableKeys } from '../bibliography/insertEntry';
import { scanBibliography } from '../bibliography/scanBibliography';
import { openBibliographies } from './bibliographyPlan';
import type { InsertionRequest, OpenBibliography } from './model';

/**
 * The keys that a document's bibliographies have, broken entries included: those are somebody's to mend. `none`: the
 * document names no bibliography; `unknown`: one that it names cannot be read.
 */
export type ListedKeys =
  | { readonly kind: 'listed'; readonly keys: ReadonlySet<string> }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' };

type Bibliographies = Pick<InsertionRequest, 'document' | 'bibliographies'>;

/** Cost: one pass over each bibliography that was not scanned before. */
export function listedKeys(request: Bibliographies): ListedKeys {
  const open = openBibliographies(request);
  if (open.length === 0) return { kind: 'none' };
  return { kind: 'listed', keys: new Set(open.flatMap(keysOf)) };
}

function keysOf({ format, text, scan }: OpenBibliography): readonly string[] {
  return citableKeys(scan ?? scanBibliography(format, text));
}
