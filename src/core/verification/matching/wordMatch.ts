import type { Passage } from '../../corpus/model';
import type { QuotedText, TextSpan } from '../../document/model';
import { spanInDocument } from '../../document/quotedText';
import { cautionsOf } from '../comparison/cautions';
import type { Fault } from '../comparison/faults';
import { worthOf } from '../comparison/worth';
import type { Difference, WordMatch } from '../model';
import type { Reading } from './readings';

/** A reading in the terms of the document. Where several passages are quoted, the one with most of the words stands for all. */
export function wordMatch(reading: Reading, parts: readonly QuotedText[], others: readonly Reading[]): WordMatch {
  const { comparison, source } = reading;
  const passage = mainPassage(reading);
  return {
    passage,
    verdict: comparison.verdict,
    span: spanIn(passage, reading),
    differences: comparison.faults.flatMap(fault => differenceOf(fault, parts)),
    cautions: cautionsOf(parts, comparison.steps, source),
    alternatives: others
      .filter(other => other.passages.length === 1 && isAlike(other, reading))
      .flatMap(({ passages }) => passages)
      .filter(other => other !== passage),
  };
}

function isAlike(a: Reading, b: Reading): boolean {
  return a.comparison.distance === b.comparison.distance && a.comparison.verdict === b.comparison.verdict;
}

function mainPassage({ passages, comparison }: Reading): Passage {
  const worth = new Map<Passage, number>();
  for (const word of comparison.steps.flatMap(({ item, expected }) => (item ? expected : []))) {
    worth.set(word.passage, (worth.get(word.passage) ?? 0) + worthOf(word));
  }
  const [first, ...rest] = passages;
  if (!first) throw new Error('A reading without a passage');
  return rest.reduce((most, passage) => ((worth.get(passage) ?? 0) > (worth.get(most) ?? 0) ? passage : most), first);
}

/** From the first word that the candidate has to the last; empty where it has none of them. */
function spanIn(passage: Passage, { comparison }: Reading): TextSpan {
  const words = comparison.steps.flatMap(({ expected }) => expected).filter(word => word.passage === passage);
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
}

function differenceOf(fault: Fault, parts: readonly QuotedText[]): readonly Difference[] {
  const part = parts[fault.part];
  if (!part) return [];
  const { kind, expected } = fault;
  return [{ kind, expected, found: part.text.slice(fault.start, fault.end), ...spanInDocument(part, fault) }];
}
