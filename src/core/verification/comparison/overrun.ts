import type { Passage } from '../../corpus/model';
import type { Change, LaidStep } from './changes';
import type { Word } from './words';

/**
 * Whether a change is where the candidate runs on beyond its passage, before or behind it, in a document that is not
 * loaded whole: what stands there is unknown. Where the passage begins or ends with its sentence, only whole further
 * sentences are unknown; words put on to the sentence are an addition.
 */
export function isOverrun(change: Change, steps: readonly LaidStep[], mayGoOn: (passage: Passage) => boolean): boolean {
  const [first, last] = [change.steps[0], change.steps.at(-1)];
  if (!first || !last || change.expected.length > 0 || !change.found.some(isWord)) return false;
  // Its last stop may have been laid beside that of the passage.
  if (steps.slice(last.at + 1).every(({ item }) => item?.kind === 'mark'))
    return runsOn(change, steps[first.at - 1], mayGoOn);
  return first.at === 0 && runsUpTo(change, steps[last.at + 1], mayGoOn);
}

const sentenceEnd = /^[.!?…]$/;

function runsOn({ found }: Change, before: LaidStep | undefined, mayGoOn: (passage: Passage) => boolean): boolean {
  const end = before?.expected.at(-1);
  if (!end || !mayGoOn(end.passage) || !isLast(end)) return false;
  return !sentenceEnd.test(lastMark(end.passage.text)) || sentenceEnd.test(found[0]?.form ?? '') || endsSentence(end);
}

function runsUpTo({ found }: Change, after: LaidStep | undefined, mayGoOn: (passage: Passage) => boolean): boolean {
  const start = after?.expected[0];
  if (!start || !mayGoOn(start.passage) || start.start > 1) return false;
  return /^[^\p{Lu}\p{N}]/u.test(start.form) || sentenceEnd.test(found.at(-1)?.form ?? '');
}

function isLast(word: Word & { readonly passage: Passage }): boolean {
  return word.passage.text.length - word.end <= 2;
}

function isWord({ kind }: Word): boolean {
  return kind === 'word';
}

function endsSentence({ form }: Word): boolean {
  return sentenceEnd.test(form);
}

function lastMark(text: string): string {
  return text.trimEnd().slice(-1);
}
