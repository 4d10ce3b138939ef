import type { Corpus } from '../corpus/corpus';
import type { Passage } from '../corpus/model';

/** A passage that can be quoted and whose words are others than before; `now` is absent where it is gone. */
export interface ChangedPassage {
  readonly before: Passage;
  readonly now?: Passage;
}

/**
 * What of a corpus may have been quoted and is no longer there in these words. A passage that only moved, with its words
 * elsewhere in the same session, has not changed.
 */
export function changedPassages(before: Corpus, now: Corpus): readonly ChangedPassage[] {
  if (before === now) return [];
  return before.passages.flatMap((passage): readonly ChangedPassage[] => {
    if (passage.kind === 'summary') return [];
    const same = now.passage(passage.id);
    if (same?.text === passage.text) return [];
    if (now.passagesOf(passage.session).some(({ kind, text }) => kind !== 'summary' && text === passage.text))
      return [];
    return [{ before: passage, ...(same && { now: same }) }];
  });
}
