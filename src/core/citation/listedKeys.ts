import { citableKeys } from '../bibliography/insertEntry';
import type { BibliographyScan } from '../bibliography/model';
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
  const sets = open.map(keysOf);
  const [only] = sets;
  return { kind: 'listed', keys: only && sets.length === 1 ? only : new Set(sets.flatMap(keys => [...keys])) };
}

/** Of tens of thousands of entries they are gathered once, not each time that somebody has written a word. */
const gathered = new WeakMap<BibliographyScan, ReadonlySet<string>>();

function keysOf({ format, text, scan = scanBibliography(format, text) }: OpenBibliography): ReadonlySet<string> {
  const keys = gathered.get(scan) ?? new Set(citableKeys(scan));
  gathered.set(scan, keys);
  return keys;
}
