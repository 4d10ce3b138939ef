import type { Passage } from '../corpus/model';
import type { TextSpan } from '../document/model';
import { spanInDocument } from '../document/quotedText';
import { wordsOf, type Word } from './comparison/words';
import { isCommon } from './comparison/worth';
import type { Judge } from './judge';
import type { Candidate, CheckedQuotation } from './model';
import { innerCandidates, type CandidateOptions } from './reading/candidateOf';
import type { DocumentReading } from './reading/documentReading';

/**
 * Judges a candidate; where it is nobody's of the corpus, or only what it quotes itself is (somebody retells: ”Hon sa att
 * ’det finns inga pengar’ …”), that instead. Either the whole has a verdict or what is in it.
 */
export function judgedWithin(
  candidate: Candidate,
  judge: Judge,
  reading: DocumentReading,
  options: CandidateOptions,
): readonly CheckedQuotation[] {
  const outer = judge.judged(candidate, reading.document);
  if (outer?.passage && outer.verdict !== 'altered' && outer.verdict !== 'unknown') return [outer];
  const inner = innerCandidates(candidate, reading, options);
  const told = outer?.passage ? toldOnly(candidate, inner, outer, outer.passage) : inner;
  const judged = told.flatMap(one => judgedWithin(one, judge, reading, options)).filter(({ passage }) => passage);
  return judged.length > 0 || !outer ? judged : [outer];
}

/** What is in a quotation that is near a passage, where nothing around it is the passage's: neither words nor marks. */
function toldOnly(
  { parts }: Candidate,
  inner: readonly Candidate[],
  { differences }: CheckedQuotation,
  passage: Passage,
): readonly Candidate[] {
  const source = runOf(wordsOf(passage.text));
  const told = inner.filter(({ parts: [words] }) => words && !isMarkedIn(source, wordsOf(words.text)));
  const elsewhere = [...told, ...differences];
  const kept = parts.flatMap(words =>
    wordsOf(words.text).map(word => {
      const span = spanInDocument(words, word);
      const isKept = word.kind === 'word' && !elsewhere.some(other => overlap(span, other));
      return isKept && source.includes(runOf([word])) ? word : undefined;
    }),
  );
  const isQuoted = kept.some((word, at) => {
    const next = kept[at + 1];
    return word && (!isCommon(word) || (next && source.includes(runOf([word, next]))));
  });
  return isQuoted ? [] : told;
}

/** Whether the source sets marks there, too: before the first words or behind the last. */
function isMarkedIn(source: string, words: readonly Word[]): boolean {
  return source.includes(` "${runOf(words.slice(0, 2))}`) || source.includes(`${runOf(words.slice(-2))}" `);
}

function runOf(words: readonly Word[]): string {
  return ` ${words.map(({ key }) => key).join(' ')} `;
}

function overlap(one: TextSpan, other: TextSpan): boolean {
  return one.start < other.end && other.start < one.end;
}
