import { createDrop } from './dropPassages';
import { createPaste, type PasteSources } from './pasteQuotation';
import type { Transfer } from './registerTransfer';

/** Dropping and pasting passages. */
export function createTransfer(sources: PasteSources): Transfer {
  const { store, insertions, words } = sources;
  return { drop: createDrop(store, insertions, words), paste: createPaste(sources) };
}
