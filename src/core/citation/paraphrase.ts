import type { Corpus } from '../corpus/corpus';
import type { Passage, Summary } from '../corpus/model';

/**
 * The summary that tells in our own words what the passage says: itself, or for a quotation the one that stands nearest
 * before it in its session, else the first after it. A machine cannot turn somebody's words into a paraphrase, and the
 * same words without their marks would be plagiarism. `undefined` where a session has no summary.
 */
export function paraphraseOf(passage: Passage, corpus: Corpus): Summary | undefined {
  if (passage.kind === 'summary') return passage;
  const passages = corpus.passagesOf(passage.session);
  const at = passages.findIndex(candidate => candidate.id === passage.id);
  return (
    passages.slice(0, Math.max(at, 0)).findLast(candidate => candidate.kind === 'summary') ??
    passages.slice(at + 1).find(candidate => candidate.kind === 'summary')
  );
}
