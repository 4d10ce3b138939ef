import type { Passage } from '../../corpus/model';
import type { QuotedText } from '../../document/model';
import type { LaidStep } from '../comparison/changes';
import type { MatchSources } from './matchSources';
import { nearPassages } from './nearPassages';
import type { QuotedWords, Reading } from './readings';

/** A candidate and what is near it. */
export interface Glued {
  readonly parts: readonly QuotedText[];
  readonly words: QuotedWords;
  readonly near: readonly Passage[];
}

/** So many words without their like are a piece from somewhere else. */
const shortestPiece = 4;
const mostOthers = 4;
/** So many words in a row are the passage's own and no chance. */
const surely = 3;

/**
 * Where one passage explains the beginning or the end of a candidate and nothing the rest, the rest may be another's words,
 * from whatever session and in whatever order.
 */
export function gluedReadings(
  best: Reading | undefined,
  { parts, words, near }: Glued,
  { corpus, reader, index }: MatchSources,
): readonly Reading[] {
  if (!best || best.comparison.distance === 0) return [];
  const { steps } = best.comparison;
  const head = unexplained(steps, parts);
  const tail = unexplained(steps.toReversed(), parts);
  const nearestTo = (text: string): readonly Passage[] =>
    nearPassages([text], corpus, index)
      .quotable.slice(0, mostOthers)
      .map(({ passage }) => passage);
  const others = (text: string): readonly Passage[] => (text === '' ? [] : [...nearestTo(text), ...near]);
  return [
    ...others(head).map(passage => [passage, ...best.passages]),
    ...others(tail).map(passage => [...best.passages, passage]),
  ]
    .filter(passages => new Set(passages).size === passages.length)
    .flatMap(passages => reader.read(words, passages) ?? []);
}

/** The text of the first words that are not the passage's; empty where they are few. */
function unexplained(steps: readonly LaidStep[], parts: readonly QuotedText[]): string {
  const end = steps.findIndex((_, at) => steps.slice(at, at + surely).every(({ relation }) => relation === 'same'));
  const items = (end === -1 ? steps : steps.slice(0, end)).flatMap(({ item }) => (item?.kind === 'word' ? [item] : []));
  if (items.length < shortestPiece) return '';
  return items
    .toSorted((a, b) => a.part - b.part || a.start - b.start)
    .map(item => parts[item.part]?.text.slice(item.start, item.end) ?? '')
    .join(' ');
}
